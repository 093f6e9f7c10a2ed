import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import { type Detail, detailsIn } from './details.ts'

/** The timeline as numbers and words, in px from the top left. */
export interface TimelineScene extends BareScene {
  /** Below some of the names, at the nearest zooms. */
  readonly details: readonly Detail[]
}

/** All of a scene at once. A page makes the bare one first and adds the details when their code is there. */
export function timelineScene(input: TimelineInput): TimelineScene {
  const bare = bareScene(input)
  return { ...bare, details: detailsIn(bare, input) }
}
