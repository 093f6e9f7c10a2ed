import type { Instant } from '../base/units.ts'
import type { Story } from './story.ts'
import type { When } from './when.ts'

/** Every finite instant at which anything that the timeline draws begins or ends: what the axis may not fold away. */
export function* timeEdges(story: Story): Generator<Instant> {
  for (const event of story.events) yield* edges(event.when)
  for (const claim of story.claims) for (const position of claim.positions) yield* edges(position.when)
  for (const source of story.sources) yield* edges(source.published)
}

function* edges(when: When | null): Generator<Instant> {
  if (when === null) return
  for (const instant of [when.startMin, when.startMax, when.endMin, when.endMax]) if (Number.isFinite(instant)) yield instant
}
