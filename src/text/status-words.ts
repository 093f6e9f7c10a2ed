import { isDenied } from '../story/disputed.ts'
import type { StoryRecord } from '../story/story.ts'
import { capital } from '../words/capital.ts'
import { recordSince } from '../words/since.ts'
import { statedWords } from '../words/status.ts'
import type { Speech } from './reading.ts'

/** What a record is, how sure it is, and since when these sources have it: the parts of the line over its title. */
export function kickerWords(record: StoryRecord, speech: Speech): readonly string[] {
  const since = record.kind === 'source' ? '' : recordSince(record, speech.shown.sources, speech)
  return [kindWord(record, speech), ...statusWords(record, speech), since].filter(Boolean)
}

const kindWord = (record: StoryRecord, { words }: Speech): string => capital(words.record.kinds[record.kind])

/** How sure a record is, in words: status, dispute, background, withheld names. */
export function statusWords(record: StoryRecord, { words, shown }: Speech): readonly string[] {
  const w = words.record
  switch (record.kind) {
    case 'event':
    case 'relation':
      return statedWords(record, words, shown)
    case 'claim':
      return isDenied(record, shown) ? [w.disputed] : []
    case 'entity':
      return record.anonymous ? [w.anonymous] : []
    default:
      return []
  }
}
