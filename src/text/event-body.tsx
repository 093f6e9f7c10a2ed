import type { JSX } from 'preact'
import type { Event } from '../story/story.ts'
import { Cites } from './cites.tsx'
import { ClaimsOf } from './claims-of.tsx'
import { WhenSaid } from './dates.tsx'
import { Facts } from './facts.tsx'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** An event: when, what, who takes part, which claims concern it, and where it stands. */
export function EventBody({ record, reading }: { readonly record: Event; readonly reading: Reading }): JSX.Element {
  const w = reading.words
  const taking = record.participants.filter((participant) => reading.shown.has(participant.entity.id))
  return (
    <>
      <p class="when-line">{record.when === null ? w.record.undated : <WhenSaid when={record.when} reading={reading} />}</p>
      {record.summary !== null && (
        <p class="summary">
          <Say text={record.summary} reading={reading} />
        </p>
      )}
      <ClaimsOf record={record} reading={reading} />
      <Facts
        facts={[
          [w.detail.type, <Say text={record.type.label} reading={reading} />],
          taking.length > 0 && [
            w.detail.roles,
            <ul class="plain">
              {taking.map(({ entity, role }) => (
                <li>
                  <RecordLink record={entity} reading={reading} />
                  {role !== null && (
                    <>
                      {' '}
                      (<Say text={role} reading={reading} />)
                    </>
                  )}
                </li>
              ))}
            </ul>,
          ],
          [w.detail.sources, <Cites cites={record.cites} reading={reading} />],
        ]}
      />
    </>
  )
}
