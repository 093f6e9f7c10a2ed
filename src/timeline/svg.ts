import { h, type Tag } from '../base/markup.ts'
import type { Palette } from '../base/palette.ts'
import { shortNumber } from '../base/short-number.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, Size } from '../base/units.ts'
import type { BarShape, Shape } from './shapes.ts'

/**
 * A picture of time as SVG that fits any width without a script: places on the axis are percentages, everything else px. Where labels do not
 * touch, they do not in a wider picture either. `name` is what it is called for those who do not see it; `group` as of `shapeTags`.
 */
export function timeSvg(shapes: readonly Shape[], size: Size, palette: Palette, name: string, group = ''): Tag {
  return h(
    'svg',
    {
      class: 'time-picture',
      width: '100%',
      height: size.height,
      role: 'img',
      'aria-label': name,
      'font-family': 'var(--sans, system-ui, sans-serif)',
    },
    shapeTags(shapes, palette, size.width, group),
  )
}

/**
 * The shapes as elements, with the gradients they need first. Places are px, or parts of a `width` of any size. Pictures of which one may be
 * out of sight while another is on screen have their gradients apart, by `group`.
 */
export function shapeTags(shapes: readonly Shape[], palette: Palette, width: Px | null = null, group = ''): readonly Tag[] {
  const at = (x: Px) => (width === null ? shortNumber(x) : `${shortNumber((x / width) * 100)}%`)
  const fades = [
    ...new Map(shapes.flatMap((shape) => (shape.kind === 'bar' && isFading(shape) ? [[fadeId(shape, group), shape] as const] : []))),
  ]
  const gradients = fades.map(([id, shape]) => fadeOf(id, shape, palette))
  return [...(fades.length > 0 ? [h('defs', {}, gradients)] : []), ...shapes.map((shape) => shapeTag(shape, at, palette, group))]
}

function shapeTag(shape: Shape, at: (x: Px) => string, palette: Palette, group: string): Tag {
  const opacity = shape.opacity === 1 ? null : shape.opacity
  switch (shape.kind) {
    case 'line': {
      const { x0, y0, x1, y1, width, dash } = shape
      const place = { x1: at(x0), y1: y0, x2: at(x1), y2: y1 }
      return h('line', {
        ...place,
        stroke: palette[shape.stroke],
        'stroke-width': width,
        'stroke-dasharray': dash.join(' ') || null,
        opacity,
      })
    }
    case 'bar': {
      const { x0, x1, y, height } = shape
      const fill = isFading(shape) ? `url(#${fadeId(shape, group)})` : palette[shape.fill]
      return h('rect', { x: at(x0), y, width: at(x1 - x0), height, rx: Math.min(3, height / 2), fill, opacity })
    }
    case 'columns': {
      const { y, from, columns, fill } = shape
      const rects: Tag[] = []
      for (let i = 0; i < columns.length; i += 3) {
        const [x0 = 0, x1 = 0, height = 0] = columns.subarray(i, i + 3)
        rects.push(h('rect', { x: at(x0), y: from === 'middle' ? y - height / 2 : y - height, width: at(x1 - x0), height }))
      }
      return h('g', { fill: palette[fill], opacity }, rects)
    }
    case 'glyph': {
      const { x, dx, y, d, fill, stroke, width, dash } = shape
      const line = stroke === null ? {} : { stroke: palette[stroke], 'stroke-width': width, 'stroke-dasharray': dash.join(' ') || null }
      const path = h('path', {
        d,
        fill: fill === null ? 'none' : palette[fill],
        ...line,
        transform: dx === 0 ? null : `translate(${shortNumber(dx)} 0)`,
      })
      return h('svg', { x: at(x), y, overflow: 'visible', opacity }, path)
    }
    case 'text': {
      const { x, dx, y, text, style, fill, anchor, halo } = shape
      const { size, weight } = TEXT_STYLES[style]
      const font = { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor === 'start' ? null : anchor }
      const around = halo === null ? {} : { stroke: palette[halo], 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
      return h('text', { x: at(x), dx: dx === 0 ? null : dx, y, fill: palette[fill], ...font, ...around, opacity }, text)
    }
  }
}

const isFading = ({ fadeStart, fadeEnd }: BarShape): boolean => fadeStart > 0 || fadeEnd > 0

/** Gradients with the same stops are the same wherever they stand, so that their names may meet in one page. */
const fadeId = ({ fill, fadeStart, fadeEnd }: BarShape, group: string): string =>
  `runut-fade-${group}${fill}-${Math.round(fadeStart * 100)}-${Math.round(fadeEnd * 100)}`

function fadeOf(id: string, { fill, fadeStart, fadeEnd }: BarShape, palette: Palette): Tag {
  const stop = (offset: number, opacity: number) => h('stop', { offset, 'stop-color': palette[fill], 'stop-opacity': opacity })
  const start = fadeStart > 0 ? [stop(0, 0), stop(Math.min(fadeStart, 1), 1)] : [stop(0, 1)]
  const end = fadeEnd > 0 ? [stop(Math.max(1 - fadeEnd, 0), 1), stop(1, 0)] : [stop(1, 1)]
  return h('linearGradient', { id }, start, end)
}
