import { MINUTE } from '../story/calendar.ts'
import type { CalendarDate } from '../story/calendar-date.ts'
import { spanOf } from '../story/when.ts'
import { localTime, type Manner, timeWords, whichOfTwo } from './clock.ts'

/** A day, a month or a year: what is null is not said. */
export interface CalendarPlace {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** The year in words, `2018`, `79 M`, `170.000.003 SM`; astronomical year 0 is 1 BC. */
export function yearWords(year: number, { phrases }: Pick<Manner, 'phrases'>): string {
  const digits = grouped(year > 0 ? year : 1 - year, 5, phrases.groups)
  return phrases.year(digits, year <= 0 ? 'before' : year < 1000 ? 'early' : 'plain')
}

/** A year of millions that was typed with zeros is said as roundly: at `Y-66000000` nobody means 66.000.001 SM. */
export function typedYear(year: number, { phrases }: Manner): string | null {
  const round = year % 1e4 === 0 ? largeNumber(Math.abs(year), 3, phrases) : null
  return round === null ? null : phrases.year(phrases.manyYears(round), year < 0 ? 'before' : 'early')
}

const POWERS = [12, 9, 6] as const

/** A number from a million on with its power of ten as a word, `4,6 miliar`; null where that would take more decimals than `most`. */
export function largeNumber(n: number, most: number, phrases: Manner['phrases']): string | null {
  for (const power of POWERS) {
    const decimals = Math.max(0, power - trailingZeros(n))
    if (n < 10 ** power || decimals > most) continue
    return phrases.large(decimal(n / 10 ** power, decimals, phrases), power)
  }
  return null
}

export const trailingZeros = (n: number): number => /0*$/.exec(String(n))?.[0].length ?? 0

export function decimal(n: number, decimals: number, phrases: Manner['phrases']): string {
  const [whole = '', part] = n.toFixed(decimals).split('.')
  return grouped(Number(whole), 5, phrases.groups) + (part === undefined ? '' : phrases.decimal + part)
}

/** Whole numbers with their thousands apart, from so many digits on. */
export const grouped = (n: number, from: number, separator: string): string => {
  const digits = String(n)
  return digits.length < from ? digits : digits.replace(/\B(?=(\d{3})+$)/g, separator)
}

/** `5 Januari 2021`, `Jan 2021`, `2021`. */
export const placeWords = (place: CalendarPlace, manner: Manner): string =>
  [place.day, monthWords(place, manner), yearWords(place.year, manner)].filter((part) => part !== null).join(' ')

const monthWords = ({ month }: CalendarPlace, { phrases, short }: Manner): string | null =>
  month === null ? null : ((short ? phrases.shortMonths : phrases.months)[month - 1] ?? null)

/** From one place to another; what both share is said once: `5–7 Januari 2021`. */
export function rangeWords(from: CalendarPlace, to: CalendarPlace, manner: Manner): string {
  const [start, end] = [placeWords(from, manner), placeWords(to, manner)]
  if (start === end) return start
  const isTight = /^\d+$/.test(start + end)
  const sharesYear = from.year === to.year && from.month !== null && to.month !== null && (from.day === null) === (to.day === null)
  if (!sharesYear) return isTight ? `${start}–${end}` : `${start} – ${end}`
  if (from.day === null) return `${monthWords(from, manner)}–${end}`
  return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${monthWords(from, manner)} – ${end}`
}

/** Whether nothing but its place has to be said of a date. */
export const isPlain = (date: CalendarDate): boolean =>
  !date.approximate && !date.uncertain && date.unspecified === null && ['year', 'month', 'day'].includes(date.precision)

/** A date in words, with its marks of doubt, and never more exact than it is. */
export function dateWords(date: CalendarDate, manner: Manner): string {
  const { phrases, short } = manner
  const said = bareWords(date, manner)
  const around = date.approximate ? (short ? phrases.circa : phrases.around)(said) : said
  return date.uncertain ? (short ? `${around}?` : phrases.uncertain(around)) : around
}

function bareWords(date: CalendarDate, manner: Manner): string {
  const { phrases, short } = manner
  if (date.hour !== null) return momentWords(date, manner)
  if (date.season !== null) return phrases.season(phrases.seasons[date.season - 21] ?? '', yearWords(date.year, manner))
  if (date.precision === 'decade' && date.year >= 1000)
    return short ? phrases.shortDecade(String(date.year)) : phrases.decade(String(date.year))
  if (date.precision === 'decade' || date.precision === 'century') return yearsWords(date, manner)
  const place = (date.precision === 'year' ? typedYear(date.year, manner) : null) ?? placeWords(date, manner)
  if (date.unspecified === null || short) return place
  return date.unspecified === 'month' ? phrases.someMonth(place) : phrases.someDay(place)
}

function yearsWords({ year, precision }: CalendarDate, manner: Manner): string {
  const [first, last] = [yearWords(year, manner), yearWords(year + (precision === 'decade' ? 9 : 99), manner)]
  return manner.short ? `${first}–${last}` : manner.phrases.between(first, last)
}

/** A time of day by the clock of the story; the `24:00` of a day stays that, where it was typed by that clock. */
function momentWords(date: CalendarDate, manner: Manner): string {
  const { zone } = manner
  const instant = spanOf(date, zone).start
  const asTyped = date.hour === 24 && (date.offset ?? 0) * MINUTE === zone.offsetAt(instant)
  const local = asTyped ? { ...date, hour: 24, minute: 0, second: 0 } : localTime(instant, zone)
  return atWords(placeWords(local, manner), timeWords(local, date.second !== null, manner), whichOfTwo(instant, zone), manner)
}

/** A day and a time on it; `which` stands behind both. */
export const atWords = (day: string, time: string, which: string, { phrases, short, clock }: Manner): string =>
  (short ? `${day}, ${time}` : phrases.at(day, clock(time))) + which
