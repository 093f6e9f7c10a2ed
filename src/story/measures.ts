import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { betweennessSteps } from './betweenness.ts'
import { communitySteps } from './communities.ts'
import type { Measured, MeasureName } from './measured.ts'
import type { Shown } from './shown.ts'
import { type Ties, tieSteps } from './ties.ts'

/** Beyond so many names a measure is refused: the first takes time that grows with the square of their number. */
const MOST: Readonly<Record<MeasureName, number>> = { betweenness: 5000, communities: 50_000, degree: 200_000 }

/** Measures what is shown, in steps of a few milliseconds; between two of them the page can answer its reader. The same file gives the same numbers. */
export function* measureSteps(name: MeasureName, shown: Pick<Shown, 'entities' | 'relations'>): Steps<Measured> {
  const names = shown.entities.length
  if (names > MOST[name]) return { name, state: 'refused', names, most: MOST[name] }
  const ties = yield* part(tieSteps(shown), 0, 0.1)
  const found = yield* part(valuesOf(name, shown, ties), 0.1, 0.9)
  const values = new Map<Id, number>()
  const note = visitAll(ties.ids, (id) => values.set(id, found[values.size] ?? 0))
  yield* part(note, 0.9, 1)
  return { name, state: 'done', values }
}

function* valuesOf(name: MeasureName, { relations }: Pick<Shown, 'relations'>, ties: Ties): Steps<ArrayLike<number>> {
  if (name === 'betweenness') return yield* betweennessSteps(ties)
  if (name === 'communities') return yield* communitySteps(ties)
  const degrees = new Map<Id, number>()
  const count = (id: Id) => degrees.set(id, (degrees.get(id) ?? 0) + 1)
  yield* visitAll(relations, ({ from, to }) => {
    count(from.id)
    if (to !== from) count(to.id)
  })
  return ties.ids.map((id) => degrees.get(id) ?? 0)
}
