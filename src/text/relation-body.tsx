import type { JSX } from 'preact'
import { seenOf } from '../story/seen.ts'
import type { Relation } from '../story/story.ts'
import { Cites } from './cites.tsx'
import { ClaimsOf } from './claims-of.tsx'
import { dateFact } from './date-fact.tsx'
import { DateSaid } from './dates.tsx'
import { Facts } from './facts.tsx'
import { Origins } from './origins.tsx'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Seen } from './seen-facts.tsx'
import { Summary } from './summary.tsx'
import { TypeSaid } from './type-said.tsx'

/** A relation: its two ends, when it held, which claims concern it, and where it stands. */
export function RelationBody({ record, reading }: { readonly record: Relation; readonly reading: Reading }): JSX.Element {
  const w = reading.words
  return (
    <>
      <Summary record={record} reading={reading} />
      <ClaimsOf record={record} reading={reading} />
      <Facts
        facts={[
          [w.detail.from, <RecordLink record={record.from} reading={reading} />, 'again'],
          [w.detail.type, <TypeSaid type={record.type} reading={reading} />, record.type.description === null ? 'again' : undefined],
          [w.detail.to, <RecordLink record={record.to} reading={reading} />, 'again'],
          [w.detail.when, <DateSaid record={record} reading={reading} />],
          // Of a relation without any date its own line says so.
          seenOf(record, reading.shown) !== null && [w.seen.name, <Seen record={record} reading={reading} />, 'again'],
          dateFact(record, reading),
          [
            w.detail.sources,
            <>
              <Origins record={record} reading={reading} />
              <Cites cites={record.cites} reading={reading} />
            </>,
          ],
        ]}
      />
    </>
  )
}
