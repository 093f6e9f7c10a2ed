import type { Instant, U } from '../base/units.ts'
import type { Folding, Segment } from '../story/folding.ts'
import type { Event } from '../story/story.ts'
import type { Card } from './deck.ts'
import type { Part } from './list-parts.ts'

/** What stands one below the other in the list. Beside rows and headings time stands still; it passes in the gaps. */
export type Entry = HeadingEntry | GapEntry | RowEntry | UndatedEntry

export interface HeadingEntry {
  readonly kind: 'heading'
  /** Null heads what has no date. */
  readonly part: Part | null
  /** Whether its rows are shown; null where there are few enough to be shown always. */
  readonly open: boolean | null
}

/** The time between two beginnings that follow each other. */
export interface GapEntry {
  readonly kind: 'gap'
  readonly u0: U
  readonly u1: U
  readonly start: Instant
  readonly end: Instant
  /** Some of it is folded. */
  readonly folded: boolean
  /** How much is left out where it is torn, in ms: what is folded and not within a band, or else all that is folded, or else all. */
  readonly left: number
  readonly bars: readonly Slice[]
}

export interface RowEntry {
  readonly kind: 'row'
  readonly card: Card
  /** The row above it under the same heading. */
  readonly before: Card | null
  /** What the heading says already. */
  readonly heading: string
  /** Where the bar of its own stretch is; null where it has none. */
  readonly lane: number | null
  readonly bars: readonly Slice[]
}

export interface UndatedEntry {
  readonly kind: 'undated'
  readonly event: Event
}

/** How a stretch is drawn along the axis: some time within it, or going on in it, with its end, openly, or to an end that nobody knows. */
export type BarLook = 'soft' | 'lasting' | 'open' | 'unknown'

/** The piece of a bar beside one row or gap. */
export interface Slice {
  /** From the axis outwards. */
  readonly lane: number
  readonly look: BarLook
  /** It begins with this row, … */
  readonly begins: boolean
  /** … or ends here, at this part of the gap's height; 1 goes on. */
  readonly until: number
  readonly ends: boolean
}

export interface Listed {
  readonly cards: readonly Card[]
  readonly undated: readonly Event[]
  readonly parts: readonly Part[]
}

/** A list with more rows than this is shown as its headings first, … */
export const MOST_ROWS = 120
/** … each of which opens, if it has more rows than this. */
const FEW_ROWS = 8

/** The list from top to bottom, still without bars; `opened` are the numbers of the parts that the reader has opened. */
export function listEntries({ cards, undated, parts }: Listed, folding: Folding, opened: ReadonlySet<number>): readonly Entry[] {
  const entries: Entry[] = []
  const gaps = gapMaker(folding)
  let at: U | null = null
  let reached = Number.NEGATIVE_INFINITY
  const pass = (to: U) => {
    if (at !== null && to > at) entries.push(gaps(at, to, reached))
    at = to
  }
  for (const part of parts) {
    const open = opens(part, cards.length, opened.has(part.index))
    pass(cards[part.from]?.startMin ?? 0)
    if (part.name !== '') entries.push({ kind: 'heading', part, open })
    for (const [n, card] of cards.slice(part.from, part.until).entries()) {
      if (open === false) at = card.startMin
      else {
        pass(card.startMin)
        const before = n === 0 ? null : (cards[part.from + n - 1] ?? null)
        entries.push({ kind: 'row', card, before, heading: part.name, lane: null, bars: [] })
      }
      reached = Math.max(reached, card.endMax)
    }
  }
  if (undated.length > 0) entries.push({ kind: 'heading', part: null, open: null })
  for (const event of undated) entries.push({ kind: 'undated', event })
  return entries
}

const opens = ({ from, until }: Part, rows: number, opened: boolean): boolean | null =>
  rows <= MOST_ROWS || until - from <= FEW_ROWS ? null : opened

/** Makes the gaps from the first to the last. */
function gapMaker({ segments, toInstant }: Folding): (u0: U, u1: U, reached: U) => GapEntry {
  const folds = segments.filter(({ folded }) => folded)
  let first = 0
  const foldedIn = (u0: U, u1: U): number => {
    let sum = 0
    for (let i = first; i < folds.length; i++) {
      const fold = folds[i]
      if (fold === undefined || fold.u0 > u1) break
      if (holds(fold, u0, u1)) sum += fold.span.end - fold.span.start
    }
    return sum
  }
  return (u0, u1, reached) => {
    while ((folds[first]?.u1 ?? Number.POSITIVE_INFINITY) <= u0) first++
    const [start, end] = [toInstant(u0), toInstant(u1)]
    const folded = foldedIn(u0, u1)
    const left = foldedIn(Math.max(u0, reached), u1) || folded || end - start
    return { kind: 'gap', u0, u1, start, end, folded: folded > 0, left, bars: [] }
  }
}

const holds = (fold: Segment, u0: U, u1: U): boolean => fold.u0 >= u0 - 1e-9 && fold.u1 <= u1 + 1e-9
