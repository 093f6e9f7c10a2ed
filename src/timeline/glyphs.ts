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
const diamond = (r: Px, rest = `l${-r} ${-r}`): string => `M0 ${-r}l${r} ${r}l${-r} ${r}${rest}Z`
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

type Look = Pick<Event, 'status' | 'disputed' | 'part'>

/** Filled: a document shows it; outlined: reported; dashed: alleged; half filled: somebody denies it. A diamond, and lighter: background. */
export const eventGlyph = memoizeByIdentity((look: Look): Glyph => statusGlyph(look, DISC))

/** The same on the line of a stretch without a sign of its own; nothing where it is reported. */
export const bead = memoizeByIdentity((look: Look): Glyph => (look.status === 'reported' && !look.disputed ? [] : statusGlyph(look, 3.5)))

function statusGlyph({ status, disputed, part }: Look, r: Px): Glyph {
  const aside = part === 'background'
  const d = aside ? diamond(r + 1) : circle(r)
  const dash = status === 'alleged' ? [3.7, 2.58] : []
  if (disputed) return [outlined(d, 'doubt', 1.75, dash), solid(aside ? diamond(r + 1, '') : rightHalf(r), 'doubt')]
  if (status === 'documented') return [solid(aside ? diamond(r + 2) : circle(r + 1), aside ? 'ink-3' : 'ink')]
  return [status === 'alleged' ? outlined(d, 'doubt', 2, dash) : outlined(d, aside ? 'ink-3' : 'ink', 2.25)]
}

/** Dashed ring: says so; the same, smaller: repeats it; half filled: denies it; with a dot: qualifies it. */
export const STANCE_GLYPHS: Readonly<Record<Stance, Glyph>> = {
  asserts: [outlined(circle(VOICE), 'doubt', 1.6, [3.4, 2.25])],
  repeats: [outlined(circle(VOICE - 1.5), 'doubt', 1.4, [2.7, 2])],
  denies: [outlined(circle(VOICE), 'doubt', 1.75), solid(rightHalf(VOICE), 'doubt')],
  qualifies: [outlined(circle(VOICE), 'doubt', 1.5), solid(circle(1.6), 'doubt')],
}

export const SOURCE_GLYPH: Glyph = [solid(square(4.5), 'outlet')]

/** Half the width of a sign of several, which has their number on it: room for its digits. */
export const tileHalf = (count: number): Px => 3 + 4 * String(count).length

/** What the number of a sign of several stands on. Of background it is hollow. */
export const tileGlyph = (half: Px, aside: boolean): Glyph => [aside ? outlined(tile(half), 'ink-2', 1) : solid(tile(half), 'ink-2')]

const tile = (half: Px): string => `M${-half} -7h${2 * half}v14h${-2 * half}Z`

/** A ring about a mark: what has focus. */
export const ring = (r: Px, stroke: PaletteName, width: Px): GlyphPart => ({ d: circle(r), fill: null, stroke, width, dash: [] })
