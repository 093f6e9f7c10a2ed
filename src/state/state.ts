import type { Id, Instant, Span, UiLang } from '../base/units.ts'
import type { MeasureName } from '../story/measured.ts'
import { type LaneState, PACKED } from './lanes.ts'

/** What the reader did, and nothing else: plain JSON. All that is on screen follows from this and the story. */
export interface State {
  /** The stretch of time on screen; null shows all of it. */
  readonly viewport: Span | null
  /** The committed ranges, each inside the one before; the last one counts, the others are the breadcrumb. */
  readonly ranges: readonly Span[]
  readonly selection: Id | null
  readonly status: StatusFilter
  /** The hidden types, of entities, events and relations (each has its own id space). */
  readonly hidden: HiddenTypes
  /** A date as typed (EDTF): only what these sources had said by its latest instant is shown. */
  readonly knownOn: string | null
  readonly fold: boolean
  /** Time is shown twice: when things were, and since when these sources have them. */
  readonly since: boolean
  /** What the rows of the wide timeline are, and how they are set. */
  readonly lanes: LaneState
  readonly tour: TourPlace | null
  /** The two names that the reader asks about: how are they connected? */
  readonly path: PathEnds | null
  /** How many steps from what is selected its neighbours are lit. */
  readonly degree: Degree
  /** Events stand in the graph too, tied to those who take part. */
  readonly events: boolean
  /** What of the graph is measured, to be listed and to be seen. */
  readonly measure: MeasureName | null
  /** What is typed in the search; search never hides anything. */
  readonly query: string
  readonly lang: UiLang
  readonly theme: Theme
  readonly view: View
  /** Not part of the address: what is going on under the pointer. */
  readonly hover: Id | null
  readonly brush: Span | null
  /** Not part of the address either: time is being played. */
  readonly play: Play | null
  /** The name to which the reader is about to choose another: the question “How is … connected with …?” is half asked. */
  readonly choosing: Id | null
}

export type StatusFilter = 'documented' | 'reported' | 'all'
export type Theme = 'auto' | 'light' | 'dark'
/** `both` is the default: wide pages show everything at once, narrow ones the timeline first. `sheet` is the desk's, in the text's place. */
export type View = 'both' | 'timeline' | 'graph' | 'text' | 'sheet'

export type Degree = 1 | 2 | 3
export const DEGREES: readonly Degree[] = [1, 2, 3]

export interface PathEnds {
  readonly from: Id
  readonly to: Id
}

export interface HiddenTypes {
  /** Single names, by their own ids; all others are ids of types. */
  readonly name: readonly Id[]
  readonly entity: readonly Id[]
  readonly event: readonly Id[]
  readonly relation: readonly Id[]
}

export interface Play {
  /** What begins later recedes. */
  readonly to: Instant
  /** The viewport before, to come back to. */
  readonly viewport: Span | null
}

export interface TourPlace {
  readonly tour: Id
  /** Counted from 0. */
  readonly step: number
}

export const NOTHING_HIDDEN: HiddenTypes = { name: [], entity: [], event: [], relation: [] }

export const initialState = (lang: UiLang): State => ({
  viewport: null,
  ranges: [],
  selection: null,
  status: 'all',
  hidden: NOTHING_HIDDEN,
  knownOn: null,
  fold: true,
  since: false,
  lanes: PACKED,
  tour: null,
  path: null,
  degree: 1,
  events: false,
  measure: null,
  query: '',
  lang,
  theme: 'auto',
  view: 'both',
  hover: null,
  brush: null,
  play: null,
  choosing: null,
})

/** The range that filters now. */
export const committedRange = (state: Pick<State, 'ranges'>): Span | null => state.ranges.at(-1) ?? null
