import { ok, type Result } from '../base/result.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { DateFault } from './date-fault.ts'
import { createDates, DAY_LENGTH, type Dates } from './dates.ts'
import { readOffset } from './edtf.ts'
import { type When, whenAt } from './when.ts'
import { zoneOf } from './zone.ts'

const [DASH, ZERO, COLON, T, Z] = [45, 48, 58, 84, 90]

/**
 * Reads dates of one zone, sooner where they are what nearly all dates of a large file are: a year, month or day, or from one to another, or a
 * minute. Days and longer are read once and then known by their digits, which is found much sooner than letters are, and minutes are read digit
 * by digit; anything else goes the way of all forms.
 */
export function createPlainDates(timeZone: string): Dates {
  const dates = createDates(timeZone)
  const zone = zoneOf(timeZone)
  const known = new Map<number, Result<When, DateFault>>()
  const plain = (text: string, from: number, until: number): Result<When, DateFault> | null => {
    const number = plainNumber(text, from, until)
    if (number < 0) return null
    const before = known.get(number)
    if (before !== undefined) return before
    const read = dates(text.slice(from, until))
    known.set(number, read)
    return read
  }
  const minute = (text: string): When | null => {
    const day = plain(text, 0, DAY_LENGTH)
    const date = day?.ok ? minuteOf(text, day.value) : null
    return date === null ? null : whenAt(text, date, zone)
  }
  const interval = (text: string, slash: number): When | null => {
    const start = plain(text, 0, slash)
    const end = start === null ? null : plain(text, slash + 1, text.length)
    return start?.ok && end?.ok ? fromTo(text, start.value, end.value) : null
  }
  return (text) => {
    const { length } = text
    if (length <= DAY_LENGTH) return plain(text, 0, length) ?? dates(text)
    const when = text.charCodeAt(DAY_LENGTH) === T ? minute(text) : interval(text, text.indexOf('/'))
    return when === null ? dates(text) : ok(when)
  }
}

/** The minute of a day, `2020-05-12T09:30Z` or with another offset; null where the text is no such minute. */
function minuteOf(text: string, { start }: When): CalendarDate | null {
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  const inUtc = text.length === 17 && text.charCodeAt(16) === Z
  const offset = inUtc ? 0 : OFFSET.test(text) ? readOffset(text.slice(16)) : null
  if (start.kind !== 'date' || offset === null || text.charCodeAt(13) !== COLON || hour > 23 || minute > 59) return null
  const { year, month, day } = start.date
  // Spelled out: of these there may be very many, and a spread is slow.
  return {
    precision: 'minute',
    year,
    month,
    day,
    season: null,
    hour,
    minute,
    second: null,
    offset,
    unspecified: null,
    approximate: false,
    uncertain: false,
  }
}

const OFFSET = /^.{16}[+-]\d\d:\d\d$/

/** More than any hour or minute where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? 10 * tens + ones : Number.POSITIVE_INFINITY
}

/** From one bare date to another: what `when.ts` makes of it too; null where the second begins before the first. */
const fromTo = (text: string, from: When, to: When): When | null =>
  to.startMin < from.startMin
    ? null
    : {
        text,
        form: 'interval',
        start: from.start,
        end: to.start,
        startMin: from.startMin,
        startMax: Math.min(from.endMax, to.endMax),
        endMin: to.startMin,
        endMax: to.endMax,
      }

/** A year, month or day (`2020`, `2020-05`, `2020-05-12`) as a number that no other has; −1 for anything else. */
function plainNumber(text: string, from: number, until: number): number {
  const length = until - from
  if (length !== 4 && length !== 7 && length !== 10) return -1
  let number = length
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(from + i)
    if (i === 4 || i === 7) {
      if (code !== DASH) return -1
    } else if (code >= ZERO && code < ZERO + 10) number = 10 * number + code - ZERO
    else return -1
  }
  return number
}
