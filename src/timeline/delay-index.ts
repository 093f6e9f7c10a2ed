import { memoizeByIdentity } from '../base/memo.ts'
import type { Instant, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { arrivalsOf } from './arrivals.ts'
import type { Card } from './deck.ts'
import { below } from './density.ts'
import { type EndTree, endTree, goingOn } from './end-tree.ts'
import type { LaneCards } from './shown.ts'

/** A lane's cards by when they came into these sources, so that threads from beside the screen are found without a look at all of them. */
interface DelayIndex {
  /** The latest arrival of each card. */
  readonly latest: EndTree
  /** The earliest of each, times −1, the last card first. */
  readonly earliest: EndTree
}

/** Made once for a lane as it is shown; one look at each card. */
const indexOf = memoizeByIdentity((lane: LaneCards, { toU }: Folding): DelayIndex => {
  const known = new Map<Instant, U>()
  const placeOf = (since: Instant): U => {
    const u = known.get(since) ?? toU(since)
    known.set(since, u)
    return u
  }
  const count = lane.cards.length
  const latest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  const earliest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  for (const [i, card] of lane.cards.entries()) {
    const arrivals = arrivalsOf(card)
    const [first, last] = [arrivals[0], arrivals.at(-1)]
    if (first !== undefined) earliest[count - 1 - i] = -placeOf(first.since)
    if (last !== undefined) latest[i] = placeOf(last.since)
  }
  return { latest: endTree(latest), earliest: endTree(earliest) }
})

/** So many of a lane are looked for on each side of the screen. */
export const MOST_BESIDE = 64

/** The cards that begin beside [u0, u1] and came into these sources within it or on its other side, no more than `MOST_BESIDE` a side. */
export function reachingIn(lane: LaneCards, folding: Folding, u0: U, u1: U): readonly Card[] {
  const { latest, earliest } = indexOf(lane, folding)
  const count = lane.cards.length
  const before = goingOn(latest, below(lane.starts, u0), u0, MOST_BESIDE)
  const behind = goingOn(earliest, count - below(lane.starts, u1), -u1, MOST_BESIDE).map((i) => count - 1 - i)
  return [...before, ...behind].flatMap((i) => lane.cards[i] ?? [])
}
