import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import { isBackground } from './deck.ts'
import { columnCount, type DensityRun } from './density-runs.ts'
import type { TimelineScene } from './scene.ts'
import type { ColumnsShape, Shape } from './shapes.ts'
import { MUTED } from './sizes.ts'

/** The part of a column's stretch that is filled: the gap tells it from the next. */
const FILLED = 0.84
/** A column of one has a quarter of the lane's height, one of 1,024 all of it: the same height always says the same number. */
const LEAST = 0.25
const MOST = 10
/** How much of a lane columns may take. */
const TALL = 0.8

interface Runs extends Pick<TimelineScene, 'runs'> {
  readonly rows: Pick<TimelineScene['rows'], 'lane'>
}

interface HiddenTicks extends Pick<TimelineScene, 'hidden'> {
  readonly rows: Pick<TimelineScene['rows'], 'axis'>
}

/** The columns of every crowded stretch: those that recede and those that do not are a shape each. */
export const runShapes = ({ runs, rows }: Runs): readonly Shape[] =>
  runs.flatMap((run) => [0, 1].flatMap((muted) => columnsOf(run, muted, TALL * rows.lane)))

function columnsOf({ cards, x, from, muted, y }: DensityRun, which: number, tallest: Px): readonly ColumnsShape[] {
  const columns: number[] = []
  for (let i = 0; i < muted.length; i++) {
    const count = columnCount(from, i)
    if (count === 0 || muted[i] !== which) continue
    const [x0, x1] = [x[i] ?? 0, x[i + 1] ?? 0]
    const height = tallest * (LEAST + (1 - LEAST) * Math.min(1, Math.log2(count) / MOST))
    columns.push(x0, x0 + FILLED * (x1 - x0), height)
  }
  if (columns.length === 0) return []
  const shape = columnsShape(columns, y, 'ink-2', which === 1 ? MUTED : 1)
  // A lane holds background alone or none of it. Its columns stand on the ground.
  return [isBackground(cards[0]) ? { ...shape, y: y + tallest / 2, from: 'bottom' } : shape]
}

const TICK: Px = 4

/** On the axis, where something in view is not to be seen by itself. */
export const hiddenShapes = ({ hidden, rows }: HiddenTicks): readonly Shape[] =>
  hidden.count === 0
    ? []
    : [
        columnsShape(
          hidden.ticks.flatMap((x) => [x - 0.5, x + 0.5, TICK]),
          rows.axis - TICK / 2,
          'ink-3',
          1,
        ),
      ]

const columnsShape = (columns: readonly number[], y: Px, fill: PaletteName, opacity: number): ColumnsShape => ({
  kind: 'columns',
  y,
  from: 'middle',
  columns: new Float64Array(columns),
  fill,
  opacity,
})
