import { inTurn, type Steps, visitAll } from '../base/steps.ts'
import type { Id, Instant, Span } from '../base/units.ts'
import { append } from './by-id.ts'
import { sinceOf } from './known.ts'
import type { Since } from './order.ts'
import { type Built, NONE } from './shelf.ts'
import type { Claim, Event, Relation, StoryRecord } from './story.ts'
import type { When } from './when.ts'

/** Gives entities their ties, and the time since which they are named: by themselves or by any record with a source. */
export function* deriveEntities(built: Built): Steps<void> {
  const eventsOf = new Map<Id, Event[]>()
  const relationsOf = new Map<Id, Relation[]>()
  const claimsOf = new Map<Id, Claim[]>()
  const named = new Map<Id, Instant>()
  const name = ({ id }: { readonly id: Id }, since: Since) => {
    const before = named.get(id)
    if (since !== null && (before === undefined || since < before)) named.set(id, since)
  }
  const nameAll = ({ about, since }: { readonly about: readonly StoryRecord[]; readonly since: Since }) => {
    for (const record of about) name(record, since)
  }
  yield* inTurn([
    visitAll(built.sources, ({ publisher, since }) => publisher !== null && name(publisher, since)),
    visitAll(built.events, (event) => {
      for (const { entity, cites } of event.participants) {
        append(eventsOf, entity.id, event)
        name(entity, sinceOf(cites) ?? event.since)
      }
    }),
    visitAll(built.relations, (relation) => {
      for (const entity of [relation.from, relation.to]) {
        append(relationsOf, entity.id, relation)
        name(entity, relation.since)
      }
    }),
    visitAll(built.claims, (claim) => {
      for (const { id } of claim.about) append(claimsOf, id, claim)
      for (const { by, since } of claim.positions) {
        append(claimsOf, by.id, claim)
        name(by, since)
      }
      nameAll(claim)
    }),
    visitAll(built.figures, nameAll),
    visitAll(built.questions, nameAll),
    visitAll(built.entities, (entity) => {
      name(entity, entity.since)
      entity.events = eventsOf.get(entity.id) ?? NONE
      entity.relations = relationsOf.get(entity.id) ?? NONE
      entity.claims = claimsOf.get(entity.id) ?? NONE
      entity.since = named.get(entity.id) ?? null
    }),
  ])
}

/** From the earliest to the latest finite instant of anything dated. */
export function* extentOf({ sources, events, relations, claims, questions }: Built): Steps<Span | null> {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  const add = (instant: Instant) => {
    if (!Number.isFinite(instant)) return
    if (instant < start) start = instant
    if (instant > end) end = instant
  }
  const take = (when: When | null) => {
    if (when === null) return
    add(when.startMin)
    add(when.startMax)
    add(when.endMin)
    add(when.endMax)
  }
  yield* inTurn([
    visitAll(sources, ({ published }) => take(published)),
    visitAll(events, ({ when }) => take(when)),
    visitAll(relations, ({ when }) => take(when)),
    visitAll(claims, ({ positions }) => {
      for (const { when } of positions) take(when)
    }),
    visitAll(questions, ({ open }) => take(open)),
  ])
  return start <= end ? { start, end } : null
}
