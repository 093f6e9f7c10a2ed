import { sortSteps } from '../base/sort-steps.ts'
import { inTurn, part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { buildRecords } from './build-records.ts'
import { deriveClaims } from './claims.ts'
import type { TypeData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { deriveEntities, extentOf } from './derive.ts'
import { byTime } from './order.ts'
import type { Piece, Row, Rows } from './rows.ts'
import type { Built } from './shelf.ts'
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

/**
 * The story of the rows that stand, not yet frozen; `count` is how many they are. What they refer to and is not among them is left out without
 * a word: that has been reported.
 */
export function* buildStory(
  { head, types: declared }: Pick<Rows, 'head' | 'types'>,
  rows: Iterable<Piece<Row>>,
  count: number,
  dates: Dates,
): Steps<Story> {
  const types = { entity: typesOf(declared.entity.known), event: typesOf(declared.event.known), relation: typesOf(declared.relation.known) }
  const inFileOrder = yield* part(buildRecords(rows, count, types, dates), 0, 0.4)
  const built = {
    ...inFileOrder,
    sources: yield* part(
      sortSteps(inFileOrder.sources, (a, b) => byTime(a.published, b.published) || byId(a, b)),
      0.4,
      0.45,
    ),
    events: yield* part(
      sortSteps(inFileOrder.events, (a, b) => byTime(a.when, b.when) || byId(a, b)),
      0.45,
      0.6,
    ),
  }
  yield* part(inTurn([deriveClaims(built), deriveEntities(built)]), 0.6, 0.85)
  const records = yield* part(recordsById(built), 0.85, 0.95)
  const updated = dates(head.updated)
  const [language = 'id', ...languages] = head.languages
  return {
    ...NOTHING,
    ...head,
    languages: [language, ...languages],
    updated: updated.ok ? updated.value : UNKNOWN,
    types,
    ...built,
    records,
    extent: yield* part(extentOf(built), 0.95, 1),
  }
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1)

function typesOf(declared: ReadonlyMap<Id, TypeData>): ReadonlyMap<Id, RecordType> {
  const blank = { plural: null, description: null, symbol: null, directed: false, inverse: null, causal: false }
  return new Map([...declared].map(([id, type]) => [id, { ...blank, ...type, id }]))
}

/** Former ids find their record too, unless another has the id now. */
function* recordsById(built: Built): Steps<ReadonlyMap<Id, StoryRecord>> {
  const { sources, entities, events, relations, claims, figures, questions, tours } = built
  const lists: readonly (readonly StoryRecord[])[] = [sources, entities, events, relations, claims, figures, questions, tours]
  const records = new Map<Id, StoryRecord>()
  const take = (record: StoryRecord) => records.set(record.id, record)
  const takeFormer = (record: StoryRecord) => {
    for (const id of record.was) if (!records.has(id)) records.set(id, record)
  }
  yield* inTurn([take, takeFormer].flatMap((visit) => lists.map((list) => visitAll(list, visit))))
  return records
}
