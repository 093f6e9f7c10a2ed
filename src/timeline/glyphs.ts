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

/** A circle, as path data. */
export const circle = (r: Px): string => `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
/** What of a circle, or of a diamond, about `x` is to its right; of a negative `r`, to its left, as paths take an arc's radius without its sign. */
const half = (aside: boolean, r: Px, x: Px = 0): string => `M${x} ${-r}${aside ? `l${r} ${r}l${-r} ${r}` : `a${r} ${r} 0 0 1 0 ${2 * r}`}`

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
const DASHES: readonly Px[] = [3.7, 2.58]
/** Two voices of one moment stand so far apart. */
export const VOICE_STEP: Px = 12

type Look = Pick<Event, 'status' | 'disputed' | 'part'>

/**
 * Filled: a document shows it; outlined: reported; dashed: alleged; half filled: somebody denies it; the halves apart, one dashed and one filled:
 * alleged and denied. A diamond, and lighter: background.
 */
export const eventGlyph = memoizeByIdentity((look: Look): Glyph => statusGlyph(look, DISC))

/** The same on the line of a stretch without a sign of its own; nothing where it is reported. */
export const bead = memoizeByIdentity((look: Look): Glyph => (look.status === 'reported' && !look.disputed ? [] : statusGlyph(look, 3.5)))

function statusGlyph({ status, disputed, part }: Look, r: Px): Glyph {
  const aside = part === 'background'
  const size = aside ? r + 1 : r
  const form = (r: Px) => (aside ? `${half(aside, r)}l${-r} ${-r}Z` : circle(r))
  const ink = aside ? 'ink-3' : 'ink'
  if (disputed && status === 'alleged')
    // Dashes under what is filled would be bumps on it, and too few were left: the halves stand apart.
    return [solid(form(size), 'panel'), outlined(half(aside, -size, -1), 'doubt', 2, DASHES), solid(half(aside, size + 1, 1), 'doubt')]
  if (disputed) return [outlined(form(size), 'doubt', 1.75), solid(half(aside, size), 'doubt')]
  if (status === 'documented') return [solid(form(size + 1), ink)]
  return [status === 'alleged' ? outlined(form(size), 'doubt', 2, DASHES) : outlined(form(size), ink, 2.25)]
}

/** Dashed ring: says so; the same, smaller: repeats it; half filled: denies it; with a dot: qualifies it. */
export const STANCE_GLYPHS: Readonly<Record<Stance, Glyph>> = {
  asserts: [outlined(circle(VOICE), 'doubt', 1.6, [3.4, 2.25])],
  repeats: [outlined(circle(VOICE - 1.5), 'doubt', 1.4, [2.7, 2])],
  denies: [outlined(circle(VOICE), 'doubt', 1.75), solid(half(false, VOICE), 'doubt')],
  qualifies: [outlined(circle(VOICE), 'doubt', 1.5), solid(circle(1.6), 'doubt')],
}

export const SOURCE_GLYPH: Glyph = [solid('M-4.5 -4.5h9v9h-9Z', 'outlet')]

/** Half the width of a sign of several, which has their number on it: room for its digits. */
export const tileHalf = (count: number): Px => 3 + 4 * String(count).length

/** What the number of a sign of several stands on. Of background it is hollow. */
export const tileGlyph = (half: Px, aside: boolean): Glyph => [aside ? outlined(tile(half), 'ink-2', 1) : solid(tile(half), 'ink-2')]

const tile = (half: Px): string => `M${-half} -7h${2 * half}v14h${-2 * half}Z`
