import type { Measure, Px, Size } from '../base/units.ts'
import type { BoardRows, RowPlace } from './board.ts'
import { broken } from './details.ts'
import type { TimelineScene } from './scene.ts'
import { bar, line, type Shape, text } from './shapes.ts'

const INSET: Px = 10
const LINE: Px = 15

/** The picture with the names of its rows beside it, as it stands in a file; on a page the names are text of their own. */
export function withHeads(
  shapes: readonly Shape[],
  scene: TimelineScene,
  measure: Measure,
): { readonly shapes: readonly Shape[]; readonly size: Size } {
  const { board, size } = scene
  if (board === null) return { shapes, size }
  const { axis, bottom, gutter } = board.rows
  const seen = board.rows.places.filter(({ y, height }) => y + height > axis && y < bottom)
  return {
    size: { width: size.width + gutter, height: size.height },
    shapes: [
      ...shapes.map((shape) => moved(shape, gutter)),
      bar(-9, gutter, axis + 0.5, bottom - axis - 1, 'panel'),
      ...seen.flatMap((place) => headShapes(place, board.rows, gutter, measure)),
      line(gutter, axis, gutter, bottom, 'rule-strong', { opacity: 0.6 }),
      ...[axis, bottom].map((y) => line(0, y, gutter, y, 'rule-strong', { opacity: 0.6 })),
    ],
  }
}

function headShapes(place: RowPlace, rows: BoardRows, gutter: Px, measure: Measure): readonly Shape[] {
  const { row, y, height, folded } = place
  const sided = row.sides.length > 0 && !folded
  const aside = sided ? Math.max(...row.sides.map(({ name }) => measure(name, 'small'))) + INSET : 0
  const room = gutter - 2 * INSET - aside
  const first = folded ? y + height / 2 : rows.y(row.from)
  const least = Math.max(1, Math.floor((y + height - first + LINE / 2) / LINE))
  const isIn = (at: Px) => at > rows.axis + LINE / 2 && at < rows.bottom - LINE / 2
  const names = broken(row.name, room, folded ? 1 : least, measure).map((words, i) => ({ words, at: first + i * LINE }))
  const sides = sided ? row.sides.map(({ name }, i) => ({ words: name, at: rows.y(row.from + i) })) : []
  return [
    ...(y > rows.axis ? [line(0, y, gutter, y, 'rule')] : []),
    ...names.flatMap(({ words, at }) => (isIn(at) ? [text(words, { x: 0, dx: INSET, y: at + 4, style: 'small', fill: 'ink' })] : [])),
    ...sides.flatMap(({ words, at }) =>
      isIn(at) ? [text(words, { x: gutter, dx: -INSET, y: at + 4, style: 'small', fill: 'ink-2', anchor: 'end' })] : [],
    ),
  ]
}

const moved = (shape: Shape, by: Px): Shape =>
  shape.kind === 'columns'
    ? { ...shape, columns: shape.columns.map((value, i) => (i % 3 === 2 ? value : value + by)) }
    : shape.kind === 'line' || shape.kind === 'bar'
      ? { ...shape, x0: shape.x0 + by, x1: shape.x1 + by }
      : { ...shape, x: shape.x + by }
