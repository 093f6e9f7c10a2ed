import type { JSX } from 'preact'
import type { Claim, Entity } from '../story/story.ts'
import { speakers } from '../words/voices.ts'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** A claim in one line, with both sides named: a claim is never linked to without its denial. */
export function ClaimLine({ claim, reading }: { readonly claim: Claim; readonly reading: Reading }): JSX.Element {
  const { stances } = reading.words.record
  return (
    <span class="claim-line">
      <RecordLink record={claim} reading={reading} />
      <Speakers
        side={stances.asserts}
        names={speakers(claim, 'asserts', reading.shown)}
        repeating={speakers(claim, 'repeats', reading.shown)}
        reading={reading}
      />
      <Speakers side={stances.denies} names={speakers(claim, 'denies', reading.shown)} repeating={[]} reading={reading} />
    </span>
  )
}

interface SpeakersProps {
  readonly side: string
  readonly names: readonly Entity[]
  /** Those who only pass it on, marked as such. */
  readonly repeating: readonly Entity[]
  readonly reading: Reading
}

function Speakers({ side, names, repeating, reading }: SpeakersProps): JSX.Element {
  const { record } = reading.words
  const said = [...names, ...repeating.filter((by) => !names.includes(by))]
  return (
    <span class="claim-side">
      {side}:{' '}
      {said.length === 0
        ? record.silent
        : said.map((by, i) => (
            <>
              {i > 0 && ', '}
              <Say text={by.name} reading={reading} />
              {names.includes(by) ? '' : ` (${record.stances.repeats})`}
            </>
          ))}
    </span>
  )
}
