import type { Px } from '../base/units.ts'
import type { BoardRows, BoardScene, Join, Layers, Painted } from './board.ts'
import type { Mark } from './marks.ts'
import { bar, line, type Shape } from './shapes.ts'

/** What rows add to a picture. */
export const rowLayers = (scene: Painted, { rows, joins }: BoardScene): Layers => ({
  under: [...foldedLines(rows, scene.size.width), ...joins.map((join) => joinShape(join, scene))],
  // What has focus is drawn in full in a folded row too.
  thin: (mark) => (mark.level !== 'focus' && rows.isFolded(laneOf(mark)) ? foldedShapes(mark) : null),
  over: rows.content > rows.room ? coverShapes(scene, rows) : [],
})

const laneOf = (mark: Mark): number => (mark.kind === 'card' ? mark.card.lane : mark.at)

/** A thin line that joins the marks of one event: red for what is chosen, strong for what the pointer is on, dashed where it is no date. */
export const joinShape = ({ id, x, y0, y1, level, isSoft }: Join, { selection, hover }: Pick<Painted, 'selection' | 'hover'>): Shape =>
  line(x, y0, x, y1, id === selection ? 'thread' : id === hover ? 'ink' : 'ink-3', {
    width: id === selection ? 2 : 1,
    dash: isSoft ? [2, 3] : [],
    opacity: id === selection || id === hover ? 1 : level === 'muted' ? 0.3 : 0.6,
  })

/** What folded rows are threaded on. */
const foldedLines = ({ places }: BoardRows, width: Px): readonly Shape[] =>
  places.flatMap(({ folded, y, height }) => (folded ? [line(0, y + height / 2, width, y + height / 2, 'rule')] : []))

const TICK: Px = 8
const TALLEST: Px = 16
const LASTING: Px = 3

/** A mark in a folded row: a stroke, the taller the more it stands for, or a flat line for what takes its time. */
function foldedShapes(mark: Mark): readonly Shape[] {
  const { y, level } = mark
  const opacity = level === 'muted' ? 0.45 : 0.85
  if (mark.kind === 'card' && (mark.glyphX === null || mark.card.extent === 'soft')) {
    const { fadeStart, fadeEnd } = mark.band ?? { fadeStart: 0, fadeEnd: 0 }
    return [bar(mark.x0, mark.x1, y - LASTING / 2, LASTING, 'ink-3', { opacity: opacity / 2, fadeStart, fadeEnd })]
  }
  const x = mark.kind === 'card' ? (mark.glyphX ?? mark.x0) : (mark.x0 + mark.x1) / 2
  const count = mark.kind === 'card' ? 1 : mark.until - mark.from
  const tall = Math.min(TICK + 2 * Math.log2(count), TALLEST)
  return [bar(x - 1, x + 1, y - tall / 2, tall, 'ink-2', { opacity })]
}

/** Covers the axis and the footer again, before their words are painted. */
function coverShapes({ axis, size }: Painted, rows: BoardRows): readonly Shape[] {
  const stubs = axis.lines.flatMap(({ x, strong }) =>
    strong ? [line(x, rows.axis - 6, x, rows.axis, 'rule-strong', { opacity: 0.55 })] : [],
  )
  return [
    bar(-9, size.width + 9, -9, rows.axis + 9, 'panel'),
    bar(-9, size.width + 9, rows.bottom, rows.height - rows.bottom + 9, 'panel'),
    ...stubs,
    ...[rows.axis, rows.bottom].map((y) => line(0, y, size.width, y, 'rule-strong', { opacity: 0.6 })),
  ]
}
