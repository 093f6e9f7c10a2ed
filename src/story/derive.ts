import type { Id, Instant, Span } from '../base/units.ts'
import { sinceOf } from './known.ts'
import type { Built } from './shelf.ts'
import type { Claim, Event, Position, Relation } from './story.ts'
import type { When } from './when.ts'

type Since = Instant | null

/** The earliest of them; null where there is none. */
export function earliest(sinces: Iterable<Since>): Since {
  let first: Since = null
  for (const since of sinces) if (since !== null && (first === null || since < first)) first = since
  return first
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** Earliest start first, then earliest end; without a date last. */
export function byTime(a: When | null, b: When | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a.startMin, b.startMin) || compare(a.endMax, b.endMax)
}

/** Gives entities their ties, and the time since which they are named: by themselves or by any record with a source. */
export function deriveEntities(built: Built): void {
  const eventsOf = new Map<Id, Event[]>()
  const relationsOf = new Map<Id, Relation[]>()
  const claimsOf = new Map<Id, Claim[]>()
  const since = mentionedSince(built)
  for (const event of built.events) for (const id of idsOf(event.participants.map(({ entity }) => entity))) push(eventsOf, id, event)
  for (const relation of built.relations) for (const id of idsOf([relation.from, relation.to])) push(relationsOf, id, relation)
  for (const claim of built.claims)
    for (const id of idsOf([...claim.about, ...claim.positions.map(({ by }) => by)])) push(claimsOf, id, claim)
  for (const entity of built.entities) {
    entity.events = eventsOf.get(entity.id) ?? []
    entity.relations = relationsOf.get(entity.id) ?? []
    entity.claims = claimsOf.get(entity.id) ?? []
    entity.since = earliest([entity.since, since.get(entity.id) ?? null])
  }
}

/** Since when records with a source name an id. */
function mentionedSince({ sources, events, relations, claims, figures, questions }: Built): ReadonlyMap<Id, Since> {
  const first = new Map<Id, Since>()
  const add = ({ id }: { readonly id: Id }, since: Since) => first.set(id, earliest([first.get(id) ?? null, since]))
  for (const source of sources) if (source.publisher !== null) add(source.publisher, source.since)
  for (const event of events) for (const { entity, cites } of event.participants) add(entity, sinceOf(cites) ?? event.since)
  for (const relation of relations) for (const entity of [relation.from, relation.to]) add(entity, relation.since)
  for (const claim of claims) for (const position of claim.positions) add(position.by, position.since)
  for (const { about, since } of [...claims, ...figures, ...questions]) for (const record of about) add(record, since)
  return first
}

/** The ids of records, each once. */
const idsOf = (records: readonly { readonly id: Id }[]): ReadonlySet<Id> => new Set(records.map((record) => record.id))

/** From the earliest to the latest finite instant of anything dated. */
export function extentOf({ sources, events, relations, claims, questions }: Built): Span | null {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  const add = (when: When | null) => {
    for (const instant of when === null ? [] : [when.startMin, when.startMax, when.endMin, when.endMax]) {
      if (!Number.isFinite(instant)) continue
      start = Math.min(start, instant)
      end = Math.max(end, instant)
    }
  }
  for (const source of sources) add(source.published)
  for (const record of [...events, ...relations]) add(record.when)
  for (const claim of claims) for (const position of claim.positions) add(position.when)
  for (const question of questions) add(question.open)
  return start <= end ? { start, end } : null
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
