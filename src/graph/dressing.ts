import { memoizeLast } from '../base/memo.ts'
import type { Measured } from '../story/measured.ts'
import { withEvents } from './event-layer.ts'
import { withMeasure } from './measure-layer.ts'
import type { GraphInput, GraphWorld, WorldParts } from './world.ts'

/** What the reader has asked to see on top of names and relations. */
export interface Dress {
  readonly events: boolean
  readonly measured: Measured | null
}

/** Puts what was asked for on top of a picture: its measure by size or colour, its events as points. The picture itself where nothing was. */
export function createDressing(): (world: GraphWorld, input: GraphInput & Dress) => GraphWorld {
  const measure = memoizeLast(withMeasure)
  const events = memoizeLast((world: GraphWorld, ...[story, layout, visible, emphasis, words, text]: WorldParts) =>
    withEvents(world, { story, layout, visible, emphasis, words, measure: text }),
  )
  return (world, { story, layout, visible, emphasis, words, measure: text, events: wanted, measured }) => {
    const sized = measured?.state === 'done' ? measure(world, measured.name, measured.values) : world
    return wanted ? events(sized, story, layout, visible, emphasis, words, text) : sized
  }
}
