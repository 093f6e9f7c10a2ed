import { foldingOf } from '../story/folded.ts'
import type { Story } from '../story/story.ts'
import { initialState, type State } from './state.ts'
import { atStep } from './tour-step.ts'
import { readHash, writeHash } from './url.ts'

/** The state of a page opened at this hash: all that it says, over a fresh state, and what a step of a tour brings along. */
export function arrive(fresh: State, hash: string, story: Story): State {
  const read = { ...fresh, ...readHash(hash, story) }
  return atStep(story, foldingOf(story, read.fold))(read)
}

/** A state taken over to a story that may lack some of its records. */
export const carryOver = (state: State, story: Story): State =>
  arrive({ ...initialState(state.lang), theme: state.theme, view: state.view }, writeHash(state), story)
