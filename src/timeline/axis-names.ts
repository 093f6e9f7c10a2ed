import { DAY } from '../story/calendar.ts'
import type { Segment } from '../story/folding.ts'
import { zoneOf } from '../story/zone.ts'
import { placeWords, typedYear } from '../words/calendar-words.ts'
import { localTime, mannerOf, timeWords, zoneName } from '../words/clock.ts'
import { roundYearWords, yearsBetween } from '../words/deep-years.ts'
import type { DateStyle } from '../words/words.ts'
import { dayOf, isClock, type Tick, type TickLevel } from './ticks.ts'

/** How the axis speaks: in which language, by which clock, and how finely it is divided. */
interface Pen {
  readonly style: DateStyle
  readonly level: TickLevel
}

/** What the lower row says of a tick. */
export function innerText({ local }: Tick, { level: { unit, step }, style }: Pen): string {
  const manner = mannerOf(style, true)
  if (isClock(unit)) return timeWords(localTime(local, UTC), unit === 'second', manner)
  const at = dayOf(local)
  if (unit === 'year') return roundYearWords(at.year, step, manner)
  return unit === 'month' ? (manner.phrases.shortMonths[at.month - 1] ?? '') : String(at.day)
}

/** Local times are counted as if they were UTC. */
const UTC = { offsetAt: () => 0, instantOf: (local: number) => local }

/** Several years' names: from when to when, and only from when. */
export function yearsNames({ local, localEnd }: Tick, step: number, { style }: Pen): readonly string[] {
  const manner = mannerOf(style, true)
  const [start, next] = [dayOf(local).year, dayOf(localEnd).year]
  return [yearsBetween(start, next, step, manner), roundYearWords(start, step, manner)]
}

/** Over times of day, the first name on screen says by which clock they are told. */
export const zoned = ([name]: readonly string[], { level, style }: Pen): readonly string[] =>
  isClock(level.unit) ? [`${name} · ${zoneName(style.timeZone, mannerOf(style, true).phrases)}`] : []

/** A day's, month's or year's name: long, short, and without the year. */
export function namesOf(local: number, unit: TickLevel['unit'], { style }: Pen): readonly string[] {
  const { year, month, day } = dayOf(local)
  const place = { year, month: unit === 'year' ? null : month, day: unit === 'day' ? day : null }
  const short = mannerOf(style, true)
  const name = short.phrases.shortMonths[month - 1] ?? ''
  const bare = unit === 'year' ? [] : [unit === 'day' ? `${day} ${name}` : name]
  const round = unit === 'year' ? (typedYear(year, short) ?? typedYear(year - 1, short)) : null
  return round === null ? [placeWords(place, mannerOf(style, false)), placeWords(place, short), ...bare] : [round]
}

/** Folded time is named by where it begins, as roundly as that can be said. */
export function startNames(segment: Segment, pen: Pen): readonly string[] {
  const zone = zoneOf(pen.style.timeZone)
  const local = segment.span.start + zone.offsetAt(segment.span.start)
  const nearest = Math.round(local / DAY) * DAY
  // Far from today, floats hit a midnight only nearly.
  const isMidnight = Math.abs(local - nearest) <= Math.abs(local) * 2 * Number.EPSILON
  const midnight = isMidnight ? nearest : Math.floor(local / DAY) * DAY
  const at = dayOf(midnight)
  return namesOf(midnight, isMidnight && at.day === 1 ? (at.month === 1 ? 'year' : 'month') : 'day', pen)
}
