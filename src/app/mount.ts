import type { Tag } from '../base/markup.ts'
import { passesAll } from '../state/select.ts'
import type { State } from '../state/state.ts'
import { createStore, type Outlet } from '../state/store.ts'
import type { Story } from '../story/story.ts'
import { createHold } from '../timeline/hold.ts'
import { createTimelineView } from '../timeline/view.ts'
import type { AllWords, Words } from '../words/words.ts'
import { createAnnouncer } from './announcer.ts'
import { showBroken } from './broken.ts'
import { createDerivation } from './derive.ts'
import { createFrame } from './frame.ts'
import { type Graph, isVast, openGraph } from './graph-door.ts'
import { createLate } from './late.ts'
import { createLooks } from './looks.ts'
import { createMeasure } from './measure.ts'
import { createMilestones } from './milestones.ts'
import { showRegions } from './page.ts'
import type { PanelWiring } from './panel-input.ts'
import { sceneInput } from './scene-input.ts'
import type { Site } from './site.ts'
import { inSlices, UNWATCHED } from './slices.ts'
import type { Slots } from './slots.ts'
import { loadAllWords, loadWords } from './words.ts'

export interface MountInput extends Omit<PanelWiring, 'outlet' | 'folding' | 'onScreen'> {
  readonly slots: Slots
  readonly site: Site
  readonly words: Words
  readonly state: State
  /** The slots hold what the build has drawn, and it is what this state shows. */
  readonly drawn: boolean
  /** All of the story has been read; else there is no more of it than what the timeline shows, and no more is drawn. */
  readonly whole: boolean
}

/** A story on screen. */
export interface Mount {
  readonly story: Story
  readonly state: () => State
  /** The rest of the story has been read: all else joins the timeline. */
  readonly complete: () => void
  readonly destroy: () => void
}

/** Under this width the regions take turns. */
const NARROW = '(max-width: 959.98px)'
/** Phones seldom print: there the text is printed without pictures, which need code of their own. */
const PRINTABLE = '(min-width: 600px)'

/**
 * Puts a story on screen: the one place where the store, the views, the panels, the address and the page's keys know of each other. The
 * timeline comes first and with it all it needs; the panels and the graph are fetched meanwhile and join when they are there.
 */
export function createMount(input: MountInput): Mount {
  const { root, slots, view, story } = input
  let { whole } = input
  let derive = createDerivation(story)
  const store = createStore(input.state)
  let words: Words = input.words
  let allWords: AllWords | null = null

  const frame = createFrame(() => draw())
  const broken = () => showBroken(root, store.get().lang)
  const says = { announce: createAnnouncer(slots.live), failed: broken }
  const outlet: Outlet = { ...says, apply: store.apply, invalidate: frame.request, inSlices: (steps) => inSlices(steps, UNWATCHED) }
  const derived = () => derive(store.get())
  const looks = createLooks(root, view, frame.request)
  const measure = createMeasure(root, view)
  const milestones = createMilestones(root, view)
  const narrow = view.matchMedia(NARROW)
  const printable = view.matchMedia(PRINTABLE)
  // All of the story, time folded, is what the build draws.
  const usual = passesAll(input.state) && input.state.knownOn === null && input.state.fold
  const timeline = createTimelineView(slots.timeline, outlet, input.drawn && usual)
  const hold = createHold(outlet)
  const onScreen = () => ({ slots, graph: graph.get(), state: store.get(), derived: derived() })
  const wiring = { ...input, outlet, folding: () => derived().folding, onScreen }
  const panels = createLate(async () => (await import('./panels.ts')).createPanels(slots, input.drawn, wiring), frame.request, broken)
  const overview = createLate(
    async () => (await import('../timeline/overview-view.ts')).createOverviewView(slots.overview, outlet),
    frame.request,
    broken,
  )
  const graphFrame = createFrame(() => drawGraph())
  const graphOutlet: Outlet = { ...outlet, invalidate: graphFrame.request }
  const graph = createLate(() => openGraph(root, slots.graph, story, graphOutlet), frame.request, broken)
  /** What the graph was drawn from last: one that only moves is drawn from it again, without the rest of the page. */
  let graphInput: Parameters<Graph['update']>[0] | null = null
  const drawGraph = () => {
    if (graphInput !== null) graph.get()?.update(graphInput)
    if (graph.get()?.settled() === true) milestones.reach('graph', 'drawn')
  }
  const measures = createLate(
    async () => (await import('./measures-door.ts')).createMeasuresDoor(frame.request, broken),
    frame.request,
    broken,
  )
  const offers = createLate(
    async () => (await import('./graph-offer.ts')).createGraphOffer(slots.graph, story, graph.ask),
    frame.request,
    broken,
  )
  const drawings = createLate(
    async () => {
      const [{ printPictures }, { drawnPlaces }] = await Promise.all([import('./print-pictures.ts'), import('./positions.ts')])
      return { printPictures, places: isVast(story) ? null : drawnPlaces(root, story), destroy: () => {} }
    },
    frame.request,
    broken,
  )
  /** Both pictures as line drawings, in the order in which they stand on the page; none before both can be drawn. */
  const printed = (): readonly Tag[] => {
    const layout = graph.get()?.layout() ?? drawings.get()?.places ?? null
    // The desk's sheet is printed by itself.
    if (layout === null || allWords === null || store.get().view === 'sheet') return []
    const looked = { ...onScreen(), story, words: allWords, address: view.location.href, origin: input.origin }
    return drawings.get()?.printPictures(looked, layout) ?? []
  }

  /** What the build has drawn of a part will do as long as that is out of sight. */
  const isWanted = (slot: HTMLElement) => !input.drawn || slot.offsetParent !== null
  /** One frame, in one order: text first, then the timeline, then the graph. */
  const draw = () => {
    const state = store.get()
    const now = derived()
    if (state.measure !== null) measures.ask()
    const measured = measures.get()?.get(state.measure, now.visible) ?? null
    looks.setTheme(state.theme)
    showRegions(root, story, state, words)
    const offer = isVast(story) ? offers : null
    // Asked before anything is written, so that the page need not be laid out for the answer.
    const late = (
      [
        [overview, slots.overview],
        [offer ?? graph, slots.graph],
      ] as const
    ).filter(([part, slot]) => part.get() === null && isWanted(slot))
    if (whole && allWords !== null) panels.get()?.update(state, now, allWords, narrow.matches, measured)
    const scene = hold({ ...sceneInput(story, state, now, words), measure, palette: looks.palette() })
    const drawn = timeline.update(scene)
    if (drawn !== 'waits') milestones.reach('timeline', drawn)
    if (!whole) return
    overview.get()?.update(scene)
    graphInput = { ...scene, measured, events: state.events }
    drawGraph()
    if (allWords !== null) offer?.get()?.update(allWords)
    for (const [part] of late) part.ask()
    if (panels.get() !== null && printable.matches) drawings.ask()
    if (graph.get() === null) {
      if (offer !== null) milestones.reach('graph', 'waits')
      else if (!late.some(([part]) => part === graph)) milestones.reach('graph', 'stands')
    }
    if (panels.get() !== null && hands.get() !== null && allWords !== null) milestones.reach('panels', 'drawn')
  }
  const speak = (lang: State['lang']) =>
    Promise.all([loadWords(lang), loadAllWords(lang)]).then(([core, all]) => {
      words = core
      allWords = all
      frame.request()
    }, broken)
  const onState = (state: State, before: State) => {
    if (state.lang !== before.lang) speak(state.lang)
    frame.request()
  }
  const begun = { state: store.get(), hash: view.location.hash }
  const hands = createLate(
    async () => {
      const { createHands } = await import('./hands.ts')
      return createHands({
        ...{ root, slots, view, story, store, outlet, derived, printed, begun },
        words: () => words,
        allWords: () => allWords,
        usualLang: input.site.lang,
      })
    },
    frame.request,
    broken,
  )
  const stops: readonly { readonly destroy: () => void }[] = [
    { destroy: store.subscribe(onState) },
    hands,
    looks,
    timeline,
    panels,
    overview,
    graph,
    graphFrame,
    offers,
    drawings,
    measures,
    frame,
  ]
  const head = new ResizeObserver(() => root.style.setProperty('--top', `${slots.top.offsetHeight}px`))
  head.observe(slots.top)
  narrow.addEventListener('change', frame.request)
  const askRest = () => [hands, panels].map((part) => part.ask())
  draw()
  speak(store.get().lang)
  if (whole) askRest()
  return {
    story,
    state: store.get,
    complete: () => {
      whole = true
      derive = createDerivation(story)
      askRest()
      frame.request()
    },
    destroy: () => {
      head.disconnect()
      narrow.removeEventListener('change', frame.request)
      for (const { destroy } of stops) destroy()
    },
  }
}
