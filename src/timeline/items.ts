import { firstIndex } from '../base/first-index.ts'
import type { Sorting } from '../base/sorting.ts'
import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Instant } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { whenBy } from '../story/known.ts'
import { saidWhen } from '../story/said.ts'
import type { Claim, Event, Position, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { ClaimMoment, LooseCard, OnAxis } from './deck.ts'
import { EventCard, eventAxis } from './event-card.ts'
import { onAxis } from './on-axis.ts'

/** Everything dated that the timeline shows, by its beginning. */
export function* itemsOf({ events, claims, sources }: Story, folding: Folding, sorting: Sorting): Steps<readonly LooseCard[]> {
  const items: LooseCard[] = []
  const loose = { lane: -1, side: 'right', index: -1, echo: false } as const
  const axis = eventAxis(folding, events.length)
  yield* part(
    visitAll(events, (event) => {
      if (event.when !== null) items.push(new EventCard(event, event.when, items.length, axis))
    }),
    0,
    0.6,
  )
  const others: LooseCard[] = []
  for (const claim of claims)
    for (const { when, ...moment } of momentsOf(claim)) others.push({ ...moment, ...onAxis(when, folding), ...loose })
  for (const source of sources) others.push({ kind: 'source', record: source, ...onAxis(source.published, folding), ...loose })
  // The events of a story come in time order already, or nearly so.
  return merged(yield* part(inTimeOrder(items, sorting), 0.6, 0.9), yield* part(inTimeOrder(others, sorting), 0.9, 1))
}

export const inTimeOrder = (items: readonly LooseCard[], sorting: Sorting): Steps<readonly LooseCard[]> =>
  sorting.items(
    items,
    ({ startMin }) => startMin,
    ({ endMax }) => endMax,
    null,
  )

/** Two lists in time order as one, the second the shorter by far; of what is alike the first list's come first. */
function merged(a: readonly LooseCard[], b: readonly LooseCard[]): readonly LooseCard[] {
  const all: LooseCard[] = []
  let from = 0
  const until = (end: number) => {
    for (; from < end; from++) {
      const item = a[from]
      if (item !== undefined) all.push(item)
    }
  }
  for (const other of b) {
    until(firstIndex(a.length, (i) => byStart(other, a[i] ?? other) < 0))
    all.push(other)
  }
  until(a.length)
  return all
}

export const byStart = (a: OnAxis, b: OnAxis): number => a.startMin - b.startMin || a.endMax - b.endMax

/** The events without a date, or with none by the known date: they come last. */
export const undatedOf = (events: readonly Event[], knownBy: Instant | null = null): readonly Event[] =>
  events.slice(
    firstIndex(events.length, (i) => {
      const event = events[i]
      return event !== undefined && whenBy(event, knownBy) === null
    }),
  )

/** One for each time at which anybody took a position: the day said, or else the first publication, kept apart from it. */
function momentsOf(claim: Claim): Iterable<ClaimMoment & { readonly when: When }> {
  const moments = new Map<string, ClaimMoment & { readonly when: When; readonly positions: Position[] }>()
  for (const position of claim.positions) {
    const when = saidWhen(position)
    if (when === null) continue
    const saidBy = position.when === null
    const key = `${saidBy ? 'by' : 'on'} ${when.text}`
    const moment = moments.get(key) ?? { kind: 'claim', record: claim, positions: [], saidBy, when }
    moment.positions.push(position)
    moments.set(key, moment)
  }
  return moments.values()
}
