import { sameSpan } from '../base/span.ts'
import type { Id, Span, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { State } from './state.ts'
import { fitViewport, pan, zoom } from './viewport.ts'

/** A pure step from one state to the next; the same object where nothing changes. */
export type Transition = (state: State) => State

/** Sets what has changed and nothing else. */
export const set = (change: Partial<State>): Transition => {
  const entries = Object.entries(change)
  return (state) => (entries.every(([key, value]) => Object.is(Reflect.get(state, key), value)) ? state : { ...state, ...change })
}

/** Chooses a record, or lets go of all; what was asked about two names is closed. */
export const select = (id: Id | null): Transition => set({ selection: id, path: null, choosing: null })

export const hover = (id: Id | null): Transition => set({ hover: id })

export const setFold = (fold: boolean): Transition => set({ fold })

export const setViewport = (viewport: Span | null): Transition => set({ viewport })

/** Moves by `du` of the folded axis, positive towards the future. */
export const panBy =
  (folding: Folding, du: number): Transition =>
  (state) => ({ ...state, viewport: pan(folding, state.viewport ?? fitViewport(folding), du) })

/** Scales about the place `at`, which stays under the pointer; `factor` > 1 shows more time. */
export const zoomAt =
  (folding: Folding, at: U, factor: number): Transition =>
  (state) => ({ ...state, viewport: zoom(folding, state.viewport ?? fitViewport(folding), at, factor) })

/** The span being dragged: previewed by both views, null when let go without one. */
export const brushTo = (brush: Span | null): Transition => set({ brush })

/** The brush becomes the range, if it has a length. A new range begins inside or beside the old one; either way one can step back to it. */
export const commitRange =
  (range: Span): Transition =>
  (state) =>
    !(range.start < range.end) || sameSpan(state.ranges.at(-1) ?? null, range)
      ? { ...state, brush: null }
      : { ...state, brush: null, ranges: [...state.ranges, range] }
