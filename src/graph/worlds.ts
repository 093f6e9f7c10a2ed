import { finish } from '../base/steps.ts'
import type { Size } from '../base/units.ts'
import { createDressing } from './dressing.ts'
import type { Places } from './positions.ts'
import type { GraphViewInput } from './view-input.ts'
import { type GraphWorld, type WorldParts, worldSteps } from './world.ts'

export interface Worlds {
  /**
   * The world of an input, or null where it is of thousands and quite another one: it is then made between the page's own tasks, and
   * `ready` is called when it is there.
   */
  readonly get: (input: GraphViewInput, moved: Places, size: Size) => GraphWorld | null
  readonly destroy: () => void
}

/** More nodes take longer than a page may hold still. */
const MANY = 1000

/** Lets the page's own tasks go first, when it is time. */
export type Turns = () => Promise<void>

/** A world, still without what is put on top, and what it was made from. */
interface Made {
  readonly parts: readonly [...WorldParts, Places, Size]
  readonly world: GraphWorld
}

/** Makes worlds, each from the one before: nothing is made anew that is as it was. What the reader has asked for on top is put on last. */
export function createWorlds(ready: () => void, createTurns: () => Turns): Worlds {
  const toDressed = createDressing()
  let made: Made | null = null
  /** What a world is being made from. */
  let making: Made['parts'] | null = null
  const begin = async (parts: Made['parts']) => {
    making = parts
    const steps = stepsOf(parts, null)
    const pause = createTurns()
    for (;;) {
      const { done, value } = steps.next()
      if (making !== parts) return
      if (done !== true) await pause()
      else {
        making = null
        made = { parts, world: value }
        ready()
        return
      }
    }
  }
  return {
    get: (input, moved, size) => {
      const { story, layout, visible, emphasis, words, measure } = input
      const parts: Made['parts'] = [story, layout, visible, emphasis, words, measure, moved, size]
      if (layout.positions.size > MANY && !(made !== null && isNear(made.parts, parts))) {
        if (making === null || !isNear(making, parts)) void begin(parts)
        return null
      }
      if (made === null || made.parts.some((part, i) => part !== parts[i]))
        made = { parts, world: finish(stepsOf(parts, made?.world ?? null)) }
      return toDressed(made.world, input)
    },
    destroy: () => {
      making = null
    },
  }
}

/** Whether nodes stand where they stood. */
const isNear = ([, layout, , , , , , size]: Made['parts'], [, other, , , , , , otherSize]: Made['parts']): boolean =>
  layout === other && size === otherSize

const stepsOf = ([story, layout, visible, emphasis, words, measure, moved, size]: Made['parts'], before: GraphWorld | null) =>
  worldSteps({ story, layout, visible, emphasis, words, measure, moved }, size, before)
