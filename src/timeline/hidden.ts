import type { Px } from '../base/units.ts'
import { columnCount } from './density-runs.ts'
import type { Placed } from './place-marks.ts'
import type { TimeScale } from './scale.ts'

/** What is in view but shares a cluster or a column with others, lane by lane and all in all. */
export interface Hidden {
  readonly count: number
  /** Where on the axis they begin, from left to right, no two closer than a tick is wide. */
  readonly ticks: readonly Px[]
}

const APART: Px = 4

export function hiddenIn({ marks, runs }: Placed, { width }: TimeScale): Hidden {
  let count = 0
  const taken = new Uint8Array(Math.ceil(width / APART) + 1)
  const put = (x: Px) => {
    if (x >= 0 && x <= width) taken[Math.floor(x / APART)] = 1
  }
  for (const mark of marks) {
    if (mark.kind !== 'cluster' || mark.count === 0) continue
    count += mark.count
    put((mark.x0 + mark.x1) / 2)
  }
  for (const { x, from, muted, count: own } of runs) {
    count += own
    for (let i = 0; i < muted.length; i++) if (columnCount(from, i) > 0) put(((x[i] ?? 0) + (x[i + 1] ?? 0)) / 2)
  }
  const ticks: Px[] = []
  for (let i = 0; i < taken.length; i++) if (taken[i] === 1) ticks.push((i + 0.5) * APART)
  return { count, ticks }
}
