import type { Visible } from '../state/select.ts'
import type { Measured, MeasureName } from '../story/measured.ts'
import { measureSteps } from '../story/measures.ts'
import { inSlices, nextTask } from './slices.ts'

/** Measures what is shown, when somebody asks for it. */
export interface MeasuresDoor {
  /** The same object until there is more to say; null where nothing is asked for. */
  readonly get: (name: MeasureName | null, visible: Visible) => Measured | null
  readonly destroy: () => void
}

/** A measure of what is no longer shown is given up; `arrived` is called with each answer. */
export function createMeasuresDoor(arrived: () => void, failed: () => void): MeasuresDoor {
  let last: { readonly name: MeasureName; readonly visible: Visible; measured: Measured; readonly stop: AbortController } | null = null
  const run = async (asked: NonNullable<typeof last>) => {
    const { signal } = asked.stop
    await nextTask()
    try {
      asked.measured = await inSlices(measureSteps(asked.name, asked.visible), { report: () => {}, signal })
      arrived()
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
  const giveUp = () => {
    last?.stop.abort()
    last = null
  }
  return {
    get: (name, visible) => {
      if (name === null) giveUp()
      else if (last?.name !== name || last.visible !== visible) {
        giveUp()
        last = { name, visible, measured: { name, state: 'working' }, stop: new AbortController() }
        run(last).catch(failed)
      }
      return last?.measured ?? null
    },
    destroy: giveUp,
  }
}
