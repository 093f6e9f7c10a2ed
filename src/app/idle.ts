/** Runs a task when the page has nothing better to do; a newer task takes the place of one that still waits. */
export interface Idle {
  readonly request: (task: () => void) => void
  readonly destroy: () => void
}

/** So long a task waits at most, in ms. */
const PATIENCE = 1000

export function createIdle(view: Window): Idle {
  let cancel = () => {}
  return {
    request: (task) => {
      cancel()
      cancel = typeof view.requestIdleCallback === 'function' ? whenIdle(view, task) : soon(view, task)
    },
    destroy: () => cancel(),
  }
}

function whenIdle(view: Window, task: () => void): () => void {
  const waiting = view.requestIdleCallback(task, { timeout: PATIENCE })
  return () => view.cancelIdleCallback(waiting)
}

function soon(view: Window, task: () => void): () => void {
  const waiting = view.setTimeout(task, 0)
  return () => view.clearTimeout(waiting)
}
