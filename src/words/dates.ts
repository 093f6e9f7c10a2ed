import type { Instant, Span } from '../base/units.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../story/calendar.ts'
import type { CalendarDate } from '../story/calendar-date.ts'
import { parseSet, type SetPart } from '../story/date-set.ts'
import type { Bound, When } from '../story/when.ts'
import { atWords, type CalendarPlace, dateWords, grouped, isPlain, placeWords, rangeWords } from './calendar-words.ts'
import { type LocalTime, localTime, type Manner, mannerOf, timeWords, whichOfTwo, zoneName } from './clock.ts'
import { yearCount, yearIn } from './deep-years.ts'
import type { DateStyle } from './words.ts'

/** How exactly an instant is to be said. */
export type InstantPrecision = 'year' | 'month' | 'day' | 'minute' | 'second'

/** A time zone's name: `WIB`, `WITA`, `WIT`, or else its city. */
export const zoneWords = ({ phrases, timeZone }: DateStyle): string => zoneName(timeZone, phrases)

/** A date in full words, in the story's zone, never more exact than the file has it. */
export const whenWords = (when: When, style: DateStyle): string => say(when, mannerOf(style, false))

/** The same for narrow places: short months, no name of the zone, `?` for what is uncertain or unknown. */
export const whenShort = (when: When, style: DateStyle): string => say(when, mannerOf(style, true))

function say(when: When, manner: Manner): string {
  if (when.form === 'set') return setWords(when, manner)
  if (when.form === 'date' && when.start.kind === 'date') return dateWords(when.start.date, manner)
  return intervalWords(when.start, when.end, manner)
}

function intervalWords(start: Bound, end: Bound, manner: Manner): string {
  const { phrases, short } = manner
  if (start.kind === 'date' && end.kind === 'date') return fromTo(start.date, end.date, manner)
  if (start.kind === 'date') {
    const from = dateWords(start.date, manner)
    return end.kind === 'open' ? phrases.since(from) : short ? `${from} – ?` : phrases.endUnknown(from)
  }
  if (end.kind === 'date') {
    const to = dateWords(end.date, manner)
    return start.kind === 'open' ? phrases.until(to) : short ? `? – ${to}` : phrases.startUnknown(to)
  }
  return start.kind === 'open' && end.kind === 'open' ? phrases.always : phrases.unknown
}

const fromTo = (from: CalendarDate, to: CalendarDate, manner: Manner): string =>
  isPlain(from) && isPlain(to) ? rangeWords(from, to, manner) : `${dateWords(from, manner)} – ${dateWords(to, manner)}`

/** The members as typed: the bounds alone would not say which dates lie between. */
function setWords({ text }: When, manner: Manner): string {
  const { phrases, short } = manner
  const set = parseSet(text)
  if (!set.ok) return text
  const [last, ...others] = set.value.map((part) => memberWords(part, manner)).toReversed()
  const [only] = set.value
  if (others.length > 0) return short ? list(others, phrases.or, last) : phrases.oneOf(list(others, phrases.and, last))
  const isRange = only !== undefined && only.from !== only.to && only.from !== null && only.to !== null
  return isRange ? phrases.between(dateWords(only.from, manner), dateWords(only.to, manner)) : (last ?? text)
}

const list = (othersReversed: readonly string[], word: string, last = ''): string =>
  `${othersReversed.toReversed().join(', ')} ${word} ${last}`

function memberWords({ from, to }: SetPart, manner: Manner): string {
  if (from !== null && to !== null) return from === to ? dateWords(from, manner) : fromTo(from, to, manner)
  if (to !== null) return manner.phrases.by(dateWords(to, manner))
  return from === null ? manner.phrases.unknown : manner.phrases.from(dateWords(from, manner))
}

/** An instant in full words, by the story's clock. */
export const instantWords = (instant: Instant, precision: InstantPrecision, style: DateStyle): string =>
  instantIn(instant, precision, mannerOf(style, false))

function instantIn(instant: Instant, precision: InstantPrecision, manner: Manner): string {
  if (!Number.isFinite(instant)) return manner.phrases.unknown
  const local = localTime(instant, manner.zone)
  const place = placeWords(cut(local, precision), manner)
  if (precision !== 'minute' && precision !== 'second') return place
  return atWords(place, timeWords(local, precision === 'second', manner), whichOfTwo(instant, manner.zone), manner)
}

const cut = ({ year, month, day }: LocalTime, precision: InstantPrecision): CalendarPlace => ({
  year,
  month: precision === 'year' ? null : month,
  day: precision === 'year' || precision === 'month' ? null : day,
})

/**
 * A stretch of time, such as what is on screen: in whole years, months or days where it consists of them, else as exactly as its length
 * asks for. Whole days include the last one; times name the end itself.
 */
export function spanWords({ start, end }: Span, style: DateStyle): string {
  const manner = mannerOf(style, true)
  if (start === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY) return manner.phrases.always
  if (!Number.isFinite(end)) return manner.phrases.since(instantIn(start, 'day', manner))
  const last = Math.max(start, end - Math.max(1, Math.abs(end) * Number.EPSILON))
  if (!Number.isFinite(start)) return manner.phrases.until(instantIn(last, 'day', manner))
  const [from, to] = [localTime(start, manner.zone), localTime(last, manner.zone)]
  const precision = spanPrecision(from, localTime(end, manner.zone), end - start)
  if (precision === 'minute' || precision === 'second') return timesWords({ start, end }, precision, manner)
  const years = (end - start) / (365.25 * DAY)
  if (years > 10_000) return [from, to].map(({ year }) => yearIn(year, years, manner)).join(' – ')
  return rangeWords(cut(from, precision), cut(to, precision), manner)
}

function spanPrecision(from: LocalTime, end: LocalTime, length: number): InstantPrecision {
  const isWhole = (test: (time: LocalTime) => boolean) => test(from) && test(end)
  const isMidnight = ({ hour, minute, second }: LocalTime) => hour + minute + second === 0
  const isMonth = (time: LocalTime) => isMidnight(time) && time.day === 1
  if (length > 40 * 366 * DAY || isWhole((time) => isMonth(time) && time.month === 1)) return 'year'
  if (length > 2 * 366 * DAY || isWhole(isMonth)) return 'month'
  if (length >= 3 * DAY || isWhole(isMidnight)) return 'day'
  return length >= 10 * MINUTE ? 'minute' : 'second'
}

function timesWords({ start, end }: Span, precision: 'minute' | 'second', manner: Manner): string {
  const [from, to] = [localTime(start, manner.zone), localTime(end, manner.zone)]
  const time = (local: LocalTime) => timeWords(local, precision === 'second', manner)
  const [first, last] = [placeWords(from, manner), placeWords(to, manner)]
  const times = first === last ? `${first}, ${time(from)}–${time(to)}` : `${first}, ${time(from)} – ${last}, ${time(to)}`
  return manner.clock(times)
}

/** How a unit is counted: the one below serves where few of it would leave much unsaid. A leap day or a short month is no lack. */
const UNITS = [
  ['year', 365.25 * DAY, DAY],
  ['month', (365.25 / 12) * DAY, DAY],
  ['day', DAY, 0],
  ['hour', HOUR, 0],
  ['minute', MINUTE, 0],
  ['second', SECOND, 0],
] as const

/** A length of time in one unit, rounded down: `1 tahun`, `11 bulan`, `4 hari`. */
export function durationWords(ms: number, { phrases }: Pick<DateStyle, 'phrases'>): string {
  if (ms === Number.POSITIVE_INFINITY) return phrases.endless
  for (const [i, [unit, size, slack]] of UNITS.entries()) {
    const n = Math.floor((ms + slack) / size)
    const below = UNITS[i + 1]?.[1] ?? SECOND
    if (n >= 3 || (n >= 1 && ms - n * size < below))
      return phrases.units[unit](unit === 'year' ? yearCount(n, { phrases }) : grouped(n, 4, phrases.groups))
  }
  return phrases.moment
}

/** The value of a `<time datetime>`, or null where HTML has none: intervals, sets, seasons, decades, years before 1, a time of 24:00, what is not sure. */
export function dateTimeAttribute({ form, start }: When): string | null {
  if (form !== 'date' || start.kind !== 'date' || start.date.year < 1 || start.date.season !== null) return null
  if (start.date.approximate || start.date.uncertain) return null
  const { precision, year, month, day, hour, minute, second, offset } = start.date
  if (precision === 'decade' || precision === 'century' || precision === 'millennium') return null
  const two = (n: number) => String(n).padStart(2, '0')
  const date = [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== null).map(two)].join('-')
  if (hour === null) return date
  if (hour === 24) return null
  const size = Math.abs(offset ?? 0)
  const zone = offset === 0 ? 'Z' : `${(offset ?? 0) < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return `${date}T${two(hour)}:${two(minute ?? 0)}${second === null ? '' : `:${two(second)}`}${zone}`
}
