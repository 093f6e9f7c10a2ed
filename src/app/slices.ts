import type { Steps } from '../base/steps.ts'

/** How those who wait for a long work take part in it. */
export interface Watch {
  /** How far it has come, from 0 to 1, never less than before. */
  readonly report: (share: number) => void
  /** Ends the work at its next pause. */
  readonly signal: AbortSignal
}

/** Nobody waits for a progress, and nobody can stop it. */
export const UNWATCHED: Watch = { report: () => {}, signal: new AbortController().signal }

/** So long the page may be without an answer, in ms: a frame is late, nobody notices. */
const SLICE = 12

/** Does the work in slices, with the page's own tasks between them; throws where the signal says stop. */
export async function inSlices<T>(steps: Steps<T>, { report, signal }: Watch): Promise<T> {
  let end = performance.now() + SLICE
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() < end) continue
    report(value)
    await nextTask()
    signal.throwIfAborted()
    end = performance.now() + SLICE
  }
}

/** Lets the page's waiting tasks go first. Unlike a timer, which browsers hold back when asked for often, it does not waste the reader's time. */
export const nextTask = (): Promise<void> =>
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

/** A part of a longer work, whose progress it takes from one place to another. */
export const stretch = ({ report, signal }: Watch, from: number, to: number): Watch => ({
  signal,
  report: (share) => report(from + (to - from) * share),
})
