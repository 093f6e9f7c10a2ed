import { memoizeByIdentity } from '../base/memo.ts'
import type { U } from '../base/units.ts'
import { glyphU, type OnAxis } from './deck.ts'
import { type Counts, numbersOf } from './density.ts'

/** Where a mark is counted once: at its glyph, a soft band in its middle. */
const placeU = (item: OnAxis): U => (item.extent === 'soft' ? (item.startMin + item.endMax) / 2 : glyphU(item))

const placesOf = memoizeByIdentity((cards: readonly OnAxis[]) => numbersOf(cards, placeU))

/** How many stand in each of `bins` equal parts of [u0, u1], its end included; every mark counts once. */
export function histogram({ rows }: Counts, u0: U, u1: U, bins: number): readonly number[] {
  const counts = new Array<number>(bins).fill(0)
  const edge = (i: number): U => (i === bins ? u1 : u0 + ((u1 - u0) * i) / bins)
  for (const { cards } of rows)
    for (const place of placesOf(cards)) {
      if (!(place >= u0 && place <= u1)) continue
      let i = Math.min(Math.floor(((place - u0) / (u1 - u0)) * bins) || 0, bins - 1)
      // As the edges are rounded, so are the parts.
      while (i > 0 && place < edge(i)) i--
      while (i < bins - 1 && place >= edge(i + 1)) i++
      counts[i] = (counts[i] ?? 0) + 1
    }
  return counts
}
