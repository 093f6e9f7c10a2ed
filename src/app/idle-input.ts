import { finish } from '../base/steps.ts'
import type { PanelInput } from '../panels/input.ts'
import type { Visible } from '../state/select.ts'
import type { State } from '../state/state.ts'
import type { Story } from '../story/story.ts'
import type { AllWords } from '../words/words.ts'

/** What panels are drawn from where nobody is there to press anything: what the build writes into a page. Nothing answers. */
export const idleInput = (story: Story, state: State, visible: Visible, words: AllWords): PanelInput => ({
  ...{ measured: null, state, visible, narrow: false, origin: null, problems: [], legend: [] },
  reading: { story, shown: visible, words, style: { phrases: words.dates, timeZone: story.timeZone } },
  outlet: {
    apply: nothing,
    invalidate: nothing,
    announce: nothing,
    shows: nothing,
    failed: nothing,
    inSlices: async (steps) => finish(steps),
  },
  search: async () => [],
  file: {
    ...{ mismatch: null, keeps: false, isKept: false, changes: null },
    ...{ stay: nothing, openAsked: nothing, openCurrent: nothing, reload: nothing, seen: nothing, openLog: nothing },
  },
  ...{ goToStep: nothing, reveal: nothing, openProblems: nothing, share: nothing, print: nothing },
})

const nothing = () => undefined
