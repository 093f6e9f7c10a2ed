/** A part of the page whose code is fetched when it is first asked for. */
export interface Late<T> {
  /** Null until it is there. */
  readonly get: () => T | null
  readonly ask: () => void
  readonly destroy: () => void
}

/**
 * `open` fetches and makes the part; `arrived` is called once it is there, `failed` where it does not come, which is not tried again. A part
 * that comes after `destroy` is let go at once; its `signal` says that nobody waits for it any more.
 */
export function createLate<T extends { readonly destroy: () => void }>(
  open: (signal: AbortSignal) => Promise<T>,
  arrived: () => void,
  failed: () => void,
): Late<T> {
  let part: T | null = null
  let asked = false
  const stop = new AbortController()
  const { signal } = stop
  const take = (opened: T) => {
    if (signal.aborted) {
      opened.destroy()
      return
    }
    part = opened
    arrived()
  }
  return {
    get: () => part,
    ask: () => {
      if (asked || signal.aborted) return
      asked = true
      open(signal)
        .then(take)
        .catch(() => signal.aborted || failed())
    },
    destroy: () => {
      stop.abort()
      part?.destroy()
      part = null
    },
  }
}
