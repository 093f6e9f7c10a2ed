import type { U } from '../base/units.ts'
import { below, type Counts, upTo } from './density.ts'

/** How many stand in each of `bins` equal parts of [u0, u1]; every mark counts once. */
export function histogram({ rows }: Counts, u0: U, u1: U, bins: number): readonly number[] {
  const before = (i: number) =>
    rows.reduce((sum, { places }) => sum + (i === bins ? upTo(places, u1) : below(places, u0 + ((u1 - u0) * i) / bins)), 0)
  const edges = Array.from({ length: bins + 1 }, (_, i) => before(i))
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0))
}
