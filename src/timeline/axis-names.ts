import { DAY } from '../story/calendar.ts'
import type { Segment } from '../story/folding.ts'
import { zoneOf } from '../story/zone.ts'
import { placeWords, typedYear } from '../words/calendar-words.ts'
import { localTime, mannerOf, timeWords, zoneName } from '../words/clock.ts'
import { roundYearWords, yearsBetween } from '../words/deep-years.ts'
import type { DateStyle } from '../words/words.ts'
import { dayOf, isClock, outerLevel, type Tick, type TickLevel } from './ticks.ts'

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

/** The names of a unit of the upper row, the longest first; `said` is the year that stands before it. `crowded`: one that is round, if there is one. */
export function unitNames({ local, localEnd }: Tick, pen: Pen, said: number | null, crowded?: boolean): readonly string[] {
  const { unit, step } = outerLevel(pen.level)
  if (unit !== 'year' || step === 1) return namesOf(local, unit, pen, said)
  const manner = mannerOf(pen.style, true)
  const [start, next] = [dayOf(local).year, dayOf(localEnd).year]
  // Before the turn of the era, a round year is the last of its unit.
  const round = crowded ? typedYear(next - 1, manner) : null
  return round === null ? [yearsBetween(start, next, step, manner), roundYearWords(start, step, manner)] : [round]
}

/** What the first tick of a unit says where that has no room above it: both, or the unit alone. */
export function firstNames(first: Tick | undefined, unit: Tick, pen: Pen, said: number | null): readonly string[] {
  const own = first === undefined || isClock(pen.level.unit) ? [] : namesOf(first.local, pen.level.unit, pen, said)
  // A month's name alone is what it would say anyway.
  return [...(pen.level.unit === 'month' ? own.slice(0, 2) : own), ...unitNames(unit, pen, said)]
}

/** Over times of day, the first name on screen says by which clock they are told. */
export const zoned = ([name]: readonly string[], { level, style }: Pen): readonly string[] =>
  isClock(level.unit) ? [`${name} · ${zoneName(style.timeZone, mannerOf(style, true).phrases)}`] : []

/** A day's, month's or year's name: long, short, and, where the year stands before it or nothing does, without the year. */
function namesOf(local: number, unit: TickLevel['unit'], { style }: Pen, said: number | null): readonly string[] {
  const { year, month, day } = dayOf(local)
  const place = { year, month: unit === 'year' ? null : month, day: unit === 'day' ? day : null }
  const short = mannerOf(style, true)
  const name = short.phrases.shortMonths[month - 1] ?? ''
  const bare = unit === 'year' || (said ?? year) !== year ? [] : [unit === 'day' ? `${day} ${name}` : name]
  const round = unit === 'year' ? (typedYear(year, short) ?? typedYear(year - 1, short)) : null
  return round === null ? [placeWords(place, mannerOf(style, false)), placeWords(place, short), ...bare] : [round]
}

/** Folded time is named by where it begins, as roundly as that can be said. */
export function startOf(segment: Segment, pen: Pen, said: number | null): { readonly year: number; readonly names: readonly string[] } {
  const zone = zoneOf(pen.style.timeZone)
  const local = segment.span.start + zone.offsetAt(segment.span.start)
  const nearest = Math.round(local / DAY) * DAY
  // Far from today, floats hit a midnight only nearly.
  const isMidnight = Math.abs(local - nearest) <= Math.abs(local) * 2 * Number.EPSILON
  const midnight = isMidnight ? nearest : Math.floor(local / DAY) * DAY
  const at = dayOf(midnight)
  const unit = isMidnight && at.day === 1 ? (at.month === 1 ? 'year' : 'month') : 'day'
  return { year: at.year, names: namesOf(midnight, unit, pen, said) }
}
