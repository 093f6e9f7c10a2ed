import type { JSX } from 'preact'
import type { Claim, Entity, Stance } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** A claim in one line, with both sides named: a claim is never linked to without its denial. */
export function ClaimLine({ claim, reading }: { readonly claim: Claim; readonly reading: Reading }): JSX.Element {
  const { stances } = reading.words.record
  return (
    <span class="claim-line">
      <RecordLink record={claim} reading={reading} />
      <Speakers side={stances.asserts} names={speakers(claim, ['asserts', 'repeats'], reading)} reading={reading} />
      <Speakers side={stances.denies} names={speakers(claim, ['denies'], reading)} reading={reading} />
    </span>
  )
}

/** Who takes one of these stances, each once. */
const speakers = (claim: Claim, stances: readonly Stance[], { shown }: Reading): readonly Entity[] => [
  ...new Set(
    shown
      .positions(claim)
      .filter((position) => stances.includes(position.stance))
      .map((position) => position.by),
  ),
]

interface SpeakersProps {
  readonly side: string
  readonly names: readonly Entity[]
  readonly reading: Reading
}

function Speakers({ side, names, reading }: SpeakersProps): JSX.Element {
  return (
    <span class="claim-side">
      {side}:{' '}
      {names.length === 0
        ? reading.words.record.silent
        : names.map((by, i) => (
            <>
              {i > 0 && ', '}
              <Say text={by.name} reading={reading} />
            </>
          ))}
    </span>
  )
}
