import { finish } from '../base/steps.ts'
import type { Size } from '../base/units.ts'
import { createDressing } from './dressing.ts'
import type { Places } from './positions.ts'
import type { GraphViewInput } from './view-input.ts'
import { type GraphWorld, type WorldParts, worldSteps } from './world.ts'

export interface Worlds {
  /**
   * The world of an input. One of many nodes that takes longer than a turn is made between the page's own tasks, and `ready` is called when it
   * is there; until then it is the world before, or null where nodes stood elsewhere in it. While the reader is `holding` a node, what is put
   * on top stays where it is.
   */
  readonly get: (input: GraphViewInput, moved: Places, size: Size, holding?: boolean) => GraphWorld | null
  readonly destroy: () => void
}

/**
 * More nodes take longer than a page may hold still: their worlds are made between its own tasks, and they are drawn once, with WebGL, where
 * they will be anyway, for to draw them with SVG first is a long task, and another to lay it out.
 */
export const MANY = 150

/** Says when it is time to let the page's own tasks go first, and until when; null while it is not. */
export type Turns = () => Promise<void> | null

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
  /** What has gone wrong since the last world was asked for: who asks is told. */
  let failure: { readonly error: unknown } | null = null
  const make = async (parts: Made['parts'], before: GraphWorld | null) => {
    making = parts
    const [steps, turns] = [stepsOf(parts, before), createTurns()]
    let waited = false
    for (;;) {
      const { done, value } = steps.next()
      if (done === true) {
        making = null
        made = { parts, world: value }
        if (waited) ready()
        return
      }
      const pause = turns()
      if (pause === null) continue
      waited = true
      await pause
      if (making !== parts) return
    }
  }
  const fail = (error: unknown) => {
    making = null
    failure = { error }
    ready()
  }
  return {
    get: (input, moved, size, holding) => {
      const { story, layout, visible, emphasis, words, measure } = input
      const parts: Made['parts'] = [story, layout, visible, emphasis, words, measure, moved, size]
      const isOther = made?.parts.some((part, i) => part !== parts[i]) !== false
      if (layout.positions.size <= MANY) {
        if (isOther || made === null) made = { parts, world: finish(stepsOf(parts, made?.world ?? null)) }
        return toDressed(made.world, input, holding)
      }
      if (failure !== null) {
        const { error } = failure
        failure = null
        throw error
      }
      // What is being made is finished before the next: else a pointer that keeps moving would never see any.
      if (isOther && (making === null || !isNear(making, parts))) make(parts, made?.world ?? null).catch(fail)
      return made !== null && isNear(made.parts, parts) ? toDressed(made.world, input, holding) : null
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
