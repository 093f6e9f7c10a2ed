import { finish, part, type Steps } from '../base/steps.ts'
import type { Size } from '../base/units.ts'
import { createDressing } from './dressing.ts'
import { type MeasuredWorld, measuredSteps, type Outcome } from './measure-layer.ts'
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

/** A world, still without the events that are put on top, and what it was made from. */
interface Made {
  readonly parts: readonly [...WorldParts, Places, Size, Outcome | null]
  readonly plain: GraphWorld
  /** Null where no measure is shown. */
  readonly measured: MeasuredWorld | null
}

/** Makes worlds, each from the one before: nothing is made anew that is as it was. What the reader has asked for on top is put on last. */
export function createWorlds(ready: () => void, createTurns: () => Turns): Worlds {
  const toDressed = createDressing()
  let made: Made | null = null
  /** What a world is being made from. */
  let making: Made['parts'] | null = null
  /** What has gone wrong since the last world was asked for: who asks is told. */
  let failure: { readonly error: unknown } | null = null
  const make = async (parts: Made['parts'], before: Made | null) => {
    making = parts
    const [steps, turns] = [madeSteps(parts, before), createTurns()]
    let waited = false
    for (;;) {
      const { done, value } = steps.next()
      if (done === true) {
        making = null
        made = value
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
  const dressed = ({ plain, measured }: Made, input: GraphViewInput, holding?: boolean) =>
    toDressed(measured?.world ?? plain, { ...input, measured: null }, holding)
  return {
    get: (input, moved, size, holding) => {
      const { story, layout, visible, emphasis, words, measure, measured } = input
      const outcome = measured?.state === 'done' ? measured : null
      const parts: Made['parts'] = [story, layout, visible, emphasis, words, measure, moved, size, outcome]
      const isOther = made?.parts.some((part, i) => part !== parts[i]) !== false
      if (layout.positions.size <= MANY) {
        if (isOther || made === null) made = finish(madeSteps(parts, made))
        return dressed(made, input, holding)
      }
      if (failure !== null) {
        const { error } = failure
        failure = null
        throw error
      }
      // What is being made is finished before the next: else a pointer that keeps moving would never see any.
      if (isOther && (making === null || !isNear(making, parts))) make(parts, made).catch(fail)
      return made !== null && isNear(made.parts, parts) ? dressed(made, input, holding) : null
    },
    destroy: () => {
      making = null
    },
  }
}

/** Whether nodes stand where they stood. */
const isNear = ([, layout, , , , , , size]: Made['parts'], [, other, , , , , , otherSize]: Made['parts']): boolean =>
  layout === other && size === otherSize

function* madeSteps(parts: Made['parts'], before: Made | null): Steps<Made> {
  const [story, layout, visible, emphasis, words, measure, moved, size, outcome] = parts
  const input = { story, layout, visible, emphasis, words, measure, moved }
  const isSame = before?.parts.every((part, i) => part === parts[i] || i === parts.length - 1) === true
  const plain = isSame ? before.plain : yield* part(worldSteps(input, size, before?.plain ?? null), 0, 0.6)
  const measured = outcome === null ? null : yield* part(measuredSteps(plain, outcome, before?.measured ?? null), 0.6, 1)
  return { parts, plain, measured }
}
