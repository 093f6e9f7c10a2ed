import type { JSX } from 'preact'
import type { Event, Relation } from '../story/story.ts'
import { claimsHeard } from '../words/voices.ts'
import { ClaimPair } from './claim-pair.tsx'
import type { Reading } from './reading.ts'
import { RecordLink } from './record-link.tsx'
import { SidedLinks } from './sided-link.tsx'

/**
 * The claims about an event or a relation. One that states it comes with all who say so and all who deny it, for without them the record
 * would stand as an accusation alone, even where a filter hides them; one that merely concerns it takes a line.
 */
export function ClaimsOf({ record, reading }: { readonly record: Event | Relation; readonly reading: Reading }): JSX.Element | null {
  const stating = claimsHeard(record, reading.shown)
  const about = record.claims.filter((claim) => reading.shown.has(claim.id) && !stating.includes(claim))
  if (stating.length + about.length === 0) return null
  return (
    <div class="claims-of">
      {stating.map((claim) => (
        <div class="stating">
          <p class="side-name">
            <RecordLink record={claim} reading={reading} />
          </p>
          <ClaimPair claim={claim} reading={reading} />
        </div>
      ))}
      {about.length > 0 && (
        <>
          <p class="side-name">{reading.words.detail.claims}</p>
          <SidedLinks records={about} reading={reading} />
        </>
      )}
    </div>
  )
}
