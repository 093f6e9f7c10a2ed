import { part, type Steps } from '../base/steps.ts'
import { createDates } from './dates.ts'
import { soundSteps } from './sound.ts'
import { holdsTogether, shapedFile } from './soundness.ts'
import type { Story } from './story.ts'

/**
 * Reads a large file with pauses: the same story as `parseStory` makes of it, though its records are not frozen, for which a large story would
 * keep its reader waiting. Null where anything at all is wrong with it: what, only the full check can say.
 */
export function* readLarge(value: unknown): Steps<Story | null> {
  const file = yield* part(shapedFile(value), 0, 0.25)
  if (file === null) return null
  const dates = createDates(file.story.timeZone)
  if (!(yield* part(holdsTogether(file, dates), 0.25, 0.5))) return null
  return yield* part(soundSteps(file, dates), 0.5, 1)
}
