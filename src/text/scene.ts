import type { Event, StoryRecord } from '../story/story.ts'
import type { Reading } from './reading.ts'

/** The text's order: one section a heading, records in the order they are read. Empty sections are left out. */
export interface TextScene {
  readonly years: readonly { readonly year: string; readonly events: readonly Event[] }[]
  readonly sections: readonly { readonly key: SectionKey; readonly records: readonly StoryRecord[] }[]
}

export type SectionKey = 'claims' | 'figures' | 'questions' | 'entities' | 'relations' | 'sources'

export function textScene({ shown, words }: Reading): TextScene {
  const years = new Map<string, Event[]>()
  for (const event of shown.events) {
    const year = yearWords(event) ?? words.text.undated
    years.set(year, [...(years.get(year) ?? []), event])
  }
  const sections = [
    { key: 'claims', records: shown.claims },
    { key: 'figures', records: shown.figures },
    { key: 'questions', records: shown.questions },
    { key: 'entities', records: shown.entities },
    { key: 'relations', records: shown.relations },
    { key: 'sources', records: shown.sources },
  ] as const
  return {
    years: [...years].map(([year, events]) => ({ year, events })),
    sections: sections.filter((section) => section.records.length > 0),
  }
}

/** The year an event begins in, as typed; null where it has no date. */
function yearWords(event: Event): string | null {
  const bound = event.when?.start.kind === 'date' ? event.when.start : event.when?.end
  return bound?.kind === 'date' ? String(bound.date.year) : null
}
