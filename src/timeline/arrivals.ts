import type { Instant } from '../base/units.ts'
import { latestInstant } from '../story/known.ts'
import type { Cite, Event, Position } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { hasDay } from '../words/since.ts'
import type { Content } from './deck.ts'

/** When something came into these sources, beside when it was: after it, at some time within it, or before it. */
export interface Arrival {
  /** The first instant after that publication. */
  readonly since: Instant
  readonly side: 'after' | 'within' | 'before'
}

type Dated = Content & { readonly when: When }

/**
 * The arrivals of what a mark stands for, earliest first: one of an event, of a claim's moment one for each day on which a position in it was
 * published. None where that is the same instant, as of what is only known to have been said by then; sources are arrivals themselves.
 */
export function arrivalsOf(item: Dated): readonly Arrival[] {
  return sincesOf(item).flatMap((since): readonly Arrival[] => {
    const { startMin, endMax } = item.when
    if (since === endMax) return []
    return [{ since, side: since > endMax ? 'after' : since > startMin ? 'within' : 'before' }]
  })
}

/** All instants since when these sources have what a mark stands for, the same instant too; earliest first. */
export function sincesOf(item: Content): readonly Instant[] {
  if (item.kind === 'source') return []
  const list: readonly Pick<Event | Position, 'since'>[] = item.kind === 'claim' ? item.positions : [item.record]
  const finite = list.flatMap(({ since }) => (since !== null && Number.isFinite(since) ? [since] : []))
  return [...new Set(finite)].sort((a, b) => a - b)
}

/** What stands for it that a mark is in these sources; nothing of sources. */
export const citesOf = (item: Content): readonly Cite[] =>
  item.kind === 'claim' ? item.positions.flatMap(({ cites }) => cites) : item.kind === 'event' ? item.record.cites : []

/** Whether no day is known on which these sources got what a mark stands for, of what they had by the end of some publication. */
export function isRough(item: Content, since: Instant): boolean {
  const cites = item.kind === 'claim' ? item.positions.filter((said) => said.since === since).flatMap((said) => said.cites) : citesOf(item)
  const published = cites.map(({ source }) => source.published)
  return published.some((when) => latestInstant(when) === since) && !hasDay(since, published)
}
