import type { JSX } from 'preact'
import type { Claim, Stance } from '../story/story.ts'
import { silence, speakers } from '../words/voices.ts'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** A claim in one line, with both sides named: a claim is never linked to without its denial. */
export function ClaimLine({ claim, reading }: { readonly claim: Claim; readonly reading: Reading }): JSX.Element {
  return (
    <span class="claim-line">
      <RecordLink record={claim} reading={reading} />
      <Speakers claim={claim} stance="asserts" reading={reading} />
      <Speakers claim={claim} stance="denies" reading={reading} />
    </span>
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
