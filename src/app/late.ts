/** A part of the page whose code is fetched when it is first asked for. */
export interface Late<T> {
  /** Null until it is there. */
  readonly get: () => T | null
  readonly ask: () => void
  readonly destroy: () => void
}

/**
 * `open` fetches and makes the part; `arrived` is called once it is there, `failed` where it does not come, which is not tried again. A part
 * that comes after `destroy` is let go at once.
 */
export function createLate<T extends { readonly destroy: () => void }>(
  open: () => Promise<T>,
  arrived: () => void,
  failed: () => void,
): Late<T> {
  let part: T | null = null
  let state: 'unasked' | 'asked' | 'closed' = 'unasked'
  const take = (opened: T) => {
    if (state === 'closed') {
      opened.destroy()
      return
    }
    part = opened
    arrived()
  }
  return {
    get: () => part,
    ask: () => {
      if (state !== 'unasked') return
      state = 'asked'
      open().then(take).catch(failed)
    },
    destroy: () => {
      state = 'closed'
      part?.destroy()
      part = null
    },
  }
}
