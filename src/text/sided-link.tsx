import type { ComponentChildren, JSX } from 'preact'
import type { Claim, Stance, StoryRecord } from '../story/story.ts'
import { claimsHeard, silence, speakers } from '../words/voices.ts'
import { Doubt } from './doubt.tsx'
import { OutcomeLine } from './outcome.tsx'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

interface SidedProps {
  readonly record: StoryRecord
  readonly reading: Reading
  readonly children?: ComponentChildren
}

/** A link to a record, with what is doubtful about it; a claim, and what a claim states, is never linked to without who says so and who denies it. */
export function SidedLink({ record, reading, children }: SidedProps): JSX.Element {
  return (
    <span class="sided">
      {children ?? <RecordLink record={record} reading={reading} />}
      {(record.kind === 'event' || record.kind === 'relation') && <Doubt record={record} reading={reading} />}
      {record.kind === 'event' && <OutcomeLine record={record} reading={reading} />}
      {claimsHeard(record, reading.shown).map((claim) => (
        <>
          <Speakers claim={claim} stance="asserts" reading={reading} />
          <Speakers claim={claim} stance="denies" reading={reading} />
        </>
      ))}
    </span>
  )
}

/** Several of them, one below the other. */
export function SidedLinks({ records, reading }: { readonly records: readonly StoryRecord[]; readonly reading: Reading }): JSX.Element {
  return (
    <ul class="plain">
      {records.map((record) => (
        <li>
          <SidedLink record={record} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

interface SpeakersProps {
  readonly claim: Claim
  readonly stance: 'asserts' | 'denies'
  readonly reading: Reading
}

/** Who takes a side. Those who only pass on what is asserted stand there too, marked as such. */
function Speakers({ claim, stance, reading }: SpeakersProps): JSX.Element {
  const { stances } = reading.words.record
  const side: readonly Stance[] = stance === 'asserts' ? ['asserts', 'repeats'] : [stance]
  const names = speakers(claim, stance, reading.shown)
  const said = [...new Set(side.flatMap((each) => speakers(claim, each, reading.shown)))]
  return (
    <span class="claim-side">
      {stances[stance]}:{' '}
      {said.length === 0
        ? silence(claim, side, reading)
        : said.map((by, i) => (
            <>
              {i > 0 && ', '}
              <Say text={by.name} reading={reading} label />
              {names.includes(by) ? '' : ` (${stances.repeats})`}
            </>
          ))}
    </span>
  )
}
