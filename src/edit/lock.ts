/** Says to other tabs that this one is at work, and hears whether another was first, until that is done; browsers that cannot tell say nothing. */
export function holdLock(view: Window, key: string, taken: (elsewhere: boolean) => void): () => void {
  const { locks } = view.navigator
  const name = `runut:edit:${key}`
  const done = new AbortController()
  const held = new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()))
  const wait = () =>
    locks.request(name, { signal: done.signal }, () => {
      taken(false)
      return held
    })
  locks
    ?.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return held
      taken(true)
      wait().catch(() => undefined)
      return undefined
    })
    .catch(() => undefined)
  return () => done.abort()
}
