import { firstIndex } from '../base/first-index.ts'
import { memoizeByIdentity } from '../base/memo.ts'
import type { Instant, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { arrivalsOf } from './arrivals.ts'
import type { Card } from './deck.ts'
import { MOST_IDS } from './delay-scene.ts'
import { below } from './density.ts'
import { type EndTree, endTree, goingOn } from './end-tree.ts'
import type { LaneCards } from './shown.ts'

/** A lane's cards by when they came into these sources, so that threads from beside the screen are found without a look at all of them. */
interface DelayIndex {
  /** The instants at which any of them did, by time, and where they stand. */
  readonly sinces: readonly Instant[]
  readonly places: Float64Array
  /** For each of these instants the numbers of the cards that came then, in the lane's order. */
  readonly cards: readonly (readonly number[])[]
  /** The latest arrival of each card; and the earliest of each, times −1, the last card first. */
  readonly latest: EndTree
  readonly earliest: EndTree
}

/** Made once for a lane as it is shown; one look at each card. */
const indexOf = memoizeByIdentity((lane: LaneCards, { toU }: Folding): DelayIndex => {
  const count = lane.cards.length
  const known = new Map<Instant, { readonly u: U; readonly cards: number[] }>()
  const latest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  const earliest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  const add = (i: number, since: Instant) => {
    const here = known.get(since) ?? { u: toU(since), cards: [] }
    if (here.cards.length === 0) known.set(since, here)
    here.cards.push(i)
    latest[i] = Math.max(latest[i] ?? 0, here.u)
    earliest[count - 1 - i] = Math.max(earliest[count - 1 - i] ?? 0, -here.u)
  }
  for (let i = 0; i < count; i++) {
    const card = lane.cards[i]
    if (card === undefined || card.kind === 'source') continue
    // There may be a million events: nothing is made for each.
    const since = card.kind === 'event' ? card.record.since : null
    if (card.kind !== 'event') for (const arrival of arrivalsOf(card)) add(i, arrival.since)
    else if (since !== null && Number.isFinite(since) && since !== card.when.endMax) add(i, since)
  }
  const sinces = [...known.keys()].sort((a, b) => a - b)
  return {
    sinces,
    places: Float64Array.from(sinces, (since) => known.get(since)?.u ?? 0),
    cards: sinces.map((since) => known.get(since)?.cards ?? []),
    latest: endTree(latest),
    earliest: endTree(earliest),
  }
})

/** Cards that begin on one side of the screen and came into these sources at one instant within it. */
export interface Reaching {
  readonly since: Instant
  readonly from: 'past' | 'future'
  readonly count: number
  /** Some of them, those that begin nearest to the screen; never none. */
  readonly some: readonly Card[]
}

export interface Beside {
  readonly reaching: readonly Reaching[]
  /** One of those whose thread goes through the whole screen, in either direction. */
  readonly passing: readonly Card[]
  /** There are more instants than are looked at. */
  readonly more: boolean
}

/** So many instants of a lane are looked at. */
const MOST = 64
const NOTHING: Beside = { reaching: [], passing: [], more: false }

/** What reaches into [u0, u1] from beside it; `drawn` has its own threads already. */
export function besideIn(lane: LaneCards, folding: Folding, u0: U, u1: U, drawn: ReadonlySet<Card>): Beside {
  const { starts, cards } = lane
  const [before, until] = [below(starts, u0), below(starts, u1)]
  if (before === 0 && until === cards.length) return NOTHING
  const index = indexOf(lane, folding)
  const [first, last] = [below(index.places, u0), firstIndex(index.places.length, (i) => (index.places[i] ?? 0) > u1)]
  const reaching: Reaching[] = []
  const taken = countDrawn(drawn, u0, u1)
  for (let k = first; k < Math.min(last, first + MOST); k++) {
    const own = index.cards[k] ?? []
    const since = index.sinces[k] ?? 0
    const past = firstIndex(own.length, (i) => (own[i] ?? 0) >= before)
    const future = firstIndex(own.length, (i) => (own[i] ?? 0) >= until)
    const put = (from: Reaching['from'], nearest: number, step: 1 | -1, total: number) => {
      const count = total - (taken[from].get(since) ?? 0)
      const some: Card[] = []
      for (let k = nearest; count > 0 && some.length < Math.min(count, MOST_IDS) && k >= 0 && k < own.length; k += step) {
        const card = cards[own[k] ?? -1]
        if (card !== undefined && !drawn.has(card)) some.push(card)
      }
      if (some.length > 0) reaching.push({ since, from, count, some })
    }
    put('past', past - 1, -1, past)
    put('future', future, 1, own.length - future)
  }
  // A thread runs from its mark's end: of what still goes on at the edge none comes in over it.
  const firstOf = (numbers: readonly number[]) =>
    numbers.flatMap((i) => cards[i] ?? []).find((card) => !drawn.has(card) && (card.startMin > u1 || card.endMax <= u0))
  const passing = [
    firstOf(goingOn(index.latest, before, u1, drawn.size + MOST)),
    firstOf(goingOn(index.earliest, cards.length - until, -u0, drawn.size + 1).map((i) => cards.length - 1 - i)),
  ]
  return { reaching, passing: passing.filter((card) => card !== undefined), more: last - first > MOST }
}

/** Of what is drawn beside the screen, how many came into these sources at each instant. */
function countDrawn(drawn: ReadonlySet<Card>, u0: U, u1: U): Readonly<Record<Reaching['from'], ReadonlyMap<Instant, number>>> {
  const counts = { past: new Map<Instant, number>(), future: new Map<Instant, number>() }
  for (const card of drawn) {
    if (card.startMin >= u0 && card.startMin < u1) continue
    const own = card.startMin < u0 ? counts.past : counts.future
    for (const { since } of arrivalsOf(card)) own.set(since, (own.get(since) ?? 0) + 1)
  }
  return counts
}
