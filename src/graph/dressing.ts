import { memoizeLast } from '../base/memo.ts'
import type { Point, Size } from '../base/units.ts'
import type { Measured } from '../story/measured.ts'
import { withEvents } from './event-layer.ts'
import { withMeasure } from './measure-layer.ts'
import type { GraphInput, GraphWorld, WorldParts } from './world.ts'

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
 * Puts what was asked for on top of a picture: its measure by size or colour, its events as points. The picture itself where nothing was.
 * While the reader holds a node, events stay where they are: to find them other places takes longer than a step of the hand.
 */
export function createDressing(): (world: GraphWorld, input: GraphInput & Dress, holding?: boolean) => GraphWorld {
  let found: Found | null = null
  const measure = memoizeLast(withMeasure)
  const events = memoizeLast((world: GraphWorld, kept: Found | null, ...[story, layout, visible, emphasis, words, text]: WorldParts) =>
    withEvents(world, { story, layout, visible, emphasis, words, measure: text }, kept?.places),
  )
  return (world, { story, layout, visible, emphasis, words, measure: text, events: wanted, measured }, holding = false) => {
    const sized = measured?.state === 'done' ? measure(world, measured) : world
    if (!wanted) {
      found = null
      return sized
    }
    const of = [story, layout, world.size] as const
    const kept = holding && found?.of.every((one, i) => one === of[i]) === true ? found : null
    const dressed = events(sized, kept, story, layout, visible, emphasis, words, text)
    if (kept === null) found = { of, places: dressed.points.slice(world.points.length) }
    return dressed
  }
}
