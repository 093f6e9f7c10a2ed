import { memoizeLast } from '../base/memo.ts'
import type { Instant, Px } from '../base/units.ts'
import { zoneOf } from '../story/zone.ts'
import { yearWords } from '../words/calendar-words.ts'
import { localTime, type Manner, mannerOf, timeWords } from '../words/clock.ts'
import type { DateStyle } from '../words/words.ts'
import type { GapEntry } from './list-entries.ts'
import { gapLength, isTorn, type ListScale, placeIn } from './list-scale.ts'
import { type TickLevel, tickLevel, ticks } from './ticks.ts'

/** A division of the axis in a gap. */
export interface RulerTick {
  readonly y: Px
  readonly text: string
}

/** Ticks stand so far from each other, … */
const ROOM: Px = 20
/** … and so far from the rows above and below. */
const INSET: Px = 9

const levelOf = memoizeLast((pxPerMs: number): TickLevel => tickLevel(pxPerMs, () => ROOM))

/** The ticks of a gap, true to scale; a torn one has none. */
export function rulerTicks(gap: GapEntry, scale: ListScale, style: DateStyle): readonly RulerTick[] {
  const length = gapLength(gap, scale)
  if (isTorn(gap, scale) || length < 2 * INSET) return []
  const level = levelOf(scale.pxPerMs)
  const manner = mannerOf(style, true)
  return ticks(gap, level, zoneOf(style.timeZone)).flatMap(({ start }) => {
    const y = placeIn(gap, length, start)
    return y < INSET || y > length - INSET ? [] : [{ y, text: tickText(start, level, manner) }]
  })
}

function tickText(start: Instant, { unit }: TickLevel, manner: Manner): string {
  const at = localTime(start, manner.zone)
  const month = manner.phrases.shortMonths[at.month - 1] ?? ''
  const isDay = at.hour + at.minute === 0
  if (unit === 'year' || (unit === 'month' && at.month === 1)) return yearWords(at.year, manner)
  if (unit === 'month') return month
  return unit === 'day' || isDay ? `${at.day} ${month}` : timeWords(at, false, manner)
}
