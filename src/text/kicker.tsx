import type { JSX } from 'preact'
import type { StoryRecord } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { kickerWords } from './status-words.ts'

/** The line over a record's title. */
export function Kicker({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element {
  return <p class="kicker">{kickerWords(record, reading).join(' · ')}</p>
}
