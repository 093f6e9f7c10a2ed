import { sameSpan } from '../base/span.ts'
import type { Id, Span, U, UiLang } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { MeasureName } from '../story/measured.ts'
import { type Degree, type HiddenTypes, NOTHING_HIDDEN, type State, type StatusFilter, type Theme, type View } from './state.ts'
import { fitViewport, pan, zoom } from './viewport.ts'

/** A pure step from one state to the next; the same object where nothing changes. */
export type Transition = (state: State) => State

const set = (change: Partial<State>): Transition => {
  const entries = Object.entries(change)
  return (state) => (entries.every(([key, value]) => Object.is(Reflect.get(state, key), value)) ? state : { ...state, ...change })
}

/** Chooses a record, or lets go of all; what was asked about two names is closed. */
export const select = (id: Id | null): Transition => set({ selection: id, path: null, choosing: null })
export const hover = (id: Id | null): Transition => set({ hover: id })
export const setStatus = (status: StatusFilter): Transition => set({ status })
export const setKnownOn = (knownOn: string | null): Transition => set({ knownOn })
export const setFold = (fold: boolean): Transition => set({ fold })
export const setLang = (lang: UiLang): Transition => set({ lang })
export const setTheme = (theme: Theme): Transition => set({ theme })
export const setView = (view: View): Transition => set({ view })
export const setQuery = (query: string): Transition => set({ query })
export const setDegree = (degree: Degree): Transition => set({ degree })
export const setEvents = (events: boolean): Transition => set({ events })
export const setMeasure = (measure: MeasureName | null): Transition => set({ measure })
export const setViewport = (viewport: Span | null): Transition => set({ viewport })

/** Shows or hides one type, or one name. */
export const toggleType =
  (of: keyof HiddenTypes, type: Id): Transition =>
  (state) => {
    const hidden = state.hidden[of]
    const next = hidden.includes(type) ? hidden.filter((id) => id !== type) : [...hidden, type]
    return { ...state, hidden: { ...state.hidden, [of]: next } }
  }

/** Hides exactly these types and names. */
export const setHidden = (hidden: HiddenTypes): Transition => set({ hidden })

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

/** The brush becomes the range. A new range begins inside or beside the old one; either way one can step back to it. */
export const commitRange =
  (range: Span): Transition =>
  (state) =>
    sameSpan(state.ranges.at(-1) ?? null, range) ? { ...state, brush: null } : { ...state, brush: null, ranges: [...state.ranges, range] }

/** Goes back to the range at this depth of the breadcrumb; 0 is the whole time. */
export const backToRange =
  (depth: number): Transition =>
  (state) =>
    depth < 0 || depth >= state.ranges.length ? state : { ...state, ranges: state.ranges.slice(0, depth), brush: null }

/** Nothing recedes any more, and the viewport is where the reader had it. */
export const stopPlaying: Transition = (state) => (state.play === null ? state : { ...state, play: null, viewport: state.play.viewport })

/** Lets go of the innermost thing: the brush, the playing, the question about two names, the tour, the selection, the measure, then the range. */
export const letGo: Transition = (state) => {
  if (state.brush !== null) return { ...state, brush: null }
  if (state.play !== null) return stopPlaying(state)
  if (state.choosing !== null) return { ...state, choosing: null }
  if (state.path !== null) return { ...state, path: null }
  if (state.tour !== null) return { ...state, tour: null, knownOn: null }
  if (state.selection !== null) return { ...state, selection: null }
  if (state.measure !== null) return { ...state, measure: null }
  return backToRange(state.ranges.length - 1)(state)
}

/** Back to the whole story, no row left out; language, theme, view and the order of rows stay. */
export const reset: Transition = (state) => ({
  ...state,
  viewport: null,
  ranges: [],
  selection: null,
  status: 'all',
  hidden: NOTHING_HIDDEN,
  lanes: state.lanes.hidden.length === 0 ? state.lanes : { ...state.lanes, hidden: [] },
  knownOn: null,
  tour: null,
  path: null,
  degree: 1,
  events: false,
  measure: null,
  query: '',
  hover: null,
  brush: null,
  play: null,
  choosing: null,
})
