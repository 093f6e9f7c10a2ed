import { inTurn, type Steps, visitAll } from '../base/steps.ts'
import type { Instant, Span } from '../base/units.ts'
import { sinceOf } from './known.ts'
import type { Since } from './order.ts'
import { type Built, type Mutable, NONE } from './shelf.ts'
import type { Claim, Entity, Event, Relation, StoryRecord } from './story.ts'
import type { When } from './when.ts'

/** An entity whose ties are being found. */
interface Tied {
  readonly events: Event[]
  readonly relations: Relation[]
  readonly claims: Claim[]
}

/**
 * Gives entities their ties, and the time since which they are named: by themselves, by their ties, or as speakers. A claim, a figure or a question
 * may rest on several reports and be about a name that only the last one has: what is about a name counts where nothing else names it.
 */
export function* deriveEntities(built: Built): Steps<void> {
  const nameless = new Set<StoryRecord>()
  const name = (entity: Mutable<Entity>, since: Since) => {
    if (since !== null && (entity.since === null || since < entity.since)) entity.since = since
  }
  const nameAll = ({ about, since }: { readonly about: readonly StoryRecord[]; readonly since: Since }) => {
    for (const record of about) if (record.kind === 'entity' && nameless.has(record)) name(record, since)
  }
  const tieClaim = (claim: Claim) => {
    for (const record of claim.about) if (record.kind === 'entity') addOnce(tiedTo(record).claims, claim)
    for (const { by, since } of claim.positions) {
      addOnce(tiedTo(by).claims, claim)
      name(by, since)
    }
  }
  yield* inTurn([
    visitAll(built.entities, (entity) => {
      // Filled below, and empty lists taken away again: entities are found by what holds them and not by their ids, which takes longer.
      entity.events = []
      entity.relations = []
      entity.claims = []
    }),
    visitAll(built.sources, ({ publisher, since }) => publisher !== null && name(publisher, since)),
    visitAll(built.events, (event) => {
      for (const { entity, cites } of event.participants) {
        addOnce(tiedTo(entity).events, event)
        name(entity, sinceOf(cites) ?? event.since)
      }
    }),
    visitAll(built.relations, (relation) => {
      for (const entity of [relation.from, relation.to]) {
        addOnce(tiedTo(entity).relations, relation)
        name(entity, relation.since)
      }
    }),
    visitAll(built.claims, tieClaim),
    visitAll(built.entities, (entity) => entity.since === null && nameless.add(entity)),
    visitAll(built.claims, nameAll),
    visitAll(built.figures, nameAll),
    visitAll(built.questions, nameAll),
    visitAll(built.entities, (entity) => {
      entity.events = listOf(entity.events)
      entity.relations = listOf(entity.relations)
      entity.claims = listOf(entity.claims)
    }),
  ])
}

/** The lists that `deriveEntities` has put there. */
const tiedTo = (entity: Entity): Tied => entity as unknown as Tied

/** Who is named twice in one breath is listed once. */
function addOnce<T>(list: T[], item: T): void {
  if (list.at(-1) !== item) list.push(item)
}

const listOf = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list)

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
