import type { Id } from '../base/units.ts'
import { isDisputed } from './disputed.ts'
import { type ShortestPath, shortestPaths } from './shortest-paths.ts'
import type { Heard } from './shown.ts'
import type { Entity, Relation, Story } from './story.ts'

/** One step of a chain: two names, and what the sources say ties them. */
export interface ChainStep {
  /** The names in the order of the chain; a statement is read in its own direction all the same. */
  readonly from: Entity
  readonly to: Entity
  /** The surest of what ties them: the step is as strong as this. */
  readonly relation: Relation
  /** What else the sources say ties them, surest first. */
  readonly others: readonly Relation[]
  /** One of the two stands in the background of the story only, the other does not. */
  readonly intoBackground: boolean
}

/** How two names are connected: by sourced statements only, never by having been at the same event or standing in the same article. */
export interface Chain {
  readonly steps: readonly ChainStep[]
  /** The least sure step; of several the first. */
  readonly weakest: ChainStep
  /** How many steps are as unsure as that one, itself included. */
  readonly asWeak: number
}

/** So many chains are listed, none longer than so many steps. */
export const MOST_CHAINS = 3
export const MOST_STEPS = 6

/**
 * The shortest chains between two names over the relations that pass the filters, shortest first, those of one length in the order of
 * their ids. No name comes twice in a chain. From the other end the same chains are found, turned round.
 */
export function chainsBetween(story: Story, from: Id, to: Id, shown: Heard): readonly Chain[] {
  const [a, b] = [story.records.get(from), story.records.get(to)]
  if (a?.kind !== 'entity' || b?.kind !== 'entity' || a === b || !shown.has(a.id) || !shown.has(b.id)) return []
  const turned = b.id < a.id
  const known = new Map<Entity, readonly Entity[]>()
  const tied = (entity: Entity) => {
    const others = known.get(entity) ?? neighboursOf(entity, shown)
    known.set(entity, others)
    return others
  }
  const found = shortestPaths(turned ? b : a, turned ? a : b, tied, { longest: MOST_STEPS, most: MOST_CHAINS, before })
  return found.map((path) => chainOf(turned ? path.toReversed() : path, shown))
}

/** The names that a visible relation ties to one, in the order of their ids. */
function neighboursOf(entity: Entity, shown: Heard): readonly Entity[] {
  const others = new Set<Entity>()
  for (const { id, from, to } of entity.relations) if (from !== to && shown.has(id)) others.add(from === entity ? to : from)
  return [...others].filter(({ id }) => shown.has(id)).sort((x, y) => (x.id < y.id ? -1 : 1))
}

/** A blank comes before every sign of an id: as words, the lists of ids stand in the order in which neighbours are taken. */
function before(a: ShortestPath<Entity>, b: ShortestPath<Entity>): boolean {
  const [first, second] = [a, b].map((path) => path.map(({ id }) => id).join(' '))
  return (first ?? '') < (second ?? '')
}

function chainOf(path: ShortestPath<Entity>, shown: Heard): Chain {
  const steps = path.slice(1).map((to, i) => stepOf(path[i] ?? to, to, shown))
  const least = Math.min(...steps.map(({ relation }) => sureness(relation, shown)))
  const weak = steps.filter(({ relation }) => sureness(relation, shown) === least)
  const [weakest] = weak
  if (weakest === undefined) throw new Error('a chain has at least one step')
  return { steps, weakest, asWeak: weak.length }
}

function stepOf(from: Entity, to: Entity, shown: Heard): ChainStep {
  const tying = from.relations.filter((relation) => shown.has(relation.id) && (relation.from === to || relation.to === to))
  const [relation, ...others] = tying.sort((a, b) => sureness(b, shown) - sureness(a, shown) || (a.id < b.id ? -1 : 1))
  if (relation === undefined) throw new Error('a step has at least one relation')
  return { from, to, relation, others, intoBackground: isBackground(from) !== isBackground(to) }
}

const STATUSES = ['alleged', 'reported', 'documented'] as const

/** How sure a statement is: by its status, and what is disputed less than what is not. */
const sureness = (relation: Relation, shown: Heard): number => 2 * STATUSES.indexOf(relation.status) + (isDisputed(relation, shown) ? 0 : 1)

/** Whether a name takes part in events, and all of them are the story's background. */
export const isBackground = ({ events }: Entity): boolean => events.length > 0 && events.every(({ part }) => part === 'background')
