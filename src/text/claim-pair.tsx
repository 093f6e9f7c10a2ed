import type { JSX } from 'preact'
import type { Claim, Position, Stance } from '../story/story.ts'
import { saidWords } from '../words/position.ts'
import { silence, takenOn } from '../words/voices.ts'
import { Cites } from './cites.tsx'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { Say } from './say.tsx'

/** Who says so beside who denies it: two columns of the same width, size and contrast, and both always there; below, who qualifies. */
export function ClaimPair({ claim, reading }: { readonly claim: Claim; readonly reading: Reading }): JSX.Element {
  const sides = reading.words.record.sides
  const taking = (...stances: readonly Stance[]) => takenOn(claim, stances, reading.shown)
  const qualifying = taking('qualifies')
  return (
    <div class="claim-pair">
      <div class="pair">
        <Side
          name={sides.asserts}
          positions={taking('asserts', 'repeats')}
          claim={claim}
          stances={['asserts', 'repeats']}
          reading={reading}
        />
        <Side name={sides.denies} positions={taking('denies')} claim={claim} stances={['denies']} reading={reading} />
      </div>
      {qualifying.length > 0 && (
        <div class="qualifying">
          <p class="side-name">{sides.qualifies}</p>
          <Positions name={sides.qualifies} positions={qualifying} reading={reading} />
        </div>
      )}
    </div>
  )
}

interface SideProps {
  readonly name: string
  readonly positions: readonly Position[]
  readonly stances: readonly Stance[]
  readonly claim: Claim
  readonly reading: Reading
}

function Side({ name, positions, stances, claim, reading }: SideProps): JSX.Element {
  return (
    <div class="side">
      <p class="side-name">{name}</p>
      {positions.length === 0 ? (
        <p class="silent">{silence(claim, stances, reading)}</p>
      ) : (
        <Positions name={name} positions={positions} reading={reading} />
      )}
    </div>
  )
}

/** One below the other; who listens hears the list by the name of its side. */
function Positions({ name, positions, reading }: Pick<SideProps, 'name' | 'positions' | 'reading'>): JSX.Element {
  return (
    <ul class="positions" aria-label={name}>
      {positions.map((position) => (
        <li class="position">
          <strong>
            <RecordLink record={position.by} reading={reading} />
          </strong>
          <span class="said">{saidWords(position, reading)}</span>
          {position.summary !== null && (
            <p>
              <Say text={position.summary} reading={reading} />
            </p>
          )}
          <Cites cites={position.cites} reading={reading} />
        </li>
      ))}
    </ul>
  )
}
