import type { Px } from '../base/units.ts'
import { tileGlyph } from './glyphs.ts'
import { glyphAt, type Shape, text } from './shapes.ts'

/** A number on its tile. */
export const tileShapes = (x: Px, y: Px, half: Px, number: string, aside: boolean, opacity: number): readonly Shape[] => [
  ...glyphAt(tileGlyph(half, aside), x, y, 0, opacity),
  text(number, { x, dx: 0, y: y + 4.5, style: 'small', fill: aside ? 'ink-2' : 'panel', anchor: 'middle', opacity }),
]
