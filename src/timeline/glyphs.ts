import { memoizeByIdentity } from '../base/memo.ts'
import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { Event, Stance } from '../story/story.ts'

/** A small sign, as paths about its own middle, the first at the bottom. */
export type Glyph = readonly GlyphPart[]

export interface GlyphPart {
  /** SVG path data in px. */
  readonly d: string
  readonly fill: PaletteName | null
  readonly stroke: PaletteName | null
  readonly width: Px
  readonly dash: readonly Px[]
}

const circle = (r: Px): string => `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
const rightHalf = (r: Px): string => `M0 ${-r}a${r} ${r} 0 0 1 0 ${2 * r}Z`
const square = (half: Px): string => `M${-half} ${-half}h${2 * half}v${2 * half}h${-2 * half}Z`

const solid = (d: string, fill: PaletteName): GlyphPart => ({ d, fill, stroke: null, width: 0, dash: [] })
const outlined = (d: string, stroke: PaletteName, width: Px, dash: readonly Px[] = []): GlyphPart => ({
  d,
  fill: 'panel',
  stroke,
  width,
  dash,
})

const DISC: Px = 5
const VOICE: Px = 4.5
/** Two voices of one moment stand so far apart. */
export const VOICE_STEP: Px = 12

/** Filled: a document shows it; outlined: reported; dashed: alleged; half filled: somebody denies it. Background is lighter. */
export const eventGlyph = memoizeByIdentity(({ status, disputed, part }: Pick<Event, 'status' | 'disputed' | 'part'>): Glyph => {
  const tone: PaletteName = part === 'background' ? 'ink-3' : 'ink'
  if (disputed) return halfGlyph(DISC, status === 'alleged')
  if (status === 'alleged') return [outlined(circle(DISC), 'doubt', 2, [3.7, 2.58])]
  return status === 'documented' ? [solid(circle(DISC + 1), tone)] : [outlined(circle(DISC), tone, 2.25)]
})

const halfGlyph = (r: Px, dashed: boolean): Glyph => [
  outlined(circle(r), 'doubt', 1.75, dashed ? [3.7, 2.58] : []),
  solid(rightHalf(r), 'doubt'),
]

/** Dashed ring: says so; the same, smaller: repeats it; half filled: denies it; with a dot: qualifies it. */
export const STANCE_GLYPHS: Readonly<Record<Stance, Glyph>> = {
  asserts: [outlined(circle(VOICE), 'doubt', 1.6, [3.4, 2.25])],
  repeats: [outlined(circle(VOICE - 1.5), 'doubt', 1.4, [2.7, 2])],
  denies: halfGlyph(VOICE, false),
  qualifies: [outlined(circle(VOICE), 'doubt', 1.5), solid(circle(1.6), 'doubt')],
}

export const SOURCE_GLYPH: Glyph = [solid(square(4.5), 'outlet')]

/** A column, the taller the more marks it stands for: 2 are 8 px, 4 are 10, a thousand and more 15. */
export function clusterGlyph(count: number): Glyph {
  const half = Math.min(15, 6 + Math.log2(count)) / 2
  return [solid(`M-2 ${-half.toFixed(1)}h4v${(2 * half).toFixed(1)}h-4Z`, 'ink-2')]
}

/** A ring about a mark: what has focus. */
export const ring = (r: Px, stroke: PaletteName, width: Px): GlyphPart => ({ d: circle(r), fill: null, stroke, width, dash: [] })
