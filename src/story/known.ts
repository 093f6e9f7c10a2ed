import type { Instant } from '../base/units.ts'
import type { Cite, Event, Relation } from './story.ts'
import { parseWhen, type When } from './when.ts'

/** The first instant at which a date has surely passed; infinite where its end is open or unknown. */
export const latestInstant = (when: When): Instant => when.endMax

/**
 * The instant that “known on `text`” stands for: the end of that date, so that what appeared on the day itself is known. Null without a
 * date, or where the text is none. A record is known by then when its `since` is not later.
 */
export function knownBy(text: string | null, timeZone: string): Instant | null {
  const when = text === null ? null : parseWhen(text, timeZone)
  return when?.ok ? latestInstant(when.value) : null
}

/** Whether something was in these sources by the instant that a known date stands for; without one, all is. */
export const isKnownBy = ({ since }: { readonly since: Instant | null }, known: Instant | null): boolean =>
  known === null || (since !== null && since <= known)

/** The date of a record as far as these sources had given it by then: one that tells of it without a date may have come before. */
export const whenBy = ({ when, whenCites }: Pick<Event | Relation, 'when' | 'whenCites'>, known: Instant | null): When | null =>
  whenCites.length === 0 || isKnownBy({ since: sinceOf(whenCites) }, known) ? when : null

/** Since when these sources have something: the earliest publication among its cites, each counted from its latest instant; null without cites. */
export function sinceOf(cites: readonly Cite[]): Instant | null {
  let first: Instant | null = null
  for (const { source } of cites) first = Math.min(first ?? Number.POSITIVE_INFINITY, latestInstant(source.published))
  return first
}
