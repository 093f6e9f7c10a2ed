import { sorted } from '../base/sorted.ts'
import { part, type Steps, visitAll } from '../base/steps.ts'
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

/** The same, found with pauses: each tie is written down twice, then all are put in order by where they begin. */
export function* tieSteps({ entities, relations }: Pick<Shown, 'entities' | 'relations'>): Steps<Ties> {
  const ids = yield* part(sorted(entities, byId), 0, 0.1)
  const indexOf = new Map<Id, number>()
  yield* part(
    visitAll(ids, ({ id }) => indexOf.set(id, indexOf.size)),
    0.1,
    0.2,
  )
  const count = ids.length
  const known = new Set<number>()
  const visit = visitAll(relations, ({ from, to }) => {
    const [a, b] = [indexOf.get(from.id), indexOf.get(to.id)]
    if (a === undefined || b === undefined || a === b) return
    known.add(a * count + b).add(b * count + a)
  })
  yield* part(visit, 0.2, 0.6)
  const pairs = yield* part(sorted([...known], byNumber), 0.6, 0.9)
  const start = new Uint32Array(count + 1)
  const to = new Uint32Array(pairs.length)
  let filled = 0
  const fill = visitAll(pairs, (pair) => {
    to[filled++] = pair % count
    const next = Math.floor(pair / count) + 1
    start[next] = (start[next] ?? 0) + 1
  })
  yield* part(fill, 0.9, 1)
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0)
  return { ids: ids.map(({ id }) => id), start, to }
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const byNumber = (a: number, b: number): number => a - b
