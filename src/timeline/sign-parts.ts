import type { Px } from '../base/units.ts'
import type { Content } from './deck.ts'
import type { Glyph } from './glyphs.ts'
import { signOf } from './mark-signs.ts'

/** A mark's sign for pictures outside of the timeline: the parts of all its glyphs about one middle. */
export const signParts = (content: Content): Glyph => signOf(content).flatMap(([glyph, dx]) => aside(glyph, dx))

/** A glyph moved to the right. */
export const aside = (glyph: Glyph, dx: Px): Glyph =>
  dx === 0 ? glyph : glyph.map((part) => ({ ...part, d: `M${dx} 0${part.d.replace('M', 'm')}` }))
