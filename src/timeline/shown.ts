import { memoizeByIdentity } from '../base/memo.ts'
import { AT_ONCE, type Sorting } from '../base/sorting.ts'
import { finish, part, STRIDE, type Steps, visitAll } from '../base/steps.ts'
import type { Visible } from '../state/select.ts'
import { isDisputed } from '../story/disputed.ts'
import { whenBy } from '../story/known.ts'
import type { Event } from '../story/story.ts'
import type { Card, CardsOf, Deck } from './deck.ts'
import { type CountedRow, type Counts, countSteps, countsIn, joined, numbersOf } from './density.ts'
import { type EndTree, endTree } from './end-tree.ts'
import { EventCard } from './event-card.ts'
import { undatedOf } from './items.ts'

/** One lane's cards that pass the filters, by their beginnings, with what is asked of them in each frame as plain numbers. */
export interface LaneCards extends CountedRow {
  readonly cards: readonly Card[]
  /** Their beginnings, in the same order. */
  readonly starts: Float64Array
  /** Their ends, sorted by themselves. */
  readonly ends: Float64Array
  /** The latest end of every stretch of cards. */
  readonly latest: EndTree
}

/** What of the deck passes the filters now; made once for each `Visible`. */
export interface Shown {
  readonly lanes: readonly LaneCards[]
  /** In time order: the walk of the keyboard. */
  readonly cards: readonly Card[]
  readonly undated: readonly Event[]
  readonly ofRecord: CardsOf
  /** Of events, for “n of m in view”. */
  readonly events: Counts
  /** Of all cards, for the overview. */
  readonly all: Counts
}

/** What is known to be shown of each deck: all of it, and what passes a filter. */
const known = memoizeByIdentity((_deck: Deck) => ({ filtered: new WeakMap<Visible, Shown>(), whole: null as Shown | null }))

const hides = ({ knownBy, away }: Visible): boolean => knownBy !== null || away.known + away.status + away.types > 0

/** What is shown of a deck, if that has been found out. */
export const foundOf = (deck: Deck, visible: Visible): Shown | null =>
  hides(visible) ? (known(deck).filtered.get(visible) ?? null) : known(deck).whole

export const shownOf = (deck: Deck, visible: Visible): Shown => foundOf(deck, visible) ?? finish(findShown(deck, visible))

/** Finds out with pauses what is shown of a deck; `visible` is null, or hides nothing, where nothing is filtered. */
export function* findShown(deck: Deck, visible: Visible | null, sorting = AT_ONCE): Steps<Shown> {
  const filter = visible !== null && hides(visible) ? visible : null
  const all = filter === null ? deck.cards : yield* part(keptOf(deck.cards, filter), 0, 0.4)
  const shown = yield* part(shownSteps(deck, all, filter, sorting), 0.4, 1)
  if (filter === null) known(deck).whole = shown
  else known(deck).filtered.set(filter, shown)
  return shown
}

/** `visible` is null where nothing is filtered. */
function* shownSteps(deck: Deck, all: readonly Card[], visible: Visible | null, sorting: Sorting): Steps<Shown> {
  const lanes: Card[][] = Array.from({ length: deck.laneCount }, () => [])
  let echoes = false
  yield* part(
    visitAll(
      all,
      (card) => {
        lanes[card.lane]?.push(card)
        if (card.echo) echoes = true
      },
      8 * STRIDE,
    ),
    0,
    0.3,
  )
  const cards = echoes ? all.filter(({ echo }) => !echo) : all
  const laneCards: LaneCards[] = []
  for (const own of lanes) {
    laneCards.push(yield* laneSteps(own, sorting, 0.3 + (0.3 * laneCards.length) / lanes.length))
  }
  const count = function* (events: boolean): Steps<Counts> {
    const isCounted = (card: Card | undefined) => card !== undefined && (card.kind === 'event') === events
    // A packed lane holds cards of one band and no echoes: they have been put in order already.
    return 'lanes' in deck
      ? countsIn(laneCards.filter(({ cards: [first] }) => isCounted(first)))
      : yield* countSteps(cards.filter(isCounted), sorting)
  }
  const events = yield* part(count(true), 0.6, 0.8)
  return {
    lanes: laneCards,
    cards,
    undated: visible === null ? deck.undated : undatedOf(visible.events, visible.knownBy),
    ofRecord: deck.ofRecord(all),
    events,
    all: joined(events, yield* part(count(false), 0.8, 1)),
  }
}

function* keptOf(cards: readonly Card[], visible: Visible): Steps<readonly Card[]> {
  const list: Card[] = []
  yield* visitAll(cards, (card) => {
    const kept = keep(card, visible)
    if (kept !== null) list.push(kept)
  })
  return list
}

/** As it stood by the known date: nothing of an event that had no date yet, an event before anybody had denied it, a claim's moment with the positions that had been published. */
function keep(card: Card, visible: Visible): Card | null {
  if (!visible.has(card.record.id)) return null
  if (card instanceof EventCard && whenBy(card.record, visible.knownBy) === null) return null
  if (card instanceof EventCard) return card.record.disputed && !isDisputed(card.record, visible) ? card.beforeDenial() : card
  if (card.kind !== 'claim' || visible.knownBy === null) return card
  const known = visible.positions(card.record)
  const positions = card.positions.filter((position) => known.includes(position))
  return positions.length === 0 ? null : { ...card, positions }
}

/** `at`: how far the whole has come. */
function* laneSteps(cards: readonly Card[], { numbers }: Sorting, at: number): Steps<LaneCards> {
  const ends = numbersOf(cards, ({ endMax }) => endMax)
  yield at
  const latest = endTree(ends)
  yield at
  const starts = numbersOf(cards, ({ startMin }) => startMin)
  return { cards, starts, ends: yield* part(numbers(ends.slice()), at, at), latest }
}
