import type { ComponentChild, JSX } from 'preact'
import { whenBy } from '../story/known.ts'
import type { Event, Relation } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { dateTimeAttribute } from '../words/date-time.ts'
import { whenWords } from '../words/dates.ts'
import { undatedWords } from '../words/undated.ts'
import type { Reading } from './reading.ts'

/** A date in words, never more exact than the file has it. */
export function WhenSaid({ when, reading }: { readonly when: When; readonly reading: Reading }): JSX.Element {
  const attribute = dateTimeAttribute(when)
  const said = whenWords(when, reading.style)
  return attribute === null ? <span class="when">{said}</span> : <time dateTime={attribute}>{said}</time>
}

/** When it was, as far as these sources had said so by the known date. */
export function DateSaid({ record, reading }: { readonly record: Event | Relation; readonly reading: Reading }): ComponentChild {
  const { knownBy } = reading.shown
  const when = whenBy(record, knownBy)
  return when === null ? undatedWords(record, knownBy, reading) : <WhenSaid when={when} reading={reading} />
}
