import { memoizeByIdentity } from '../base/memo.ts'
import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { Event, Position } from '../story/story.ts'
import { type Content, type EventContent, stancesOf } from './deck.ts'
import { eventGlyph, type Glyph, type GlyphPart, SOURCE_GLYPH, STANCE_GLYPHS, VOICE_STEP } from './glyphs.ts'

/** The glyphs of a mark, each with its distance from the mark's place. */
export function signOf(content: Content): readonly (readonly [Glyph, Px])[] {
  if (content.kind === 'event') return [[eventGlyph(lookOf(content)), 0]]
  return content.kind === 'source' ? [[SOURCE_GLYPH, 0]] : voiceSigns(content.positions)
}

/** How an event is drawn: as disputed only once somebody had denied it. */
export const lookOf = ({ record, undenied }: EventContent): Pick<Event, 'status' | 'disputed' | 'part'> =>
  undenied === true ? calm(record) : record

const calm = memoizeByIdentity((record: Event) => ({ ...record, disputed: false }))

/** Who took which side at one moment, side by side in a capsule: no order within the moment. */
export function voiceSigns(positions: readonly Position[]): readonly (readonly [Glyph, Px])[] {
  const stances = stancesOf(positions)
  const first = -((stances.length - 1) * VOICE_STEP) / 2
  const signs = stances.map((stance, i) => [STANCE_GLYPHS[stance], first + i * VOICE_STEP] as const)
  return stances.length === 1 ? signs : [[[capsule(7 - first, 7, 'rule-strong', 1, 'panel')], 0], ...signs]
}

/** A lying capsule about the middle. */
export const capsule = (halfWidth: Px, r: Px, stroke: PaletteName, width: Px, fill: PaletteName | null): GlyphPart => ({
  d: `M${r - halfWidth} ${-r}H${halfWidth - r}a${r} ${r} 0 0 1 0 ${2 * r}H${r - halfWidth}a${r} ${r} 0 0 1 0 ${-2 * r}Z`,
  fill,
  stroke,
  width,
  dash: [],
})
