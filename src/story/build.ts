import { AT_ONCE, type Sorting } from '../base/sorting.ts'
import { inTurn, part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { buildEarly, buildLate, createBuilt, createShelf } from './build-records.ts'
import { participantsOf } from './build-stated.ts'
import { deriveClaims } from './claims.ts'
import type { TypeData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { deriveEntities, extentOf } from './derive.ts'
import { fillRecords } from './records.ts'
import type { Lists, Rows } from './rows.ts'
import type { Built, Mutable, Shelf } from './shelf.ts'
import type { RecordType, Story } from './story.ts'
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

/** A story whose dated records are there, as the timeline shows them, and what is to come. */
export interface Begun {
  /** Names, who takes part in events, relations and all further records, and whatever is found by an id, comes with the rest. */
  readonly story: Story
  /** Adds to that very story what it lacks. */
  readonly rest: () => Steps<void>
}

/**
 * Begins the story of the records that stand, not frozen. What they refer to and is not among them is left out without a word: that has been
 * reported. `early`: without the names that the first picture can do without; `records`: an empty table for those that have an id.
 */
export function* beginStory(
  { head, types: declared }: Pick<Rows, 'head' | 'types'>,
  lists: Lists,
  dates: Dates,
  sorting = AT_ONCE,
  early = lists,
  records: Shelf['records'] = new Map(),
): Steps<Begun> {
  const types = { entity: typesOf(declared.entity.known), event: typesOf(declared.event.known), relation: typesOf(declared.relation.known) }
  const shelf = createShelf(types, dates, records)
  const inFileOrder = createBuilt()
  yield* part(buildEarly(early, inFileOrder, shelf), 0, 0.5)
  for (const fill of shelf.later) fill()
  const inOrder = orderOf(sorting)
  const sources = yield* part(
    inOrder(inFileOrder.sources, ({ published }) => published),
    0.5,
    0.6,
  )
  const events = yield* part(
    inOrder(inFileOrder.events, ({ when }) => when),
    0.6,
    0.9,
  )
  const built = { ...inFileOrder, sources, events }
  if (built.claims.length > 0) yield* part(inTurn([refer(built, shelf), deriveClaims(built)]), 0.9, 1)
  const updated = dates(head.updated)
  const [language = 'id', ...languages] = head.languages
  const story: Mutable<Story> = {
    ...NOTHING,
    ...head,
    languages: [language, ...languages],
    updated: updated.ok ? updated.value : UNKNOWN,
    types,
    ...built,
    records: shelf.records,
    extent: null,
  }
  return {
    story,
    rest: function* () {
      const takePart = function* (): Steps<void> {
        let at = 0
        yield* visitAll(inFileOrder.events, (event) => {
          event.participants = participantsOf(shelf.parts[at++], shelf)
        })
      }
      const works = [buildLate(lists, built, shelf), refer(built, shelf), deriveClaims(built), takePart(), deriveEntities(built)]
      yield* part(inTurn(works), 0, 0.9)
      story.extent = yield* part(extentOf(built), 0.9, 1)
    },
  }
}

/** What records say of any others. */
function* refer(built: Built, shelf: Shelf): Steps<void> {
  yield* part(fillRecords(shelf.records, built), 0, 0.8)
  for (const fill of shelf.last) fill()
}

/** Earliest start first, then earliest end, then by id; without a date last: nothing that has one begins so late. */
const orderOf =
  ({ items }: Sorting) =>
  <T extends { readonly id: Id }>(records: readonly T[], whenOf: (record: T) => When | null): Steps<T[]> =>
    items(
      records,
      (record) => whenOf(record)?.startMin ?? Number.POSITIVE_INFINITY,
      (record) => whenOf(record)?.endMax ?? Number.POSITIVE_INFINITY,
      ({ id }) => id,
    )

function typesOf(declared: ReadonlyMap<Id, TypeData>): ReadonlyMap<Id, RecordType> {
  const blank = { plural: null, description: null, symbol: null, directed: false, inverse: null, causal: false, outcome: false }
  return new Map([...declared].map(([id, type]) => [id, { ...blank, ...type, id }]))
}
