import { MINUTE } from '../story/calendar.ts'
import { explain } from '../story/date-hints.ts'
import { createDates, type Dates } from '../story/dates.ts'
import { zoneOf } from '../story/zone.ts'
import type { ImportCode } from '../words/import.ts'
import type { DateOrder, ImportOptions } from './imported.ts'

/** A date as a story file writes it, null where it could not be read, and what was lost on the way. */
export interface ReadDate {
  readonly when: string | null
  readonly note: ImportCode | null
}

/** Reads the dates of other tools, never more exactly than they are written. */
export interface DateReader {
  /** Any text: EDTF, ISO 8601, numbers in either order, words in Indonesian or English. */
  readonly read: (text: string) => ReadDate
  /** From one to the other. Nothing, or a bare start, where they do not make a stretch; then `note` says why. */
  readonly stretch: (start: string | null, end: string | null, lasting: boolean) => ReadDate
  /** A day with a time of day, where whose clock it was is known. */
  readonly onClock: (day: string, time: string) => ReadDate
  readonly isDate: (text: string) => boolean
}

const DATE_TIME = /^(-?\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?( ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/i
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/
/** `1/2/2012 14:30`, `5 Januari 2021 9:05`. */
const DATE_THEN_CLOCK = /^(\d{1,2}[./ -].{1,20}) (\d{1,2}:\d{2})$/
const fine = (when: string | null): ReadDate => ({ when, note: null })
const UNREAD: ReadDate = { when: null, note: 'bad-date' }

export function createDateReader({ timeZone, trustsClock, dateOrder }: ImportOptions): DateReader {
  const dates = createDates(timeZone)
  const isDate = (text: string) => dates(text).ok
  const onClock = (day: string, time: string): ReadDate => {
    if (!trustsClock) return { when: isDate(day) ? day : null, note: isDate(day) ? 'time-without-zone' : 'bad-date' }
    const when = `${day}T${time}${offsetAt(day, time, timeZone)}`
    return isDate(when) ? fine(when) : UNREAD
  }
  const read = (typed: string): ReadDate => {
    const text = typed.normalize('NFKC').trim()
    if (text === '') return fine(null)
    if (isDate(text)) return fine(text)
    const clock = DATE_THEN_CLOCK.exec(text)
    if (clock !== null) return withClock(read(clock[1] ?? ''), (clock[2] ?? '').padStart(5, '0'), onClock)
    return readTime(text, onClock, isDate) ?? readNumbers(text, dateOrder, isDate) ?? readWorded(text, dates, timeZone)
  }
  return { read, onClock, isDate, stretch: (start, end, lasting) => stretch(start, end, lasting, dates) }
}

/** A time of day belongs to a day alone. */
function withClock({ when, note }: ReadDate, time: string, onClock: DateReader['onClock']): ReadDate {
  if (when === null || note !== null) return { when, note: note ?? 'bad-date' }
  return /^-?\d{4}-\d\d-\d\d$/.test(when) ? onClock(when, time) : { when, note: 'bad-date' }
}

function readTime(text: string, onClock: DateReader['onClock'], isDate: DateReader['isDate']): ReadDate | null {
  const found = DATE_TIME.exec(text)
  if (found === null) return null
  const [, day = '', time = '', zone] = found
  if (zone === undefined) return onClock(day, time)
  const digits = zone
    .trim()
    .replace(/^(utc|gmt|[+-]00(:?00)?)$/i, 'Z')
    .toUpperCase()
    .replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  const when = `${day}T${time}${digits}`
  return isDate(when) ? { when, note: /[.,]\d/.test(text) ? 'less-exact' : null } : UNREAD
}

/** The one order in which all of these dates can be read, where at least one of them can be read in no other. */
export function orderOf(texts: readonly string[]): DateOrder | null {
  let [dayFirst, monthFirst] = [false, false]
  for (const text of texts) {
    const [, a, , b] = NUMBERS.exec(text.trim()) ?? []
    dayFirst ||= Number(a) > 12 && Number(b) <= 12
    monthFirst ||= Number(b) > 12 && Number(a) <= 12
  }
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'day-first' : 'month-first'
}

/** `5/1/2021`: where both orders fit and nobody has said which, one of the two days. */
function readNumbers(text: string, order: DateOrder | null, isDate: DateReader['isDate']): ReadDate | null {
  const short = MONTH_YEAR.exec(text)
  if (short !== null) return checked(`${short[2]}-${pad(short[1])}`, isDate)
  const found = NUMBERS.exec(text)
  if (found === null) return null
  const [, a = '', , b = '', year = ''] = found
  const dayFirst = `${year}-${pad(b)}-${pad(a)}`
  const monthFirst = `${year}-${pad(a)}-${pad(b)}`
  if (order !== null) return checked(order === 'day-first' ? dayFirst : monthFirst, isDate)
  if (dayFirst === monthFirst || !isDate(monthFirst)) return checked(dayFirst, isDate)
  if (!isDate(dayFirst)) return checked(monthFirst, isDate)
  return { when: `[${[dayFirst, monthFirst].sort().join(',')}]`, note: 'either-order' }
}

/** What the editor would be offered for it; never a number of days, which could be anything. */
function readWorded(text: string, dates: Dates, timeZone: string): ReadDate {
  const found = dates(text)
  if (found.ok || /^\d+$/.test(text) || /T\d|\d:\d/.test(text)) return UNREAD
  const { suggestion } = explain(text, found.error, timeZone)
  return suggestion === undefined ? UNREAD : fine(suggestion)
}

function stretch(start: string | null, end: string | null, lasting: boolean, dates: Dates): ReadDate {
  if (end === null || end === start) return fine(start !== null && lasting && end === null && dates(`${start}/`).ok ? `${start}/` : start)
  if (start === null) return dates(`/${end}`).ok ? fine(`/${end}`) : UNREAD
  const found = dates(`${start}/${end}`)
  if (found.ok) return fine(`${start}/${end}`)
  // Within the stretch that a rough end names the start lies too: it may well come after it.
  if (start.startsWith(end)) return { when: start, note: 'rough-end' }
  return { when: start, note: found.error.reason === 'order' ? 'end-before-start' : 'bad-date' }
}

const checked = (when: string, isDate: DateReader['isDate']): ReadDate => (isDate(when) ? fine(when) : UNREAD)
const pad = (digits = ''): string => digits.padStart(2, '0')

/** How far the clocks of the zone were from UTC then: `+07:00`. */
function offsetAt(day: string, time: string, timeZone: string): string {
  const local = Date.parse(`${day}T${time}Z`)
  if (Number.isNaN(local)) return 'Z'
  const zone = zoneOf(timeZone)
  const minutes = Math.round(zone.offsetAt(zone.instantOf(local)) / MINUTE)
  const size = Math.abs(minutes)
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${pad(String(Math.trunc(size / 60)))}:${pad(String(size % 60))}`
}
