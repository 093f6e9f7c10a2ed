import type { Outlet } from '../state/store.ts'
import type { TimelineInput } from './bare-scene.ts'
import type { Finish } from './last-scene.ts'
import { type DelaysIn, finished } from './scene.ts'

const plain: Finish = (bare, input) => finished(bare, input, null)

/** Gives what finishes a scene; the same function as long as it does the same. What finds delays is fetched when they are first asked for. */
export function createFinish(outlet: Outlet): (input: Pick<TimelineInput, 'since'>) => Finish {
  let full: Finish = null
  let asked = false
  const take = (delaysIn: DelaysIn) => {
    full = (bare, input) => finished(bare, input, delaysIn)
    outlet.invalidate()
  }
  const fail = () => {
    asked = false
    outlet.failed()
  }
  return ({ since }) => {
    if (since !== true) return plain
    if (!asked) import('./delays.ts').then(({ delaysIn }) => take(delaysIn)).catch(fail)
    asked = true
    return full ?? plain
  }
}
