import type { Instant, UiLang } from '../base/units.ts'
import { sinceOf, whenBy } from '../story/known.ts'
import type { Event, Relation } from '../story/story.ts'
import { whenWords } from './dates.ts'
import { followsWords, sinceWords } from './since.ts'
import type { DateStyle, Words } from './words.ts'

/** Of what these sources had told by the known date, but not yet dated; `next` says on which day or by when the date comes. */
const NOT_YET: Readonly<Record<UiLang, (next: string) => string>> = {
  en: (next) => `date not yet given in these sources; given ${next}`,
  id: (next) => `tanggalnya belum disebut dalam sumber-sumber ini; disebut ${next}`,
}

/** In whose words and by which clock. */
interface Manner {
  readonly words: Words
  readonly style: DateStyle
}

/** Why a record stands without a date: these sources give none, or none by the known date, and then when they do. */
export function undatedWords({ when, whenCites }: Event | Relation, knownBy: Instant | null, manner: Manner): string {
  const since = sinceOf(whenCites)
  if (when === null || since === null || knownBy === null) return manner.words.record.undated
  const published = whenCites.map(({ source }) => source.published)
  return NOT_YET[manner.words.lang](followsWords(since, knownBy, published, manner))
}

/** Since when these sources give a date, where not all that tell of the record do; empty elsewhere. */
export function dateSince({ whenCites }: Event | Relation, manner: Manner): string {
  const since = sinceOf(whenCites)
  const published = whenCites.map(({ source }) => source.published)
  return since === null ? '' : sinceWords([since], published, manner)
}

/** A record's date by the known date, or why it has none. */
export function datedWords(record: Event | Relation, knownBy: Instant | null, manner: Manner): string {
  const when = whenBy(record, knownBy)
  return when === null ? undatedWords(record, knownBy, manner) : whenWords(when, manner.style)
}
