import type { Tag } from '../base/markup.ts'
import type { Px } from '../base/units.ts'

const LINE = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }

/** A sign of lines in the colour of the text around it; `d` is drawn in a square of 16. Written as what it is: first pictures need no more of tags. */
export const iconTag = (d: string, size: Px = 16): Tag => ({
  tag: 'svg',
  attributes: { viewBox: '0 0 16 16', width: `${size}`, height: `${size}`, 'aria-hidden': 'true' },
  children: [{ tag: 'path', attributes: { d, ...LINE }, children: [] }],
})
