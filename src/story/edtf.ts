import { err, ok, type Result } from '../base/result.ts'
import { daysInMonth } from './calendar.ts'
import { BLANK, type CalendarDate, type Precision } from './calendar-date.ts'
import { type DateFault, type DateReason, level2Form } from './date-fault.ts'

/**
 * One date of EDTF (ISO 8601-2) level 0 or 1, no interval and no set, as the Library of Congress describes it
 * (https://www.loc.gov/standards/datetime/). Beyond it, a time may leave out its seconds, and must say how far it is from UTC.
 */
export function parseDate(text: string): Result<CalendarDate, DateFault> {
  const date = DATE.exec(text)
  if (date !== null) return readDate(date[1] ?? '', date[2], date[3], date[4])
  const time = TIME.exec(text)
  if (time !== null) return readTime(time)
  const masked = MASKED_YEAR.exec(text)
  if (masked !== null) return ok(readMaskedYear(masked))
  const long = LONG_YEAR.exec(text)
  if (long !== null) return ok(make('year', Number(long[1]), long[2]))
  if (/^Y-?\d+[~?%]?$/.test(text)) return fault('no-such-year')
  const form = level2Form(text)
  return form === undefined ? fault('unknown-form') : err({ reason: 'level-2-form', form })
}

const DATE = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%])?$/
const TIME = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?$/
const MASKED_YEAR = /^(-?)(\d\d)(\d|X)X([~?%])?$/
/** More than four digits, and no more than a trillion years: milliseconds still tell its days apart there. */
const LONG_YEAR = /^Y(-?[1-9]\d{4,11})([~?%])?$/

const fault = (reason: DateReason) => err<DateFault>({ reason })

const make = (precision: Precision, year: number, mark: Part, month: number | null = null, day: number | null = null): CalendarDate => ({
  ...BLANK,
  precision,
  year,
  month,
  day,
  approximate: mark === '~' || mark === '%',
  uncertain: mark === '?' || mark === '%',
})

type Part = string | undefined

function readDate(yearText: string, monthText: Part, dayText: Part, mark: Part): Result<CalendarDate, DateFault> {
  const year = Number(yearText)
  if (yearText === '-0000') return fault('no-such-year')
  if (monthText === undefined) return ok(make('year', year, mark))
  if (monthText === 'XX') return readMaskedMonth(year, dayText, mark)
  const month = Number(monthText)
  if (dayText === undefined && month > 20) return readSeason(year, month, mark)
  if (month < 1 || month > 12) return fault('no-such-month')
  if (dayText === undefined) return ok(make('month', year, mark, month))
  if (dayText === 'XX') return ok({ ...make('month', year, mark, month), unspecified: 'day' })
  const day = Number(dayText)
  return day < 1 || day > daysInMonth(year, month) ? fault('no-such-day') : ok(make('day', year, mark, month, day))
}

/** Its precision is what is known: the year. */
const readMaskedMonth = (year: number, dayText: Part, mark: Part): Result<CalendarDate, DateFault> =>
  dayText === undefined || dayText === 'XX'
    ? ok({ ...make('year', year, mark), unspecified: dayText === undefined ? 'month' : 'month-and-day' })
    : err({ reason: 'level-2-form', form: 'unspecified-digit' })

function readSeason(year: number, season: number, mark: Part): Result<CalendarDate, DateFault> {
  if (season > 41) return fault('no-such-month')
  return season > 24 ? err({ reason: 'level-2-form', form: 'sub-year-grouping' }) : ok({ ...make('season', year, mark), season })
}

/** `201X` and `20XX`; before the year 0 the first year is the one with the most digits 9. */
function readMaskedYear([, sign, century = '', decade = '', mark]: RegExpExecArray): CalendarDate {
  const length = decade === 'X' ? 100 : 10
  const least = Number(century) * 100 + (decade === 'X' ? 0 : Number(decade) * 10)
  return make(decade === 'X' ? 'century' : 'decade', sign === '-' ? -(least + length - 1) : least, mark)
}

/** Read part by part: of these a file may have very many, and taking a list apart is slow. */
function readTime(found: RegExpExecArray): Result<CalendarDate, DateFault> {
  const date = readDate(found[1] ?? '', found[2], found[3], undefined)
  if (!date.ok) return date
  const hour = Number(found[4])
  const minute = Number(found[5])
  const seconds = found[6]
  const second = Number(seconds ?? 0)
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return fault('no-such-time')
  const zone = found[7]
  if (zone === undefined) return fault('no-zone')
  const offset = readOffset(zone)
  if (offset === null) return fault('no-such-offset')
  return ok({
    ...date.value,
    precision: seconds === undefined ? 'minute' : 'second',
    hour,
    minute,
    second: seconds === undefined ? null : second,
    offset,
  })
}

/** Minutes east of UTC; null beyond ±14:00, which no clock reaches, and for the `-00:00` that ISO 8601 rules out. */
export function readOffset(text: string): number | null {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(4) || 0)
  const size = Number(text.slice(1, 3)) * 60 + minutes
  if (minutes > 59 || size > 14 * 60 || (text[0] === '-' && size === 0)) return null
  return text[0] === '-' ? -size : size
}
