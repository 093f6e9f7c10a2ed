import type { Id, Measure, Px } from '../base/units.ts'
import type { Story } from '../story/story.ts'
import { mannerOf, localTime, timeWords } from '../words/clock.ts'
import type { Words } from '../words/words.ts'
import { dateStyle, noteOf, titleOf, voicesOf } from './card-words.ts'
import type { Card } from './deck.ts'
import { type Anchor, type Label, type LabelWish, type Obstacle, placeLabels } from './labels.ts'
import type { CardMark, Mark } from './marks.ts'
import { GAP } from './sizes.ts'

interface LabelInput {
  readonly story: Story
  readonly words: Words
  readonly measure: Measure
  readonly width: Px
  readonly lanePitch: Px
  readonly selection: Id | null
  readonly hover: Id | null
}

/** Names the marks, as far as there is room: what is chosen first, then events, what claims state, sources, and who said what. */
export function labelMarks(marks: readonly Mark[], input: LabelInput): readonly Label<Mark>[] {
  const cards = marks.filter((mark) => mark.kind === 'card')
  const wishes = cards.flatMap((mark) => (mark.card.kind === 'claim' ? [] : [wish(mark, titleText(mark.card, input), anchorsOf(mark, input), input)]))
  wishes.push(...claimWishes(cards, input))
  const obstacles = marks.map((mark): Obstacle<Mark> => ({ of: mark, lane: laneOf(mark), x0: mark.x0, x1: mark.x1 }))
  return placeLabels(wishes, obstacles, input.width, input.lanePitch, input.measure)
}

const laneOf = (mark: Mark): number => (mark.kind === 'card' ? mark.card.lane : (mark.lane[mark.from]?.lane ?? 0))

function titleText(card: Card, { words, story }: LabelInput): string {
  const title = titleOf(card, words)
  if (card.kind !== 'source' || card.when.start.kind !== 'date' || card.when.start.date.hour === null) return title
  const manner = mannerOf(dateStyle(story, words), true)
  return `${title} ${timeWords(localTime(card.when.startMin, manner.zone), false, manner)}`
}

const RANK: Readonly<Record<Card['kind'], number>> = { event: 3, claim: 4, source: 5 }
const VOICES = 6
const MUTED = 10

function wish(mark: CardMark, text: string, anchors: readonly Anchor[], { story, words, selection, hover }: LabelInput, rank?: number): LabelWish<Mark> {
  const { id } = mark.card.record
  const must = rank !== VOICES && (id === selection || id === hover)
  const own = (rank ?? RANK[mark.card.kind]) + (mark.level === 'muted' ? MUTED : 0)
  return {
    key: mark,
    lane: mark.card.lane,
    text,
    note: noteOf(mark.card, story, words),
    style: id === selection ? 'mark-strong' : 'mark',
    rank: must ? (id === selection ? 0 : 1) : mark.level === 'related' ? 2 : own,
    must,
    anchors,
  }
}

/** On a band the text stands inside and stays on screen while the band does; beside a dot on the side that its lane was packed for first. */
function anchorsOf(mark: CardMark, { width }: LabelInput): readonly Anchor[] {
  const { x0, x1, half, glyphX, band, card } = mark
  if (band === null || card.extent === 'point') {
    const at = glyphX ?? x0
    const right: Anchor = { x: at, dx: half + GAP, align: 'start' }
    const left: Anchor = { x: at, dx: -half - GAP, align: 'end' }
    if (at < 0 || at > width) return band === null || x1 < 60 || x0 > width - 60 ? [] : [{ x: Math.max(0, x0), dx: 2 * GAP, align: 'start' }]
    return card.side === 'left' ? [left, right] : [right, left]
  }
  const inset = glyphX === null ? 2 * GAP : half + GAP
  const inside: Anchor = x0 + inset >= GAP ? { x: x0, dx: inset, align: 'start' } : { x: 0, dx: 2 * GAP, align: 'start' }
  const before: Anchor = { x: x0, dx: glyphX === null ? -GAP : -half - GAP, align: 'end' }
  if (x1 < 3 * GAP || x0 > width) return []
  return card.side === 'left' ? [before, inside] : [inside, before]
}

/** A claim's words stand once in its lane, before its first moment on screen or after the last; between them, who took which side. */
function claimWishes(marks: readonly CardMark[], input: LabelInput): readonly LabelWish<Mark>[] {
  const rows = new Map<Id, CardMark[]>()
  for (const mark of marks) {
    if (mark.card.kind !== 'claim' || mark.x1 < 0 || mark.x0 > input.width) continue
    const row = rows.get(mark.card.record.id)
    if (row === undefined) rows.set(mark.card.record.id, [mark])
    else row.push(mark)
  }
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x0 - b.x0)
    const [first, last] = [sorted[0], sorted.at(-1)]
    if (first === undefined || last === undefined) return []
    const before: Anchor = { x: first.glyphX ?? first.x0, dx: -first.half - GAP, align: 'end' }
    const after: Anchor = { x: last.glyphX ?? last.x1, dx: last.half + GAP, align: 'start' }
    const statement = wish(first, titleText(first.card, input), first.card.side === 'left' ? [before, after] : [after, before], input)
    return [statement, ...sorted.flatMap((mark) => voiceWishes(mark, input))]
  })
}

function voiceWishes(mark: CardMark, input: LabelInput): readonly LabelWish<Mark>[] {
  if (mark.card.kind !== 'claim') return []
  return [wish(mark, voicesOf(mark.card.positions, input.words), anchorsOf(mark, input), input, VOICES)]
}
