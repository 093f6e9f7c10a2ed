import { memoizeLast } from '../base/memo.ts'
import type { FileRecord, PanelInput, PanelState } from '../panels/input.ts'
import { setView, toStart } from '../state/page-actions.ts'
import { reveal } from '../state/reveal.ts'
import type { State } from '../state/state.ts'
import type { Outlet, Store } from '../state/store.ts'
import { goToStep } from '../state/tour-step.ts'
import type { Folding } from '../story/folding.ts'
import type { Measured } from '../story/measured.ts'
import type { Problem } from '../story/problem.ts'
import type { Story } from '../story/story.ts'
import type { Reading } from '../text/reading.ts'
import { foldedNow } from '../timeline/view-input.ts'
import type { Derived } from './derived.ts'
import { createFileDoor } from './file-door.ts'
import { createIdle } from './idle.ts'
import { legendOf } from './legend.ts'
import type { Again } from './open-story.ts'
import type { OnScreen } from './save-picture.ts'
import { createSearchDoor } from './search-door.ts'
import type { Site } from './site.ts'

/** What the panels can do, wired to the rest of the program. */
export interface PanelWiring {
  readonly root: HTMLElement
  readonly site: Site
  readonly story: Story
  readonly view: Window
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
  readonly problems: readonly Problem[]
  readonly outlet: Outlet
  readonly folding: () => Folding
  /** Shows what is wrong with the file. */
  readonly openProblems: () => void
  /** Loads the file again, past what a cache has kept. */
  readonly reload: (again: Again) => void
  readonly store: Store
  readonly onScreen: () => OnScreen
  /** What the picture of time draws besides the signs of the story's records. */
  readonly signs: () => readonly string[]
}

/** Makes the panels' input. */
export interface PanelInputs {
  /** The same object as long as nothing that they show has changed. */
  readonly at: (state: State, derived: Derived, reading: Reading, narrow: boolean, measured: Measured | null) => PanelInput
  readonly destroy: () => void
}

export function createPanelInputs(wiring: PanelWiring): PanelInputs {
  const { root, site, story, view, outlet, folding, onScreen } = wiring
  const search = createSearchDoor(story, outlet)
  const edited = 'editing' in root.dataset
  const door = createFileDoor({
    ...{ view, story, origin: wiring.origin, edited, root: site.root },
    ...{ changed: outlet.invalidate, reload: wiring.reload },
  })
  const idle = createIdle(view)
  /** Whether a log of corrections is on screen: then the reader is led to it. */
  const goToLog = () => {
    const log = [...root.querySelectorAll<HTMLElement>('[data-log]')].find((each) => each.getClientRects().length > 0)
    if (log === undefined) return false
    bringToTop(log, view, site.framed)
    log.focus({ preventScroll: true })
    return true
  }
  const openLog = () => {
    outlet.apply(toStart)
    view.requestAnimationFrame(() => {
      if (goToLog()) return
      // The text has one too; a long text is made once it is opened and the page has nothing better to do.
      outlet.apply(setView('text'))
      view.requestAnimationFrame(() => idle.request(goToLog))
    })
  }
  const fileOf = memoizeLast((now: ReturnType<typeof door.now>): FileRecord => ({ ...now, ...door.act, openLog }))
  const share = (reading: Reading) => () => {
    import('./share-dialog.ts')
      .then(({ openShareDialog }) => openShareDialog(onScreen().slots.cards, { ...wiring, reading }))
      .catch(outlet.failed)
  }
  const stateOf = memoizeLast((...parts: PanelParts): PanelState => {
    const [ranges, selection, status, hidden, knownOn, fold, tour, query, lang, theme, shown, path, choosing, degree, events, measure] =
      parts
    const asked = { path, choosing, degree, events, measure }
    return { ranges, selection, status, hidden, knownOn, fold, tour, query, lang, theme, view: shown, ...asked }
  })
  const inputOf = memoizeLast(
    (
      state: PanelState,
      reading: Reading,
      visible: Derived['visible'],
      narrow: boolean,
      measured: Measured | null,
      signs: readonly string[],
      file: FileRecord,
    ): PanelInput => ({
      file,
      measured,
      reading,
      state,
      visible,
      outlet,
      narrow,
      origin: wiring.origin,
      problems: wiring.problems,
      search,
      goToStep: (place) => outlet.apply(goToStep(story, folding(), place)),
      reveal: (id) => outlet.apply(reveal(story, folding(), id)),
      openProblems: wiring.openProblems,
      share: share(reading),
      print: () => view.print(),
      legend: legendOf(story, reading.words, foldedNow(story, folding()) !== null, 'legend-', signs),
    }),
  )
  return {
    at: (state, { visible }, reading, narrow, measured) =>
      inputOf(stateOf(...partsOf(state)), reading, visible, narrow, measured, wiring.signs(), fileOf(door.now())),
    destroy: () => {
      door.destroy()
      idle.destroy()
    },
  }
}

/** Brings an element to the top of its region where that scrolls by itself or is cut off, else of the page; a frame leaves the article around it where it is. */
function bringToTop(element: HTMLElement, view: Window, framed: boolean): void {
  const region = element.closest('.region')
  const scrolls = region !== null && view.getComputedStyle(region).overflowY !== 'visible'
  if (scrolls) region.scrollTop += element.getBoundingClientRect().top - region.getBoundingClientRect().top - ABOVE
  if (!framed) element.scrollIntoView({ block: scrolls ? 'nearest' : 'start' })
  else if (!scrolls) view.scrollBy(0, element.getBoundingClientRect().top - ABOVE)
}

/** So much of what comes before stays in sight, in px. */
const ABOVE = 16

type PanelParts = readonly [
  State['ranges'],
  State['selection'],
  State['status'],
  State['hidden'],
  State['knownOn'],
  State['fold'],
  State['tour'],
  State['query'],
  State['lang'],
  State['theme'],
  State['view'],
  State['path'],
  State['choosing'],
  State['degree'],
  State['events'],
  State['measure'],
]

const partsOf = (s: State): PanelParts => [
  s.ranges,
  s.selection,
  s.status,
  s.hidden,
  s.knownOn,
  s.fold,
  s.tour,
  s.query,
  s.lang,
  s.theme,
  s.view,
  s.path,
  s.choosing,
  s.degree,
  s.events,
  s.measure,
]
