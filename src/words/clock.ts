import type { Instant } from '../base/units.ts'
import { type CivilDay, civilDay, DAY, HOUR, MINUTE, SECOND } from '../story/calendar.ts'
import { type Zone, zoneOf } from '../story/zone.ts'
import type { DatePhrases } from './dates-en.ts'
import type { DateStyle } from './words.ts'

/** What calendar and clock of a place show. */
export interface LocalTime extends CivilDay {
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** All that saying a date takes: the phrases of a language, the clock of a place, and whether there is room for long months. */
export interface Manner {
  readonly phrases: DatePhrases
  readonly zone: Zone
  /** The zone as the sentences of this language name it. */
  readonly clock: (time: string) => string
  readonly short: boolean
}

/** Indonesia's three zones have names that everybody uses; the other places are called by the city of their IANA name. */
const NAMES = new Map([
  ['Asia/Jakarta', 'WIB'],
  ['Asia/Pontianak', 'WIB'],
  ['Asia/Makassar', 'WITA'],
  ['Asia/Ujung_Pandang', 'WITA'],
  ['Asia/Jayapura', 'WIT'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
])

export function mannerOf({ phrases, timeZone }: DateStyle, short: boolean): Manner {
  const name = NAMES.get(timeZone)
  const clock = (time: string) => (name === undefined ? phrases.zone(time, cityOf(timeZone, phrases)) : `${time} ${name}`)
  return { phrases, zone: zoneOf(timeZone), clock, short }
}

export const zoneName = (timeZone: string, phrases: DatePhrases): string => NAMES.get(timeZone) ?? cityOf(timeZone, phrases)

function cityOf(timeZone: string, { cities }: DatePhrases): string {
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return Object.hasOwn(cities, city) ? (cities[city] ?? city) : city
}

export function localTime(instant: Instant, zone: Zone): LocalTime {
  const local = instant + zone.offsetAt(instant)
  const days = Math.floor(local / DAY)
  const rest = local - days * DAY
  const [hour, minute, second] = [Math.floor(rest / HOUR), Math.floor((rest % HOUR) / MINUTE), Math.floor((rest % MINUTE) / SECOND)]
  return { ...civilDay(days), hour, minute, second }
}

/** `22:16`, or `22:16:30`. */
export function timeWords({ hour, minute, second }: Omit<LocalTime, keyof CivilDay>, seconds: boolean, { phrases }: Manner): string {
  const parts = seconds ? [hour, minute, second] : [hour, minute]
  return phrases.time(parts.map((part) => String(part).padStart(2, '0')))
}

/** ` (UTC+2)` in an hour that the clocks show twice, when they are set back; empty at all other times. */
export function whichOfTwo(instant: Instant, zone: Zone): string {
  const offset = zone.offsetAt(instant)
  const isTwice = [zone.offsetAt(instant - DAY), zone.offsetAt(instant + DAY)].some(
    (other) => other !== offset && zone.offsetAt(instant + offset - other) === other,
  )
  const [hours, minutes] = [Math.floor(Math.abs(offset) / HOUR), Math.round((Math.abs(offset) % HOUR) / MINUTE)]
  const size = minutes === 0 ? hours : `${hours}:${String(minutes).padStart(2, '0')}`
  return isTwice ? ` (UTC${offset < 0 ? '−' : '+'}${size})` : ''
}
