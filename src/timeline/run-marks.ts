import type { Px } from '../base/units.ts'
import { columnCount, type DensityRun } from './density-runs.ts'
import type { ClusterMark } from './marks.ts'

/** Some columns of a run as one mark, from column `i` to before `j`: what is pointed at, or named by its number. */
export function clusterOf({ lane, y, cards, x, from, muted }: DensityRun, i: number, j: number): ClusterMark {
  const [x0, x1] = [x[i] ?? 0, x[j] ?? 0]
  const [first, until] = [from[i] ?? 0, from[j] ?? 0]
  const level = muted[i] === 1 ? 'muted' : 'normal'
  return {
    kind: 'cluster',
    at: lane,
    lane: cards,
    from: first,
    until,
    first: cards[first],
    count: until - first,
    claim: null,
    earlier: false,
    level,
    y,
    x0,
    x1,
    half: (x1 - x0) / 2,
  }
}

/** All columns of a run but the empty ones at its ends. */
export function wholeRun(run: DensityRun): ClusterMark {
  const length = run.muted.length
  let [i, j] = [0, length]
  while (i < length && columnCount(run.from, i) === 0) i++
  while (j > i && columnCount(run.from, j - 1) === 0) j--
  return clusterOf(run, i, j)
}

/** Where the first stretch of at least `room` begins within the run that no column stands in; null where there is none. */
export function gapIn({ x, from, muted }: DensityRun, room: Px, { x0, x1 }: ClusterMark): Px | null {
  let start = Math.max(x0, 0)
  for (let i = 0; i < muted.length && start + room <= x1; i++) {
    if (columnCount(from, i) === 0) continue
    const column = x[i] ?? 0
    if (column - start >= room) return start
    start = Math.max(start, x[i + 1] ?? 0)
  }
  return null
}
