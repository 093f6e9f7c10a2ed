import { memoizeByIdentity } from '../base/memo.ts'
import { AT_ONCE } from '../base/sorting.ts'
import { finish, part, type Steps } from '../base/steps.ts'
import { type Folding, foldSteps } from './folding.ts'
import type { Story } from './story.ts'
import { timeEdgeSteps } from './time-edges.ts'

const foldings = memoizeByIdentity((_story: Story) => new Map<boolean, Folding>())

/** A story's axis, with long empty stretches folded or without; made once. */
export const foldingOf = (story: Story, fold: boolean): Folding => finish(foldingSteps(story, fold))

/** Makes the axis with pauses, so that it is there when it is asked for. */
export function* foldingSteps(story: Story, fold: boolean, sorting = AT_ONCE): Steps<Folding> {
  const known = foldings(story)
  const folding = known.get(fold) ?? (yield* part(foldSteps(yield* part(timeEdgeSteps(story), 0, 0.2), fold, sorting), 0.2, 1))
  known.set(fold, folding)
  return folding
}
