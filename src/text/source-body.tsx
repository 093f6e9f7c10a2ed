import type { JSX } from 'preact'
import { sourcesOf } from '../story/sources-of.ts'
import type { Source, StoryRecord } from '../story/story.ts'
import { WhenSaid } from './dates.tsx'
import { Facts } from './facts.tsx'
import { PlainUrl } from './plain-url.tsx'
import type { Reading } from './reading.ts'
import { RecordLink, RecordLinks } from './record-link.tsx'
import { Say } from './say.tsx'
import { SidedLink } from './sided-link.tsx'

/** A source: who published it and when, where it can be had, and what it is cited for. */
export function SourceBody({ record, reading }: { readonly record: Source; readonly reading: Reading }): JSX.Element {
  const w = reading.words
  const cited = citing(record, reading)
  const basedOn = record.basedOn.filter(({ id }) => reading.shown.has(id))
  return (
    <Facts
      facts={[
        record.publisher !== null && [w.detail.publisher, <RecordLink record={record.publisher} reading={reading} />],
        record.authors.length > 0 && [w.detail.authors, <bdi>{record.authors.join(', ')}</bdi>],
        [w.detail.when, <WhenSaid when={record.published} reading={reading} />],
        record.retrieved !== null && [w.detail.retrieved, <WhenSaid when={record.retrieved} reading={reading} />],
        [w.detail.address, record.url === null ? w.detail.noAddress : <PlainUrl url={record.url} />],
        record.archived !== null && [w.detail.archived, <PlainUrl url={record.archived} />],
        basedOn.length > 0 && [w.detail.basedOn, <RecordLinks records={basedOn} reading={reading} />],
        record.note !== null && [w.detail.note, <Say text={record.note} reading={reading} />],
        cited.length > 0 && [
          w.detail.citedBy,
          <ul class="plain">
            {cited.map((other) => (
              <li>
                {w.record.kinds[other.kind]}: <SidedLink record={other} reading={reading} />
              </li>
            ))}
          </ul>,
          'again',
        ],
      ]}
    />
  )
}

/** The shown records that cite it, in the order of the story's collections. */
const citing = (source: Source, { shown }: Reading): readonly StoryRecord[] =>
  [shown.events, shown.claims, shown.figures, shown.questions, shown.relations, shown.entities]
    .flat()
    .filter((record) => sourcesOf(record).has(source))
