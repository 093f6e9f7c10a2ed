import type { Measure, Px, Span } from '../base/units.ts'
import { SECOND } from '../story/calendar.ts'
import type { Segment } from '../story/folding.ts'
import { zoneOf } from '../story/zone.ts'
import { localTime, mannerOf } from '../words/clock.ts'
import { durationWords } from '../words/dates.ts'
import { roundYearWords } from '../words/deep-years.ts'
import type { DateStyle, Words } from '../words/words.ts'
import { firstNames, innerText, startOf, unitNames, zoned } from './axis-names.ts'
import type { TimeScale } from './scale.ts'
import { GAP } from './sizes.ts'
import { dayOf, floorYear, isClock, outerLevel, type Tick, type TickLevel, tickLevel, ticks } from './ticks.ts'

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
  const plain = written(parts, pen, outerEnd, false)
  if (plain.outer.length >= plain.tears.length) return plain
  const crowded = written(parts, pen, outerEnd, true)
  return crowded.outer.length > plain.outer.length ? crowded : plain
}

/**
 * Both rows from left to right. No day stands without its month, nor a month without its year: where a name has no room in the upper row, the
 * first tick in the lower one says it, or no tick says anything. `crowded`: names run on over the parts behind them, as many as there is room for.
 */
function written(parts: readonly Part[], pen: Pen, outerEnd: Px, crowded: boolean): AxisScene {
  const zone = zoneOf(pen.style.timeZone)
  const inner: TickLabel[] = []
  const outer: TickLabel[] = []
  const lines: TickLine[] = []
  const tears: Tear[] = []
  let free: Px = 0
  /** The year of the last name: names need not say it again. */
  let said: number | null = null
  const writeOuter = (names: readonly string[], x0: Px, x1: Px): boolean => {
    const name = x0 < free ? null : fitting(names, x0, Math.min(x1, outerEnd), pen)
    if (name === null) return false
    outer.push(name)
    if (crowded) free = rightOf(name) + 2 * GAP
    return true
  }
  for (const [i, part] of parts.entries()) {
    if (part.segment.folded) {
      const tear = tearOf(part, pen)
      tears.push(tear)
      if (tear.label !== null) inner.push(tear.label)
      if (parts[i - 1]?.segment.folded === false) continue
      const { year, names } = startOf(part.segment, pen, said)
      if (!crowded && writeOuter(names, part.x0, part.x1)) said = year
      if (part.x0 > 0) lines.push({ x: part.x0, strong: true })
      continue
    }
    const fine = ticks(part.span, pen.level, zone)
    const coarse = ticks(part.span, outerLevel(pen.level), zone)
    lines.push(...tickLines(part, fine, coarse, pen))
    let from = part.x0
    for (const [n, unit] of coarse.entries()) {
      const own = fine.filter(({ start, end }) => start < unit.end && end > unit.start)
      const [x0, x1] = [Math.max(pen.scale.x(unit.start), part.x0), Math.min(pen.scale.x(unit.end), part.x1)]
      const names = unitNames(unit, pen, said, crowded)
      let isNamed = writeOuter(n === 0 ? [...zoned(names, pen), ...names] : names, x0, crowded && n === 0 ? outerEnd : x1)
      const label = isNamed || pen.level.unit === 'year' ? null : fitting(firstNames(own[0], unit, pen, said), Math.max(x0, from), x1, pen)
      if (label !== null) {
        inner.push(label)
        from = rightOf(label) + 2 * GAP
        isNamed = true
      }
      if (isNamed) said = dayOf(unit.local).year
      else if (pen.level.unit !== 'year') continue
      for (const tick of label === null ? own : own.slice(1)) {
        const next = innerLabel(tick, pen)
        if (leftOf(next) < from || rightOf(next) > part.x1) continue
        inner.push(next)
        // The years before 2 are closer to it than to each other.
        from = rightOf(next) + GAP
      }
    }
  }
  return { outer, inner, lines, tears }
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
  /** Asked for where years are told only. */
  let years: readonly number[] | null = null
  const widestYear = (step: number): Px => {
    years ??= [scale.viewport.start, scale.viewport.end].map((end) => localTime(end, manner.zone).year)
    return Math.max(...years.flatMap((year) => [0, 1].map((n) => width(roundYearWords(floorYear(year, step) + n * step, step, manner)))))
  }
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
function innerLabel(tick: Tick, pen: Pen): TickLabel {
  const x = isClock(pen.level.unit) ? pen.scale.x(tick.start) : (pen.scale.x(tick.start) + pen.scale.x(tick.unitEnd)) / 2
  const text = innerText(tick, pen)
  return { x, anchor: 'middle', text, width: pen.width(text) }
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

/** Where its words have no room, `tear-words.ts` looks for others. */
function tearOf({ segment, x0, x1 }: Part, { scale, style, words, width }: Pen): Tear {
  const x = scale.xOfU((segment.u0 + segment.u1) / 2)
  const text = words.timeline.folded(durationWords(segment.span.end - segment.span.start, style))
  const wide = width(text)
  const label: TickLabel | null = wide + 4 > x1 - x0 ? null : { x: (x0 + x1) / 2, anchor: 'middle', text, width: wide }
  return { x, x0, x1, span: segment.span, label }
}

const leftOf = ({ x, anchor, width }: TickLabel): Px => (anchor === 'start' ? x : x - width / 2)
const rightOf = (label: TickLabel): Px => leftOf(label) + label.width
