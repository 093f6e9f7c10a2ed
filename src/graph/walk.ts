import type { Id } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Entity, Relation, Story } from '../story/story.ts'
import { networkOf } from './network.ts'

/** Where a walk through the graph by keys stands: at an entity, looking along one of its relations or along none. */
export interface Walk {
  readonly at: Entity
  /** Counted from 0 among `tiesOf(at)`; null before one is looked at. */
  readonly tie: number | null
  /** The entities come through, the last one first. */
  readonly back: readonly Entity[]
}

/** A relation as seen from one of its ends. */
export interface Tie {
  readonly relation: Relation
  readonly other: Entity
}

type Shown = Pick<Visible, 'has'>

/** The visible relations of an entity, in the order of the story. */
export const tiesOf = (entity: Entity, visible: Shown): readonly Tie[] =>
  entity.relations
    .filter(({ id }) => visible.has(id))
    .map((relation) => ({ relation, other: relation.from === entity ? relation.to : relation.from }))

/** Begins at the given entity, or else at the visible one with the most ties; null where nothing is visible. */
export function startWalk(story: Story, visible: Shown, id: Id | null): Walk | null {
  const shown = networkOf(story).nodes.filter((entity) => visible.has(entity.id))
  const most = shown.reduce<Entity | null>((best, e) => (best === null || e.relations.length > best.relations.length ? e : best), null)
  const at = shown.find((entity) => entity.id === id) ?? most
  return at === null ? null : { at, tie: null, back: [] }
}

/** Looks along the next tie or the one before, round and round. */
export function turn(walk: Walk, visible: Shown, step: 1 | -1): Walk {
  const count = tiesOf(walk.at, visible).length
  if (count === 0) return walk
  const tie = walk.tie === null ? (step === 1 ? 0 : count - 1) : (walk.tie + step + count) % count
  return { ...walk, tie }
}

/** Goes along the tie that is looked at; without one it stays. */
export function go(walk: Walk, visible: Shown): Walk {
  const tie = walk.tie === null ? undefined : tiesOf(walk.at, visible)[walk.tie]
  return tie === undefined ? walk : { at: tie.other, tie: null, back: [walk.at, ...walk.back] }
}

export function goBack(walk: Walk): Walk {
  const [at, ...back] = walk.back
  return at === undefined ? { ...walk, tie: null } : { at, tie: null, back }
}

/** To the first or the last visible entity, in the story's order. */
export function goTo(walk: Walk, story: Story, visible: Shown, end: 'first' | 'last'): Walk {
  const shown = story.entities.filter((entity) => visible.has(entity.id))
  const at = end === 'first' ? shown[0] : shown.at(-1)
  return at === undefined ? walk : { at, tie: null, back: [walk.at, ...walk.back] }
}
