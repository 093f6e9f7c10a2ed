import type { Id } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Entity, Event, Relation, Story } from '../story/story.ts'
import { undatedLast } from '../story/undated-last.ts'
import { networkOf } from './network.ts'

/** Where a walk through the graph by keys stands: at a name or, where events are shown, an event, looking along one of its ties or along none. */
export interface Walk {
  readonly at: Entity | Event
  /** Counted from 0 among `tiesOf(at)`; null before one is looked at. */
  readonly tie: number | null
  /** What it came through, the last one first. */
  readonly back: readonly (Entity | Event)[]
}

/** A relation as seen from one of its ends, or an event as seen from who takes part, or the other way round. */
export interface Tie {
  readonly record: Relation | Event
  readonly other: Entity | Event
}

/** What can be walked along: what passes the filters, with or without events. */
export interface Ways {
  readonly visible: Pick<Visible, 'has' | 'knownBy'>
  readonly events: boolean
}

/** The visible relations of a name, in the order of the story, then the events it takes part in; of an event, who takes part. */
export function tiesOf(at: Entity | Event, { visible, events }: Ways): readonly Tie[] {
  if (at.kind === 'event') {
    const parts = new Set(at.participants.map(({ entity }) => entity))
    return [...parts].filter(({ id }) => visible.has(id)).map((other) => ({ record: at, other }))
  }
  const shown = <R extends Relation | Event>(records: readonly R[]) => records.filter(({ id }) => visible.has(id))
  return [
    ...shown(at.relations).map((record) => ({ record, other: record.from === at ? record.to : record.from })),
    ...(events ? undatedLast(shown(at.events), visible.knownBy).map((record) => ({ record, other: record })) : []),
  ]
}

/** Begins at the given name or event, or else at the visible name with the most ties; null where nothing is visible. */
export function startWalk(story: Story, ways: Ways, id: Id | null): Walk | null {
  const at = nodeIn(story, ways, id) ?? mostTied(story, ways)
  return at === null ? null : { at, tie: null, back: [] }
}

/** Whether it is visible is asked of few: to ask it of thousands takes its time. */
function mostTied(story: Story, { visible }: Ways): Entity | null {
  let best: Entity | null = null
  for (const entity of networkOf(story).nodes)
    if ((best === null || entity.relations.length > best.relations.length) && visible.has(entity.id)) best = entity
  return best
}

/** The name or event with this id, if it stands in the graph. */
export function nodeIn(story: Story, { visible, events }: Ways, id: Id | null): Entity | Event | null {
  const record = id === null || !visible.has(id) ? undefined : story.records.get(id)
  if (record?.kind === 'event') return events && record.participants.length > 0 ? record : null
  return record?.kind === 'entity' ? record : null
}

/** Looks along the next tie or the one before, round and round. */
export function turn(walk: Walk, ways: Ways, step: 1 | -1): Walk {
  const count = tiesOf(walk.at, ways).length
  if (count === 0) return walk
  const tie = walk.tie === null ? (step === 1 ? 0 : count - 1) : (walk.tie + step + count) % count
  return { ...walk, tie }
}

/** The tie that is looked at. */
export const lookedAt = ({ at, tie }: Walk, ways: Ways): Tie | undefined => (tie === null ? undefined : tiesOf(at, ways)[tie])

/** Goes along the tie that is looked at; without one it stays. */
export function go(walk: Walk, ways: Ways): Walk {
  const tie = lookedAt(walk, ways)
  return tie === undefined ? walk : { at: tie.other, tie: null, back: [walk.at, ...walk.back] }
}

export function goBack(walk: Walk): Walk {
  const [at, ...back] = walk.back
  return at === undefined ? { ...walk, tie: null } : { at, tie: null, back }
}

/** To the first or the last visible name, in the story's order. */
export function goTo(walk: Walk, story: Story, { visible }: Ways, end: 'first' | 'last'): Walk {
  const shown = story.entities.filter((entity) => visible.has(entity.id))
  const at = end === 'first' ? shown[0] : shown.at(-1)
  return at === undefined ? walk : { at, tie: null, back: [walk.at, ...walk.back] }
}
