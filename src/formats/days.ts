import type { Instant } from '../base/units.ts'
import { type CivilDay, civilDay, DAY } from '../story/calendar.ts'
import type { When } from '../story/when.ts'
import { type Zone, zoneOf } from '../story/zone.ts'

/** The days of the story's calendar between which all of a date lies; null on a side that is open or unknown. */
export interface Days {
  readonly first: CivilDay | null
  /** The last day itself. */
  readonly last: CivilDay | null
}

export function daysOf({ startMin, endMax }: When, timeZone: string): Days {
  const zone = zoneOf(timeZone)
  return {
    first: Number.isFinite(startMin) ? dayAt(startMin, zone) : null,
    last: Number.isFinite(endMax) ? dayAt(endMax - 1, zone) : null,
  }
}

/** The day on the clocks of a zone. */
export const dayAt = (instant: Instant, zone: Zone): CivilDay => civilDay(Math.floor((instant + zone.offsetAt(instant)) / DAY))

const digits = (n: number, length: number): string => String(n).padStart(length, '0')

/** `2021-01-05`, or null where there is no such day or other programs' dates do not have its year. */
export const isoDay = ({ year, month, day }: CivilDay): string | null =>
  year >= 1 && year <= 9999 ? `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` : null

/** An instant in UTC as `2021-01-05T15:16:00Z`, or null of such a year. */
export function isoInstant(instant: Instant): string | null {
  const day = isoDay(civilDay(Math.floor(instant / DAY)))
  const rest = Math.floor((instant - Math.floor(instant / DAY) * DAY) / 1000)
  const time = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map((part) => digits(part, 2)).join(':')
  return day === null ? null : `${day}T${time}Z`
}
