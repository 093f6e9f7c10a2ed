import { DAY, HOUR, MINUTE, SECOND } from '../story/calendar.ts'
import type { CalendarDate } from '../story/calendar-date.ts'
import { parseSet, type SetPart } from '../story/date-set.ts'
import type { Bound, When } from '../story/when.ts'
import { dateWords, grouped, isPlain, rangeWords } from './calendar-words.ts'
import { type Manner, mannerOf, zoneName } from './clock.ts'
import { yearCount } from './deep-years.ts'
import type { DateStyle } from './words.ts'

/** A time zone's name: `WIB`, `WITA`, `WIT`, or else its city. */
export const zoneWords = ({ phrases, timeZone }: DateStyle): string => zoneName(timeZone, phrases)

/** A date in full words, in the story's zone, never more exact than the file has it. */
export const whenWords = (when: When, style: DateStyle): string => say(when, mannerOf(style, false))

/** The same for narrow places: short months, no name of the zone, `?` for what is uncertain or unknown. */
export const whenShort = (when: When, style: DateStyle): string => say(when, mannerOf(style, true))

function say(when: When, manner: Manner): string {
  if (when.form === 'set') return setWords(when, manner)
  if (when.form === 'date' && when.start.kind === 'date') return dateWords(when.start.date, manner)
  return intervalWords(when.start, when.end, manner)
}

function intervalWords(start: Bound, end: Bound, manner: Manner): string {
  const { phrases, short } = manner
  if (start.kind === 'date' && end.kind === 'date') return fromTo(start.date, end.date, manner)
  if (start.kind === 'date') {
    const from = dateWords(start.date, manner)
    return end.kind === 'open' ? phrases.since(from) : short ? `${from} – ?` : phrases.endUnknown(from)
  }
  if (end.kind === 'date') {
    const to = dateWords(end.date, manner)
    return start.kind === 'open' ? phrases.until(to) : short ? `? – ${to}` : phrases.startUnknown(to)
  }
  return start.kind === 'open' && end.kind === 'open' ? phrases.always : phrases.unknown
}

const fromTo = (from: CalendarDate, to: CalendarDate, manner: Manner): string =>
  isPlain(from) && isPlain(to) ? rangeWords(from, to, manner) : `${dateWords(from, manner)} – ${dateWords(to, manner)}`

/** The members as typed: the bounds alone would not say which dates lie between. */
function setWords({ text }: When, manner: Manner): string {
  const { phrases, short } = manner
  const set = parseSet(text)
  if (!set.ok) return text
  const [last, ...others] = set.value.map((part) => memberWords(part, manner)).toReversed()
  const [only] = set.value
  if (others.length > 0) return short ? list(others, phrases.or, last) : phrases.oneOf(list(others, phrases.and, last))
  const isRange = only !== undefined && only.from !== only.to && only.from !== null && only.to !== null
  return isRange ? phrases.between(dateWords(only.from, manner), dateWords(only.to, manner)) : (last ?? text)
}

const list = (othersReversed: readonly string[], word: string, last = ''): string =>
  `${othersReversed.toReversed().join(', ')} ${word} ${last}`

function memberWords({ from, to }: SetPart, manner: Manner): string {
  if (from !== null && to !== null) return from === to ? dateWords(from, manner) : fromTo(from, to, manner)
  if (to !== null) return manner.phrases.by(dateWords(to, manner))
  return from === null ? manner.phrases.unknown : manner.phrases.from(dateWords(from, manner))
}

/** How a unit is counted: the one below serves where few of it would leave much unsaid. A leap day or a short month is no lack. */
const UNITS = [
  ['year', 365.25 * DAY, DAY],
  ['month', (365.25 / 12) * DAY, DAY],
  ['day', DAY, 0],
  ['hour', HOUR, 0],
  ['minute', MINUTE, 0],
  ['second', SECOND, 0],
] as const

/** A length of time in one unit, rounded down: `1 tahun`, `11 bulan`, `4 hari`. */
export function durationWords(ms: number, { phrases }: Pick<DateStyle, 'phrases'>): string {
  if (ms === Number.POSITIVE_INFINITY) return phrases.endless
  for (const [i, [unit, size, slack]] of UNITS.entries()) {
    const n = Math.floor((ms + slack) / size)
    const below = UNITS[i + 1]?.[1] ?? SECOND
    if (n >= 3 || (n >= 1 && ms - n * size < below))
      return phrases.units[unit](unit === 'year' ? yearCount(n, { phrases }) : grouped(n, 4, phrases.groups))
  }
  return phrases.moment
}
