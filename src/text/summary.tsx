import type { JSX } from 'preact'
import { hasLater } from '../story/sources-of.ts'
import type { Entity, Event, Relation } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'

/**
 * What a record's summary says. It was written from all sources of the record: where one of them had not appeared by the known date the summary is
 * held back, and the reader is told so.
 */
export function Summary({
  record,
  reading,
}: {
  readonly record: Entity | Event | Relation
  readonly reading: Reading
}): JSX.Element | null {
  const { shown, words } = reading
  if (hasLater(record, shown)) return <p class="note">{words.detail.laterToo}</p>
  if (record.summary === null) return null
  return (
    <p class="summary">
      <Say text={record.summary} reading={reading} />
    </p>
  )
}
