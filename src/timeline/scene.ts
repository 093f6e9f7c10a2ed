import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import { type LateParts, latePartsIn } from './late-parts.ts'

/** The timeline as numbers and words, in px from the top left. */
export type TimelineScene = BareScene & LateParts

/** All of a scene at once. A page makes the bare one first and adds the rest when its code is there. */
export function timelineScene(input: TimelineInput): TimelineScene {
  const bare = bareScene(input)
  return { ...bare, ...latePartsIn(bare, input) }
}
