import type { Steps } from '../base/steps.ts'
import type { Point, Size } from '../base/units.ts'
import type { Measured } from '../story/measured.ts'
import { eventSteps } from './event-layer.ts'
import { withMeasure } from './measure-layer.ts'
import type { GraphInput, GraphWorld } from './world.ts'

/** What the reader has asked to see on top of names and relations. */
export interface Dress {
  readonly events: boolean
  readonly measured: Measured | null
}

/** Events where they were found, and in which picture. */
interface Found {
  readonly of: readonly [GraphInput['story'], GraphInput['layout'], Size]
  readonly places: readonly Point[]
}

/**
 * Puts what was asked for on top of a picture, with pauses: its measure by size or colour, its events as points. The picture itself where
 * nothing was. While the reader holds a node, events stay where they are: to find them other places takes longer than a step of the hand.
 */
export function createDressing(): (world: GraphWorld, input: GraphInput & Dress, holding?: boolean) => Steps<GraphWorld> {
  let found: Found | null = null
  return function* (world, input, holding = false) {
    const { story, layout, events, measured } = input
    const sized = measured?.state === 'done' ? withMeasure(world, measured) : world
    if (!events) {
      found = null
      return sized
    }
    const of = [story, layout, world.size] as const
    const kept = holding && found?.of.every((one, i) => one === of[i]) === true ? found : null
    const dressed = yield* eventSteps(sized, input, kept?.places ?? null)
    if (kept === null) found = { of, places: dressed.points.slice(world.points.length) }
    return dressed
  }
}
