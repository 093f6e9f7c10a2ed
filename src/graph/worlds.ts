import { memoizeLast } from '../base/memo.ts'
import type { Size } from '../base/units.ts'
import { createDressing } from './dressing.ts'
import type { Places } from './positions.ts'
import type { GraphViewInput } from './view-input.ts'
import { type GraphWorld, graphWorld, type WorldParts } from './world.ts'

/** Makes worlds, each from the one before: nothing is made anew that is as it was. What the reader has asked for on top is put on last. */
export function createWorlds(): (input: GraphViewInput, moved: Places, size: Size) => GraphWorld {
  const toDressed = createDressing()
  /** The last one, still without what is put on top: only such a world can be gone on from. */
  let plain: GraphWorld | null = null
  const make = memoizeLast((...[story, layout, visible, emphasis, words, measure, moved, size]: [...WorldParts, Places, Size]) =>
    graphWorld({ story, layout, visible, emphasis, words, measure, moved }, size, plain),
  )
  return (input, moved, size) => {
    const { story, layout, visible, emphasis, words, measure } = input
    plain = make(story, layout, visible, emphasis, words, measure, moved, size)
    return toDressed(plain, input)
  }
}
