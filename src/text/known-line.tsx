import type { JSX } from 'preact'
import type { Instant } from '../base/units.ts'
import { isKnownBy } from '../story/known.ts'
import type { Story } from '../story/story.ts'
import { NONE_YET } from '../words/none-yet.ts'
import { knownWords } from '../words/since.ts'
import type { Reading } from './reading.ts'

/** By which day's sources the text stands, and how much was not yet in them; before the first one that none had appeared. Nothing where no day is set. */
export function KnownLine({ reading }: { readonly reading: Reading }): JSX.Element | null {
  const { story, words, style } = reading
  const { knownBy } = reading.shown
  if (knownBy === null) return null
  const none = story.sources.every((source) => !isKnownBy(source, knownBy))
  const later = words.chrome.notYet(countLater(story, knownBy))
  return (
    <p class="known-line">
      {[words.saved.known(knownWords(knownBy, story.sources, style)), none && NONE_YET[words.lang], later]
        .filter(Boolean)
        .map((said) => String(said).replace(/\.$/, ''))
        .join(' · ')}
    </p>
  )
}

/** The records that these sources did not have yet. */
const countLater = ({ entities, events, relations, claims, figures, questions, sources }: Story, knownBy: Instant): number =>
  [entities, events, relations, claims, figures, questions, sources].reduce(
    (sum, records) => sum + records.filter((record) => !isKnownBy(record, knownBy)).length,
    0,
  )
