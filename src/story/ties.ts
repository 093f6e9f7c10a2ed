import type { Id } from '../base/units.ts'
import type { Shown } from './shown.ts'

/**
 * Who is tied to whom, as a measure sees it: two names are tied or not, in neither direction and once, however many relations there are.
 * Neighbours of the node i are `to[start[i]]` up to `to[start[i + 1]]`, without it, in rising order; a node's number is the place of its id.
 */
export interface Ties {
  readonly ids: readonly Id[]
  readonly start: Uint32Array
  readonly to: Uint32Array
}

export function tiesOf({ entities, relations }: Pick<Shown, 'entities' | 'relations'>): Ties {
  const ids = entities.map(({ id }) => id).sort()
  const indexOf = new Map(ids.map((id, i) => [id, i]))
  const neighbours = ids.map(() => new Set<number>())
  for (const { from, to } of relations) {
    const [a, b] = [indexOf.get(from.id), indexOf.get(to.id)]
    if (a === undefined || b === undefined || a === b) continue
    neighbours[a]?.add(b)
    neighbours[b]?.add(a)
  }
  const start = new Uint32Array(ids.length + 1)
  for (const [i, others] of neighbours.entries()) start[i + 1] = (start[i] ?? 0) + others.size
  return { ids, start, to: Uint32Array.from(neighbours.flatMap((others) => [...others].sort((a, b) => a - b))) }
}
