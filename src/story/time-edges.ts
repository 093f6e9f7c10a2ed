import { finish, STRIDE, type Steps } from '../base/steps.ts'
import type { Instant } from '../base/units.ts'
import type { Story } from './story.ts'
import type { When } from './when.ts'

/** Every finite instant at which anything that the timeline draws begins or ends, not each as often as it occurs: what the axis may not fold away. */
export const timeEdges = (story: Story): Float64Array<ArrayBuffer> => finish(timeEdgeSteps(story))

/** The same with pauses. */
export function* timeEdgeSteps({ events, claims, sources }: Story): Steps<Float64Array<ArrayBuffer>> {
  const said = claims.flatMap(({ positions }) => positions.map(({ when }) => when))
  const edges = new Float64Array(4 * (events.length + said.length + sources.length))
  let count = 0
  /** What was added last of each kind of edge: events come in time order, and most days have several. */
  const last = new Float64Array(4).fill(Number.NaN)
  const add = (instant: Instant, kind: number) => {
    if (!Number.isFinite(instant) || instant === last[kind]) return
    edges[count++] = instant
    last[kind] = instant
  }
  const take = (when: When | null) => {
    if (when === null) return
    add(when.startMin, 0)
    add(when.endMax, 1)
    if (when.form !== 'interval') return
    add(when.startMax, 2)
    add(when.endMin, 3)
  }
  for (let i = 0; i < events.length; i++) {
    take(events[i]?.when ?? null)
    if (i % (16 * STRIDE) === 0) yield i / events.length
  }
  for (const when of said) take(when)
  for (const { published } of sources) take(published)
  return edges.slice(0, count)
}
