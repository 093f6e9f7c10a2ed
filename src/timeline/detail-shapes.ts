import type { BareScene } from './bare-scene.ts'
import type { Detail } from './details.ts'
import { groundAt } from './ground.ts'
import { bar, type Shape, text } from './shapes.ts'
import { DETAIL_LINE, GAP } from './sizes.ts'

/** Lines below a name, on a stem that ties them to it. */
export const detailShapes = (details: readonly Detail[]): readonly Shape[] =>
  details.flatMap(({ x, dx, top, lines }) => [
    bar(x + dx - GAP, x + dx - GAP + 1, top, DETAIL_LINE * lines.length, 'rule-strong'),
    ...lines.map((words, i) => text(words, { x, dx, y: top + DETAIL_LINE * i + 11, style: 'small', fill: i === 0 ? 'ink-2' : 'ink-3' })),
  ])

/** What they stand on. */
export const detailGrounds = (details: readonly Detail[], { range }: Pick<BareScene, 'range'>): readonly Shape[] =>
  details.flatMap(({ x, dx, top, width, lines }) => groundAt(x, dx, top, width, DETAIL_LINE * lines.length, range))
