import { finish } from '../src/base/steps.ts'
import type { PanelInput } from '../src/panels/input.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState, type State } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import type { Story } from '../src/story/story.ts'
import type { Reading } from '../src/text/reading.ts'
import type { AllWords } from '../src/words/words.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()

/** What the app would give the panels for a story and a state, with nothing behind their buttons. */
export function inputFor(words: AllWords, change: Partial<State> = {}, of: Story = story): PanelInput {
  const state = { ...initialState(words.lang), ...change }
  const visible = selectVisible(of, state, knownBy(state.knownOn, of.timeZone))
  const reading: Reading = { story: of, shown: visible, words, style: { phrases: words.dates, timeZone: of.timeZone } }
  const nothing = () => undefined
  return {
    reading,
    state,
    visible,
    measured: null,
    outlet: {
      apply: nothing,
      invalidate: nothing,
      announce: nothing,
      shows: nothing,
      failed: nothing,
      inSlices: async (steps) => finish(steps),
    },
    narrow: false,
    origin: null,
    problems: [],
    search: () => Promise.resolve([]),
    goToStep: nothing,
    reveal: nothing,
    openProblems: nothing,
    savePicture: () => undefined,
    legend: [],
    copyLink: nothing,
    print: () => undefined,
  }
}
