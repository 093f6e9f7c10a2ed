import type { Steps } from '../base/steps.ts'
import type { Watch } from './watch.ts'

/** So long the page may be without an answer, in ms: a frame is late, nobody notices. */
const SLICE = 12

/** The pauses of a longer work. */
export interface Pauses {
  /** Whether the page has been kept from answering for a slice, as far as this work knows. */
  readonly isDue: () => boolean
  /** Lets the page's own tasks go first. */
  readonly take: () => Promise<void>
}

/** Pauses for a work that begins now. */
export function createPauses(): Pauses {
  let end = performance.now() + SLICE
  return {
    isDue: () => performance.now() >= end,
    take: async () => {
      await nextTask()
      end = performance.now() + SLICE
    },
  }
}

/** Does the work in slices, with the page's own tasks between them; throws where the signal says stop. */
export async function inSlices<T>(steps: Steps<T>, { report, signal }: Watch): Promise<T> {
  const { isDue, take } = createPauses()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (!isDue()) continue
    report(value)
    await take()
    signal.throwIfAborted()
  }
}

/** What new browsers queue tasks by. */
const { scheduler } = globalThis as { readonly scheduler?: { readonly postTask?: (task: () => void) => Promise<void> } }

/** Lets the page's waiting tasks go first. Unlike a timer, which browsers hold back when asked for often, it does not waste the reader's time. */
export const nextTask = (): Promise<void> =>
  scheduler?.postTask?.(() => {}) ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Waits until what has been drawn is on screen; a page that is out of sight is not painted, and not waited for. */
export const nextPicture = (view: Window): Promise<void> =>
  new Promise((resolve) => {
    view.requestAnimationFrame(() => nextTask().then(resolve))
    view.setTimeout(resolve, UNSEEN)
  })

const UNSEEN = 250
