import type { PaletteName } from '../base/palette.ts'
import { shortNumber } from '../base/short-number.ts'
import type { Px } from '../base/units.ts'
import { type Band, bandOf } from './deck.ts'
import { hiddenShapes, runShapes } from './density-shapes.ts'
import { eventGlyph } from './glyphs.ts'
import { groundAt, RANGE_OPACITY } from './ground.ts'
import { markShapes } from './mark-shapes.ts'
import { lookOf } from './mark-signs.ts'
import type { TimelineScene } from './scene.ts'
import { bar, glyphAt, line, type Shape, text } from './shapes.ts'
import { INSET, MUTED } from './sizes.ts'
import { threadShapes } from './thread-shapes.ts'

/** Muted words can still be read. */
const MUTED_INK = 'ink-3'
const TOOTH: Px = 5

/** The scene as shapes in paint order. */
export function timelinePicture(scene: TimelineScene): readonly Shape[] {
  const layers = scene.board?.layers(scene, scene.board)
  const marks: Shape[] = []
  for (const mark of scene.marks) marks.push(...(layers?.thin(mark) ?? markShapes(mark, scene)))
  return [
    ...rangeShapes(scene),
    ...gridShapes(scene),
    ...tearShapes(scene),
    ...threadShapes(scene),
    ...(layers?.under ?? []),
    ...scene.under,
    ...(scene.delays?.shapes ?? []),
    ...groundShapes(scene),
    ...runShapes(scene),
    ...marks,
    ...scene.over,
    ...hiddenShapes(scene),
    ...captionShapes(scene),
    ...labelShapes(scene),
    ...(layers?.over ?? []),
    ...axisShapes(scene),
    ...footerShapes(scene),
    ...scene.last,
  ]
}

function rangeShapes({ range, rows, size }: TimelineScene): readonly Shape[] {
  if (range === null) return []
  const edge = (x: Px) => (x < 0 || x > size.width ? [] : [line(x, rows.axis, x, rows.bottom, 'thread', { width: 1.5 })])
  const fill = bar(Math.max(0, range.x0), Math.min(size.width, range.x1), rows.axis, rows.bottom - rows.axis, 'thread-soft', {
    opacity: RANGE_OPACITY,
  })
  return [...(range.x1 > 0 && range.x0 < size.width ? [fill] : []), ...edge(range.x0), ...edge(range.x1)]
}

/** Lines of the ticks and between the bands. */
function gridShapes({ axis, rows, size }: TimelineScene): readonly Shape[] {
  const ticks = axis.lines.map(({ x, strong }) =>
    line(x, strong ? rows.axis - 6 : rows.axis, x, rows.bottom, strong ? 'rule-strong' : 'rule', {
      dash: strong ? [] : [1, 3],
      opacity: strong ? 0.55 : 1,
    }),
  )
  const strips = rows.strips.map(({ y }) => line(0, y + 2, size.width, y + 2, 'rule'))
  const frame = [rows.axis, rows.bottom].map((y) => line(0, y, size.width, y, 'rule-strong', { opacity: 0.6 }))
  return [...ticks, ...strips, ...frame]
}

const captionShapes = ({ captions }: TimelineScene): readonly Shape[] =>
  captions.map(({ text: words, y }) => text(words, { x: 0, dx: INSET, y: y + 4, style: 'small', fill: 'ink-3', halo: 'panel' }))

/** Strips of the picture torn out; bands are painted over them: their time goes on through. */
const tearShapes = ({ axis, rows }: TimelineScene): readonly Shape[] => axis.tears.map(({ x }) => tornStrip(x, rows.axis, rows.bottom))

/** What names stand on. */
const groundShapes = ({ captions, labels, range }: TimelineScene): readonly Shape[] => [
  ...captions.flatMap(({ y, width }) => groundAt(0, INSET, y - 7, width, 14, range)),
  ...labels.flatMap(({ key, anchor: { x, dx, align }, width, noteWidth }) =>
    groundAt(x, align === 'start' ? dx : dx - width, key.y - 7, width + noteWidth, 14, range),
  ),
]

const tornStrip = (x: Px, y0: Px, y1: Px): Shape => ({
  ...{ kind: 'glyph', x, dx: 0, y: y0, opacity: 1, dash: [], fill: 'paper', stroke: 'rule-strong', width: 1 },
  d: `M-3 0${zigzag(y1 - y0, 1)}h6${zigzag(y1 - y0, -1)}Z`,
})

/** Teeth downward (1) or upward again (−1), every ten px. */
function zigzag(height: Px, direction: 1 | -1): string {
  const teeth = Math.max(1, Math.round(height / (2 * TOOTH)))
  const step = shortNumber((height / teeth / 2) * direction)
  return `l${-TOOTH} ${step}l${TOOTH} ${step}`.repeat(teeth)
}

const LABEL_FILL: Readonly<Record<Band, PaletteName>> = { event: 'ink', claim: 'doubt', source: 'ink-2', background: 'ink-2' }

function labelShapes({ labels, selection, hover }: TimelineScene): readonly Shape[] {
  const shapes: Shape[] = []
  for (const { key: mark, text: words, style, anchor, note, width, noteWidth } of labels) {
    const { x, dx, align } = anchor
    // What is chosen may stand over marks.
    const isOver = mark.kind === 'card' && mark.card.extent === 'point' && [selection, hover].includes(mark.card.record.id)
    const own = mark.kind === 'cluster' ? (mark.claim === null ? 'ink-3' : 'doubt') : LABEL_FILL[bandOf(mark.card)]
    const fill = mark.level === 'muted' ? MUTED_INK : own
    const y = mark.y + 4.5
    const halo = isOver ? 'panel' : null
    // On columns a halo would not do.
    const x0 = x + dx - (align === 'start' ? 0 : width)
    if (mark.kind === 'cluster' && mark.x0 < x0 && mark.x1 > x0) shapes.push(bar(x0 - 3, x0 + width + 3, mark.y - 7.5, 15, 'panel'))
    shapes.push(text(words, { x, dx, y, style, fill, anchor: align, halo }))
    if (note !== '') shapes.push(text(note, { x, dx: dx + width + noteWidth, y, style: 'small', fill: 'ink-3', anchor: 'end', halo }))
  }
  return shapes
}

function axisShapes({ axis }: TimelineScene): readonly Shape[] {
  const row = (labels: typeof axis.outer, y: Px, fill: PaletteName) =>
    labels.map((label) =>
      text(label.text, { x: label.x, dx: label.anchor === 'start' ? 4 : 0, y, style: 'small', fill, anchor: label.anchor }),
    )
  return [...row(axis.outer, 20, 'ink-2'), ...row(axis.inner, 40, 'ink-3')]
}

function footerShapes({ footer, size }: TimelineScene): readonly Shape[] {
  const y = footer.y + 4
  const small = (words: string, x: Px, fill: PaletteName) => text(words, { x: 0, dx: x, y, style: 'small', fill })
  const signs = footer.marks.flatMap(({ event, undenied, level, x, text: words }): readonly Shape[] => {
    const opacity = level === 'muted' ? MUTED : 1
    return [
      ...glyphAt(eventGlyph(lookOf({ kind: 'event', record: event, undenied })), 0, footer.y, x, opacity),
      small(words, x + 11, level === 'muted' ? MUTED_INK : 'ink-2'),
    ]
  })
  const more = footer.more === null ? [] : [small(footer.more.text, footer.more.x, 'ink-3')]
  const status = text(footer.status, { x: size.width, dx: -INSET, y, style: 'small', fill: 'ink-3', anchor: 'end' })
  return [...(footer.caption === '' ? [] : [small(footer.caption, INSET, 'ink-3')]), ...signs, ...more, status]
}
