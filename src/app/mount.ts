import { memoizeLast } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import { createGraphView } from '../graph/view.ts'
import type { PanelInput, PanelState } from '../panels/input.ts'
import type { Transition } from '../state/actions.ts'
import { reveal } from '../state/reveal.ts'
import type { State } from '../state/state.ts'
import { createStore, type Outlet } from '../state/store.ts'
import { goToStep } from '../state/tour.ts'
import { fitViewport } from '../state/viewport.ts'
import type { Problem } from '../story/problem.ts'
import type { Story } from '../story/story.ts'
import { createOverviewView } from '../timeline/overview-view.ts'
import { createTimelineView } from '../timeline/view.ts'
import type { Words } from '../words/words.ts'
import { setPhase, type Site } from './app.ts'
import { createDerivation, type Derived } from './derive.ts'
import { createFrame } from './frame.ts'
import { createHistory } from './history.ts'
import { createLooks } from './looks.ts'
import { createMeasure } from './measure.ts'
import { createPanels } from './panels.ts'
import { createPositions } from './positions.ts'
import { createShortcuts } from './shortcuts.ts'
import type { Slots } from './shell.tsx'
import { loadWords } from './words.ts'

export interface MountInput {
  readonly root: HTMLElement
  readonly slots: Slots
  readonly view: Window
  readonly site: Site
  readonly story: Story
  /** The file as it came, to find the lines of its problems in. */
  readonly text: string
  readonly problems: readonly Problem[]
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
  readonly words: Words
  readonly state: State
  /** The slots hold what the build has drawn, and it is what this state shows. */
  readonly drawn: boolean
}

/** A story on screen. */
export interface Mount {
  readonly state: () => State
  readonly destroy: () => void
}
