import type { Instant } from '../base/units.ts'
import { civilDay, DAY, dayNumber, SECOND } from './calendar.ts'

/** The clocks of a place. A local time is counted as if it were UTC: milliseconds since 1970-01-01T00:00 on the clock. */
export interface Zone {
  /** What the clock shows, minus UTC, in milliseconds. */
  readonly offsetAt: (instant: Instant) => number
  /** The first instant at which the clock shows `local`; where it jumps over it, the instant of the jump. */
  readonly instantOf: (local: number) => Instant
}

/** From `from` on the clock keeps this offset; the first one of a table begins at −∞. */
interface Stretch {
  readonly from: Instant
  readonly offset: number
}

/** No clock rule is older: before, every place keeps its local mean time. From 2400 on, the rules of a year 400 years earlier hold. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2399
/** Clocks never change twice within so short a time. */
const SAMPLE = 7 * DAY
const MARGIN = 2 * DAY

const zones = new Map<string, Zone>()

/** The zone of an IANA name, remembered with what has been looked up of it; UTC where the name is not known. */
export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  if (!isTimeZone(timeZone)) return zoneOf('UTC')
  const zone = createZone(timeZone)
  zones.set(timeZone, zone)
  return zone
}

/** Whether this engine's `Intl` knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

function createZone(timeZone: string): Zone {
  const read = offsetReader(timeZone)
  const tables = new Map<number, readonly Stretch[]>()
  /** The table that holds for a year, and how far its instants have to be moved. */
  const tableOf = (time: number) => {
    const { year } = civilDay(Math.floor(time / DAY))
    const like = year > LAST_YEAR ? LAST_YEAR - 399 + (year % 400) : Math.max(year, FIRST_YEAR)
    const table = tables.get(like) ?? stretchesOf(like, read)
    tables.set(like, table)
    return { table: year < FIRST_YEAR ? table.slice(0, 1) : table, shift: year > LAST_YEAR ? (dayNumber(year) - dayNumber(like)) * DAY : 0 }
  }
  return {
    offsetAt(instant) {
      const { table, shift } = tableOf(instant)
      return table.findLast(({ from }) => from <= instant - shift)?.offset ?? 0
    },
    instantOf(local) {
      const { table, shift } = tableOf(local)
      for (const [i, { from, offset }] of table.entries()) {
        const at = Math.max(from, local - shift - offset)
        if (at < (table[i + 1]?.from ?? Number.POSITIVE_INFINITY)) return at + shift
      }
      return local
    },
  }
}

/** The stretches that touch a year, two days of its neighbours included. */
function stretchesOf(year: number, read: (instant: Instant) => number): readonly Stretch[] {
  const end = dayNumber(year + 1) * DAY + MARGIN
  let at = dayNumber(year) * DAY - MARGIN
  const stretches: Stretch[] = [{ from: Number.NEGATIVE_INFINITY, offset: read(at) }]
  while (at < end) {
    const offset = read(at)
    const next = Math.min(at + SAMPLE, end)
    if (read(next) !== offset) {
      const from = changeBetween(at, next, offset, read)
      stretches.push({ from, offset: read(from) })
    }
    at = next
  }
  return stretches
}

/** The first whole second in (low, high] at which the clock no longer keeps `offset`. */
function changeBetween(low: Instant, high: Instant, offset: number, read: (instant: Instant) => number): Instant {
  let [before, after] = [low, high]
  while (after - before > SECOND) {
    const middle = before + Math.floor((after - before) / 2 / SECOND) * SECOND
    if (read(middle) === offset) before = middle
    else after = middle
  }
  return after
}

/** Reads the offset of one whole second from `Intl`: slow, for the tables only. */
function offsetReader(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
    const seconds = part('hour') * 3600 + part('minute') * 60 + part('second')
    return dayNumber(part('year'), part('month'), part('day')) * DAY + seconds * SECOND - instant
  }
}
