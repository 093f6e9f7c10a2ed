import type { Instant, Px, Span } from '../base/units.ts'
import { DAY, HOUR } from '../story/calendar.ts'
import { zoneOf } from '../story/zone.ts'
import type { TimeScale } from './scale.ts'

/** A hand does not aim better. */
const NEAR: Px = 8
/** A narrower day is no goal. */
const LEAST_DAY: Px = 12

/** A brushed range with its ends where a day or an hour begins on the story's clock, as far as that moves them by little on screen. */
export function snapped({ start, end }: Span, scale: TimeScale, timeZone: string): Span {
  const zone = zoneOf(timeZone)
  const snap = (at: Instant): Instant => {
    const local = at + zone.offsetAt(at)
    for (const unit of [DAY, HOUR]) {
      const goal = zone.instantOf(Math.round(local / unit) * unit)
      const isWide = unit !== DAY || scale.x(goal + DAY) - scale.x(goal) >= LEAST_DAY
      if (isWide && Math.abs(scale.x(goal) - scale.x(at)) <= NEAR) return goal
    }
    return at
  }
  const span = { start: snap(start), end: snap(end) }
  return span.start < span.end ? span : { start, end }
}
