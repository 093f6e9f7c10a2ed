import type { PaletteName } from '../base/palette.ts'
import type { Px, Size } from '../base/units.ts'
import type { DelayEnd } from './delay-scene.ts'
import { eventGlyph, type Glyph, type GlyphPart } from './glyphs.ts'
import { bar, glyphAt, line, type Shape } from './shapes.ts'
import { MUTED } from './sizes.ts'

/** How strongly a thread is drawn: faint while nothing is meant by it. */
export type Strength = 'muted' | 'faint' | 'related' | 'hovered' | 'chosen'

interface Look {
  readonly ink: PaletteName
  readonly width: Px
  readonly opacity: number
}

const LOOKS: Readonly<Record<Strength, Look>> = {
  muted: { ink: 'outlet', width: 1, opacity: 0.25 },
  faint: { ink: 'outlet', width: 1, opacity: 0.75 },
  related: { ink: 'outlet', width: 1.5, opacity: 0.9 },
  hovered: { ink: 'ink', width: 1.5, opacity: 1 },
  chosen: { ink: 'thread', width: 2, opacity: 1 },
}
/** From the weakest: the order in which they are painted. */
export const STRENGTHS: readonly Strength[] = ['muted', 'faint', 'related', 'hovered', 'chosen']

/** A piece of a thread, level or upright. */
export function threadLine(x0: Px, y0: Px, x1: Px, y1: Px, strength: Strength): Shape {
  const { ink, width, opacity } = LOOKS[strength]
  return line(x0, y0, x1, y1, ink, { width, opacity })
}

const HALF_END: Px = 2.5
const square = (x: Px, y: Px): string => `M${x} ${y}h${2 * HALF_END}v${2 * HALF_END}h${-2 * HALF_END}Z`

const solid = (fill: PaletteName): GlyphPart => ({ d: square(-HALF_END, -HALF_END), fill, stroke: null, width: 0, dash: [] })
const behind = (stroke: PaletteName): GlyphPart => ({
  d: square(-HALF_END + 3, -HALF_END - 2.5),
  fill: 'panel',
  stroke,
  width: 1,
  dash: [],
})
const hollow = (stroke: PaletteName): GlyphPart => ({ ...solid('panel'), stroke, width: 1 })
const ENDS: Readonly<Partial<Record<PaletteName, Readonly<Record<'one' | 'several' | 'rough' | 'someRough', Glyph>>>>> = Object.fromEntries(
  Object.values(LOOKS).map(({ ink }) => [
    ink,
    { one: [solid(ink)], several: [behind(ink), solid(ink)], rough: [hollow(ink)], someRough: [behind(ink), hollow(ink)] },
  ]),
)

/** A small square, as sources are, hollow where its day is not known; a second one behind it says that there are several. */
const endGlyph = (count: number, rough: boolean, strength: Strength): Glyph =>
  ENDS[LOOKS[strength].ink]?.[rough ? (count === 1 ? 'rough' : 'someRough') : count === 1 ? 'one' : 'several'] ?? []

/** An end can be found even where it recedes. */
const endOpacity = (strength: Strength): number => (strength === 'muted' ? MUTED : 1)

/** What is known only to be in these sources by then has faded in so far before it. */
const FADE: Px = 14

/** Where something came into these sources: what is known only to have come by then grows firmer towards it. */
export function endShapes({ x, y, count, rough }: Pick<DelayEnd, 'x' | 'y' | 'count' | 'rough'>, strength: Strength): readonly Shape[] {
  const opacity = endOpacity(strength)
  const fade = rough ? [bar(x - FADE, x, y - HALF_END, 2 * HALF_END, LOOKS[strength].ink, { fadeStart: 1, opacity: opacity / 2 })] : []
  return [...fade, ...glyphAt(endGlyph(count, rough, strength), x, y, 0, opacity)]
}

/** For a legend: a thread from an event to where it came into these sources, or an end of several. */
export function delaySign(single: boolean, { width, height }: Size): readonly Shape[] {
  const [middle, low] = [height / 2, height / 2 + 6]
  if (!single)
    return [
      threadLine(4, middle, width / 2, middle, 'related'),
      ...endShapes({ x: width / 2, y: middle, count: 2, rough: false }, 'related'),
    ]
  return [
    threadLine(10, middle, 10, low, 'related'),
    threadLine(10, low, width - 8, low, 'related'),
    ...glyphAt(eventGlyph({ status: 'reported', disputed: false, part: 'main' }), 10, middle - 3, 0, 1),
    ...endShapes({ x: width - 8, y: low, count: 1, rough: false }, 'related'),
  ]
}
