import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { Position } from '../story/story.ts'
import { type Content, stancesOf } from './deck.ts'
import { clusterGlyph, eventGlyph, type Glyph, type GlyphPart, ring, SOURCE_GLYPH, STANCE_GLYPHS, VOICE_STEP } from './glyphs.ts'
import type { CardMark, ClusterMark, Mark } from './marks.ts'
import type { TimelineScene } from './scene.ts'
import { bar, glyphAt, line, type Shape } from './shapes.ts'

/** The most a sign can recede and keep a contrast of 3:1 with the ground. */
const MUTED = 0.72
const TINT = 0.2
const DAY_TINT = 0.11
const BAR: Px = 17
/** Bars are cut off so far outside of the picture. */
const BEYOND: Px = 400

/** What the reader has chosen is red; what it is tied to has a thin red ring; what the pointer is on, an ink one. */
type Accent = 'chosen' | 'tied' | 'hovered' | null

export function markShapes(mark: Mark, scene: TimelineScene): readonly Shape[] {
  const opacity = mark.level === 'muted' ? MUTED : 1
  if (mark.kind === 'cluster') return clusterShapes(mark, opacity)
  const accent = accentOf(mark, scene)
  return [
    ...bandShapes(mark, scene, accent, opacity),
    ...(accent === 'chosen' ? dropLine(mark, scene) : []),
    ...signShapes(mark, accent, opacity),
  ]
}

function clusterShapes({ claim, from, until, x0, x1, y }: ClusterMark, opacity: number): readonly Shape[] {
  const signs = claim === null ? [[clusterGlyph(until - from), 0] as const] : voiceSigns(claim.positions)
  return signs.flatMap(([glyph, dx]) => glyphAt(glyph, (x0 + x1) / 2, y, dx, opacity))
}

function accentOf({ card }: CardMark, { selection, hover, tied }: TimelineScene): Accent {
  const { id } = card.record
  return id === selection ? 'chosen' : id === hover ? 'hovered' : tied.has(id) ? 'tied' : null
}

/** From what is chosen up to the axis: when it was. A claim has its own thread. */
const dropLine = ({ card, glyphX, y }: CardMark, { rows, size }: TimelineScene): readonly Shape[] =>
  card.kind === 'claim' || glyphX === null || glyphX < 0 || glyphX > size.width
    ? []
    : [line(glyphX, rows.axis, glyphX, y, 'thread', { opacity: 0.7 })]

/** A tint for the stretch, and over it the line whose style says how well it is known. */
function bandShapes(mark: CardMark, { rows, size }: TimelineScene, accent: Accent, opacity: number): readonly Shape[] {
  const { band, card, y } = mark
  if (band === null) return []
  const height = Math.min(BAR, rows.lane - 1.5)
  const top = y - height / 2
  const x0 = Math.max(mark.x0, -BEYOND)
  const x1 = Math.min(band.tail === 'open' ? size.width - 10 : mark.x1, size.width + BEYOND)
  const fade = { fadeStart: x0 === mark.x0 ? band.fadeStart : 0, fadeEnd: band.tail === 'none' ? (x1 === mark.x1 ? band.fadeEnd : 0) : 1 }
  const tone = accent === 'chosen' ? 'thread' : toneOf(mark)
  const tint = (strength: number) =>
    bar(x0, x1, top, height, accent === 'chosen' ? 'thread' : 'ink-3', { ...fade, opacity: strength * opacity })
  return card.extent === 'point' ? [tint(DAY_TINT)] : [tint(TINT), ...overline(mark, x0, x1, top, tone, opacity, fade)]
}

function overline(
  mark: CardMark,
  x0: Px,
  x1: Px,
  y: Px,
  tone: PaletteName,
  opacity: number,
  fade: { fadeStart: number; fadeEnd: number },
): readonly Shape[] {
  const { band, card } = mark
  const alleged = card.kind === 'event' && card.record.status === 'alleged'
  if (band?.tail === 'open')
    return [line(x0, y, x1, y, tone, { width: 1.5, dash: [1.5, 4], opacity }), ...glyphAt([{ ...ARROW, stroke: tone }], x1, y, 0, opacity)]
  if (alleged) return [line(x0, y, x1, y, tone, { width: 1.5, dash: [5, 4], opacity })]
  return [bar(x0, x1, y - 0.75, 1.5, tone, { ...fade, opacity })]
}

const ARROW: Omit<GlyphPart, 'stroke'> = { d: 'M-5 -4L1 0L-5 4', fill: null, width: 1.5, dash: [] }

function toneOf({ card }: CardMark): PaletteName {
  if (card.kind !== 'event') return card.kind === 'claim' ? 'doubt' : 'outlet'
  if (card.record.disputed || card.record.status === 'alleged') return 'doubt'
  return card.record.part === 'background' ? 'ink-3' : 'ink-2'
}

function signShapes(mark: CardMark, accent: Accent, opacity: number): readonly Shape[] {
  const { glyphX, y, card, half } = mark
  if (glyphX === null) return []
  const shapes = [...tailShapes(mark, opacity), ...signOf(card).flatMap(([glyph, dx]) => glyphAt(glyph, glyphX, y, dx, opacity))]
  const stances = card.kind === 'claim' ? stancesOf(card.positions).length : 1
  return accent === null
    ? shapes
    : [...shapes, ...glyphAt([aroundSign(half + 3, stances > 1 ? 9 : half + 3, accent)], glyphX, y, 0, opacity)]
}

/** The glyphs of a mark, each with its distance from the mark's place. */
function signOf(content: Content): readonly (readonly [Glyph, Px])[] {
  if (content.kind === 'event') return [[eventGlyph(content.record), 0]]
  return content.kind === 'source' ? [[SOURCE_GLYPH, 0]] : voiceSigns(content.positions)
}

/** A mark's sign for pictures outside of the timeline: the parts of all its glyphs about one middle. */
export const signParts = (content: Content): Glyph =>
  signOf(content).flatMap(([glyph, dx]) => glyph.map((part) => (dx === 0 ? part : { ...part, d: `M${dx} 0${part.d.replace('M', 'm')}` })))

/** Who took which side at one moment, side by side in a capsule: no order within the moment. */
function voiceSigns(positions: readonly Position[]): readonly (readonly [Glyph, Px])[] {
  const stances = stancesOf(positions)
  const first = -((stances.length - 1) * VOICE_STEP) / 2
  const signs = stances.map((stance, i) => [STANCE_GLYPHS[stance], first + i * VOICE_STEP] as const)
  return stances.length === 1 ? signs : [[[capsule(7 - first, 7, 'rule-strong', 1, 'panel')], 0], ...signs]
}

/** Fading lines: the time may be earlier, or later. */
function tailShapes({ card, half, tails, glyphX, y }: CardMark, opacity: number): readonly Shape[] {
  if (glyphX === null) return []
  const tone = card.kind === 'claim' ? 'doubt' : 'ink-2'
  const { before, behind } = tails
  return [
    ...(before > 0 ? [bar(glyphX - half - before, glyphX - half, y - 1, 2, tone, { fadeStart: 1, opacity })] : []),
    ...(behind > 0 ? [bar(glyphX + half, glyphX + half + behind, y - 1, 2, tone, { fadeEnd: 1, opacity })] : []),
  ]
}

const aroundSign = (width: Px, height: Px, accent: Exclude<Accent, null>): GlyphPart => {
  const [stroke, strokeWidth] = ({ chosen: ['thread', 2.25], tied: ['thread', 1], hovered: ['ink', 1.5] } as const)[accent]
  return width === height ? ring(width, stroke, strokeWidth) : capsule(width, height, stroke, strokeWidth, null)
}

/** A lying capsule about the middle. */
const capsule = (halfWidth: Px, r: Px, stroke: PaletteName, width: Px, fill: PaletteName | null): GlyphPart => ({
  d: `M${r - halfWidth} ${-r}H${halfWidth - r}a${r} ${r} 0 0 1 0 ${2 * r}H${r - halfWidth}a${r} ${r} 0 0 1 0 ${-2 * r}Z`,
  fill,
  stroke,
  width,
  dash: [],
})
