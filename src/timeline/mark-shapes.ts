import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { Bound, When } from '../story/when.ts'
import { type BandEnd, type DateBand, dateBandShapes, tailShapes } from './date-band.ts'
import { type Doubt, doubtOf, doubtsOf, hasBlanks, membersOf } from './date-doubt.ts'
import { isBackground } from './deck.ts'
import { bead, clusterGlyph } from './glyphs.ts'
import { lookOf, signOf, voiceSigns } from './mark-signs.ts'
import type { CardMark, ClusterMark, Mark } from './marks.ts'
import type { TimelineScene } from './scene.ts'
import { bar, glyphAt, type Shape } from './shapes.ts'
import { MUTED } from './sizes.ts'

const BAR: Px = 17
/** Bars are cut off so far outside of the picture. */
const BEYOND: Px = 400
/** What goes on, or ends nobody knows when, is drawn so far from the picture's edge. */
const INSET: Px = 10
/** A bead stands so far from its line's beginning, behind what the line's end says. */
const BEAD_AT: Px = 16

/** What of a scene its marks' drawing depends on. */
type MarkSetting = Pick<TimelineScene, 'rows' | 'size' | 'scale' | 'zone' | 'selection'>

export function markShapes(mark: Mark, scene: MarkSetting): readonly Shape[] {
  const opacity = mark.level === 'muted' ? MUTED : 1
  return mark.kind === 'cluster' ? clusterShapes(mark, opacity) : [...bandShapes(mark, scene, opacity), ...signShapes(mark, opacity)]
}

function clusterShapes({ claim, first, from, until, x0, x1, y }: ClusterMark, opacity: number): readonly Shape[] {
  const signs = claim === null ? [[clusterGlyph(until - from, isBackground(first)), 0] as const] : voiceSigns(claim.positions)
  return signs.flatMap(([glyph, dx]) => glyphAt(glyph, (x0 + x1) / 2, y, dx, opacity))
}

/** The stretch as its date says. */
function bandShapes(mark: CardMark, scene: MarkSetting, opacity: number): readonly Shape[] {
  const { band, card, y, glyphX } = mark
  if (band === null) return []
  const chosen = card.record.id === scene.selection
  const height = Math.min(BAR, scene.rows.lane - 1.5)
  const top = y - height / 2
  const tint = chosen ? 'thread' : 'ink-3'
  const drawn = bandOf(mark, band, scene, top, height)
  const alleged = card.kind === 'event' && card.record.status === 'alleged'
  const tone = chosen ? 'thread' : toneOf(mark)
  const { x0, x1, start, end } = drawn
  const fades = { fadeStart: start.fade, fadeEnd: end.fade, opacity }
  return [
    ...dateBandShapes(drawn, { line: tone, tint, alleged, lasting: card.extent === 'lasting', opacity }),
    ...(isBackground(card) ? [bar(x0, x1, top + height, 1.5, tone, fades)] : []),
    ...(glyphX === null && card.kind === 'event'
      ? glyphAt(bead(lookOf(card)), Math.min(x0 + BEAD_AT, (x0 + x1) / 2), top, 0, opacity)
      : []),
  ]
}

/** Where the stretch is drawn: open ends at the picture's edge, hidden ones beyond it. */
function bandOf(mark: CardMark, band: NonNullable<CardMark['band']>, scene: MarkSetting, top: Px, height: Px): DateBand {
  const { when } = mark.card
  const { width } = scene.size
  const goesOn = (bound: Bound) => bound.kind !== 'date'
  const least = goesOn(when.start) ? INSET : -BEYOND
  const most = goesOn(when.end) ? width - INSET : width + BEYOND
  const x0 = Math.max(mark.x0, least)
  const x1 = Math.max(Math.min(mark.x1, most), x0)
  const halves = goesOn(when.start) && goesOn(when.end) ? 0.5 : 1
  const [startDoubt, endDoubt] = doubtsOf(when)
  // Where it may have begun or ended stays where it is, however much of the rest is cut off.
  const left = (fade: number, beyond: Px) => Math.min(Math.max(fade * (mark.x1 - mark.x0) - beyond, 0) / Math.max(x1 - x0, 1), 1)
  const endOf = (bound: Bound, fade: number, cut: boolean, signed: boolean, doubt: Doubt): BandEnd => {
    const kind = bound.kind !== 'date' ? bound.kind : fade > 0 ? 'soft' : cut ? 'cut' : signed ? 'sign' : 'hard'
    return { kind, fade: bound.kind !== 'date' ? halves : fade, doubt }
  }
  return {
    ...{ x0, x1, top, height, blanks: hasBlanks(when) ? [mark.x0, mark.x1] : null },
    start: endOf(when.start, left(band.fadeStart, x0 - mark.x0), mark.x0 < least, mark.glyphX !== null, startDoubt),
    end: endOf(when.end, left(band.fadeEnd, mark.x1 - x1), mark.x1 > most, false, endDoubt),
    members: when.form === 'set' ? membersIn(when, scene, x0, x1) : null,
  }
}

const membersIn = (when: When, { scale, zone }: MarkSetting, x0: Px, x1: Px): readonly (readonly [Px, Px])[] =>
  membersOf(when, zone).flatMap(({ start, end }) => {
    const from = Math.max(scale.x(start), x0)
    const to = Math.min(scale.x(end), x1)
    return from <= to ? [[from, to] as const] : []
  })

function toneOf({ card }: CardMark): PaletteName {
  if (card.kind !== 'event') return card.kind === 'claim' ? 'doubt' : 'outlet'
  const { disputed, status, part } = lookOf(card)
  if (disputed || status === 'alleged') return 'doubt'
  return part === 'background' ? 'ink-3' : 'ink-2'
}

function signShapes(mark: CardMark, opacity: number): readonly Shape[] {
  const { glyphX, y, card } = mark
  if (glyphX === null) return []
  return [...tailsOf(mark, opacity), ...signOf(card).flatMap(([glyph, dx]) => glyphAt(glyph, glyphX, y, dx, opacity))]
}

/** What stands beside the sign: what is doubtful about its date, and that it was said by then. */
function tailsOf({ card, band, half, glyphX, y }: CardMark, opacity: number): readonly Shape[] {
  const saidBy = card.kind === 'claim' && card.saidBy
  // The ends of a soft band say it already.
  const lasting = card.extent === 'lasting'
  const doubt = band !== null && !lasting ? '' : doubtOf(card.when.start)
  if (glyphX === null || (doubt === '' && !saidBy)) return []
  const tails = { doubt, saidBy, lasting }
  return tailShapes(glyphX, y, half, tails, card.kind === 'claim' ? 'doubt' : 'ink-2', opacity)
}
