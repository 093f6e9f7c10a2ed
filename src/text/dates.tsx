import type { JSX } from 'preact'
import type { When } from '../story/when.ts'
import { dateTimeAttribute } from '../words/date-time.ts'
import { whenWords } from '../words/dates.ts'
import type { Reading } from './reading.ts'

/** A date in words, never more exact than the file has it. */
export function WhenSaid({ when, reading }: { readonly when: When; readonly reading: Reading }): JSX.Element {
  const attribute = dateTimeAttribute(when)
  const said = whenWords(when, reading.style)
  return attribute === null ? <span class="when">{said}</span> : <time dateTime={attribute}>{said}</time>
}
