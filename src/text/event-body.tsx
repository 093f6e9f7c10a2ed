import type { JSX } from 'preact'
import type { Event } from '../story/story.ts'
import { asksOutcome } from '../words/outcome.ts'
import { Cites, shownCites } from './cites.tsx'
import { ClaimsOf } from './claims-of.tsx'
import { dateFact } from './date-fact.tsx'
import { DateSaid } from './dates.tsx'
import { Facts } from './facts.tsx'
import { Origins } from './origins.tsx'
import { Outcome } from './outcome.tsx'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'
import { Summary } from './summary.tsx'
import { TypeSaid } from './type-said.tsx'

/** An event: when, what, who takes part, which claims concern it, and where it stands. */
export function EventBody({ record, reading }: { readonly record: Event; readonly reading: Reading }): JSX.Element {
  const w = reading.words
  const taking = record.participants.filter(
    ({ entity, cites }) => reading.shown.has(entity.id) && (cites.length === 0 || shownCites(cites, reading).length > 0),
  )
  return (
    <>
      <p class="when-line">
        <DateSaid record={record} reading={reading} />
      </p>
      <Summary record={record} reading={reading} />
      <ClaimsOf record={record} reading={reading} />
      <Facts
        facts={[
          [w.detail.type, <TypeSaid type={record.type} reading={reading} />],
          asksOutcome(record) && [w.outcome.name, <Outcome record={record} reading={reading} />],
          taking.length > 0 && [
            w.detail.roles,
            <ul class="plain">
              {taking.map(({ entity, role, cites }) => (
                <li>
                  <RecordLink record={entity} reading={reading} />
                  {role !== null && (
                    <>
                      {' '}
                      (<Say text={role} reading={reading} />)
                    </>
                  )}
                  <Cites cites={cites} reading={reading} />
                </li>
              ))}
            </ul>,
          ],
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
