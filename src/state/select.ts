import type { Instant } from '../base/units.ts'
import { isKnownBy } from '../story/known.ts'
import { isOwn, type Shown } from '../story/shown.ts'
import type { Entity, Event, Relation, Status, Story, StoryRecord } from '../story/story.ts'
import { undatedLast } from '../story/undated-last.ts'
import type { State, StatusFilter } from './state.ts'

/** What passes status, types and the known date: the range only fades and search never hides. */
export interface Visible extends Shown {
  /** How many records each filter keeps away; a record counts for the first that hides it: known, status, types. */
  readonly away: { readonly known: number; readonly status: number; readonly types: number }
}

/** Which statuses each setting of the filter lets through. */
export const PASSES: Readonly<Record<StatusFilter, readonly Status[]>> = {
  documented: ['documented'],
  reported: ['documented', 'reported'],
  all: ['documented', 'reported', 'alleged'],
}

export function selectVisible(story: Story, { status, hidden }: Pick<State, 'status' | 'hidden'>, knownBy: Instant | null): Visible {
  const away = { known: 0, status: 0, types: 0 }
  // Asked of each record of a story: what no filter asks for is not looked up.
  const isKnown = knownBy === null ? EVER : (record: { readonly since: Instant | null }) => isKnownBy(record, knownBy)
  const reasonOf = reasonFor(PASSES[status], status, hidden, isKnown)
  const keep = <T extends StoryRecord>(records: readonly T[]): readonly T[] => {
    const kept = records.filter((record) => {
      const reason = reasonOf(record)
      if (reason !== null) away[reason]++
      return reason === null
    })
    return kept.length === records.length ? records : kept
  }
  return {
    entities: keep(story.entities),
    events: undatedLast(keep(story.events), knownBy),
    relations: keep(story.relations),
    claims: keep(story.claims),
    figures: keep(story.figures),
    questions: keep(story.questions),
    sources: keep(story.sources),
    positions: (claim) => (knownBy === null ? claim.positions : claim.positions.filter(isKnown)),
    has: (id) => {
      const record = story.records.get(id)
      return isOwn(record, id) && reasonOf(record) === null
    },
    away,
    knownBy,
  }
}

const EVER = () => true

type Reason = keyof Visible['away'] | null

/** Says why a record is kept away. A relation goes with either of its ends. */
function reasonFor(
  passes: readonly Status[],
  filter: StatusFilter,
  hidden: State['hidden'],
  isKnown: (record: StoryRecord) => boolean,
): (record: StoryRecord) => Reason {
  const hasStatus = (record: StoryRecord): boolean => {
    if (filter === 'all') return true
    if (record.kind === 'event' || record.kind === 'relation') return passes.includes(record.status)
    return record.kind !== 'claim' && (record.kind !== 'figure' || filter !== 'documented')
  }
  const { entity, event, relation, name } = hidden
  const anyHidden = [entity, event, relation, name].some(({ length }) => length > 0)
  const isShown = (record: Entity | Event | Relation): boolean =>
    !hidden[record.kind].includes(record.type.id) && !(record.kind === 'entity' && name.includes(record.id))
  const isThere = (end: Entity) => isKnown(end) && isShown(end)
  const hasType = (record: StoryRecord): boolean => {
    if (!anyHidden && isKnown === EVER) return true
    if (record.kind === 'relation') return isShown(record) && isThere(record.from) && isThere(record.to)
    return (record.kind !== 'event' && record.kind !== 'entity') || isShown(record)
  }
  return (record) => (!isKnown(record) ? 'known' : !hasStatus(record) ? 'status' : !hasType(record) ? 'types' : null)
}
