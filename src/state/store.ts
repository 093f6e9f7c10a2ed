import { createStore as createZustandStore } from 'zustand/vanilla'
import type { Steps } from '../base/steps.ts'
import type { Transition } from './actions.ts'
import type { State } from './state.ts'

/** Holds the state; the only way to change it is to apply a transition. Listeners hear of real changes only. */
export interface Store {
  readonly get: () => State
  readonly apply: (transition: Transition) => void
  readonly subscribe: (listener: (state: State, before: State) => void) => () => void
}

/** What a view may do to the rest of the program. */
export interface Outlet {
  readonly apply: (transition: Transition) => void
  /** Asks for one more frame: the view's size, or something it animates, has changed. */
  readonly invalidate: () => void
  /** Says a sentence to those who listen to the page (a polite live region). */
  readonly announce: (sentence: string) => void
  /** These signs are now drawn in the picture of time, besides those of the story's records. */
  readonly shows: (signs: readonly string[]) => void
  /** Does long work without keeping the reader waiting for an answer. */
  readonly inSlices: <T>(steps: Steps<T>) => Promise<T>
  /** A part of the program has not come: the page says so and offers a way on. */
  readonly failed: () => void
}

export function createStore(initial: State): Store {
  const store = createZustandStore<State>(() => initial)
  return {
    get: store.getState,
    apply: (transition) => {
      const before = store.getState()
      const after = transition(before)
      if (after !== before) store.setState(after, true)
    },
    subscribe: store.subscribe,
  }
}
