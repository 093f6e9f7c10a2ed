import { BLANK } from '../story/calendar-date.ts'
import { whenBy } from '../story/known.ts'
import type { Event, StoryRecord } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { dateWords } from '../words/calendar-words.ts'
import { mannerOf } from '../words/clock.ts'
import { whenShort, whenWords } from '../words/dates.ts'
import type { DateStyle } from '../words/words.ts'
import type { Reading } from './reading.ts'

/** A page of the text: its headings in reading order, and under each the records that stand on this page. Empty sections are left out. */
export interface TextScene {
  readonly years: readonly { readonly year: string; readonly records: readonly StoryRecord[] }[]
  readonly sections: readonly { readonly key: SectionKey; readonly records: readonly StoryRecord[] }[]
  /** Counted from 0. */
  readonly page: number
  readonly pages: number
}

export type SectionKey = 'claims' | 'figures' | 'questions' | 'entities' | 'relations' | 'sources'

/** So many records stand on a page: a long story neither fills the document nor holds up the pictures. */
export const PAGE_RECORDS = 200

const SECTIONS: readonly SectionKey[] = ['claims', 'figures', 'questions', 'entities', 'relations', 'sources']

export function textScene(reading: Reading, page = 0, most = PAGE_RECORDS): TextScene {
  const { shown } = reading
  const pages = Math.max(1, Math.ceil(recordCount(reading) / most))
  const here = Math.min(page, pages - 1)
  const first = here * most
  let at = 0
  /** The records of the next list that stand on this page. */
  const onPage = <T extends StoryRecord>(records: readonly T[]): readonly T[] => {
    const from = Math.max(0, first - at)
    const part = records.slice(from, Math.max(from, first + most - at))
    at += records.length
    return part
  }
  const years = byYear(onPage(shown.events), reading)
  const sections = SECTIONS.map((key) => ({ key, records: onPage<StoryRecord>(shown[key]) }))
  return { years, sections: sections.filter(({ records }) => records.length > 0), page: here, pages }
}

/** How many records the text has. */
export const recordCount = ({ shown }: Reading): number => shown.events.length + SECTIONS.reduce((sum, key) => sum + shown[key].length, 0)

/** Events under the year they begin in, the undated last, as they come. */
function byYear(events: readonly Event[], { words, style, shown }: Reading): TextScene['years'] {
  const years = new Map<string, Event[]>()
  for (const event of events) {
    const when = whenBy(event, shown.knownBy)
    const year = when === null ? words.text.undated : yearOf(when, style)
    const list = years.get(year) ?? []
    years.set(year, list)
    list.push(event)
  }
  return [...years].map(([year, records]) => ({ year, records }))
}

/** The year it begins in, or whatever less the date says: a decade, one of two years, an end alone. */
function yearOf(when: When, style: DateStyle): string {
  const { form, start, end } = when
  if (start.kind !== 'date') return whenWords(when, style)
  if (form === 'set' && !(end.kind === 'date' && end.date.year === start.date.year)) return whenShort(when, style)
  const { year, precision, approximate, uncertain } = start.date
  const long = precision === 'decade' || precision === 'century' || precision === 'millennium'
  const doubt = long || precision === 'year' ? { approximate, uncertain } : {}
  return dateWords({ ...BLANK, year, precision: long ? precision : 'year', ...doubt }, mannerOf(style, false))
}
