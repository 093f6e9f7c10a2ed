import { h, type Tag } from './markup.ts'
import type { Palette } from './palette.ts'
import { cornersOf, type Form, SYMBOLS } from './shapes.ts'
import type { Px } from './units.ts'

const RADIUS: Px = 8
const STROKE: Px = 2

/** A kind of node as the graph draws it; as there, a type without a symbol is a circle. `nameless`: a dashed empty form, since no name is given. */
export function symbolTag(symbol: keyof typeof SYMBOLS | null, nameless: boolean, palette: Palette): Tag {
  const { form, scale, color, hollow } = SYMBOLS[symbol ?? 'circle']
  const empty = hollow || nameless
  return h(
    'svg',
    {
      class: 'symbol',
      width: 24,
      height: 24,
      viewBox: '-12 -12 24 24',
      'aria-hidden': 'true',
      fill: palette[empty ? 'paper' : color],
      stroke: empty ? palette[color] : 'none',
      'stroke-width': STROKE,
      'stroke-dasharray': nameless && '3.5 2.8',
    },
    outline(form, RADIUS * scale - (empty ? STROKE / 2 : 0)),
  )
}

function outline(form: Form, radius: Px): Tag {
  const corners = cornersOf(form, radius)
  if (corners !== null) return h('polygon', { points: corners.map((corner) => corner.join(' ')).join(' ') })
  if (form === 'circle') return h('circle', { r: radius })
  return h('rect', { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius, rx: 2 })
}
