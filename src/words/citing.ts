import { say } from '../story/say.ts'
import type { Source } from '../story/story.ts'
import type { Words } from './words.ts'

/** A source by its publisher, or by its title where no publisher is on record. */
export const sourceName = (source: Source, words: Words): string => say(source.publisher?.name ?? source.title, words.lang).text

/** `p2` is paragraph 2; any other locator stands as typed. */
export function locator(at: string, { record }: Words): string {
  const paragraph = /^p(\d+)$/.exec(at)?.[1]
  return paragraph === undefined ? at : record.paragraph(paragraph)
}
