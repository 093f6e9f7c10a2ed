import type { Story } from '../story/story.ts'
import { type ForceTask, forced, MEDIUM } from './forces.ts'
import { forceTask, layoutFrom, layoutInSlices, seededLayout } from './layout.ts'
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
  const first = seededLayout(story, known)
  tell({ layout: first, progress: 'arranging' })
  const task = forceTask(story, known)
  const places = await forcedInWorker(task, signal).catch(() =>
    signal.aborted || network.nodes.length > MOST_WITHOUT_WORKER ? null : forcedInTurns(task),
  )
  tell(places === null ? { layout: first, progress: 'rough' } : { layout: layoutFrom(network, places), progress: 'settled' })
}

async function forcedInTurns(task: ForceTask): Promise<Float64Array> {
  const steps = forced(task)
  const pause = createTurns()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await pause()
  }
}
