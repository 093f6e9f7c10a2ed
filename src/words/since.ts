import type { Instant, UiLang } from '../base/units.ts'
import type { Precision } from '../story/calendar-date.ts'
import { latestInstant } from '../story/known.ts'
import type { Source, StoryRecord } from '../story/story.ts'
import type { Bound, When } from '../story/when.ts'
import { whenWords } from './dates.ts'
import { instantWords } from './spans.ts'
import type { DateStyle, Words } from './words.ts'

/** By what time something is in these sources. A publication without a known day says only by when at the latest. */
const en = {
  by: (when: string): string => `in these sources by ${when} at the latest`,
  /** Of several that came on different days. */
  between: (first: string, last: string): string => `came into these sources between ${first} and ${last}`,
  follows: (day: string): string => `on ${day}`,
  followsBy: (when: string): string => `by ${when} at the latest`,
}

const id: typeof en = {
  by: (when) => `dalam sumber-sumber ini paling lambat ${when}`,
  between: (first, last) => `masuk dalam sumber-sumber ini antara ${first} dan ${last}`,
  follows: (day) => `pada ${day}`,
  followsBy: (when) => `paling lambat ${when}`,
}

const SINCE: Readonly<Record<UiLang, typeof en>> = { en, id }

/** In whose words and by which clock, without the story's own words. */
interface Manner {
  readonly words: Words
  readonly style: DateStyle
}

/** Whether a publication is dated to the day, without doubt: only then is there a day since when its words are in these sources. */
export const isToTheDay = ({ form, start }: When): boolean => form === 'date' && isDay(start)

/** Whether a side of a date has a day, without doubt. */
export const isDay = (bound: Bound): boolean =>
  bound.kind === 'date' && !bound.date.approximate && !bound.date.uncertain && DAYS.includes(bound.date.precision)

const DAYS: readonly Precision[] = ['day', 'minute', 'second']

/** Those of some publications that are over at an instant, which is the first one after them. */
const endingAt = (since: Instant, published: readonly When[]): readonly When[] => published.filter((when) => latestInstant(when) === since)

/** Of everything that these sources hold, what may have brought something into them: a day is said only where all of it is dated to the day. */
const endingAmong = (since: Instant, sources: readonly Source[]): readonly When[] =>
  roughFirst(
    endingAt(
      since,
      sources.map((source) => source.published),
    ),
  )

/** Those without a known day, where there are any. */
function roughFirst(published: readonly When[]): readonly When[] {
  const rough = published.filter((when) => !isToTheDay(when))
  return rough.length > 0 ? rough : published
}

/** Since which days these sources have something, and by which dates at the latest where what it was published in is not dated to the day. */
export function sinceWords(sinces: readonly Instant[], published: readonly When[], { words, style }: Manner): string {
  const days = new Set<string>()
  const rough = new Set<string>()
  for (const since of sinces) (hasDay(since, published) ? days : rough).add(untilWords(since, published, style))
  return [days.size > 0 ? words.record.since([...days].join(', ')) : '', rough.size > 0 ? SINCE[words.lang].by([...rough].join(', ')) : '']
    .filter(Boolean)
    .join(', ')
}

/** Since when these sources have a record, as exactly as what it was published in is dated; empty where nothing is cited. */
export function recordSince(record: StoryRecord, sources: readonly Source[], manner: Manner): string {
  const { since } = record
  if (since === null) return ''
  const own = endingAt(since, publishedIn(record))
  return sinceWords([since], own.length > 0 ? own : endingAmong(since, sources), manner)
}

/** A stretch in which records came into these sources; `rough`: of some of them no day is known on which they did. */
interface Stretch {
  readonly from: Instant
  readonly since: Instant
  readonly rough: boolean
}

/** When these records did that all came into these sources from the one instant to the other, as exactly as what they cite is dated. */
export function arrivedWords(stretch: Stretch, records: readonly StoryRecord[], sources: readonly Source[], manner: Manner): string {
  const { from, since, rough } = stretch
  const { words, style } = manner
  if (rough) {
    const own = roughFirst(endingAt(since, records.flatMap(publishedIn)))
    return SINCE[words.lang].by(untilWords(since, own.length > 0 ? own : endingAmong(since, sources), style))
  }
  const [first, last] = [dayOf(from, style), dayOf(since, style)]
  return first === last ? words.record.since(last) : SINCE[words.lang].between(first, last)
}

/** When something comes that was not there yet: on a day, or by a date at the latest. */
export const followsWords = (since: Instant, published: readonly When[], { words, style }: Manner): string =>
  SINCE[words.lang][hasDay(since, published) ? 'follows' : 'followsBy'](untilWords(since, published, style))

/** The date by whose end a publication, or one of several, had surely appeared: never finer than the file has it, and no finer than a day where it has that. */
export function untilWords(since: Instant, published: readonly When[], style: DateStyle): string {
  if (hasDay(since, published)) return dayOf(since, style)
  const [first, ...others] = endingAt(since, published)
  if (first === undefined) return dayOf(since, style)
  const least = others.reduce((least, when) => (when.endMax - when.endMin > least.endMax - least.endMin ? when : least), first)
  return least.end.kind === 'date' ? whenWords({ ...least, form: 'date', start: least.end }, style) : dayOf(since, style)
}

/** The known date in words, by the instant that it stands for: where a source's date ends then, as exactly as that is dated. */
export const knownWords = (knownBy: Instant, sources: readonly Source[], style: DateStyle): string =>
  untilWords(knownBy, endingAmong(knownBy, sources), style)

const hasDay = (since: Instant, published: readonly When[]): boolean => {
  const ending = endingAt(since, published)
  return ending.length === 0 || ending.some(isToTheDay)
}

/** `since` is the first instant after that day. */
const dayOf = (since: Instant, style: DateStyle): string => instantWords(since - 1, 'day', style)

/** When the sources appeared that a record itself cites. A name may be in these sources by what others say of it. */
function publishedIn(record: StoryRecord): readonly When[] {
  switch (record.kind) {
    case 'source':
      return [record.published]
    case 'claim':
      return record.positions.flatMap(({ cites }) => cites.map(({ source }) => source.published))
    case 'figure':
      return record.values.flatMap(({ cites }) => cites.map(({ source }) => source.published))
    case 'tour':
      return []
    default:
      return record.cites.map(({ source }) => source.published)
  }
}
