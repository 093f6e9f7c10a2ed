import type { JSX } from 'preact'
import type { Event, Relation } from '../story/story.ts'
import { doubtWords } from '../words/status.ts'
import type { Reading } from './reading.ts'

/** What is doubtful about an event or a relation, behind its name; nothing where it is reported and undisputed. */
export function Doubt({ record, reading }: { readonly record: Event | Relation; readonly reading: Reading }): JSX.Element | null {
  const doubt = doubtWords(record, reading.words, reading.shown)
  return doubt.length === 0 ? null : <span class="doubt"> · {doubt.join(' · ')}</span>
}
