import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import { type Detail, detailsIn } from './details.ts'
import { withTearWords } from './tear-words.ts'

/** The timeline as numbers and words, in px from the top left. */
export interface TimelineScene extends BareScene {
  /** Below some of the names, at the nearest zooms. */
  readonly details: readonly Detail[]
}

/** All of a scene at once. A page makes the bare one first and finishes it when the code for that is there. */
export const timelineScene = (input: TimelineInput): TimelineScene => finished(bareScene(input), input)

/** Adds what stands below names, and the words for tears that are narrower than they. */
export const finished = (bare: BareScene, input: TimelineInput): TimelineScene => ({
  ...bare,
  axis: withTearWords(bare.axis, input),
  details: detailsIn(bare, input),
})
