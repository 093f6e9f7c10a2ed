import { memoizeByIdentity } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Event } from '../story/story.ts'
import type { Card, Deck } from './deck.ts'
import { type Counts, countsOf } from './density.ts'
import { type EndTree, endTree } from './end-tree.ts'

/** One lane's cards that pass the filters, by their beginnings, with what is asked of them in each frame as plain numbers. */
export interface LaneCards {
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
  readonly ofRecord: ReadonlyMap<Id, readonly Card[]>
  /** Of events, for “n of m in view”. */
  readonly events: Counts
  /** Of all cards, for the overview. */
  readonly all: Counts
}

export const shownOf = memoizeByIdentity((deck: Deck, visible: Visible): Shown => {
  const cards = deck.cards.flatMap((card) => keep(card, visible))
  const ofRecord = new Map<Id, Card[]>()
  const lanes: Card[][] = Array.from({ length: deck.lanes.event + deck.lanes.claim + deck.lanes.source }, () => [])
  for (const card of cards) {
    lanes[card.lane]?.push(card)
    const own = ofRecord.get(card.record.id)
    if (own === undefined) ofRecord.set(card.record.id, [card])
    else own.push(card)
  }
  return {
    lanes: lanes.map(laneOf),
    cards,
    undated: deck.undated.filter((event) => visible.has(event.id)),
    ofRecord,
    events: countsOf(cards.filter((card) => card.kind === 'event')),
    all: countsOf(cards),
  }
})

/** A claim's moment keeps the positions that had been published by the known date. */
function keep(card: Card, visible: Visible): readonly Card[] {
  if (!visible.has(card.record.id)) return []
  if (card.kind !== 'claim' || visible.knownBy === null) return [card]
  const known = visible.positions(card.record)
  const positions = card.positions.filter((position) => known.includes(position))
  return positions.length === 0 ? [] : [{ ...card, positions }]
}

const laneOf = (cards: readonly Card[]): LaneCards => ({
  cards,
  starts: Float64Array.from(cards, ({ startMin }) => startMin),
  ends: Float64Array.from(cards, ({ endMax }) => endMax).sort(),
  latest: endTree(Float64Array.from(cards, ({ endMax }) => endMax)),
})
