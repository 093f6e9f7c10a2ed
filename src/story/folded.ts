import { memoizeByIdentity } from '../base/memo.ts'
import { finish, part, STRIDE, type Steps } from '../base/steps.ts'
import type { Instant } from '../base/units.ts'
import { type Folding, foldSteps } from './folding.ts'
import type { Story } from './story.ts'
import { timeEdges } from './time-edges.ts'

const foldings = memoizeByIdentity((_story: Story) => new Map<boolean, Folding>())

/** A story's axis, with long empty stretches folded or without; made once. */
export const foldingOf = (story: Story, fold: boolean): Folding => finish(foldingSteps(story, fold))

/** Makes the axis with pauses, so that it is there when it is asked for. */
export function* foldingSteps(story: Story, fold: boolean): Steps<Folding> {
  const known = foldings(story)
  const folding = known.get(fold) ?? (yield* part(foldSteps(yield* edgesOf(story), fold), 0.3, 1))
  known.set(fold, folding)
  return folding
}

function* edgesOf(story: Story): Steps<Float64Array<ArrayBuffer>> {
  const edges: Instant[] = []
  for (const edge of timeEdges(story)) {
    edges.push(edge)
    if (edges.length % (4 * STRIDE) === 0) yield 0
  }
  return Float64Array.from(edges)
}
