import type { Instant } from '../base/units.ts'
import { whenBy } from './known.ts'
import { saidWhen } from './said.ts'
import type { Shown } from './shown.ts'
import type { Claim, Entity, Event, Relation, StoryRecord } from './story.ts'
import type { When } from './when.ts'

type Heard = Pick<Shown, 'has' | 'positions' | 'knownBy'>

/** A date, and the record that bears it. */
export interface Sighting {
  readonly when: When
  readonly record: Event | Relation | Claim
}

/**
 * The earliest and the latest date of what the sources say about a name or a relation: its events, its relations, what was said about it.
 * The latest is the one that ends last; what has no end, or no beginning, counts by the one it has. Null where nothing that is shown has a date. When the sources themselves appeared does not count.
 */
export function seenOf(record: Entity | Relation, shown: Heard): { readonly first: Sighting; readonly last: Sighting } | null {
  const sightings = sightingsOf(record, shown)
  const [start] = sightings
  if (start === undefined) return null
  const first = sightings.reduce((best, next) => (beginOf(next) < beginOf(best) ? next : best), start)
  const last = sightings.reduce((best, next) => (endOf(next) > endOf(best) ? next : best), start)
  return { first, last }
}

const beginOf = ({ when: { startMin, endMin } }: Sighting): Instant => (Number.isFinite(startMin) ? startMin : endMin)
const endOf = ({ when: { startMax, endMax } }: Sighting): Instant => (Number.isFinite(endMax) ? endMax : startMax)

function sightingsOf(record: Entity | Relation, shown: Heard): readonly Sighting[] {
  const shows = ({ id }: StoryRecord) => shown.has(id)
  const own: readonly (Event | Relation)[] = record.kind === 'entity' ? [...record.events, ...record.relations] : [record]
  const dated = own.filter(shows).map((of) => ({ when: whenBy(of, shown.knownBy), record: of }))
  const said = record.claims
    .filter(shows)
    .flatMap((claim) => shown.positions(claim).map((said) => ({ when: saidWhen(said), record: claim })))
  return [...dated, ...said].flatMap(({ when, record: of }) => (when === null ? [] : [{ when, record: of }]))
}
