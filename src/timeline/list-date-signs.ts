import type { Px } from '../base/units.ts'
import type { When } from '../story/when.ts'
import { tailShapes } from './date-band.ts'
import type { Doubt } from './date-doubt.ts'
import { type DateForm, formsOf } from './date-forms.ts'
import type { GlyphPart } from './glyphs.ts'

/**
 * How a date was typed, about the middle of the axis of a list: beside a sign, or (`onLine`) on the line that leads from a bar to its words.
 * Waves say about then, a question mark uncertain, brackets one of some dates, a cross digits left open.
 */
export function dateSigns(when: When, onLine: boolean): readonly GlyphPart[] {
  const forms = new Set(formsOf(when))
  const [x, y, half] = onLine ? [8, -6, 0] : [0, 0, 6]
  const tails = tailShapes(x, y, half, { doubt: doubtIn(forms), saidBy: false, lasting: false }, 'ink-2', 1)
  const strokes = [
    ...(forms.has('set') ? [onLine ? 'M3 -6.5H-.5V6.5H3M15 -6.5H18.5V6.5H15' : 'M-6 -8H-9V8h3M6 -8H9V8h-3'] : []),
    ...(forms.has('blanks') ? ['M6 -3l6 6M6 3l6 -6'] : []),
  ]
  const drawn = tails.flatMap((shape) => (shape.kind === 'glyph' ? [shapeAt(shape.d, shape.x + shape.dx, shape.y)] : []))
  return [...drawn, ...strokes].map((d) => ({ d, fill: null, stroke: 'ink-2', width: 1.5, dash: [] }))
}

/** Strokes about (0, 0), about another place. */
const shapeAt = (d: string, x: Px, y: Px): string => d.replaceAll('M', `M${x} ${y}m`)

const doubtIn = (forms: ReadonlySet<DateForm>): Doubt => {
  const [wave, asked] = [forms.has('approximate'), forms.has('uncertain')]
  return forms.has('both') || (wave && asked) ? '%' : wave ? '~' : asked ? '?' : ''
}
