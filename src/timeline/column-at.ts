import { firstIndex } from '../base/first-index.ts'
import type { Px } from '../base/units.ts'
import { columnCount, type DensityRun, NEAR } from './density-runs.ts'

/** The column with anything in it that stands nearest to `x`, or −1 where none is within `reach`. */
export function columnAt({ x, from, muted }: DensityRun, at: Px, reach: Px): number {
  const own = firstIndex(muted.length, (i) => (x[i + 1] ?? 0) > at)
  for (let away = 0; away * NEAR <= reach + NEAR; away++)
    for (const i of [own - away, own + away]) {
      if (i < 0 || i >= muted.length || columnCount(from, i) === 0) continue
      if ((x[i] ?? 0) <= at + reach && (x[i + 1] ?? 0) >= at - reach) return i
    }
  return -1
}
