import type { Visible } from '../state/select.ts'
import type { Measured, MeasureName } from '../story/measured.ts'
import { measureSteps } from '../story/measures.ts'
import { nextTask } from './slices.ts'

/** Measures what is shown, when somebody asks for it. */
export interface MeasuresDoor {
  /** The same object until there is more to say; null where nothing is asked for. */
  readonly get: (name: MeasureName | null, visible: Visible) => Measured | null
  readonly destroy: () => void
}

/** A measure of what is no longer shown is given up; `arrived` is called with each answer. */
export function createMeasuresDoor(arrived: () => void, failed: () => void): MeasuresDoor {
  let last: { readonly name: MeasureName; readonly visible: Visible; measured: Measured } | null = null
  const run = async (asked: NonNullable<typeof last>) => {
    const steps = measureSteps(asked.name, asked.visible)
    while (last === asked) {
      await nextTask()
      const { done, value } = steps.next()
      if (done !== true) continue
      asked.measured = value
      arrived()
      return
    }
  }
  return {
    get: (name, visible) => {
      if (name === null) last = null
      else if (last?.name !== name || last.visible !== visible) {
        last = { name, visible, measured: { name, state: 'working' } }
        run(last).catch(failed)
      }
      return last?.measured ?? null
    },
    destroy: () => {
      last = null
    },
  }
}
