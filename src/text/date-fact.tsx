import type { Event, Relation } from '../story/story.ts'
import { capital } from '../words/capital.ts'
import { dateSince } from '../words/undated.ts'
import { Cites, shownCites } from './cites.tsx'
import type { Fact } from './facts.tsx'
import type { Reading } from './reading.ts'

/** Which sources give the date and since when, where not all that tell of the record do. */
export function dateFact(record: Event | Relation, reading: Reading): Fact | false {
  if (shownCites(record.whenCites, reading).length === 0) return false
  return [
    reading.words.detail.dateFrom,
    <>
      {capital(dateSince(record, reading))}
      <Cites cites={record.whenCites} reading={reading} />
    </>,
  ]
}
