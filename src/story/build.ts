import type { Id } from '../base/units.ts'
import { createBuilder } from './build-records.ts'
import type { TypeData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { byTime, extentOf, fillEntities, fillStated } from './derive.ts'
import { freezeDeep } from './freeze.ts'
import type { Row, Rows } from './rows.ts'
import type { RecordType, Story, StoryRecord } from './story.ts'
import type { When } from './when.ts'

/** Stands in for the date of an update that cannot be read. */
const UNKNOWN: When = {
  text: '',
  form: 'date',
  start: { kind: 'unknown' },
  end: { kind: 'unknown' },
  startMin: Number.NEGATIVE_INFINITY,
  startMax: Number.POSITIVE_INFINITY,
  endMin: Number.NEGATIVE_INFINITY,
  endMax: Number.POSITIVE_INFINITY,
}

/** The story of the rows that stand. What they refer to and is not among them is left out without a word: that has been reported. */
export function buildStory({ head, types: declared }: Rows, rows: readonly Row[], dates: Dates): Story {
  const types = { entity: typesOf(declared.entity.known), event: typesOf(declared.event.known), relation: typesOf(declared.relation.known) }
  const { sources, entities, events, relations, claims, figures, questions, tours, corrections } = createBuilder(rows, types, dates)
  events.sort((a, b) => byTime(a.when, b.when) || (a.id < b.id ? -1 : 1))
  sources.sort((a, b) => byTime(a.published, b.published) || (a.id < b.id ? -1 : 1))
  fillStated(claims)
  fillEntities({ sources, entities, events, relations, claims, figures, questions })
  const updated = dates(head.updated)
  const optional = { version: null, credits: null, method: null, licence: null, url: null, contact: null }
  const all: readonly StoryRecord[] = [sources, entities, events, relations, claims, figures, questions, tours].flat()
  const story: Story = {
    ...optional,
    ...head,
    languages: head.languages as [string, ...string[]],
    updated: updated.ok ? updated.value : UNKNOWN,
    types,
    sources,
    entities,
    events,
    relations,
    claims,
    figures,
    questions,
    corrections,
    tours,
    records: recordsById(all),
    extent: extentOf({ sources, events, relations, claims, questions }),
  }
  return freezeDeep(story)
}

function typesOf(declared: ReadonlyMap<Id, TypeData>): ReadonlyMap<Id, RecordType> {
  const blank = { plural: null, description: null, symbol: null, directed: false, inverse: null, causal: false }
  return new Map([...declared].map(([id, type]) => [id, { ...blank, ...type, id }]))
}

/** Former ids find their record too, unless another has the id now. */
function recordsById(all: readonly StoryRecord[]): ReadonlyMap<Id, StoryRecord> {
  const records = new Map(all.map((record) => [record.id, record]))
  for (const record of all) for (const id of record.was) if (!records.has(id)) records.set(id, record)
  return records
}
