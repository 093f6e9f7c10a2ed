import type { JSX } from 'preact'
import type { Claim, Figure, Question, StoryRecord } from '../story/story.ts'
import { Cites, shownCites } from './cites.tsx'
import { ClaimPair } from './claim-pair.tsx'
import { WhenSaid } from './dates.tsx'
import { EntityBody } from './entity-body.tsx'
import { EventBody } from './event-body.tsx'
import { Facts } from './facts.tsx'
import { Origins } from './origins.tsx'
import type { Reading } from './reading.ts'
import { RecordLinks } from './record-link.tsx'
import { RelationBody } from './relation-body.tsx'
import { Say } from './say.tsx'
import { SidedLinks } from './sided-link.tsx'
import { SourceBody } from './source-body.tsx'

/** What is known of a record, without its title: the same in the text and in the evidence panel. */
export function RecordBody({ record, reading }: { readonly record: StoryRecord; readonly reading: Reading }): JSX.Element | null {
  switch (record.kind) {
    case 'event':
      return <EventBody record={record} reading={reading} />
    case 'relation':
      return <RelationBody record={record} reading={reading} />
    case 'entity':
      return <EntityBody record={record} reading={reading} />
    case 'claim':
      return <ClaimBody record={record} reading={reading} />
    case 'figure':
      return <FigureBody record={record} reading={reading} />
    case 'question':
      return <QuestionBody record={record} reading={reading} />
    case 'source':
      return <SourceBody record={record} reading={reading} />
    case 'tour':
      return null
  }
}

const shownOf = (records: readonly StoryRecord[], { shown }: Reading) => records.filter((record) => shown.has(record.id))

function ClaimBody({ record, reading }: { readonly record: Claim; readonly reading: Reading }): JSX.Element {
  const w = reading.words.detail
  const about = shownOf(record.about, reading)
  const states = shownOf(record.states, reading)
  return (
    <>
      <ClaimPair claim={record} reading={reading} />
      <Origins record={record} reading={reading} />
      <Facts
        facts={[
          states.length > 0 && [w.states, <RecordLinks records={states} reading={reading} />],
          about.length > 0 && [w.about, <SidedLinks records={about} reading={reading} />],
        ]}
      />
    </>
  )
}

function FigureBody({ record, reading }: { readonly record: Figure; readonly reading: Reading }): JSX.Element {
  const about = shownOf(record.about, reading)
  const values = record.values.filter(({ cites }) => shownCites(cites, reading).length > 0)
  return (
    <>
      <p class="side-name">{reading.words.detail.differ}</p>
      <ul class="values">
        {values.map((value) => (
          <li>
            <strong>
              <Say text={value.value} reading={reading} />
            </strong>
            <Cites cites={value.cites} reading={reading} />
          </li>
        ))}
      </ul>
      <Origins record={record} reading={reading} />
      <Facts facts={[about.length > 0 && [reading.words.detail.about, <SidedLinks records={about} reading={reading} />]]} />
    </>
  )
}

function QuestionBody({ record, reading }: { readonly record: Question; readonly reading: Reading }): JSX.Element {
  const w = reading.words.detail
  const about = shownOf(record.about, reading)
  return (
    <Facts
      facts={[
        record.open !== null && [w.when, <WhenSaid when={record.open} reading={reading} />],
        about.length > 0 && [w.about, <SidedLinks records={about} reading={reading} />],
        record.cites.length > 0 && [w.sources, <Cites cites={record.cites} reading={reading} />],
      ]}
    />
  )
}
