import type { U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { saidWhen } from '../story/said.ts'
import type { Claim, Event, Position, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { ClaimMoment, Extent, Item, OnAxis } from './deck.ts'

/** What can be seen at the fit zoom; open ends go so far. */
export const EDGES: { readonly start: U; readonly end: U } = { start: -0.03, end: 1.03 }

/** Everything dated that the timeline shows, by its beginning. */
export function itemsOf(story: Story, folding: Folding): readonly Item[] {
  const items: Item[] = []
  for (const event of story.events) if (event.when !== null) items.push({ kind: 'event', record: event, ...onAxis(event.when, folding) })
  for (const claim of story.claims) for (const { when, ...moment } of momentsOf(claim)) items.push({ ...moment, ...onAxis(when, folding) })
  for (const source of story.sources) items.push({ kind: 'source', record: source, ...onAxis(source.published, folding) })
  return items.sort((a, b) => a.startMin - b.startMin || a.endMax - b.endMax)
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
  const { startMin, startMax, endMin, endMax } = when
  return {
    when,
    extent: extentOf(when),
    startMin: u(startMin),
    startMax: u(Number.isFinite(startMax) ? startMax : startMin),
    endMin: u(Number.isFinite(endMin) ? endMin : endMax),
    endMax: u(endMax),
  }
}

function extentOf({ form, start }: When): Extent {
  if (form === 'interval') return 'lasting'
  if (form === 'set' || start.kind !== 'date') return 'soft'
  const { precision } = start.date
  return precision === 'day' || precision === 'minute' || precision === 'second' ? 'point' : 'soft'
}
