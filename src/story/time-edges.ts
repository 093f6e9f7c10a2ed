import type { Instant } from '../base/units.ts'
import type { Story } from './story.ts'
import type { When } from './when.ts'

/** Every finite instant at which anything that the timeline draws begins or ends: what the axis may not fold away. */
export function* timeEdges(story: Story): Generator<Instant> {
  for (const { when } of story.events) if (when !== null) yield* edges(when)
  for (const claim of story.claims) for (const position of claim.positions) if (position.when !== null) yield* edges(position.when)
  for (const source of story.sources) yield* edges(source.published)
}

function* edges({ startMin, startMax, endMin, endMax, form }: When): Generator<Instant> {
  if (Number.isFinite(startMin)) yield startMin
  if (Number.isFinite(endMax)) yield endMax
  if (form !== 'interval') return
  if (Number.isFinite(startMax)) yield startMax
  if (Number.isFinite(endMin)) yield endMin
}
