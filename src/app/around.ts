import type { Palette } from '../base/palette.ts'
import type { Measure } from '../base/units.ts'
import type { State } from '../state/state.ts'
import type { Outlet } from '../state/store.ts'
import { createHold } from '../timeline/hold.ts'
import type { AllWords } from '../words/words.ts'
import { createDerivation } from './derive.ts'
import type { Derived } from './derived.ts'
import { createFrame } from './frame.ts'
import { type Graph, isVast, openGraph } from './graph-door.ts'
import { createHands } from './hands.ts'
import { createLate } from './late.ts'
import { narrowQuery } from './page.ts'
import type { SceneInput } from './scene-input.ts'
import type { AroundInput } from './wiring.ts'

/** What stands around the timeline: the overview, the panels, the graph, and what answers the reader outside of the pictures. */
export interface Around {
  readonly derive: (state: State) => Derived
  /** What the pictures are drawn from now: of a large story, what they were drawn from before until what is asked for has been found out. */
  readonly hold: ReturnType<typeof createHold>
  /** Draws what comes before the timeline; what it gives back draws what comes after it. */
  readonly draw: (state: State, derived: Derived) => (scene: Drawing) => void
  readonly destroy: () => void
}

/** What the timeline has just been drawn from. */
type Drawing = SceneInput & { readonly measure: Measure; readonly palette: Palette; readonly cooperative: boolean }

type GraphInput = Drawing & Parameters<Graph['update']>[0]

/** Whether all but the time on screen is the same. */
const isSameGraph = (a: GraphInput, b: GraphInput): boolean =>
  (Object.keys(b) as (keyof GraphInput)[]).every((key) => key === 'viewport' || Object.is(a[key], b[key]))

/**
 * The one place where the panels, the graph, the address and the page's keys know of each other. Each part is fetched when it is wanted and
 * joins when it is there.
 */
export function createAround(input: AroundInput): Around {
  const { root, slots, view, story, store, outlet, frame, milestones, allWords, derived } = input
  const broken = outlet.failed
  const narrow = narrowQuery(view, input.site.framed)
  const onScreen = () => ({ slots, graph: graph.get(), state: store.get(), derived: derived() })
  const wiring = { ...input, folding: () => derived().folding, onScreen }
  const panels = createLate(async () => (await import('./panels.ts')).createPanels(slots, input.drawn, wiring), frame.request, broken)
  const overview = createLate(
    async () => (await import('../timeline/overview-view.ts')).createOverviewView(slots.overview, view, outlet),
    frame.request,
    broken,
  )
  const graphFrame = createFrame(() => drawGraph(), broken)
  const graphOutlet: Outlet = { ...outlet, invalidate: graphFrame.request }
  const graph = createLate(
    (signal) => openGraph(root, slots.graph, { story, drawn: input.drawn, outlet: graphOutlet }, signal),
    frame.request,
    broken,
  )
  /** What the graph was drawn from last: one that only moves is drawn from it again, without the rest of the page. */
  let graphInput: GraphInput | null = null
  let drawnBy: Graph | null = null
  const drawGraph = () => {
    if (graphInput === null) return
    drawnBy = graph.get()
    drawnBy?.update(graphInput)
    tellSettled()
  }
  const tellSettled = () => {
    if (graph.get()?.settled() === true) milestones.reach('graph', 'drawn')
  }
  const measures = createLate(
    async () => (await import('./measures-door.ts')).createMeasuresDoor(frame.request, broken),
    frame.request,
    broken,
  )
  const offer = isVast(story)
    ? createLate(async () => (await import('./graph-offer.ts')).createGraphOffer(slots.graph, story, graph.ask), frame.request, broken)
    : null
  const hands = createHands({ ...input, layout: () => graph.get()?.layout() ?? null, onScreen })
  /** The words in which the timeline's keys are told. */
  let helped: AllWords | null = null
  /** Whether the panels do what they are pressed for. */
  let answers = false
  /** What the build has drawn of a part will do as long as that is out of sight. */
  const isWanted = (slot: HTMLElement) => !input.drawn || slot.offsetParent !== null
  const stops = [hands, panels, overview, graph, graphFrame, ...(offer === null ? [] : [offer]), measures]
  narrow.addEventListener('change', frame.request)
  panels.ask()
  return {
    derive: createDerivation(story),
    hold: createHold(outlet),
    draw: (state, now) => {
      const said = allWords()
      if (state.measure !== null) measures.ask()
      const measured = measures.get()?.get(state.measure, now.visible) ?? null
      // Asked before anything is written, so that the page need not be laid out for the answer.
      const late = (
        [
          [overview, slots.overview],
          [offer ?? graph, slots.graph],
        ] as const
      ).filter(([part, slot]) => part.get() === null && isWanted(slot))
      if (said !== null && said !== helped) slots.timeline.setAttribute('aria-description', said.timelineHelp)
      helped = said
      if (said !== null) panels.get()?.update(state, now, said, narrow.matches, measured)
      return (scene) => {
        overview.get()?.update(scene)
        if (said !== null) {
          const near = input.site.framed && state.view === 'graph'
          const next = { ...scene, words: said, measured, events: state.events, near }
          const stands = graph.get() === drawnBy && graphInput !== null && isSameGraph(graphInput, next)
          graphInput = next
          // Moving the timeline is nothing to the graph.
          if (stands) tellSettled()
          else drawGraph()
        }
        if (said !== null) offer?.get()?.update(said)
        for (const [part] of late) part.ask()
        if (panels.get() !== null) hands.getReady()
        if (graph.get() === null) {
          if (offer !== null) milestones.reach('graph', 'waits')
          else if (!late.some(([part]) => part === graph)) milestones.reach('graph', 'stands')
        }
        if (panels.get() === null || said === null) return
        milestones.reach('panels', 'drawn')
        if (answers) return
        answers = true
        input.answers()
      }
    },
    destroy: () => {
      narrow.removeEventListener('change', frame.request)
      for (const { destroy } of stops) destroy()
    },
  }
}
