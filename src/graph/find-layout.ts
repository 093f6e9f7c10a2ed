import type { Story } from '../story/story.ts'
import { forced, MEDIUM } from './forces.ts'
import { forceTaskSteps, layoutInSlices, placedSteps } from './layout.ts'
import { networkOf } from './network.ts'
import type { Placed, Places } from './positions.ts'
import { createTurns } from './turns.ts'
import { forcedInWorker } from './worker-forces.ts'

/** With more nodes the forces take longer than a page may, where it has no worker. */
const MOST_WITHOUT_WORKER = 5000

/**
 * Tells the places of a story as they are found: those of a small graph once; of a larger one first those from which all begins, then the
 * final ones, which are looked for beside the page or, where it may have no worker, between its tasks. `known` are those of an earlier picture;
 * the worker is let go once nobody waits for it.
 */
export async function computeLayout(story: Story, known: Places, tell: (placed: Placed) => void, signal: AbortSignal): Promise<void> {
  const network = networkOf(story)
  if (network.nodes.length <= MEDIUM) {
    tell({ layout: await layoutInSlices(story, createTurns(), known), progress: 'settled' })
    return
  }
  const task = await inTurns(forceTaskSteps(story, known))
  const first = await inTurns(placedSteps(network, task.starts))
  if (signal.aborted) return
  tell({ layout: first, progress: 'arranging' })
  const places = await forcedInWorker(task, signal).catch(() =>
    signal.aborted || network.nodes.length > MOST_WITHOUT_WORKER ? null : inTurns(forced(task)),
  )
  if (places === null) tell({ layout: first, progress: 'rough' })
  else tell({ layout: await inTurns(placedSteps(network, places)), progress: 'settled' })
}

/** Does the work between the page's own tasks. */
async function inTurns<T>(steps: Generator<unknown, T, undefined>): Promise<T> {
  const pause = createTurns()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await pause()
  }
}
