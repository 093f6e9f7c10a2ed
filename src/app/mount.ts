import { MOUNTED, type Mounted } from '../embed/mounted.ts'
import { select } from '../state/actions.ts'
import { isAtRest, isUnfiltered } from '../state/at-rest.ts'
import type { State } from '../state/state.ts'
import { createStore, type Outlet } from '../state/store.ts'
import type { Story } from '../story/story.ts'
import { createTimelineView } from '../timeline/view.ts'
import type { AllWords, Words } from '../words/words.ts'
import { createAnnouncer } from './announcer.ts'
import type { Around } from './around.ts'
import { showBroken } from './broken.ts'
import { atRest, type Derived } from './derived.ts'
import { createFrame } from './frame.ts'
import { createLate, type Late } from './late.ts'
import { createLooks } from './looks.ts'
import { createMeasure } from './measure.ts'
import { createMilestones } from './milestones.ts'
import { showRegions } from './page.ts'
import { sceneInput } from './scene-input.ts'
import { UNWATCHED } from './watch.ts'
import type { MountInput } from './wiring.ts'
import { loadAllWords, loadWords } from './words.ts'

/** A story on screen. */
export interface Mount {
  readonly story: Story
  readonly state: () => State
  /** The rest of the story has been read: all else joins the timeline. */
  readonly complete: () => void
  readonly destroy: () => void
}

/**
 * Puts a story on screen, the timeline first and with it no more than it needs: all that stands around it, and what lights or filters, is
 * fetched meanwhile and joins when it is there.
 */
export function createMount(input: MountInput): Mount {
  const { root, slots, view, story } = input
  const store = createStore(input.state)
  let words: Words = input.words
  let allWords: AllWords | null = null
  let begun = false
  /** Nothing is fetched that nobody has asked for yet: what the build has drawn does until then. */
  let asleep = input.sleep !== null
  /** The panels do what they are pressed for. */
  let answers = false

  const broken = () => showBroken(root, store.get().lang)
  const frame = createFrame(() => draw(), broken)
  let signs: readonly string[] = []
  const shows = (drawn: readonly string[]) => {
    signs = drawn
    frame.request()
  }
  const says = { announce: createAnnouncer(slots.live), shows, failed: broken }
  const outlet: Outlet = {
    ...says,
    apply: store.apply,
    invalidate: frame.request,
    inSlices: async (steps) => (await import('./slices.ts')).inSlices(steps, UNWATCHED),
  }
  const derived = (): Derived => around.get()?.derive(store.get()) ?? atRest(story, store.get().fold)
  const looks = createLooks(root, view, frame.request)
  const measure = createMeasure(root, view)
  const milestones = createMilestones(root, view)
  const timeline = createTimelineView(slots.timeline, outlet, () => input.drawn && store.get().fold && isUnfiltered(store.get()))
  const start = { state: input.state, hash: view.location.hash }
  const around: Late<Around> = createLate(
    async () => {
      // What it will ask for at once is asked for beside it; who needs it asks again.
      import('./panels.ts').catch(() => undefined)
      const { createAround } = await import('./around.ts')
      return createAround({
        ...input,
        start,
        store,
        outlet,
        frame,
        milestones,
        derived,
        words: () => words,
        allWords: () => allWords,
        signs: () => signs,
        answers: () => {
          answers = true
        },
      })
    },
    frame.request,
    broken,
  )
  /** One frame, in one order: text first, then the timeline, then the graph. */
  const draw = () => {
    const state = store.get()
    // What comes first shows what was asked for; what is chosen later, and before it can be lit, is lit when it can be.
    if (!begun && around.get() === null && !isAtRest(state)) return
    // Out of sight, what the build has drawn of the graph stands for it. Asked before anything is written, so that the page need not be laid out.
    const graphStands = !begun && input.drawn && slots.graph.offsetParent === null
    begun = true
    const now = derived()
    looks.setTheme(state.theme)
    showRegions(root, input, state, words)
    if (asleep && sleep?.fits() === false) wake()
    if (asleep) {
      for (const part of ['timeline', 'graph', 'panels'] as const) milestones.reach(part, 'stands')
      return
    }
    const others = around.get()?.draw(state, now) ?? null
    const cooperative = input.site.framed && !view.document.fullscreenElement
    const asked = { ...sceneInput(story, state, now, words), measure, palette: looks.palette(), cooperative }
    const scene = around.get()?.hold(asked) ?? asked
    const drawn = timeline.update(scene)
    if (drawn !== 'waits') milestones.reach('timeline', drawn)
    if (graphStands) milestones.reach('graph', 'stands')
    others?.(scene)
    if (!answers || drawn === 'waits') return
    answers = false
    sleep?.answer()
  }
  const speak = (lang: State['lang']) =>
    Promise.all([loadWords(lang), loadAllWords(lang)]).then(([core, all]) => {
      // Another language may have been asked for since.
      if (lang !== store.get().lang) return
      words = core
      allWords = all
      frame.request()
    }, broken)
  const wake = () => {
    if (!asleep) return
    asleep = false
    speak(store.get().lang)
    around.ask()
    frame.request()
  }
  const sleep = input.sleep?.({ wake, choose: (id) => store.apply(select(id)), take: timeline.take }) ?? null
  const onState = (state: State, before: State) => {
    wake()
    if (state.lang !== before.lang) speak(state.lang)
    frame.request()
  }
  const stops: readonly { readonly destroy: () => void }[] = [{ destroy: store.subscribe(onState) }, around, looks, timeline, frame]
  const head = new ResizeObserver(() => root.style.setProperty('--top', `${slots.top.offsetHeight}px`))
  head.observe(slots.top)
  draw()
  if (!asleep) speak(store.get().lang)
  const complete = () => {
    if (!asleep) around.ask()
    const detail: Mounted = { story, ...store }
    root.dispatchEvent(new CustomEvent(MOUNTED, { detail }))
  }
  if (input.whole) complete()
  return {
    story,
    state: store.get,
    complete,
    destroy: () => {
      head.disconnect()
      sleep?.end()
      for (const { destroy } of stops) destroy()
    },
  }
}
