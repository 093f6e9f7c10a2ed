import type { Instant, Px, Span } from '../base/units.ts'
import { type CivilDay, civilDay, DAY, dayNumber, daysInMonth, HOUR, MINUTE, SECOND } from '../story/calendar.ts'
import type { Zone } from '../story/zone.ts'

export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'

/**
 * How finely the axis is divided: `step` units to a tick, counted from the start of the next larger unit. Years are counted from the turn
 * of the era, in both directions: 2000 BC, 1000 BC, AD 1, 1000.
 */
export interface TickLevel {
  readonly unit: TickUnit
  readonly step: number
}

/** One division of the axis: half-open, on the story's clock; `unitEnd` ends the first unit in it, which is what a label names. */
export interface Tick extends Span {
  readonly local: number
  readonly localEnd: number
  readonly unitEnd: Instant
}

/** Mean lengths in ms: good enough to choose a level by. */
const LENGTH: Readonly<Record<TickUnit, number>> = {
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  month: 30.44 * DAY,
  year: 365.2425 * DAY,
}
const STEPS: Readonly<Record<Exclude<TickUnit, 'year'>, readonly number[]>> = {
  second: [1, 5, 15, 30],
  minute: [1, 5, 15, 30],
  hour: [1, 3, 6, 12],
  day: [1, 2, 5, 10],
  month: [1, 3],
}
const YEAR_STEPS = [1, 2, 5]
/** No axis is coarser: the calendar is exact up to ten million million years. */
const FARTHEST = 1e13

const OUTER: Readonly<Record<Exclude<TickUnit, 'year'>, TickUnit>> = {
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'month',
  month: 'year',
}

/** What the upper row of the axis counts: the next larger thing that has a name; above years, the next power of ten of them. */
export const outerLevel = ({ unit, step }: TickLevel): TickLevel =>
  unit === 'year' ? { unit, step: 10 ** String(step).length } : { unit: OUTER[unit], step: 1 }

const LEVELS: readonly TickLevel[] = (['second', 'minute', 'hour', 'day', 'month'] as const).flatMap((unit) =>
  STEPS[unit].map((step) => ({ unit, step })),
)

/** The finest level whose ticks stand at least as far apart as `room` asks for that level, in px. */
export function tickLevel(pxPerMs: number, room: (level: TickLevel) => Px): TickLevel {
  const fits = (level: TickLevel) => LENGTH[level.unit] * level.step * pxPerMs >= room(level)
  const known = LEVELS.find(fits)
  if (known !== undefined) return known
  for (let power = 1; power < FARTHEST; power *= 10)
    for (const digit of YEAR_STEPS) if (fits({ unit: 'year', step: digit * power })) return { unit: 'year', step: digit * power }
  return { unit: 'year', step: FARTHEST }
}

/** The ticks that touch the span, in order, on the clocks of the zone. */
export function ticks(span: Span, level: TickLevel, zone: Zone): readonly Tick[] {
  const list: Tick[] = []
  let local = floorLocal(span.start + zone.offsetAt(span.start), level)
  for (let start = zone.instantOf(local); start < span.end; ) {
    const next = nextLocal(local, level)
    const end = zone.instantOf(next)
    if (end > span.start) list.push({ local, localEnd: next, start, end, unitEnd: zone.instantOf(nextLocal(local, { ...level, step: 1 })) })
    if (end <= start && next <= local) break
    local = next
    start = end
  }
  return list
}

/** The start of the tick that holds a local time. A short rest at the end of a month belongs to the tick before. */
function floorLocal(local: number, { unit, step }: TickLevel): number {
  if (isClock(unit)) return Math.floor(local / (LENGTH[unit] * step)) * LENGTH[unit] * step
  const { year, month, day } = civilDay(Math.floor(local / DAY))
  if (unit === 'year') return dayNumber(floorYear(year, step)) * DAY
  if (unit === 'month') return dayNumber(year, month - ((month - 1) % step)) * DAY
  const first = day - ((day - 1) % step)
  return dayNumber(year, month, first > 1 && first + step > daysInMonth(year, month) + 1 ? first - step : first) * DAY
}

/** The start of the tick after the one that starts at `local`. */
function nextLocal(local: number, { unit, step }: TickLevel): number {
  if (isClock(unit)) return local + LENGTH[unit] * step
  const { year, month, day } = dayOf(local)
  if (unit === 'year') return dayNumber(nextYear(year, step)) * DAY
  if (unit === 'month') return dayNumber(year, month + step) * DAY
  const next = day + step
  return (next + step > daysInMonth(year, month) + 1 ? dayNumber(year, month + 1) : dayNumber(year, month, next)) * DAY
}

/** The day that begins at a local midnight; far from today, floats hit it only nearly. */
export const dayOf = (midnight: number): CivilDay => civilDay(Math.round(midnight / DAY))

/** Whether a unit is told by the clock. */
export const isClock = (unit: TickUnit): boolean => LENGTH[unit] < DAY

/** The year with which a division of `step` years begins; there is no year 0, and so the first one after the turn is a year short. */
export function floorYear(year: number, step: number): number {
  if (year > 0) return Math.max(1, Math.floor(year / step) * step)
  return 1 - Math.ceil((1 - year) / step) * step
}

/** The year with which the next division begins. */
const nextYear = (year: number, step: number): number => (year > 0 ? Math.floor(year / step) * step + step : Math.min(year + step, 1))
