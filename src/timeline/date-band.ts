import type { PaletteName } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { Doubt } from './date-doubt.ts'
import { bar, glyphAt, line, type Shape } from './shapes.ts'

/**
 * A stretch of time as it is drawn: a tint, and over it a line whose body, ends and breaks say how well its date is known. What the date
 * says is told by forms alone, so that it holds in any colour.
 */
export interface DateBand {
  readonly x0: Px
  readonly x1: Px
  readonly top: Px
  readonly height: Px
  readonly start: BandEnd
  readonly end: BandEnd
  /** Of a one-of set, where its members lie; null for any other date. */
  readonly members: readonly (readonly [Px, Px])[] | null
  /** Where digits of it were left open, all of its length, with what is beyond the picture; null for any other date. */
  readonly blanks: readonly [Px, Px] | null
}

/**
 * `hard`: known to the day; `sign`: the same, and a sign stands there; `soft`: it fades over `fade` of the length, beginning somewhere in it;
 * `open`: it goes on; `unknown`: the line breaks off; `cut`: beyond the picture.
 */
export interface BandEnd {
  readonly kind: 'hard' | 'sign' | 'soft' | 'open' | 'unknown' | 'cut'
  readonly fade: number
  readonly doubt: Doubt
}

export interface BandInk {
  readonly line: PaletteName
  readonly tint: PaletteName
  /** Nobody but some claim says so: its line is dashed. */
  readonly alleged: boolean
  /** Its certain part is told apart from its possible ones; else it is all but possible. */
  readonly lasting: boolean
  readonly opacity: number
}

const TINT = 0.2
const POSSIBLE = 0.12
const THICK: Px = 1.5
/** How the line breaks off: pieces from here to there, from the outer end. */
const PIECES: readonly (readonly [Px, Px])[] = [
  [1, 3],
  [8, 13],
  [18, 27],
]
const BROKEN: Px = 33
const WAVE: Px = 10
const MARK: Px = 8
const TICK: Px = 6
const CROSS_ROOM: Px = 48

export function dateBandShapes(band: DateBand, ink: BandInk): Shape[] {
  const { x0, x1, members, blanks } = band
  const shapes = tintShapes(band, ink)
  shapes.push(...(members === null ? lineShapes(band, ink) : memberShapes(members, band, ink)))
  shapes.push(...endShapes(band, ink, x0, 1), ...endShapes(band, ink, x1, -1))
  if (blanks !== null) shapes.push(...crosses(blanks, band, ink))
  return shapes
}

/** The tint of the whole, and once more of the part that is certain. */
function tintShapes({ x0, x1, top, height, start, end, members }: DateBand, { tint, lasting, opacity }: BandInk): Shape[] {
  if (members !== null) return [bar(x0, x1, top, height, tint, { opacity: POSSIBLE * opacity })]
  const once = !lasting || !(soft(start) || soft(end))
  const all = bar(x0, x1, top, height, tint, { fadeStart: start.fade, fadeEnd: end.fade, opacity: (once ? TINT : POSSIBLE) * opacity })
  const [from, to] = once ? [0, 0] : certain(x0, x1, start, end)
  if (to <= from) return [all]
  const inner = { fadeStart: soft(start) ? 0 : start.fade, fadeEnd: soft(end) ? 0 : end.fade, opacity: POSSIBLE * opacity }
  return [all, bar(from, to, top, height, tint, inner)]
}

const soft = ({ kind }: BandEnd): boolean => kind === 'soft'

const certain = (x0: Px, x1: Px, start: BandEnd, end: BandEnd): readonly [Px, Px] => [
  x0 + (soft(start) ? start.fade * (x1 - x0) : 0),
  x1 - (soft(end) ? end.fade * (x1 - x0) : 0),
]

function lineShapes(band: DateBand, { line: tone, lasting, alleged, opacity }: BandInk): readonly Shape[] {
  const { x0, x1, top, start, end } = band
  const core = certain(x0, x1, start, end)
  const onCore = lasting && core[1] > core[0]
  const from = Math.max(onCore ? core[0] : x0, x0 + taken(start, x1 - x0))
  const to = Math.min(onCore ? core[1] : x1, x1 - taken(end, x1 - x0))
  if (to <= from) return []
  if (start.kind === 'open' || end.kind === 'open') return [line(from, top, to, top, tone, { width: THICK, dash: [1.5, 4], opacity })]
  if (alleged) return [line(from, top, to, top, tone, { width: THICK, dash: [5, 4], opacity })]
  const [fadeStart, fadeEnd] = onCore ? [0, 0] : [faded(start), faded(end)]
  return [bar(from, to, top - THICK / 2, THICK, tone, { fadeStart, fadeEnd, opacity })]
}

const faded = ({ kind, fade, doubt }: BandEnd): number => (kind === 'soft' && doubt === '' ? fade : 0)

/** How much of the line's length an end takes for its own sign. */
function taken({ kind, doubt }: BandEnd, length: Px): Px {
  if (kind === 'unknown') return Math.min(BROKEN, length / 2)
  if (kind === 'cut') return 0
  return (doubt === '~' || doubt === '%' ? WAVE : 0) + (doubt === '?' || doubt === '%' ? (kind === 'sign' ? 0 : MARK) : 0)
}

/** What stands at an end; `side` is 1 at the start and −1 at the end, towards the inside. */
function endShapes(band: DateBand, { line: tone, opacity }: BandInk, x: Px, side: 1 | -1): readonly Shape[] {
  const { top, height, members } = band
  const { kind, doubt } = side === 1 ? band.start : band.end
  if (kind === 'cut') return []
  const put: Put = (d, dx) => drawn(d, x, top, dx, tone, opacity)
  if (kind === 'open') return put(side === 1 ? 'M5 -4L-1 0L5 4' : 'M-5 -4L1 0L-5 4', 0)
  if (kind === 'unknown') {
    const scale = (side * Math.min(BROKEN, (band.x1 - band.x0) / 2)) / BROKEN
    return PIECES.map(([a, b]) => line(x + a * scale, top, x + b * scale, top, tone, { width: THICK, opacity }))
  }
  const bracket = members !== null ? put(`M${3.5 * side} 0H0V${height}h${3.5 * side}`, 0) : []
  const stop = members === null && kind === 'hard' ? [line(x, top, x, top + height, tone, { width: THICK, opacity })] : []
  return [...bracket, ...stop, ...doubtShapes(doubt, kind, side, put)]
}

type Put = (d: string, dx: Px) => readonly Shape[]

/** A thin line that keeps its form at (x + dx, y). */
const drawn = (d: string, x: Px, y: Px, dx: Px, stroke: PaletteName, opacity: number): readonly Shape[] =>
  glyphAt([{ d, fill: null, stroke, width: THICK, dash: [] }], x, y, dx, opacity)

function doubtShapes(doubt: Doubt, kind: BandEnd['kind'], side: 1 | -1, put: Put): readonly Shape[] {
  const asked = (doubt === '?' || doubt === '%') && kind !== 'sign'
  const wave = doubt === '~' || doubt === '%'
  const inside = asked ? MARK : 0
  return [...(asked ? put(QUESTION, side * 3.5) : []), ...(wave ? put(waveFrom(side), side * inside) : [])]
}

/** Members of a set as thick pieces, or dashes where alleged: nothing is meant between them. */
function memberShapes(members: readonly (readonly [Px, Px])[], { top }: DateBand, ink: BandInk): readonly Shape[] {
  const { line: tone, alleged, opacity } = ink
  return members.flatMap(([a, b]): readonly Shape[] => {
    const narrow = b - a < 3
    const [from, to] = narrow ? [(a + b) / 2 - 1.25, (a + b) / 2 + 1.25] : [a, b]
    if (alleged && !narrow) return [line(from, top + 1, to, top + 1, tone, { width: 2.5, dash: [5, 4], opacity })]
    return [bar(from, to, top - 0.5, narrow ? TICK : 3, tone, { opacity })]
  })
}

/** Crosses on the line, as X was typed: one in the middle, more halfway between as there is room. They stay in place while time is moved. */
function crosses([start, end]: readonly [Px, Px], { x0, x1, top }: DateBand, { line: tone, opacity }: BandInk): readonly Shape[] {
  const step = (end - start) / 2 ** Math.max(1, Math.floor(Math.log2((end - start) / CROSS_ROOM)))
  const first = Math.max(1, Math.ceil((x0 - start) / step))
  const places = Array.from({ length: Math.ceil((Math.min(x1, end - 1) - start) / step - first) }, (_, i) => start + (first + i) * step)
  return places.flatMap((x) => drawn('M-3 -3l6 6M-3 3l6 -6', x, top, 0, tone, opacity))
}

/** A wave of `WAVE` px from the middle towards one side. */
const waveFrom = (side: 1 | -1): string => `M0 0q${2.5 * side} -5 ${5 * side} 0t${5 * side} 0`
const QUESTION = 'M-2 -2.2a2.1 2.1 0 1 1 3.1 1.9q-1.1 .6 -1.1 1.7M0 3v1.5'

/** What stands beside a sign: how its date was typed, and before it that it was said by then, nobody knows since when. */
export interface SignTails {
  readonly doubt: Doubt
  readonly saidBy: boolean
  /** It begins a band: only what stands before it is drawn, its wave being on the band's line. */
  readonly lasting: boolean
}

/** Beside a sign of half the width `half` at (x, y): a wave for about then, a question mark for uncertain, a line fading in for said by then. */
export function tailShapes(
  x: Px,
  y: Px,
  half: Px,
  { doubt, saidBy, lasting }: SignTails,
  tone: PaletteName,
  opacity: number,
): readonly Shape[] {
  const put = (d: string, dx: Px, dy: Px) => drawn(d, x, y + dy, dx, tone, opacity)
  const wave = doubt === '~' || doubt === '%'
  const asked = doubt === '?' || doubt === '%'
  const before = half + 1
  const ask = asked ? put(QUESTION, lasting ? -before - 4.5 : before + 4.5, -0.5) : []
  if (lasting) return ask
  const waves = [...(wave ? put(waveFrom(-1), -before, saidBy ? 5 : 0) : []), ...(doubt === '~' ? put(waveFrom(1), before, 0) : [])]
  const said = saidBy ? [bar(x - half - 11, x - half, y - 1, 2, tone, { fadeStart: 1, opacity })] : []
  return [...said, ...waves, ...ask]
}
