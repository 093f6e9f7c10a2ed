import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import { type Detail, detailsIn } from './details.ts'
import { litShapes } from './lit.ts'
import type { Shape } from './shapes.ts'

/** The timeline as numbers and words, in px from the top left. */
export interface TimelineScene extends BareScene {
  /** Below some of the names, at the nearest zooms. */
  readonly details: readonly Detail[]
  /** Around and under what belongs to what is pointed at or chosen. */
  readonly lit: readonly Shape[]
}

/** What a page adds to the bare scene when the code for it is there. */
export const sceneExtras = (bare: BareScene, input: TimelineInput): Pick<TimelineScene, 'details' | 'lit'> => ({
  details: detailsIn(bare, input),
  lit: litShapes(bare, input),
})

/** All of a scene at once. */
export function timelineScene(input: TimelineInput): TimelineScene {
  const bare = bareScene(input)
  return { ...bare, ...sceneExtras(bare, input) }
}
