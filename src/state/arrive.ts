import type { Span } from '../base/units.ts'
import { foldingOf } from '../story/folded.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import { initialState, type State } from './state.ts'
import { atStep } from './tour-step.ts'
import { readHash, writeHash } from './url.ts'
import { fitViewport, toUSpan, zoom } from './viewport.ts'

/** The state of a page opened at this hash: all that it says, over a fresh state, and what a step of a tour brings along. */
export function arrive(fresh: State, hash: string, story: Story): State {
  const read = { ...fresh, ...readHash(hash, story) }
  const folding = foldingOf(story, read.fold)
  return atStep(story, folding)({ ...read, viewport: read.viewport && held(folding, read.viewport) })
}

/** Of a viewport that anybody may have written, what a reader could have come to: within the story and its margins, no shorter than zooming leads. */
function held(folding: Folding, { start, end }: Span): Span {
  const fit = fitViewport(folding)
  const hold = (instant: number) => Math.min(Math.max(instant, fit.start), fit.end)
  const viewport = { start: hold(start), end: hold(end) }
  const { u0, u1 } = toUSpan(folding, viewport)
  return zoom(folding, viewport, (u0 + u1) / 2, 1)
}

/** A state taken over to a story that may lack some of its records. */
export const carryOver = (state: State, story: Story): State =>
  arrive({ ...initialState(state.lang), theme: state.theme, view: state.view }, writeHash(state), story)
