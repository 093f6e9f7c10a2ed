import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import type { When } from '../story/when.ts'
import { whenWords } from '../words/dates.ts'
import type { Reading } from './reading.ts'

/** A version of the file by its name and its date; what is not given is left out. */
export const standWords = (version: string | null, updated: When | null, { words, style }: Pick<Reading, 'words' | 'style'>): string => {
  const name = version === null ? '' : isolated(beginning(version))
  // A date that cannot be read has no text.
  return updated === null || updated.text === '' ? name : words.file.stand(name, whenWords(updated, style))
}

/** The version that is shown. */
export const standOf = (reading: Reading): string => standWords(reading.story.version, reading.story.updated, reading)
