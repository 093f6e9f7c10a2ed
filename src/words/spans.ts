import type { Instant, Span } from '../base/units.ts'
import { DAY, MINUTE } from '../story/calendar.ts'
import { atWords, type CalendarPlace, placeWords, rangeWords, yearWords } from './calendar-words.ts'
import { type LocalTime, localTime, type Manner, mannerOf, timeWords, whichOfTwo } from './clock.ts'
import { roundYearWords } from './deep-years.ts'
import type { DateStyle } from './words.ts'

/** How exactly an instant is to be said. */
export type InstantPrecision = 'year' | 'month' | 'day' | 'minute' | 'second'

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

/** A year as exactly as a picture of so many years can tell it: to a thousandth of them. */
export function yearIn(year: number, years: number, manner: Manner): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(years)) - 2)
  const n = Math.round((year > 0 ? year : 1 - year) / step) * step
  return n === 0 || step < 10 ? yearWords(year, manner) : roundYearWords(year > 0 ? n : 1 - n, step, manner)
}
