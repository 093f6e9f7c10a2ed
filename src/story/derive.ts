import { inTurn, type Steps, visitAll } from '../base/steps.ts'
import type { Id, Instant, Span } from '../base/units.ts'
import { sinceOf } from './known.ts'
import type { Since } from './order.ts'
import { type Built, NONE } from './shelf.ts'
import type { Claim, Event, Relation, StoryRecord } from './story.ts'
import type { When } from './when.ts'

/** What an entity is tied to, and since when it is named. */
interface Ties {
  readonly events: Event[]
  readonly relations: Relation[]
  readonly claims: Claim[]
  since: Since
  /** By its own sources, by its ties, or as a speaker; what is merely about it has not been asked. */
  named: boolean
}

/**
 * Gives entities their ties, and the time since which they are named: by themselves, by their ties, or as speakers. A claim, a figure or a question
 * may rest on several reports and be about a name that only the last one has: what is about a name counts where nothing else names it.
 */
export function* deriveEntities(built: Built): Steps<void> {
  const all = new Map<Id, Ties>()
  const name = (ties: Ties | undefined, since: Since) => {
    if (ties !== undefined && since !== null && (ties.since === null || since < ties.since)) ties.since = since
  }
  const nameAll = ({ about, since }: { readonly about: readonly StoryRecord[]; readonly since: Since }) => {
    for (const record of about) {
      const ties = all.get(record.id)
      if (ties?.named === false) name(ties, since)
    }
  }
  const tieClaim = (claim: Claim) => {
    for (const { id } of claim.about) addOnce(all.get(id)?.claims, claim)
    for (const { by, since } of claim.positions) {
      const ties = all.get(by.id)
      addOnce(ties?.claims, claim)
      name(ties, since)
    }
  }
  yield* inTurn([
    visitAll(built.entities, ({ id, since }) => all.set(id, { events: [], relations: [], claims: [], since, named: false })),
    visitAll(built.sources, ({ publisher, since }) => publisher !== null && name(all.get(publisher.id), since)),
    visitAll(built.events, (event) => {
      for (const { entity, cites } of event.participants) {
        const ties = all.get(entity.id)
        addOnce(ties?.events, event)
        name(ties, sinceOf(cites) ?? event.since)
      }
    }),
    visitAll(built.relations, (relation) => {
      for (const entity of [relation.from, relation.to]) {
        const ties = all.get(entity.id)
        addOnce(ties?.relations, relation)
        name(ties, relation.since)
      }
    }),
    visitAll(built.claims, tieClaim),
    visitAll(built.entities, ({ id }) => {
      const ties = all.get(id)
      if (ties !== undefined) ties.named = ties.since !== null
    }),
    visitAll(built.claims, nameAll),
    visitAll(built.figures, nameAll),
    visitAll(built.questions, nameAll),
    visitAll(built.entities, (entity) => {
      const ties = all.get(entity.id)
      entity.events = listOf(ties?.events)
      entity.relations = listOf(ties?.relations)
      entity.claims = listOf(ties?.claims)
      entity.since = ties?.since ?? null
    }),
  ])
}

/** Who is named twice in one breath is listed once. */
function addOnce<T>(list: T[] | undefined, item: T): void {
  if (list !== undefined && list.at(-1) !== item) list.push(item)
}

const listOf = <T>(list: readonly T[] | undefined): readonly T[] => (list === undefined || list.length === 0 ? NONE : list)

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
