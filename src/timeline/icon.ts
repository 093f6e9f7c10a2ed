import { h, type Tag } from '../base/markup.ts'
import type { Px } from '../base/units.ts'

/** A sign of lines in the colour of the text around it; `d` is drawn in a square of 16. */
export const iconTag = (d: string, size: Px = 16): Tag =>
  h(
    'svg',
    { viewBox: '0 0 16 16', width: size, height: size, 'aria-hidden': 'true' },
    h('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  )
