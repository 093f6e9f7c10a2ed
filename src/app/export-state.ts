import type { Outgoing } from '../formats/outgoing.ts'
import { initialState, type State } from '../state/state.ts'
import type { Story } from '../story/story.ts'
import type { ExportWords } from '../words/export-en.ts'
import type { AllWords } from '../words/words.ts'
import { createDerivation } from './derive.ts'

/** What is to leave: which story, by which known date, in whose words. */
export interface Leaving {
  readonly story: Story
  readonly knownOn: string | null
  readonly words: AllWords
  readonly said: ExportWords
  /** The page's address without what a reader did there; null where none is known. */
  readonly address: string | null
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
}

/** What a reader would see who had set the known date alone. */
export const exportState = (words: AllWords, knownOn: string | null): State => ({ ...initialState(words.lang), knownOn })

export const outgoingOf = (leaving: Leaving): Outgoing => ({
  ...leaving,
  shown: createDerivation(leaving.story)(exportState(leaving.words, leaving.knownOn)).visible,
  style: { phrases: leaving.words.dates, timeZone: leaving.story.timeZone },
})
