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

/** The far right of the axis at the fit zoom: a label beyond it would never be seen. */
const RIGHT_EDGE = 1.03
const LEFT_EDGE = -0.03

/**
 * Greedy interval packing: each mark, in order of its start, takes the first lane that is free, with its label on the right, or else on the
 * left. Where all lanes are taken, it goes to the one that is free soonest. The result depends on nothing but the order and the numbers.
 */
export function packLanes(wishes: readonly Wish[], most: number): readonly Seat[] {
  const ends: U[] = []
  return wishes.map((wish) => {
    const seat = freeSeat(wish, ends, most) ?? { lane: bareLane(wish, ends, most), side: 'right' }
    const { end } = seat.side === 'right' ? wish.right : wish.left
    ends[seat.lane] = Math.max(ends[seat.lane] ?? Number.NEGATIVE_INFINITY, end)
    return seat
  })
}

function freeSeat(wish: Wish, ends: readonly U[], most: number): Seat | null {
  for (let lane = 0; lane < Math.min(ends.length + 1, most); lane++) {
    const free = ends[lane] ?? Number.NEGATIVE_INFINITY
    if (wish.right.start >= free && wish.right.end <= RIGHT_EDGE) return { lane, side: 'right' }
    if (wish.left.start >= Math.max(free, LEFT_EDGE)) return { lane, side: 'left' }
  }
  return null
}

/** Without room for the label: the first lane in which the mark alone is free, or else the one that is free soonest. */
function bareLane(wish: Wish, ends: readonly U[], most: number): number {
  const free = ends.findIndex((end) => wish.start >= end)
  if (free >= 0) return free
  if (ends.length < most) return ends.length
  return ends.reduce((best, end, lane) => (end < (ends[best] ?? 0) ? lane : best), 0)
}
