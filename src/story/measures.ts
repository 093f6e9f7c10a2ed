import { betweennessSteps } from './betweenness.ts'
import { communitySteps } from './communities.ts'
import type { Measured, MeasureName } from './measured.ts'
import type { Shown } from './shown.ts'
import { type Ties, tiesOf } from './ties.ts'

/** Beyond so many names a measure is refused: the first takes time that grows with the square of their number. */
const MOST: Readonly<Record<MeasureName, number>> = { betweenness: 5000, communities: 50_000, degree: 200_000 }

/** Measures what is shown, in steps of a few milliseconds; between two of them the page can answer its reader. The same file gives the same numbers. */
export function* measureSteps(name: MeasureName, shown: Pick<Shown, 'entities' | 'relations'>): Generator<undefined, Measured> {
  const names = shown.entities.length
  if (names > MOST[name]) return { name, state: 'refused', names, most: MOST[name] }
  const ties = tiesOf(shown)
  yield
  const values = yield* valuesOf(name, shown, ties)
  return { name, state: 'done', values: new Map(ties.ids.map((id, i) => [id, values[i] ?? 0])) }
}

function* valuesOf(name: MeasureName, { relations }: Pick<Shown, 'relations'>, ties: Ties): Generator<undefined, ArrayLike<number>> {
  if (name === 'betweenness') return yield* betweennessSteps(ties)
  if (name === 'communities') return yield* communitySteps(ties)
  const degrees = new Map<string, number>()
  for (const { from, to } of relations) for (const { id } of new Set([from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  return ties.ids.map((id) => degrees.get(id) ?? 0)
}
