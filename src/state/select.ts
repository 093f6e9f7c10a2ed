import type { Id, Instant } from '../base/units.ts'
import type { Shown } from '../story/shown.ts'
import type { Entity, Status, Story } from '../story/story.ts'
import type { HiddenTypes, State, StatusFilter } from './state.ts'

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

const isHidden = ({ id, type }: Entity, hidden: HiddenTypes): boolean => hidden.entity.includes(type.id) || hidden.name.includes(id)

export function selectVisible(story: Story, state: Pick<State, 'status' | 'hidden'>, knownBy: Instant | null): Visible {
  const away = { known: 0, status: 0, types: 0 }
  const passes = PASSES[state.status]
  const known = (record: { readonly since: Instant | null }) => knownBy === null || (record.since !== null && record.since <= knownBy)
  const keep = <T extends { readonly since: Instant | null }>(records: readonly T[], status: (r: T) => boolean, types: (r: T) => boolean) =>
    records.filter((record) => {
      const reason = !known(record) ? 'known' : !status(record) ? 'status' : !types(record) ? 'types' : null
      if (reason !== null) away[reason]++
      return reason === null
    })
  const anyway = () => true
  const entities = keep(story.entities, anyway, (entity) => !isHidden(entity, state.hidden))
  const shown = new Set<Id>(entities.map((entity) => entity.id))
  const statusOf = (record: { readonly status: Status }) => passes.includes(record.status)
  const events = keep(story.events, statusOf, (event) => !state.hidden.event.includes(event.type.id))
  const relations = keep(
    story.relations,
    statusOf,
    (relation) => !state.hidden.relation.includes(relation.type.id) && shown.has(relation.from.id) && shown.has(relation.to.id),
  )
  const claims = keep(story.claims, () => state.status === 'all', anyway)
  const figures = keep(story.figures, () => state.status !== 'documented', anyway)
  const questions = keep(story.questions, anyway, anyway)
  const sources = keep(story.sources, anyway, anyway)
  const ids = new Set<Id>([entities, events, relations, claims, figures, questions, sources].flat().map((record) => record.id))
  return {
    events,
    entities,
    relations,
    claims,
    figures,
    questions,
    sources,
    positions: (claim) => (knownBy === null ? claim.positions : claim.positions.filter(known)),
    has: (id) => ids.has(id),
    away,
    knownBy,
  }
}
