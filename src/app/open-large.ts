import { part, type Steps } from '../base/steps.ts'
import { foldingSteps } from '../story/folded.ts'
import type { Parsed } from '../story/parse.ts'
import { readLarge } from '../story/read-large.ts'
import type { Story } from '../story/story.ts'
import { prepareDeck } from '../timeline/decks.ts'
import type { Words } from '../words/words.ts'
import { inSlices, nextTask, stretch, type Watch } from './slices.ts'

type Read = Pick<Parsed, 'story' | 'problems'>

/**
 * Reads a large file in slices; no more than the engine's own reading of JSON keeps the page from answering. What is wrong with a file, if
 * anything, the full check says in a second go. `words`: those in which the first picture will speak.
 */
export async function openLarge(text: string, words: Words, watch: Watch): Promise<Read> {
  await nextTask()
  const value = readJson(text)
  await nextTask()
  watch.signal.throwIfAborted()
  const sound = await inSlices(readLarge(value), stretch(watch, 0.1, 0.6))
  const read = sound === null ? await readFaulty(text, stretch(watch, 0.2, 0.6)) : { story: sound, problems: [] }
  if (read.story !== null) await inSlices(prepare(read.story, words), stretch(watch, 0.6, 1))
  return read
}

async function readFaulty(text: string, watch: Watch): Promise<Read> {
  const { parseSteps } = await import('../story/parse.ts')
  return inSlices(parseSteps(text), watch)
}

/** What the first picture is drawn from: the folded axis and the lanes. */
function* prepare(story: Story, words: Words): Steps<void> {
  const folding = yield* part(foldingSteps(story, true), 0, 0.3)
  yield* part(prepareDeck(story, folding, words), 0.3, 1)
}

/** Undefined for a text that is no JSON: no story either. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
