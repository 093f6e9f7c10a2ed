import type { Instant, Px, Span } from '../base/units.ts'
import { civilDay, DAY, dayNumber, daysInMonth, HOUR, MINUTE } from '../story/calendar.ts'
import type { Zone } from '../story/zone.ts'

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year'

/** How finely the axis is divided: `step` units to a tick, counted from the start of the next larger unit. */
export interface TickLevel {
  readonly unit: TickUnit
  readonly step: number
}

/** One division of the axis: half-open, on the story's clock; `unitEnd` ends the first unit in it, which is what a label names. */
export interface Tick extends Span {
  readonly local: number
  readonly unitEnd: Instant
}

/** Mean lengths in ms: good enough to choose a level by. */
const LENGTH: Readonly<Record<TickUnit, number>> = { minute: MINUTE, hour: HOUR, day: DAY, month: 30.44 * DAY, year: 365.2425 * DAY }
const STEPS: Readonly<Record<Exclude<TickUnit, 'year'>, readonly number[]>> = {
  minute: [1, 5, 15, 30],
  hour: [1, 3, 6, 12],
  day: [1, 2, 5, 10],
  month: [1, 3],
}
const YEAR_STEPS = [1, 2, 5]

/** What the upper row of the axis counts while the lower row counts `unit`; years stand alone. */
export const OUTER: Readonly<Record<TickUnit, TickUnit | null>> = { minute: 'day', hour: 'day', day: 'month', month: 'year', year: null }

const LEVELS: readonly TickLevel[] = (['minute', 'hour', 'day', 'month'] as const).flatMap((unit) =>
  STEPS[unit].map((step) => ({ unit, step })),
)

/** The finest level whose ticks stand at least as far apart as `room` asks for that level, in px. */
export function tickLevel(pxPerMs: number, room: (level: TickLevel) => Px): TickLevel {
  const fits = (level: TickLevel) => LENGTH[level.unit] * level.step * pxPerMs >= room(level)
  const known = LEVELS.find(fits)
  if (known !== undefined) return known
  for (let power = 1; power < 1e15; power *= 10)
    for (const digit of YEAR_STEPS) if (fits({ unit: 'year', step: digit * power })) return { unit: 'year', step: digit * power }
  return { unit: 'year', step: 1e15 }
}

/** The ticks that touch the span, in order, on the clocks of the zone. */
export function ticks(span: Span, level: TickLevel, zone: Zone): readonly Tick[] {
  const list: Tick[] = []
  let local = floorLocal(span.start + zone.offsetAt(span.start), level)
  for (let start = zone.instantOf(local); start < span.end; ) {
    const next = nextLocal(local, level)
    const end = zone.instantOf(next)
    if (end > span.start) list.push({ local, start, end, unitEnd: zone.instantOf(nextLocal(local, { ...level, step: 1 })) })
    if (end <= start && next <= local) break
    local = next
    start = end
  }
  return list
}

/** The start of the tick that holds a local time. A short rest at the end of a month belongs to the tick before. */
function floorLocal(local: number, { unit, step }: TickLevel): number {
  if (unit === 'minute' || unit === 'hour') return Math.floor(local / (LENGTH[unit] * step)) * LENGTH[unit] * step
  const { year, month, day } = civilDay(Math.floor(local / DAY))
  if (unit === 'year') return dayNumber(Math.floor(year / step) * step) * DAY
  if (unit === 'month') return dayNumber(year, month - ((month - 1) % step)) * DAY
  const first = day - ((day - 1) % step)
  return dayNumber(year, month, first > 1 && first + step > daysInMonth(year, month) + 1 ? first - step : first) * DAY
}

/** The start of the tick after the one that starts at `local`. */
function nextLocal(local: number, { unit, step }: TickLevel): number {
  if (unit === 'minute' || unit === 'hour') return local + LENGTH[unit] * step
  const { year, month, day } = civilDay(Math.floor(local / DAY))
  if (unit === 'year') return dayNumber(year + step) * DAY
  if (unit === 'month') return dayNumber(year, month + step) * DAY
  const next = day + step
  return (next + step > daysInMonth(year, month) + 1 ? dayNumber(year, month + 1) : dayNumber(year, month, next)) * DAY
}
