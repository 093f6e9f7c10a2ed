import type { Instant } from '../base/units.ts'
import { DAY, dayNumber, SECOND } from './calendar.ts'

/** From `from` on the clock keeps this offset; the first one of a table begins at −∞. */
export interface Stretch {
  readonly from: Instant
  readonly offset: number
}

/** Clocks never change twice within so short a time. */
const SAMPLE = 7 * DAY
const MARGIN = 2 * DAY

/** The stretches that touch a year, two days of its neighbours included. */
export function stretchesOf(year: number, read: (instant: Instant) => number): readonly Stretch[] {
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

/** Reads the offset of a whole second from `Intl`: slow, for the tables only. Null where the engine does not know the zone. */
export function readOffsets(timeZone: string): ((instant: Instant) => number) | null {
  const format = formatOf(timeZone)
  if (format === null) return null
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
    const seconds = part('hour') * 3600 + part('minute') * 60 + part('second')
    return dayNumber(part('year'), part('month'), part('day')) * DAY + seconds * SECOND - instant
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...date, ...time })
  } catch {
    return null
  }
}
