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
  since: (when: string): string => `in these sources since ${when}`,
  by: (latest: string): string => `in these sources ${latest}`,
  /** Of several that came on different days. */
  between: (first: string, last: string): string => `came into these sources between ${first} and ${last}`,
  follows: (day: string): string => `on ${day}`,
  latest: (when: string): string => `by ${when} at the latest`,
  /** By a date that is approximate itself. */
  around: (when: string): string => `by ${when}`,
  unless: ', unless it was already out',
  unstated: 'at a time not stated',
}

const id: typeof en = {
  since: (when) => `dalam sumber-sumber ini sejak ${when}`,
  by: (latest) => `dalam sumber-sumber ini ${latest}`,
  between: (first, last) => `masuk dalam sumber-sumber ini antara ${first} dan ${last}`,
  follows: (day) => `pada ${day}`,
  latest: (when) => `paling lambat ${when}`,
  around: (when) => `pada atau sebelum ${when}`,
  unless: ', kecuali jika saat itu sudah terbit',
  unstated: 'pada waktu yang tidak disebut',
}

const SINCE: Readonly<Record<UiLang, typeof en>> = { en, id }

/** In whose words and by which clock, without the story's own words. */
interface Manner {
  readonly words: Words
  readonly style: DateStyle
}

/** Whether a publication is dated to the day, without doubt: only then is there a day since when its words are in these sources. */
const isToTheDay = ({ form, start }: When): boolean => form === 'date' && isDay(start)

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

/** Since which days these sources have something, and by which dates at the latest where what it was published in is not dated to the day; nothing of an open end. */
export function sinceWords(sinces: readonly Instant[], published: readonly When[], { words, style }: Manner): string {
  const days = new Set<string>()
  const rough = new Set<string>()
  for (const since of sinces) {
    if (hasDay(since, published)) days.add(dayOf(since, style))
    else if (Number.isFinite(since)) rough.add(latestWords(since, published, { words, style }))
  }
  return [
    days.size > 0 ? SINCE[words.lang].since([...days].join(', ')) : '',
    rough.size > 0 ? SINCE[words.lang].by([...rough].join(', ')) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Since when these sources have a record, as exactly as what it was published in is dated; empty where nothing is cited. */
export function recordSince(record: StoryRecord, sources: readonly Source[], manner: Manner): string {
  const { since } = record
  if (since === null) return ''
  const own = publishedIn(record)
  return sinceWords([since], endingAt(since, own).length > 0 ? own : endingAmong(since, sources), manner)
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
  const own = records.flatMap(publishedIn)
  if (rough || own.some((when) => !isToTheDay(when) && when.endMax >= from && when.startMin < since)) {
    const ending = roughFirst(endingAt(since, own))
    return SINCE[words.lang].by(latestWords(since, ending.length > 0 ? ending : endingAmong(since, sources), manner))
  }
  const [first, last] = [dayOf(from, style), dayOf(since, style)]
  return first === last ? SINCE[words.lang].since(last) : SINCE[words.lang].between(first, last)
}

/** When something comes that was not surely there by the known date: on a day, or by a date at the latest; what may have been out by then is said to. */
export function followsWords(since: Instant, knownBy: Instant, published: readonly When[], manner: Manner): string {
  const said = SINCE[manner.words.lang]
  const follows = hasDay(since, published)
    ? said.follows(dayOf(since, manner.style))
    : Number.isFinite(since)
      ? latestWords(since, published, manner)
      : said.unstated
  return follows + (published.some(({ startMin }) => startMin < knownBy) ? said.unless : '')
}

/** By when at the latest, which cannot be said of a date that is approximate. */
function latestWords(since: Instant, published: readonly When[], { words, style }: Manner): string {
  const end = roughest(since, published)?.end
  return SINCE[words.lang][end?.kind === 'date' && end.date.approximate ? 'around' : 'latest'](untilWords(since, published, style))
}

/** The date by whose end a publication, or one of several, had surely appeared: never finer than the file has it, and no finer than a day where it has that. */
export function untilWords(since: Instant, published: readonly When[], style: DateStyle): string {
  const when = roughest(since, published)
  if (when === undefined) return dayOf(since, style)
  return whenWords(when.end.kind === 'date' ? { ...when, form: 'date', start: when.end } : when, style)
}

/** The known date in words, by the instant that it stands for: where a source's date ends then, as exactly as that is dated. */
export const knownWords = (knownBy: Instant, sources: readonly Source[], style: DateStyle): string =>
  untilWords(knownBy, endingAmong(knownBy, sources), style)

/** Whether it is since that day: nothing that is not dated to the day may have appeared before. */
export const hasDay = (since: Instant, published: readonly When[]): boolean =>
  roughest(since, published) === undefined && published.every((when) => isToTheDay(when) || when.startMin >= since)

/** Of what ends at an instant the least exactly dated; undefined where a day ends then. */
function roughest(since: Instant, published: readonly When[]): When | undefined {
  const ending = endingAt(since, published)
  return ending.some(isToTheDay) ? undefined : ending.toSorted((a, b) => b.endMax - b.endMin - (a.endMax - a.endMin))[0]
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
