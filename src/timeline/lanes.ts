import { finish, part, STRIDE, type Steps } from '../base/steps.ts'
import type { U } from '../base/units.ts'

/** What a mark takes of its lane, its label included, on the folded axis. */
export interface Stretch {
  readonly start: U
  readonly end: U
}

/** A mark's place: its label needs room on one side of it. */
export interface Wish {
  /** The mark alone. */
  readonly start: U
  readonly end: U
  /** What the label takes beyond the mark's start (left) or beyond its start or end (right); the stretch with the label. */
  readonly right: Stretch
  readonly left: Stretch
}

export interface Seat {
  readonly lane: number
  readonly side: 'left' | 'right'
}

/** The ends of the axis at the fit zoom: a label beyond them would not be seen. */
const LEFT_EDGE = -0.031
export const RIGHT_EDGE = 1.031

type Side = Seat['side']

/**
 * Greedy interval packing: each mark, in order of its start, takes the first lane in which it is free with its label on the one side, or else
 * on the other. Where all lanes are taken, it goes to the one that is free soonest. It is done with either side first, and the packing with
 * fewer lanes holds. The result depends on nothing but the order and the numbers.
 */
export const packLanes = (wishes: readonly Wish[], most: number): readonly Seat[] => finish(packSteps(wishes, most))

/** The same with pauses. */
export function* packSteps(wishes: readonly Wish[], most: number): Steps<readonly Seat[]> {
  const right = yield* part(pack(wishes, most, ['right', 'left']), 0, 0.5)
  const left = yield* part(pack(wishes, most, ['left', 'right']), 0.5, 1)
  return lanesOf(left) < lanesOf(right) ? left : right
}

const lanesOf = (seats: readonly Seat[]): number => seats.reduce((most, { lane }) => Math.max(most, lane + 1), 0)

function* pack(wishes: readonly Wish[], most: number, sides: readonly Side[]): Steps<readonly Seat[]> {
  const ends: U[] = []
  const seats: Seat[] = []
  for (const wish of wishes) {
    const seat = freeSeat(wish, ends, most, sides) ?? { lane: bareLane(wish.start, ends, most), side: 'right' }
    ends[seat.lane] = Math.max(ends[seat.lane] ?? Number.NEGATIVE_INFINITY, wish[seat.side].end)
    if (seats.push(seat) % STRIDE === 0) yield seats.length / wishes.length
  }
  return seats
}

function freeSeat(wish: Wish, ends: readonly U[], most: number, sides: readonly Side[]): Seat | null {
  for (let lane = 0; lane < Math.min(ends.length + 1, most); lane++) {
    const free = Math.max(ends[lane] ?? Number.NEGATIVE_INFINITY, LEFT_EDGE)
    // Neither side can be free where the mark itself is not.
    if (free > wish.start) continue
    for (const side of sides) if (wish[side].start >= free && wish[side].end <= RIGHT_EDGE) return { lane, side }
  }
  return null
}

/** Without room for the label: the first lane in which the mark alone is free, or else the one that is free soonest. */
function bareLane(start: U, ends: readonly U[], most: number): number {
  let soonest = 0
  for (let lane = 0; lane < ends.length; lane++) {
    const end = ends[lane] ?? 0
    if (end <= start) return lane
    if (end < (ends[soonest] ?? 0)) soonest = lane
  }
  return ends.length < most ? ends.length : soonest
}

/** The same for marks without labels, which are seated one by one in the order of their starts: says in which lane. */
export function packBare(most: number): (start: U, end: U) => number {
  const ends: U[] = []
  return (start, end) => {
    const seat = bareLane(start, ends, most)
    ends[seat] = Math.max(ends[seat] ?? Number.NEGATIVE_INFINITY, end)
    return seat
  }
}
