import type { Id, Span } from '../base/units.ts'
import { append, idsOf } from './by-id.ts'
import { sinceOf } from './known.ts'
import { earliest, type Since } from './order.ts'
import type { Built } from './shelf.ts'
import type { Claim, Event, Relation } from './story.ts'
import type { When } from './when.ts'

/** Gives entities their ties, and the time since which they are named: by themselves or by any record with a source. */
export function deriveEntities(built: Built): void {
  const eventsOf = new Map<Id, Event[]>()
  const relationsOf = new Map<Id, Relation[]>()
  const claimsOf = new Map<Id, Claim[]>()
  const since = mentionedSince(built)
  for (const event of built.events) for (const id of idsOf(event.participants.map(({ entity }) => entity))) append(eventsOf, id, event)
  for (const relation of built.relations) for (const id of idsOf([relation.from, relation.to])) append(relationsOf, id, relation)
  for (const claim of built.claims)
    for (const id of idsOf([...claim.about, ...claim.positions.map(({ by }) => by)])) append(claimsOf, id, claim)
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
