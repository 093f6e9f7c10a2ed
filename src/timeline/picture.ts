import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import { eventGlyph, ring } from './glyphs.ts'
import { markShapes } from './mark-shapes.ts'
import type { TimelineScene } from './scene.ts'
import { bar, glyphAt, line, type Shape, text } from './shapes.ts'
import { STRIP } from './sizes.ts'

const INSET: Px = 12
const TOOTH: Px = 5

/** The scene as shapes in paint order. */
export const timelinePicture = (scene: TimelineScene): readonly Shape[] => [
  ...rangeShapes(scene),
  ...gridShapes(scene),
  ...tearShapes(scene),
  ...threadShapes(scene),
  ...scene.marks.flatMap((mark) => markShapes(mark, scene)),
  ...labelShapes(scene),
  ...axisShapes(scene),
  ...trayShapes(scene),
  ...footerShapes(scene),
]

function rangeShapes({ range, rows, size }: TimelineScene): readonly Shape[] {
  if (range === null) return []
  const edge = (x: Px) => (x < 0 || x > size.width ? [] : [line(x, rows.axis, x, rows.bottom, 'thread', { width: 1.5 })])
  const fill = bar(Math.max(0, range.x0), Math.min(size.width, range.x1), rows.axis, rows.bottom - rows.axis, 'thread-soft', {})
  return [...(range.x1 > 0 && range.x0 < size.width ? [fill] : []), ...edge(range.x0), ...edge(range.x1)]
}

/** Lines of the ticks and between the bands, with the bands' names. */
function gridShapes({ axis, rows, size, words }: TimelineScene): readonly Shape[] {
  const ticks = axis.lines.map(({ x, strong }) =>
    line(x, strong ? rows.axis - 6 : rows.axis, x, rows.bottom, strong ? 'rule-strong' : 'rule', { dash: strong ? [] : [1, 3] }),
  )
  const strips = rows.strips.flatMap(({ band, y, height }): readonly Shape[] => [
    line(0, y + 2, size.width, y + 2, 'rule'),
    ...(height < STRIP ? [] : [text(words.timeline.bands[band], { x: 0, dx: INSET, y: y + 15, style: 'small', fill: 'ink-3', halo: 'panel' })]),
  ])
  const frame = [rows.axis, rows.bottom].map((y) => line(0, y, size.width, y, 'rule-strong'))
  return [...ticks, ...strips, ...frame]
}

/** A strip of the picture torn out; bands are painted over it: their time goes on through it. */
function tearShapes({ axis, rows }: TimelineScene): readonly Shape[] {
  const height = rows.bottom - rows.axis
  return axis.tears.map(({ x }) => ({
    ...{ kind: 'glyph' as const, x, dx: 0, y: rows.axis, opacity: 1, dash: [], fill: 'paper' as const, stroke: 'rule-strong' as const, width: 1 },
    d: `M-3 0${zigzag(height, 1)}h6${zigzag(height, -1)}Z`,
  }))
}

/** Teeth downward (1) or upward again (−1), every ten px. */
function zigzag(height: Px, direction: 1 | -1): string {
  const teeth = Math.max(1, Math.round(height / (2 * TOOTH)))
  const step = (height / teeth / 2) * direction
  const side = TOOTH * direction
  return `l${-side} ${step}l${side} ${step}`.repeat(teeth).replaceAll(/(\.\d\d)\d+/g, '$1')
}

const threadShapes = ({ threads }: TimelineScene): readonly Shape[] =>
  threads.map(({ x0, x1, y, chosen, muted }) =>
    line(x0, y, x1, y, chosen ? 'thread' : 'doubt', { width: chosen ? 2 : 1, opacity: chosen ? 1 : muted ? 0.25 : 0.55 }),
  )

const LABEL_FILL: Readonly<Record<'event' | 'claim' | 'source', PaletteName>> = { event: 'ink', claim: 'doubt', source: 'ink-2' }

function labelShapes({ labels }: TimelineScene): readonly Shape[] {
  return labels.flatMap(({ key: mark, text: words, style, anchor, note, width, noteWidth }): readonly Shape[] => {
    if (mark.kind === 'cluster') return []
    const opacity = mark.level === 'muted' ? 0.5 : 1
    const at = { x: anchor.x, dx: anchor.dx, y: mark.y + 4.5, anchor: anchor.align, halo: 'panel' as const, opacity }
    const noteAt = { ...at, dx: anchor.dx + width + noteWidth, anchor: 'end' as const, style: 'small' as const, fill: 'ink-3' as const }
    return [text(words, { ...at, style, fill: LABEL_FILL[mark.card.kind] }), ...(note === '' ? [] : [text(note, noteAt)])]
  })
}

function axisShapes({ axis }: TimelineScene): readonly Shape[] {
  const row = (labels: typeof axis.outer, y: Px, fill: PaletteName) =>
    labels.map((label) =>
      text(label.text, { x: label.x, dx: label.anchor === 'start' ? 4 : 0, y, style: 'small', fill, anchor: label.anchor }),
    )
  return [...row(axis.outer, 20, 'ink-2'), ...row(axis.inner, 40, 'ink-3')]
}

function trayShapes({ tray, selection, hover }: TimelineScene): readonly Shape[] {
  if (tray === null) return []
  const small = (words: string, x: Px, fill: PaletteName, opacity: number) =>
    text(words, { x: 0, dx: x, y: tray.y + 4, style: 'small', fill, opacity })
  const signs = tray.marks.flatMap(({ event, level, x, text: words }): readonly Shape[] => {
    const opacity = level === 'muted' ? 0.5 : 1
    const around = event.id === selection ? [ring(8.5, 'thread', 2.25)] : event.id === hover ? [ring(8.5, 'ink', 1.5)] : []
    return [...glyphAt([...eventGlyph(event), ...around], 0, tray.y, x, opacity), small(words, x + 11, 'ink-2', opacity)]
  })
  return [small(tray.caption, INSET, 'ink-3', 1), ...signs, ...(tray.more === null ? [] : [small(tray.more.text, tray.more.x, 'ink-3', 1)])]
}

function footerShapes({ counts, words, rows, size, zone }: TimelineScene): readonly Shape[] {
  const y = rows.bottom + 16
  const { inView, total } = counts
  const seen =
    total === 0
      ? words.timeline.empty
      : inView === total
        ? words.timeline.allInView(words.number(total))
        : words.timeline.inView(words.number(inView), words.number(total))
  return [
    text(seen, { x: 0, dx: INSET, y, style: 'small', fill: 'ink-3' }),
    text(zone, { x: size.width, dx: -INSET, y, style: 'small', fill: 'ink-3', anchor: 'end' }),
  ]
}
