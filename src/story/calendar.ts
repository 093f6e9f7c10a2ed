/** A day of the proleptic Gregorian calendar, in astronomical years: year 0 is 1 BC. */
export interface CivilDay {
  readonly year: number
  /** 1–12. */
  readonly month: number
  /** 1–31. */
  readonly day: number
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const DAYS_IN_ERA = 146_097
const DAYS_BEFORE_1970 = 719_468
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0))

/**
 * Whole days since 1970-01-01. Integers all the way, so that years far beyond `Date` are exact too (to about ±10^13); months past 12 run on
 * into the next years. After Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (days_from_civil): years begin in March there.
 */
export function dayNumber(year: number, month = 1, day = 1): number {
  const months = (month + 9) % 12
  const marchYear = year + Math.floor((month - 1) / 12) - (months > 9 ? 1 : 0)
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * months + 2) / 5) + day - 1
  return era * DAYS_IN_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - DAYS_BEFORE_1970
}

/** The other way: the calendar's day of a day number (civil_from_days). */
export function civilDay(days: number): CivilDay {
  const shifted = days + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const months = Math.floor((5 * dayOfYear + 2) / 153)
  const month = months < 10 ? months + 3 : months - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * months + 2) / 5) + 1 }
}
