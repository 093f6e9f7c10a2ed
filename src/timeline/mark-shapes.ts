import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { Bound, When } from '../story/when.ts'
import { type BandEnd, type DateBand, dateBandShapes, tailShapes } from './date-band.ts'
import { type Doubt, doubtOf, doubtsOf, hasBlanks, membersOf } from './date-doubt.ts'
import { isBackground } from './deck.ts'
import { bead } from './glyphs.ts'
import { lookOf, signOf, voiceSigns } from './mark-signs.ts'
import type { CardMark, ClusterMark, Mark } from './marks.ts'
import type { TimelineScene } from './scene.ts'
import { bar, glyphAt, type Shape } from './shapes.ts'
import { MUTED } from './sizes.ts'
import { tileShapes } from './tile-shapes.ts'

const BAR: Px = 17
/** Bars are cut off so far outside of the picture. */
const BEYOND: Px = 400
/** What goes on, or ends nobody knows when, is drawn so far from the picture's edge. */
const INSET: Px = 10
/** A bead stands so far from its stretch's beginning, before its name: on the line above, the name in the next lane would cover it. */
const BEAD_AT: Px = 10

/** What of a scene its marks' drawing depends on. */
type MarkSetting = Pick<TimelineScene, 'rows' | 'size' | 'scale' | 'zone' | 'selection' | 'words'>

export function markShapes(mark: Mark, scene: MarkSetting): readonly Shape[] {
  const opacity = mark.level === 'muted' ? MUTED : 1
  return mark.kind === 'cluster' ? clusterShapes(mark, scene, opacity) : [...bandShapes(mark, scene, opacity), ...signShapes(mark, opacity)]
}

/** The voices of one claim, or how many they are. */
function clusterShapes(mark: ClusterMark, { words }: MarkSetting, opacity: number): readonly Shape[] {
  const { claim, first, from, until, x0, x1, y, half, count } = mark
  const x = (x0 + x1) / 2
  if (claim !== null) return voiceSigns(claim.positions).flatMap(([glyph, dx]) => glyphAt(glyph, x, y, dx, opacity))
  return tileShapes(x, y, half, words.number(count || until - from), isBackground(first), opacity)
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
  const shapes = dateBandShapes(drawn, { line: tone, tint, alleged, lasting: card.extent === 'lasting', opacity })
  if (isBackground(card)) shapes.push(bar(x0, x1, top + height, 1.5, tone, { fadeStart: start.fade, fadeEnd: end.fade, opacity }))
  if (glyphX === null && card.kind === 'event')
    shapes.push(...glyphAt(bead(lookOf(card)), Math.min(x0 + BEAD_AT, (x0 + x1) / 2), y, 0, opacity))
  return shapes
}

/** Where the stretch is drawn: open ends at the picture's edge, hidden ones beyond it. */
function bandOf(mark: CardMark, band: NonNullable<CardMark['band']>, scene: MarkSetting, top: Px, height: Px): DateBand {
  const { when } = mark.card
  const { width } = scene.size
  const least = goesOn(when.start) ? INSET : -BEYOND
  const most = goesOn(when.end) ? width - INSET : width + BEYOND
  const x0 = Math.max(mark.x0, least)
  const x1 = Math.max(Math.min(mark.x1, most), x0)
  const open = goesOn(when.start) && goesOn(when.end) ? 0.5 : 1
  const [startDoubt, endDoubt] = doubtsOf(when)
  return {
    x0,
    x1,
    top,
    height,
    start: endOf(when.start, mark.x0 < least, left(band.fadeStart, x0 - mark.x0, mark, x1 - x0), open, mark.glyphX !== null, startDoubt),
    end: endOf(when.end, mark.x1 > most, left(band.fadeEnd, mark.x1 - x1, mark, x1 - x0), open, false, endDoubt),
    members: when.form === 'set' ? membersIn(when, scene, x0, x1) : null,
    blanks: hasBlanks(when) ? [mark.x0, mark.x1] : null,
  }
}

const goesOn = ({ kind }: Bound): boolean => kind !== 'date'

/** Where it may have begun or ended stays where it is, however much of the rest is cut off: the part that is left of a fade. */
const left = (fade: number, beyond: Px, { x0, x1 }: CardMark, drawn: Px): number =>
  Math.min(Math.max(fade * (x1 - x0) - beyond, 0) / Math.max(drawn, 1), 1)

/** `cut`: it is beyond the picture. An end that goes on fades over the part `open`. `signed`: a sign stands there. */
function endOf({ kind }: Bound, cut: boolean, fade: number, open: number, signed: boolean, doubt: Doubt): BandEnd {
  if (kind !== 'date') return { kind, fade: open, doubt }
  return { kind: fade > 0 ? 'soft' : cut ? 'cut' : signed ? 'sign' : 'hard', fade, doubt }
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
