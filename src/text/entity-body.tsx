import type { JSX } from 'preact'
import { whenBy } from '../story/known.ts'
import type { Entity } from '../story/story.ts'
import { undatedLast } from '../story/undated-last.ts'
import { whenShort } from '../words/dates.ts'
import { Cites, shownCites } from './cites.tsx'
import { Facts } from './facts.tsx'
import { PlainUrl } from './plain-url.tsx'
import type { Reading } from './reading.ts'
import { RelationSentence } from './relation-sentence.tsx'
import { Seen } from './seen-facts.tsx'
import { SidedLink, SidedLinks } from './sided-link.tsx'
import { Summary } from './summary.tsx'
import { TypeSaid } from './type-said.tsx'

/** A name: what it is, its relations, its events, the claims it has to do with, and where it stands. */
export function EntityBody({ record, reading }: { readonly record: Entity; readonly reading: Reading }): JSX.Element {
  const { words: w, shown } = reading
  const relations = record.relations.filter((relation) => shown.has(relation.id))
  const events = undatedLast(
    record.events.filter((event) => shown.has(event.id)),
    shown.knownBy,
  )
  const claims = record.claims.filter((claim) => shown.has(claim.id))
  return (
    <>
      <Summary record={record} reading={reading} />
      {record.anonymous && <p class="note">{w.detail.anonymousMeaning}</p>}
      <Facts
        facts={[
          [w.detail.type, <TypeSaid type={record.type} reading={reading} />],
          record.aliases.length > 0 && [w.detail.aliases, <bdi>{record.aliases.join(', ')}</bdi>],
          relations.length > 0 && [
            w.detail.relations,
            <ul class="plain">
              {relations.map((relation) => (
                <li>
                  <SidedLink record={relation} reading={reading}>
                    <RelationSentence record={relation} reading={reading} at={record} />
                  </SidedLink>
                </li>
              ))}
            </ul>,
            'again',
          ],
          events.length > 0 && [
            w.detail.events,
            <ul class="plain">
              {events.map((event) => {
                const when = whenBy(event, shown.knownBy)
                return (
                  <li>
                    {when !== null && `${whenShort(when, reading.style)}: `}
                    <SidedLink record={event} reading={reading} />
                  </li>
                )
              })}
            </ul>,
            'again',
          ],
          claims.length > 0 && [w.detail.claimsHead, <SidedLinks records={claims} reading={reading} />, 'again'],
          record.links.length > 0 && [
            w.detail.address,
            <ul class="plain">
              {record.links.map((link) => (
                <li>
                  <PlainUrl url={link} />
                </li>
              ))}
            </ul>,
          ],
          [w.seen.name, <Seen record={record} reading={reading} />, 'again'],
          shownCites(record.cites, reading).length > 0 && [w.detail.sources, <Cites cites={record.cites} reading={reading} />],
        ]}
      />
    </>
  )
}
