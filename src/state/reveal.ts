import type { Id, Instant, Span } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { isKnownBy, knownBy, whenBy } from '../story/known.ts'
import { saidWhen } from '../story/said.ts'
import type { Story, StoryRecord } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { Transition } from './actions.ts'
import { fitViewport } from './viewport.ts'
import { viewportAround } from './viewport-around.ts'

/** Chooses a record and, where its time is out of view, moves the viewport to it. Former ids lead to the record that has them now. */
export const reveal =
  (story: Story, folding: Folding, id: Id): Transition =>
  (state) => {
    const record = story.records.get(id)
    if (record === undefined) return state
    const span = spanOf(record, knownBy(state.knownOn, story.timeZone))
    const viewport = state.viewport ?? fitViewport(folding)
    const inView = span === null || (span.start < viewport.end && span.end > viewport.start)
    return {
      ...state,
      selection: record.id,
      path: null,
      choosing: null,
      viewport: inView || span === null ? state.viewport : viewportAround(folding, span),
    }
  }

/** The finite span of a record's own dates as far as they are known, or null. */
function spanOf(record: StoryRecord, known: Instant | null): Span | null {
  const bounds = whensOf(record, known).flatMap((when) => (when === null ? [] : [when.startMin, when.endMax]))
  const all = bounds.filter(Number.isFinite)
  const least = (a: Instant, b: Instant) => Math.min(a, b)
  const most = (a: Instant, b: Instant) => Math.max(a, b)
  return all.length === 0 ? null : { start: all.reduce(least), end: all.reduce(most) }
}

function whensOf(record: StoryRecord, known: Instant | null): readonly (When | null)[] {
  switch (record.kind) {
    case 'event':
    case 'relation':
      return [whenBy(record, known)]
    case 'source':
      return [record.published]
    case 'claim':
      return record.positions.filter((position) => isKnownBy(position, known)).map(saidWhen)
    default:
      return []
  }
}
