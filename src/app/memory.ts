/** What a browser keeps for this site. A page in a sandboxed frame has no store, and some stores are full or shut: then nothing is kept, and nobody is troubled. */
export interface Memory {
  readonly get: (key: string) => string | null
  readonly set: (key: string, value: string) => void
}

/** `session`: for as long as the tab is open. */
export const memoryOf = (view: Window, session = false): Memory => {
  // In a sandbox even to look for the store throws.
  const store = () => (session ? view.sessionStorage : view.localStorage)
  const remove = (key: string) => {
    try {
      store().removeItem(key)
    } catch {
      // Nothing is kept there.
    }
  }
  return {
    get: (key) => {
      try {
        return store().getItem(key)
      } catch {
        return null
      }
    },
    set: (key, value) => {
      try {
        store().setItem(key, value)
      } catch {
        // What is no longer so is not kept either: the next visit is a first one.
        remove(key)
      }
    },
  }
}

/** A switch that a browser remembers; on until somebody turns it off. */
export const rememberedSwitch = (memory: Memory, key: string): { on: boolean } => {
  let on = memory.get(key) !== 'off'
  return {
    get on() {
      return on
    },
    set on(value) {
      on = value
      memory.set(key, value ? 'on' : 'off')
    },
  }
}
