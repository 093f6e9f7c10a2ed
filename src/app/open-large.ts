import { IN_STEPS } from '../base/sort-steps.ts'
import { part, type Steps } from '../base/steps.ts'
import { wholeOf } from '../state/at-rest.ts'
import { foldingOf, foldingSteps } from '../story/folded.ts'
import type { Parsed } from '../story/parse.ts'
import { beginLarge } from '../story/read-large.ts'
import type { Story } from '../story/story.ts'
import { tallySteps } from '../story/tally.ts'
import { shownCards } from '../timeline/decks.ts'
import { preparePlaces } from '../timeline/histogram.ts'
import { prepareDeck } from '../timeline/prepared-decks.ts'
import type { Words } from '../words/words.ts'
import { inSlices, nextTask } from './slices.ts'
import { stretch, type Watch } from './watch.ts'

type Read = Pick<Parsed, 'story' | 'problems'>

/** Shows a story whose timeline is there and whose rest is still being read; comes back once it is on screen. */
export type ShowBegun = (story: Story) => Promise<void>

/**
 * Reads a large file in slices; no more than the engine's own reading of JSON keeps the page from answering. What is wrong with a file, if
 * anything, the full check says in a second go: what has been shown by then was not sound. `words`: those in which the first picture will speak.
 */
export async function openLarge(text: string, words: Words, show: ShowBegun, watch: Watch): Promise<Read> {
  await nextTask()
  const value = readJson(text)
  await nextTask()
  watch.signal.throwIfAborted()
  return (await readSound(value, words, show, watch)) ?? (await readFaulty(text, words, stretch(watch, 0.5, 1)))
}

async function readSound(value: unknown, words: Words, show: ShowBegun, watch: Watch): Promise<Read | null> {
  const begun = await inSlices(beginLarge(value), stretch(watch, 0.1, 0.3))
  if (begun === null) return null
  const { story, rest } = begun
  await inSlices(prepare(story, words), stretch(watch, 0.3, 0.5))
  await nextTask()
  await show(story)
  if (!(await inSlices(rest(), stretch(watch, 0.5, 0.9)))) return null
  await prepareAround(story, words, stretch(watch, 0.9, 1))
  return { story, problems: [] }
}

async function readFaulty(text: string, words: Words, watch: Watch): Promise<Read> {
  const { parseSteps } = await import('../story/parse.ts')
  const read = await inSlices(
    parseSteps(text, import.meta.hot ? (await import('./editing.ts')).EDITING : undefined),
    stretch(watch, 0, 0.7),
  )
  if (read.story === null) return read
  await inSlices(prepare(read.story, words), stretch(watch, 0.7, 0.9))
  await prepareAround(read.story, words, stretch(watch, 0.9, 1))
  return read
}

/** What the first picture is drawn from: the folded axis and the lanes. */
function* prepare(story: Story, words: Words): Steps<void> {
  const folding = yield* part(foldingSteps(story, true, IN_STEPS), 0, 0.3)
  yield* part(prepareDeck({ story, folding, words, visible: null }, IN_STEPS), 0.3, 1)
}

/** What stands around the first picture: the overview's bars, the legend's signs, how much there is of what. */
async function prepareAround(story: Story, words: Words, watch: Watch): Promise<void> {
  const { all } = shownCards({ story, folding: foldingOf(story, true), words, visible: wholeOf(story) })
  await inSlices(preparePlaces(all, IN_STEPS), stretch(watch, 0, 0.3))
  await inSlices((await import('./legend.ts')).prepareSigns(story), stretch(watch, 0.3, 0.6))
  await inSlices(tallySteps(story), stretch(watch, 0.6, 1))
}

/** Undefined for a text that is no JSON: no story either. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
