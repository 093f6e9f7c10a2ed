import type { Instant } from '../base/units.ts'
import { whenBy } from './known.ts'
import type { Event } from './story.ts'

/** Events of a story in its order, as it was by a known date: what had no date yet stands with the undated, which come last and by their ids. */
export function undatedLast(events: readonly Event[], knownBy: Instant | null): readonly Event[] {
  const isDated = (event: Event) => whenBy(event, knownBy) !== null
  if (events.every((event) => event.when === null || isDated(event))) return events
  const undated = events.filter((event) => !isDated(event)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return [...events.filter(isDated), ...undated]
}
