import type { Id } from '../base/units.ts'
import { buildRecords } from './build-records.ts'
import { deriveClaims } from './claims.ts'
import type { TypeData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { deriveEntities, extentOf } from './derive.ts'
import { freezeDeep } from './freeze.ts'
import { byTime } from './order.ts'
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

const NOTHING = { version: null, credits: null, method: null, licence: null, url: null, contact: null }

/** The story of the rows that stand. What they refer to and is not among them is left out without a word: that has been reported. */
export function buildStory({ head, types: declared }: Rows, rows: readonly Row[], dates: Dates): Story {
  const types = { entity: typesOf(declared.entity.known), event: typesOf(declared.event.known), relation: typesOf(declared.relation.known) }
  const built = buildRecords(rows, types, dates)
  built.sources.sort((a, b) => byTime(a.published, b.published) || byId(a, b))
  built.events.sort((a, b) => byTime(a.when, b.when) || byId(a, b))
  deriveClaims(built)
  deriveEntities(built)
  const { sources, entities, events, relations, claims, figures, questions, tours } = built
  const records = recordsById([sources, entities, events, relations, claims, figures, questions, tours].flat())
  const updated = dates(head.updated)
  const [language = 'id', ...languages] = head.languages
  const story: Story = {
    ...NOTHING,
    ...head,
    languages: [language, ...languages],
    updated: updated.ok ? updated.value : UNKNOWN,
    types,
    ...built,
    records,
    extent: extentOf(built),
  }
  return freezeDeep(story)
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1)

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
