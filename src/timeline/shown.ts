import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import { isDisputed } from '../story/disputed.ts'
import type { Event } from '../story/story.ts'
import type { Card, Deck } from './deck.ts'
import { type Counts, countsOf, numbersOf } from './density.ts'
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
  const kept = keptOf(deck.cards, visible)
  const isWhole = kept.length === deck.cards.length && visible.knownBy === null
  const all = isWhole ? deck.cards : kept
  const cards = all.filter(({ echo }) => !echo)
  const lanes: Card[][] = Array.from({ length: deck.laneCount }, () => [])
  for (const card of all) lanes[card.lane]?.push(card)
  const ofRecord = isWhole ? () => deck.ofRecord : memoizeLast(() => byRecord(all))
  return {
    lanes: lanes.map(laneOf),
    cards,
    undated: deck.undated.filter((event) => visible.has(event.id)),
    // Not asked for while nothing is pointed at, nor needed for the first picture.
    get ofRecord() {
      return ofRecord()
    },
    events: countsOf(cards.filter((card) => card.kind === 'event')),
    all: countsOf(cards),
  }
})

function keptOf(cards: readonly Card[], visible: Visible): readonly Card[] {
  const list: Card[] = []
  for (const card of cards) {
    const kept = keep(card, visible)
    if (kept !== null) list.push(kept)
  }
  return list
}

function byRecord(cards: readonly Card[]): ReadonlyMap<Id, readonly Card[]> {
  const map = new Map<Id, Card[]>()
  for (const card of cards) {
    const own = map.get(card.record.id)
    if (own === undefined) map.set(card.record.id, [card])
    else own.push(card)
  }
  return map
}

/** As it stood by the known date: an event before anybody had denied it, a claim's moment with the positions that had been published. */
function keep(card: Card, visible: Visible): Card | null {
  if (!visible.has(card.record.id)) return null
  if (card.kind === 'event') return card.record.disputed && !isDisputed(card.record, visible) ? { ...card, undenied: true } : card
  if (card.kind !== 'claim' || visible.knownBy === null) return card
  const known = visible.positions(card.record)
  const positions = card.positions.filter((position) => known.includes(position))
  return positions.length === 0 ? null : { ...card, positions }
}

function laneOf(cards: readonly Card[]): LaneCards {
  const ends = numbersOf(cards, ({ endMax }) => endMax)
  return { cards, starts: numbersOf(cards, ({ startMin }) => startMin), ends: ends.slice().sort(), latest: endTree(ends) }
}
