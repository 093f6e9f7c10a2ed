import { idleInput } from '../src/app/idle-input.ts'
import type { PanelInput } from '../src/panels/input.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState, type State } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import type { Story } from '../src/story/story.ts'
import type { AllWords } from '../src/words/words.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()

/** What the app would give the panels for a story and a state, with nothing behind their buttons. */
export function inputFor(words: AllWords, change: Partial<State> = {}, of: Story = story): PanelInput {
  const state = { ...initialState(words.lang), ...change }
  return idleInput(of, state, selectVisible(of, state, knownBy(state.knownOn, of.timeZone)), words)
}
