import type { Folding } from '../story/folding.ts'
import type { Story, TourStep } from '../story/story.ts'
import type { Transition } from './actions.ts'
import type { TourPlace } from './state.ts'
import { stepAt } from './tour.ts'
import { viewportAround } from './viewport-around.ts'

/** Goes to a step of a tour: its first record is chosen, its range is on screen, and the sources stand as of its day. Null ends the tour. */
export const goToStep =
  (story: Story, folding: Folding, place: TourPlace | null): Transition =>
  (state) => {
    if (place === null) return { ...state, tour: null, knownOn: null }
    const step = stepAt(story, place)
    if (step === undefined) return state
    return {
      ...state,
      tour: place,
      path: null,
      choosing: null,
      selection: step.focus[0]?.id ?? null,
      knownOn: step.knownOn?.text ?? null,
      viewport: stepViewport(step, folding),
    }
  }

const stepViewport = (step: TourStep, folding: Folding) =>
  step.range === null ? null : viewportAround(folding, { start: step.range.startMin, end: step.range.endMax })

/**
 * What a state read from an address shows of its tour: the step brings along what the address does not say. With a selection the address
 * says all; a question about two names takes the place of one.
 */
export const atStep =
  (story: Story, folding: Folding): Transition =>
  (state) => {
    if (state.tour === null || state.selection !== null) return state
    const step = goToStep(story, folding, state.tour)(state)
    const { path, choosing } = state
    return {
      ...step,
      ...{ path, choosing },
      selection: path === null ? step.selection : null,
      knownOn: state.knownOn ?? step.knownOn,
      viewport: state.viewport ?? step.viewport,
    }
  }
