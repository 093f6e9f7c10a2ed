import type { Px } from '../base/units.ts'
import type { TimeScale } from './scale.ts'

/** A strip of time as two pictures show it: from where to where in each, in px. */
export interface Slice {
  readonly a: readonly [x0: Px, x1: Px]
  readonly b: readonly [x0: Px, x1: Px]
}

/** What two foldings of the same time have on screen, cut wherever either is folded or ends: within a slice, both are even. In order of time. */
export function foldSlices(a: TimeScale, b: TimeScale): readonly Slice[] {
  const [start, end] = [Math.min(a.viewport.start, b.viewport.start), Math.max(a.viewport.end, b.viewport.end)]
  const edges = [a, b].flatMap(({ folding, viewport }) => [viewport.start, viewport.end, ...folding.segments.map(({ span }) => span.end)])
  const cuts = [...new Set(edges)].filter((at) => at >= start && at <= end).sort((x, y) => x - y)
  return cuts.slice(1).map((to, i) => {
    const within = ({ x }: TimeScale): readonly [Px, Px] => [x(cuts[i] ?? to), x(to)]
    return { a: within(a), b: within(b) }
  })
}

/** Where a slice stands on the way from the one picture to the other, `part` going from 0 to 1. */
export const sliceAt = ({ a, b }: Slice, part: number): readonly [x0: Px, x1: Px] => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
]
