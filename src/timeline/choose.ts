import type { Id } from '../base/units.ts'
import { select, setFold, setViewport } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { viewportAround } from '../state/viewport-around.ts'
import type { TimelineTarget } from './hit.ts'
import type { ClusterMark } from './marks.ts'
import type { TimelineViewInput } from './view-input.ts'

/** The record that a target is about; null for tears and for clusters of several. */
export function idUnder(target: TimelineTarget | null): Id | null {
  if (target === null || target.kind === 'tear') return null
  if (target.kind === 'arrivals') return target.end.ids.length === 1 ? (target.end.ids[0] ?? null) : null
  if (target.kind === 'undated') return target.event.id
  return target.mark.kind === 'card' ? target.mark.card.record.id : (target.mark.claim?.record.id ?? null)
}

/** What a click does: it selects a record, opens a tear, looks closer at a cluster; of what came into the sources together, each click selects the next. */
export function choose(target: TimelineTarget, input: TimelineViewInput, outlet: Outlet): void {
  const id = idUnder(target)
  if (id !== null) outlet.apply(select(id))
  else if (target.kind === 'tear') outlet.apply(setFold(false))
  else if (target.kind === 'arrivals') outlet.apply(select(nextOf(target.end.ids, input.selection)))
  else if (target.kind === 'mark' && target.mark.kind === 'cluster') openCluster(target.mark, input, outlet)
}

const nextOf = (ids: readonly Id[], chosen: Id | null): Id | null => ids[(ids.indexOf(chosen ?? '') + 1) % ids.length] ?? null

/** What can be told apart by zooming is zoomed to; of what stands at the same time, each click selects the next. */
function openCluster({ lane, from, until }: ClusterMark, { folding, viewport, selection }: TimelineViewInput, outlet: Outlet): void {
  const [first, last] = [lane[from], lane[until - 1]]
  if (first === undefined || last === undefined) return
  const closer = viewportAround(folding, { start: first.when.startMin, end: last.when.startMax })
  const isCloser = closer.end - closer.start < (viewport.end - viewport.start) * 0.9
  if (first.startMin !== last.startMin && isCloser) {
    outlet.apply(setViewport(closer))
    return
  }
  const cards = lane.slice(from, until)
  const chosen = cards.findIndex((card) => card.record.id === selection)
  const next = cards[(chosen + 1) % cards.length]
  if (next !== undefined) outlet.apply(select(next.record.id))
}
