import type { Cite, Claim, Entity, Event, Figure, Question, Relation, Source, Text } from './story.ts'

/** What a record is found by, in the order of its weight. */
export interface SearchTexts {
  readonly title: readonly Text[]
  /** Other names, and the names of those who have to do with it. */
  readonly names: readonly Text[]
  readonly body: readonly Text[]
}

/** Somebody who is not named is found by the description alone: nothing else about them leads to them. */
export function searchTexts(record: Entity | Claim | Event | Relation | Figure | Question | Source): SearchTexts {
  switch (record.kind) {
    case 'entity':
      return record.anonymous
        ? { title: [record.name], names: [], body: [] }
        : { title: [record.name], names: record.aliases, body: filled([record.summary, record.type.label, ...said(record.cites)]) }
    case 'claim': {
      const { statement, positions } = record
      const body = positions.flatMap(({ summary, cites }) => [summary, ...said(cites)])
      return { title: [statement], names: positions.map(({ by }) => by.name), body: filled(body) }
    }
    case 'event': {
      const names = record.participants.map(({ entity }) => entity.name)
      const roles = record.participants.map(({ role }) => role)
      return { title: [record.title], names, body: filled([record.summary, record.type.label, ...roles, ...said(record.cites)]) }
    }
    case 'relation': {
      const { from, to, type, summary, cites } = record
      return { title: [], names: [from.name, to.name], body: filled([type.label, summary, ...said(cites)]) }
    }
    case 'figure':
      return { title: [record.label], names: [], body: record.values.flatMap(({ value, cites }) => [value, ...said(cites)]) }
    case 'question':
      return { title: [record.question], names: [], body: said(record.cites) }
    case 'source':
      return { title: [record.title], names: filled([record.publisher?.name ?? null, ...record.authors]), body: filled([record.note]) }
  }
}

const filled = (texts: readonly (Text | null)[]): readonly Text[] => texts.filter((text) => text !== null)

/** The quotes and notes of its cites. */
const said = (cites: readonly Cite[]): readonly Text[] => filled(cites.flatMap(({ quote, note }) => [quote, note]))
