import type { Transition } from '../state/actions.ts'
import type { State } from '../state/state.ts'
import type { Story } from '../story/story.ts'

/** A story that has come on screen, as whoever embeds the page may reach it. */
export interface Mounted {
  readonly story: Story
  readonly get: () => State
  readonly apply: (transition: Transition) => void
  readonly subscribe: (listener: (state: State, before: State) => void) => () => void
}

/** The event by which an app's root says so; its detail is a `Mounted`. */
export const MOUNTED = 'runut:mounted'

/** The event by which the window says that the reader has handed on an address. */
export const SHARED = 'runut:shared'
