import { finish, inTurn, type Steps, visitAll } from '../base/steps.ts'
import type { Id, Instant } from '../base/units.ts'
import type { RecordType, Status, Story } from './story.ts'
import type { When } from './when.ts'

/** What is said of a story as a whole, and takes a look at every record. */
export interface Tally {
  /** How often each type is used, by its id. */
  readonly types: Readonly<Record<'entity' | 'event' | 'relation', ReadonlyMap<Id, number>>>
  readonly statuses: Readonly<Record<'event' | 'relation', ReadonlyMap<Status, number>>>
  /** Whether any event, relation or claim is disputed. */
  readonly disputed: boolean
  /** Whether some event's date says less than the day. */
  readonly soft: boolean
  /** The last instant that anything dated tells of; null without any. What is only known to be before some day tells of none, what lasted until then does. */
  readonly end: Instant | null
  /** A date with which the story ends, or with whose beginning, where that has no end; of several the least exact, which is all that is known of the others too. */
  readonly last: When | null
}

/** How long a time it may be, at which a date ends, or begins where it has no end. */
const doubtOf = ({ startMin, startMax, endMin, endMax }: When): number =>
  endMax === Number.POSITIVE_INFINITY ? startMax - startMin : endMax - endMin

const known = new WeakMap<Story, Tally>()

/** Made once a story, which is whole by then. */
export const tallyOf = (story: Story): Tally => known.get(story) ?? finish(tallySteps(story))

/** The same with pauses: what has been made so is there when it is asked for. */
export function* tallySteps(story: Story): Steps<Tally> {
  const { entities, events, relations, claims, sources, questions } = story
  const types = { entity: new Map<Id, number>(), event: new Map<Id, number>(), relation: new Map<Id, number>() }
  const statuses = { event: new Map<Status, number>(), relation: new Map<Status, number>() }
  let [disputed, soft] = [false, false]
  let last: When | null = null
  let latest = Number.NEGATIVE_INFINITY
  const take = (when: When | null, lasting = true) => {
    if (when === null || (when.startMin === Number.NEGATIVE_INFINITY && !(lasting && when.form === 'interval'))) return
    const instant = [when.endMax, when.startMax, when.startMin].find(Number.isFinite)
    if (instant === undefined || instant < latest) return
    if (last === null || instant > latest || doubtOf(when) > doubtOf(last)) last = when
    latest = instant
  }
  const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const state = (kind: 'event' | 'relation') => (record: { type: RecordType; status: Status; disputed: boolean; when: When | null }) => {
    count(types[kind], record.type.id)
    count(statuses[kind], record.status)
    disputed ||= record.disputed
    soft ||= kind === 'event' && isSoft(record.when)
    take(record.when)
  }
  yield* inTurn([
    visitAll(events, state('event')),
    visitAll(relations, state('relation')),
    visitAll(entities, ({ type }) => count(types.entity, type.id)),
    visitAll(claims, (claim) => {
      disputed ||= claim.disputed
      for (const { when } of claim.positions) take(when)
    }),
    visitAll(sources, ({ published }) => take(published, false)),
    visitAll(questions, ({ open }) => take(open)),
  ])
  const end = Number.isFinite(latest) ? latest : null
  const tally = { types, statuses, disputed, soft, end, last }
  known.set(story, tally)
  return tally
}

const isSoft = (when: When | null): boolean =>
  when?.form === 'date' && when.start.kind === 'date' && !['day', 'minute', 'second'].includes(when.start.date.precision)
