import { allHold, allPass } from '../base/all-steps.ts'
import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { createWideMap, type Table } from '../base/wide-map.ts'
import type { CiteData, ClaimData, Dataset, EntityData, EventData, RelationData, SourceData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { hasId, isDated } from './shape-first.ts'
import { isFile, isRecord } from './shape-walk.ts'
import type { RecordKind } from './story.ts'
import { isTimeZone } from './zone.ts'

/** Finds the ids of the names that the first picture speaks of: of those who publish something, and who take a side. */
function* firstNames({ sources, claims }: Dataset): Steps<ReadonlySet<Id | undefined>> {
  const first = new Set<Id | undefined>()
  yield* visitAll(sources, ({ publisher }) => first.add(publisher))
  yield* visitAll(claims, ({ positions }) => {
    for (const { by } of positions) first.add(by)
  })
  return first
}

/** A file of which as much as the timeline shows has its shape, and the same with no more names than that takes. */
interface Dated {
  readonly file: Dataset
  readonly early: Dataset
}

/** The file if what the timeline shows of it has its shape; else null. */
export function* datedFile(value: unknown): Steps<Dated | null> {
  if (!isFile(value) || !isTimeZone(value.story.timeZone)) return null
  const { sources, entities, events, claims } = value
  const saying = allHold([allPass(sources, isRecord.sources), allPass(claims, isRecord.claims), allPass(entities, hasId)])
  if (!(yield* part(saying, 0, 0.2))) return null
  const first = yield* part(firstNames(value), 0.2, 0.2)
  const early = { ...value, entities: entities.filter(({ id }) => first.has(id)) }
  const shown = allHold([allPass(early.entities, isRecord.entities), allPass(events, isDated)])
  return (yield* part(shown, 0.2, 1)) ? { file: value, early } : null
}

/** Whether all else in it has its shape too. */
export const restIsShaped = (file: Dataset): Steps<boolean> =>
  allHold([
    allPass(file.entities, isRecord.entities),
    allPass(file.events, isRecord.events),
    allPass(file.relations, isRecord.relations),
    allPass(file.figures ?? [], isRecord.figures),
    allPass(file.questions ?? [], isRecord.questions),
    allPass(file.tours ?? [], isRecord.tours),
    allPass(file.corrections ?? [], isRecord.corrections),
  ])

/** What is known of the ids of a file. */
interface Ledger {
  readonly file: Dataset
  readonly dates: Dates
  readonly kinds: Table<RecordKind>
  readonly former: Set<Id>
  /** Entities that nobody with a source has named, and alleged records that no claim has stated, so far. */
  readonly waiting: Set<Id>
}

/**
 * Whether a file of the right shape holds together, so that all of it becomes part of the story: ids are unique, what is named is there and
 * of the right kind, dates can be read, nothing lacks a source or a claim. The same verdict as `settle` comes to, without a word why.
 */
export function* holdsTogether(file: Dataset, dates: Dates): Steps<boolean> {
  if (!dates(file.story.updated).ok) return false
  const ledger: Ledger = { file, dates, kinds: createWideMap(), former: new Set(), waiting: new Set() }
  const held = yield* allHold([idsHold(ledger), referencesHold(ledger)])
  return held && ledger.waiting.size === 0
}

/** Each id, now or formerly, belongs to one record alone. */
function* idsHold({ file, kinds, former, waiting }: Ledger): Steps<boolean> {
  const take =
    (kind: RecordKind) =>
    ({ id }: { readonly id: Id }) => {
      if (kinds.has(id)) return false
      kinds.set(id, kind)
      return true
    }
  const takeFormer = ({ was = [] }: { readonly was?: readonly Id[] }) =>
    was.every((id) => !kinds.has(id) && !former.has(id) && former.add(id).size > 0)
  const { sources, entities, events, relations, claims, figures = [], questions = [], tours = [] } = file
  const taking = allHold([
    allPass(sources, take('source')),
    allPass(entities, take('entity')),
    allPass(events, take('event')),
    allPass(relations, take('relation')),
    allPass(claims, take('claim')),
    allPass(figures, take('figure')),
    allPass(questions, take('question')),
    allPass(tours, take('tour')),
  ])
  if (!(yield* part(taking, 0, 0.6))) return false
  yield* part(
    visitAll(entities, ({ id, cites }) => cites === undefined && waiting.add(id)),
    0.6,
    0.6,
  )
  for (const list of [events, relations])
    yield* part(
      visitAll<EventData | RelationData>(list, ({ id, status }) => status === 'alleged' && waiting.add(id)),
      0.6,
      0.6,
    )
  const lists: readonly (readonly { readonly was?: readonly Id[] }[])[] = [
    sources,
    entities,
    events,
    relations,
    claims,
    figures,
    questions,
    tours,
  ]
  return yield* part(allHold(lists.map((list) => allPass(list, takeFormer))), 0.6, 1)
}

const SOURCE: readonly RecordKind[] = ['source']
const ENTITY: readonly RecordKind[] = ['entity']
const EVENT: readonly RecordKind[] = ['event']
const STATED: readonly RecordKind[] = ['event', 'relation']
const CONCERNED: readonly RecordKind[] = ['event', 'relation', 'entity', 'figure']
const ANY: readonly RecordKind[] = ['source', 'entity', 'event', 'relation', 'claim', 'figure', 'question', 'tour']

/** What every record says of others, and its dates, can be made sense of. */
function* referencesHold(ledger: Ledger): Steps<boolean> {
  const { sources, entities, events, relations, claims, figures = [], questions = [], tours = [], corrections = [] } = ledger.file
  const { dates } = ledger
  return yield* allHold([
    allPass(sources, (source) => sourceHolds(source, ledger)),
    allPass(entities, (entity) => entityHolds(entity, ledger)),
    allPass(events, (event) => eventHolds(event, ledger)),
    allPass(relations, (relation) => relationHolds(relation, ledger)),
    allPass(claims, (claim) => claimHolds(claim, ledger)),
    allPass(figures, ({ about, values }) => named(about, ANY, ledger) && values.every(({ cites }) => cited(cites, ledger))),
    allPass(questions, ({ about, since, cites }) => {
      const hold = cites === undefined ? named(about, ANY, ledger, false) : named(about, ANY, ledger) && cited(cites, ledger)
      return hold && isDate(since, dates)
    }),
    allPass(tours, ({ steps }) =>
      steps.every(({ focus, range, knownOn }) => named(focus, ANY, ledger, false) && isDate(range, dates) && isDate(knownOn, dates)),
    ),
    allPass(corrections, ({ about, date }) => named(about, ANY, ledger, false) && isDate(date, dates)),
  ])
}

const sourceHolds = ({ publisher, basedOn, published, retrieved }: SourceData, ledger: Ledger): boolean =>
  (publisher === undefined || names(publisher, ENTITY, ledger)) &&
  named(basedOn, SOURCE, ledger) &&
  isDate(published, ledger.dates) &&
  isDate(retrieved, ledger.dates)

const entityHolds = ({ type, anonymous, aliases = [], links = [], cites }: EntityData, ledger: Ledger): boolean =>
  Object.hasOwn(ledger.file.vocabulary.entityTypes, type) &&
  (anonymous !== true || aliases.length + links.length === 0) &&
  cited(cites, ledger)

const eventHolds = ({ type, when, whenCites, participants, outcome, cites }: EventData, ledger: Ledger): boolean =>
  Object.hasOwn(ledger.file.vocabulary.eventTypes, type) &&
  dated(when, whenCites, ledger) &&
  cited(cites, ledger) &&
  named(outcome, EVENT, ledger) &&
  (participants === undefined || participants.every((part) => names(part.entity, ENTITY, ledger) && cited(part.cites, ledger)))

const relationHolds = ({ type, from, to, when, whenCites, cites }: RelationData, ledger: Ledger): boolean =>
  Object.hasOwn(ledger.file.vocabulary.relationTypes, type) &&
  names(from, ENTITY, ledger) &&
  names(to, ENTITY, ledger) &&
  dated(when, whenCites, ledger) &&
  cited(cites, ledger)

function claimHolds({ about, states = [], positions }: ClaimData, ledger: Ledger): boolean {
  if (!named(about, CONCERNED, ledger) || !named(states, STATED, ledger)) return false
  for (const id of states) ledger.waiting.delete(id)
  return positions.every(({ by, when, cites }) => names(by, ENTITY, ledger) && isDate(when, ledger.dates) && cited(cites, ledger))
}

/** Whether a record of these kinds has the id. An entity that is named by somebody who cites a source need not cite one itself. */
function names(id: Id, kinds: readonly RecordKind[], { kinds: known, waiting }: Ledger, cites = true): boolean {
  const kind = known.get(id)
  if (kind === undefined || !kinds.includes(kind)) return false
  if (cites && kind === 'entity') waiting.delete(id)
  return true
}

const named = (ids: readonly Id[] | undefined, kinds: readonly RecordKind[], ledger: Ledger, cites = true): boolean =>
  ids === undefined || ids.every((id) => names(id, kinds, ledger, cites))

const cited = (cites: readonly CiteData[] | undefined, { kinds }: Ledger): boolean =>
  cites === undefined || cites.every(({ source }) => kinds.get(source) === 'source')

/** Who gives a date is said of a date. */
const dated = (when: string | undefined, cites: readonly CiteData[] | undefined, ledger: Ledger): boolean =>
  isDate(when, ledger.dates) && cited(cites, ledger) && (when !== undefined || cites === undefined)

const isDate = (text: string | undefined, dates: Dates): boolean => text === undefined || dates(text).ok
