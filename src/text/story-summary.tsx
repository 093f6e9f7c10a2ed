import type { JSX } from 'preact'
import { isKnownBy } from '../story/known.ts'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'

/** The story's summary. It was written from all sources: by a known day that leaves one of them out it is held back, and the reader is told so. */
export function StorySummary({ reading }: { readonly reading: Reading }): JSX.Element {
  const { story, shown, words } = reading
  if (!story.sources.every((source) => isKnownBy(source, shown.knownBy))) return <p class="note">{words.detail.summaryLater}</p>
  return (
    <p class="summary">
      <Say text={story.summary} reading={reading} />
    </p>
  )
}
