import type { Id } from '../base/units.ts'
import type { Mismatch } from '../state/pin.ts'
import type { Visible } from '../state/select.ts'
import type { State, TourPlace } from '../state/state.ts'
import type { Outlet } from '../state/store.ts'
import type { Measured } from '../story/measured.ts'
import type { Changes } from '../story/prints.ts'
import type { Problem } from '../story/problem.ts'
import type { SearchHit } from '../story/search.ts'
import type { Reading } from '../text/reading.ts'
import type { LegendGroup } from './legend-group.ts'

/** What the reader did as far as the panels care: nothing that changes with every move of the pointer. */
export type PanelState = Omit<State, 'hover' | 'brush' | 'play' | 'viewport' | 'lanes' | 'since'>

/** All that the panels are drawn from; a new object means a new picture. */
export interface PanelInput {
  readonly reading: Reading
  readonly state: PanelState
  readonly visible: Visible
  /** What is asked to be measured, as far as it is known; null where nothing is. */
  readonly measured: Measured | null
  readonly outlet: Outlet
  /** Under 960 px the regions take turns. */
  readonly narrow: boolean
  /** Set when the file is not this site's own: it stays on screen. */
  readonly origin: string | null
  /** What is wrong with the file that is shown. */
  readonly problems: readonly Problem[]
  /** Finds records; the index is made at the first call. */
  readonly search: (query: string) => Promise<readonly SearchHit[]>
  readonly goToStep: (place: TourPlace | null) => void
  /** Selects a record and brings it into view. */
  readonly reveal: (id: Id) => void
  /** Shows the sentences for the problems. */
  readonly openProblems: () => void
  /** Shows the ways to hand on what is on screen. */
  readonly share: () => void
  readonly file: FileRecord
  readonly print: () => void
  /** The signs that occur in the story, drawn, for the legend. */
  readonly legend: readonly LegendGroup[]
}

/** The file as a public record, and what the reader can do about its versions. */
export interface FileRecord {
  /** The address asks for another version than the one that is shown. */
  readonly mismatch: Mismatch | null
  /** The site keeps the version that is asked for. */
  readonly keeps: boolean
  /** What is shown is an old version that the site keeps. */
  readonly isKept: boolean
  /** What has changed since the reader was here. */
  readonly changes: Changes | null
  /** The address asks for no version any more. */
  readonly stay: () => void
  readonly openAsked: () => void
  readonly openCurrent: () => void
  readonly reload: () => void
  /** What has changed is not told again. */
  readonly seen: () => void
  /** Leads to the list of corrections and of what has changed. */
  readonly openLog: () => void
}
