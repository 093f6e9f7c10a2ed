import { initialState, type State } from '../state/state.ts'
import type { Child } from './child.ts'
import type { Mounted } from './mounted.ts'
import { selectMessages, useMessages } from './uses.ts'

/** What is done on the page for whoever embeds it. */
export interface Following {
  /** A step of the reader's, or one that the article has asked for (`driven`). */
  readonly stepped: (state: State, before: State, driven: boolean) => void
}

/** Shows what the article asks for, and tells it what the reader chooses. A story that comes in another's place is followed in its turn. */
export function createFollower(child: Child, { stepped }: Following): (mounted: Mounted) => void {
  let latest: Mounted | null = null
  let driven = false
  let stop = () => {}
  const show = async (hash: string) => {
    // Where it cannot be fetched, the frame stays as it is.
    const fetched = await import('../state/arrive.ts').catch(() => null)
    if (latest === null || fetched === null) return
    const { arrive } = fetched
    const { story, apply } = latest
    driven = true
    try {
      // The same words show the same picture, whatever was shown before.
      apply(({ lang, theme, view }) => arrive({ ...initialState(lang), theme, view }, hash, story))
    } finally {
      driven = false
    }
  }
  return (mounted) => {
    stop()
    latest = mounted
    stop = mounted.subscribe((state, before) => {
      for (const message of selectMessages(before, state)) child.send(message)
      if (!driven) for (const message of useMessages(before, state)) child.send(message)
      stepped(state, before, driven)
    })
    child.onShow((hash) => void show(hash))
  }
}
