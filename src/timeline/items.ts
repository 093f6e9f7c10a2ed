import { sortSteps } from '../base/sort-steps.ts'
import { inTurn, part, type Steps, visitAll } from '../base/steps.ts'
import type { U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { saidWhen } from '../story/said.ts'
import type { Claim, Event, Position, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { ClaimMoment, Extent, Item, OnAxis } from './deck.ts'

/** What can be seen at the fit zoom; open ends go so far. */
export const EDGES: { readonly start: U; readonly end: U } = { start: -0.03, end: 1.03 }

/** Everything dated that the timeline shows, by its beginning. */
export function* itemsOf({ events, claims, sources }: Story, folding: Folding): Steps<readonly Item[]> {
  const items: Item[] = []
  yield* part(
    inTurn([
      visitAll(events, (event) => {
        if (event.when === null) return
        const { when, extent, startMin, startMax, endMin, endMax } = onAxis(event.when, folding)
        items.push({ kind: 'event', record: event, when, extent, startMin, startMax, endMin, endMax })
      }),
      visitAll(claims, (claim) => {
        for (const { when, ...moment } of momentsOf(claim)) items.push({ ...moment, ...onAxis(when, folding) })
      }),
      visitAll(sources, (source) => items.push({ kind: 'source', record: source, ...onAxis(source.published, folding) })),
    ]),
    0,
    0.6,
  )
  return yield* part(
    sortSteps(items, (a, b) => a.startMin - b.startMin || a.endMax - b.endMax),
    0.6,
    1,
  )
}

export const undatedOf = (story: Story): readonly Event[] => story.events.filter((event) => event.when === null)

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

function onAxis(when: When, { toU }: Folding): OnAxis {
  const u = (instant: number): U => Math.min(Math.max(toU(instant), EDGES.start), EDGES.end)
  const { form, startMin, startMax, endMin, endMax } = when
  const [start, end] = [u(startMin), u(endMax)]
  return {
    when,
    extent: extentOf(when),
    startMin: start,
    startMax: !Number.isFinite(startMax) ? start : form === 'interval' ? u(startMax) : end,
    endMin: !Number.isFinite(endMin) ? end : form === 'interval' ? u(endMin) : start,
    endMax: end,
  }
}

function extentOf({ form, start }: When): Extent {
  if (form === 'interval') return 'lasting'
  if (form === 'set' || start.kind !== 'date') return 'soft'
  const { precision } = start.date
  return precision === 'day' || precision === 'minute' || precision === 'second' ? 'point' : 'soft'
}
