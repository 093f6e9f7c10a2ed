import type { Id, UiLang } from '../base/units.ts'
import type { MeasureName } from '../story/measured.ts'
import { set, type Transition } from './actions.ts'
import { type Degree, type HiddenTypes, initialState, type StatusFilter, type Theme, type View } from './state.ts'

export const setStatus = (status: StatusFilter): Transition => set({ status })

export const setKnownOn = (knownOn: string | null): Transition => set({ knownOn })

export const setLang = (lang: UiLang): Transition => set({ lang })

export const setTheme = (theme: Theme): Transition => set({ theme })

export const setView = (view: View): Transition => set({ view })

export const setQuery = (query: string): Transition => set({ query })

export const setDegree = (degree: Degree): Transition => set({ degree })

export const setSince = (since: boolean): Transition => set({ since })

export const setEvents = (events: boolean): Transition => set({ events })

export const setMeasure = (measure: MeasureName | null): Transition => set({ measure })

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

/** Lets go of all that the panel tells of, so that it begins at its beginning; what is filtered stays, but for what a tour has set. */
export const toStart: Transition = (state) => ({
  ...state,
  ...{ selection: null, path: null, choosing: null, measure: null, tour: null },
  knownOn: state.tour === null ? state.knownOn : null,
})

/** Back to the whole story, no row left out; language, theme, view, folding and the order of rows stay. */
export const reset: Transition = ({ lang, theme, view, fold, lanes }) => ({
  ...initialState(lang),
  ...{ theme, view, fold },
  lanes: lanes.hidden.length === 0 ? lanes : { ...lanes, hidden: [] },
})
