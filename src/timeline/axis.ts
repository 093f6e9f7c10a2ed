import type { Measure, Px, Span } from '../base/units.ts'
import { SECOND } from '../story/calendar.ts'
import type { Segment } from '../story/folding.ts'
import { zoneOf } from '../story/zone.ts'
import { localTime, mannerOf } from '../words/clock.ts'
import { durationWords } from '../words/dates.ts'
import { roundYearWords } from '../words/deep-years.ts'
import type { DateStyle, Words } from '../words/words.ts'
import { innerText, namesOf, startNames, yearsNames, zoned } from './axis-names.ts'
import type { TimeScale } from './scale.ts'
import { GAP } from './sizes.ts'
import { floorYear, isClock, outerLevel, type Tick, type TickLevel, tickLevel, ticks } from './ticks.ts'

/** A text in one of the axis' two rows, with its place: the middle of what it names, or (`start`) where that begins. */
export interface TickLabel {
  readonly x: Px
  readonly anchor: 'start' | 'middle'
  readonly text: string
  readonly width: Px
}

/** A line down through the lanes; strong where the upper row has a new name. */
export interface TickLine {
  readonly x: Px
  readonly strong: boolean
}

/** Folded time on screen: the edge is torn at `x`, between `x0` and `x1` nothing begins or ends. */
export interface Tear {
  readonly x: Px
  readonly x0: Px
  readonly x1: Px
  readonly span: Span
  /** How much is left out, in words; null where there is no room to say it. */
  readonly label: TickLabel | null
}

/** The time axis on screen; labels of one row never touch. */
export interface AxisScene {
  readonly outer: readonly TickLabel[]
  readonly inner: readonly TickLabel[]
  readonly lines: readonly TickLine[]
  readonly tears: readonly Tear[]
}

/** A segment of the folded axis as far as it is on screen. */
interface Part {
  readonly segment: Segment
  readonly span: Span
  readonly x0: Px
  readonly x1: Px
}

interface Pen {
  readonly scale: TimeScale
  readonly style: DateStyle
  readonly words: Words
  readonly level: TickLevel
  readonly width: (text: string) => Px
}

/** `outerEnd` is where the upper row has to stop. */
export function axisScene(scale: TimeScale, style: DateStyle, words: Words, measure: Measure, outerEnd: Px): AxisScene {
  const width = (text: string) => measure(text, 'small')
  const pen = { scale, style, words, level: levelFor(scale, style, width), width }
  const parts = partsOnScreen(scale)
  const inner: TickLabel[] = []
  const outer: TickLabel[] = []
  const lines: TickLine[] = []
  const tears: Tear[] = []
  for (const [i, part] of parts.entries()) {
    if (!part.segment.folded) {
      const zone = zoneOf(style.timeZone)
      const fine = ticks(part.span, pen.level, zone)
      const coarse = ticks(part.span, outerLevel(pen.level), zone)
      inner.push(...innerLabels(part, fine, pen))
      outer.push(...outerLabels(part, coarse, pen, outerEnd))
      lines.push(...tickLines(part, fine, coarse, pen))
      continue
    }
    const tear = tearOf(part, pen)
    tears.push(tear)
    if (tear.label !== null) inner.push(tear.label)
    if (parts[i - 1]?.segment.folded === false) continue
    const name = fitting(startNames(part.segment, pen), part.x0, Math.min(part.x1, outerEnd), pen)
    if (name !== null) outer.push(name)
    if (part.x0 > 0) lines.push({ x: part.x0, strong: true })
  }
  const crowded = outer.length < tears.length ? crowdedNames(parts, pen, outerEnd) : []
  return { outer: crowded.length > outer.length ? crowded : outer, inner, lines, tears }
}

/** Where few parts have room for their names, as many names as there is room for run on over the parts behind them. */
function crowdedNames(parts: readonly Part[], pen: Pen, outerEnd: Px): readonly TickLabel[] {
  let free: Px = 0
  return parts.flatMap((part) => {
    const name = part.x0 < free || part.segment.folded ? null : fitting(startNames(part.segment, pen), part.x0, outerEnd, pen)
    if (name === null) return []
    free = rightOf(name) + 2 * GAP
    return [name]
  })
}

function partsOnScreen(scale: TimeScale): readonly Part[] {
  const { segments, toInstant } = scale.folding
  const last = segments.length - 1
  return segments.flatMap((segment, i) => {
    const u0 = Math.max(i === 0 && !segment.folded ? Number.NEGATIVE_INFINITY : segment.u0, scale.u0)
    const u1 = Math.min(i === last && !segment.folded ? Number.POSITIVE_INFINITY : segment.u1, scale.u1)
    return u1 <= u0 ? [] : [{ segment, span: { start: toInstant(u0), end: toInstant(u1) }, x0: scale.xOfU(u0), x1: scale.xOfU(u1) }]
  })
}

/** All unfolded time has one slope; where only folds are on screen the choice does not matter. */
function levelFor(scale: TimeScale, style: DateStyle, width: (text: string) => Px): TickLevel {
  const open = scale.folding.segments.find(({ folded }) => !folded)
  const pxPerMs = open === undefined ? 0 : ((open.u1 - open.u0) / (open.span.end - open.span.start)) * scale.pxPerU
  const manner = mannerOf(style, true)
  const [from, to] = [scale.viewport.start, scale.viewport.end].map((end) => localTime(end, manner.zone).year)
  const widestYear = (step: number): Px =>
    Math.max(...[from, to].flatMap((year = 0) => [0, 1].map((n) => width(roundYearWords(floorYear(year, step) + n * step, step, manner)))))
  const widest = ({ unit, step }: TickLevel): Px => {
    if (unit === 'year') return widestYear(step)
    if (unit === 'month') return Math.max(...manner.phrases.shortMonths.map(width))
    return width(unit === 'day' ? '30' : unit === 'second' ? '00.00.00' : '00.00')
  }
  // Very far from today, floats cannot tell one minute from the next.
  const tellsTime = Math.abs(scale.viewport.start) * Number.EPSILON < SECOND / 4
  return tickLevel(pxPerMs, (level) => (isClock(level.unit) && !tellsTime ? Number.POSITIVE_INFINITY : widest(level) + 2 * GAP))
}

/** A day, a month, a year is named in its middle; a time of day where it is. */
function innerLabels(part: Part, fine: readonly Tick[], pen: Pen): readonly TickLabel[] {
  let free = part.x0
  return fine.flatMap((tick) => {
    const x = isClock(pen.level.unit) ? pen.scale.x(tick.start) : (pen.scale.x(tick.start) + pen.scale.x(tick.unitEnd)) / 2
    const text = innerText(tick, pen)
    const label: TickLabel = { x, anchor: 'middle', text, width: pen.width(text) }
    if (leftOf(label) < free || rightOf(label) > part.x1) return []
    // The years before 2 are closer to it than to each other.
    free = rightOf(label) + GAP
    return [label]
  })
}

function outerLabels(part: Part, coarse: readonly Tick[], pen: Pen, outerEnd: Px): readonly TickLabel[] {
  const level = outerLevel(pen.level)
  return coarse.flatMap((tick, i) => {
    const x0 = Math.max(pen.scale.x(tick.start), part.x0)
    const x1 = Math.min(pen.scale.x(tick.end), part.x1, outerEnd)
    const names = level.unit === 'year' && level.step > 1 ? yearsNames(tick, level.step, pen) : namesOf(tick.local, level.unit, pen)
    return fitting(i === 0 ? [...zoned(names, pen), ...names] : names, x0, x1, pen) ?? []
  })
}

/** The first of the names that fits between the two places, standing at the first of them; it stays on screen as long as there is room. */
function fitting(names: readonly string[], x0: Px, x1: Px, { width }: Pen): TickLabel | null {
  const text = names.find((name) => x0 + width(name) + GAP <= x1)
  return text === undefined ? null : { x: x0, anchor: 'start', text, width: width(text) }
}

function tickLines(part: Part, fine: readonly Tick[], coarse: readonly Tick[], pen: Pen): readonly TickLine[] {
  const strong = new Set(coarse.map(({ start }) => start))
  return fine
    .map(({ start }) => ({ x: pen.scale.x(start), strong: strong.has(start) }))
    .filter(({ x }) => x >= part.x0 - 0.5 && x <= part.x1 + 0.5)
}

function tearOf({ segment, x0, x1 }: Part, { scale, style, words, width }: Pen): Tear {
  const x = scale.xOfU((segment.u0 + segment.u1) / 2)
  const text = words.timeline.folded(durationWords(segment.span.end - segment.span.start, style))
  const half = width(text) / 2 + GAP
  const label =
    x1 - x0 < 2 * half ? null : { x: Math.min(Math.max(x, x0 + half), x1 - half), anchor: 'middle' as const, text, width: width(text) }
  return { x, x0, x1, span: segment.span, label }
}

const leftOf = ({ x, anchor, width }: TickLabel): Px => (anchor === 'start' ? x : x - width / 2)
const rightOf = (label: TickLabel): Px => leftOf(label) + label.width
