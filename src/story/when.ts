import { err, ok, type Result } from '../base/result.ts'
import type { Instant, Span } from '../base/units.ts'
import { DAY, dayNumber, HOUR, MINUTE, SECOND } from './calendar.ts'
import type { CalendarDate, Precision } from './calendar-date.ts'
import type { DateFault, DateReason } from './date-fault.ts'
import { parseSet } from './date-set.ts'
import { parseDate } from './edtf.ts'
import { type Zone, zoneOf } from './zone.ts'

/** A date as the file gives it (EDTF levels 0 and 1, and one-of sets), with all instants at which it may begin and end. */
export interface When {
  /** As typed; never normalised. */
  readonly text: string
  /** `date`: at some time within, `interval`: from … to …, lasting; `set`: one of several, read from the earliest to the latest. */
  readonly form: 'date' | 'interval' | 'set'
  readonly start: Bound
  readonly end: Bound
  /** Half-open in UTC milliseconds; infinite where open or unknown. A bare date has startMin = endMin and startMax = endMax. */
  readonly startMin: Instant
  readonly startMax: Instant
  readonly endMin: Instant
  readonly endMax: Instant
}

/** One side of a `When`; both sides of a bare date are the same bound. */
export type Bound = { readonly kind: 'date'; readonly date: CalendarDate } | { readonly kind: 'open' } | { readonly kind: 'unknown' }

/**
 * Reads a date: EDTF level 0 and 1 and the one-of sets of level 2. A date without a time is a calendar date in `timeZone` (an IANA name),
 * whatever the reader's clock. Total: every text gives a `When` or says what is wrong with it; `date-hints.ts` says what was meant.
 */
export const parseWhen = (text: string, timeZone: string): Result<When, DateFault> => readWhen(text, zoneOf(timeZone))

const LONGEST = 400

const fault = (reason: DateReason) => err<DateFault>({ reason })

export function readWhen(text: string, zone: Zone): Result<When, DateFault> {
  if (text.length > LONGEST) return fault('too-long')
  const slash = text.indexOf('/')
  if (slash >= 0) return readInterval(text, slash, zone)
  if (text.startsWith('[') && text.endsWith(']')) return readSet(text, zone)
  const date = parseDate(text)
  if (!date.ok) return date
  const { season, approximate, uncertain } = date.value
  if (season !== null && (approximate || uncertain)) return err({ reason: 'level-2-form', form: 'qualified-season' })
  return ok(whenAt(text, date.value, zone))
}

/** At some time within a date. */
export function whenAt(text: string, date: CalendarDate, zone: Zone): When {
  const { bound, span } = sideOf(date, zone)
  return somewhen(text, 'date', bound, bound, span)
}

/** One side of an interval or of a range in a set, with the instants it may mean. */
interface Side {
  readonly bound: Bound
  readonly span: Span
}

const PAST: Span = { start: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY }
const FUTURE: Span = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY }
const sideOf = (date: CalendarDate, zone: Zone): Side => ({ bound: { kind: 'date', date }, span: spanOf(date, zone) })

/** Compared as the texts would sort, by the earliest instants: `2020-02/2020` ends before it starts, `2020-01/2020` does not. */
function readInterval(text: string, slash: number, zone: Zone): Result<When, DateFault> {
  if (text.includes('/', slash + 1)) return fault('unknown-form')
  const start = readSide(text.slice(0, slash), PAST, zone)
  if (!start.ok) return start
  const end = readSide(text.slice(slash + 1), FUTURE, zone)
  if (!end.ok) return end
  const a = start.value.span
  const b = end.value.span
  if (b.start < a.start) return fault('order')
  return ok({
    text,
    form: 'interval',
    start: start.value.bound,
    end: end.value.bound,
    startMin: a.start,
    startMax: Math.min(a.end, b.end),
    endMin: b.start,
    endMax: b.end,
  })
}

/** In an interval EDTF has no `Y` years and, below level 2, no digits left open. Times it leaves to ISO 8601; here they may stand in one. */
function readSide(text: string, infinite: Span, zone: Zone): Result<Side, DateFault> {
  if (text === '' || text === '..') return ok({ bound: text === '' ? UNKNOWN : OPEN, span: infinite })
  const date = parseDate(text)
  if (!date.ok) return date
  if (text.startsWith('Y')) return fault('long-year-in-interval')
  return text.includes('X') ? err({ reason: 'level-2-form', form: 'unspecified-in-interval' }) : ok(sideOf(date.value, zone))
}

function readSet(text: string, zone: Zone): Result<When, DateFault> {
  const parts = parseSet(text)
  if (!parts.ok) return parts
  const ranges = parts.value.map(({ from, to }) => ({
    from: from === null ? { bound: OPEN, span: PAST } : sideOf(from, zone),
    to: to === null ? { bound: OPEN, span: FUTURE } : sideOf(to, zone),
  }))
  if (ranges.some(({ from, to }) => to.span.start < from.span.start)) return fault('order')
  const first = ranges.map(({ from }) => from).reduce((a, b) => (b.span.start < a.span.start ? b : a))
  const last = ranges.map(({ to }) => to).reduce((a, b) => (b.span.end > a.span.end ? b : a))
  return ok(somewhen(text, 'set', first.bound, last.bound, { start: first.span.start, end: last.span.end }))
}

const OPEN: Bound = { kind: 'open' }
const UNKNOWN: Bound = { kind: 'unknown' }

/** A `When` that is some time within a span. */
const somewhen = (text: string, form: When['form'], start: Bound, end: Bound, span: Span): When => ({
  text,
  form,
  start,
  end,
  startMin: span.start,
  startMax: span.end,
  endMin: span.start,
  endMax: span.end,
})

/** The stretch of a date: its day, month or year on the clocks of the zone, its minute or second at the offset it was typed with. */
export function spanOf(date: CalendarDate, zone: Zone): Span {
  const { year, month, day, hour, minute, second, offset } = date
  if (hour !== null) {
    const clock = hour * HOUR + ((minute ?? 0) - (offset ?? 0)) * MINUTE + (second ?? 0) * SECOND
    const start = dayNumber(year, month ?? 1, day ?? 1) * DAY + clock
    return { start, end: start + (second === null ? MINUTE : SECOND) }
  }
  const [first, next] = daysOf(date)
  return { start: zone.instantOf(first * DAY), end: zone.instantOf(next * DAY) }
}

const YEARS: Readonly<Partial<Record<Precision, number>>> = { decade: 10, century: 100, millennium: 1000 }

/**
 * The day numbers [first, next) of a date without a time. EDTF leaves open which months a season has; here they are the meteorological
 * ones of the northern half (WMO): 21 is March to May and so on, 24 is December to February of the next year, so that 21 to 24 follow
 * each other. They only place the mark; in words a season stays a season.
 */
function daysOf({ precision, year, month, day, season }: CalendarDate): readonly [number, number] {
  if (season !== null) return [dayNumber(year, (season - 20) * 3), dayNumber(year, (season - 20) * 3 + 3)]
  if (month === null) return [dayNumber(year), dayNumber(year + (YEARS[precision] ?? 1))]
  if (day === null) return [dayNumber(year, month), dayNumber(year, month + 1)]
  const first = dayNumber(year, month, day)
  return [first, first + 1]
}
