import type { Shown } from './shown.ts'
import type { Claim, Event, Relation } from './story.ts'

type Heard = Pick<Shown, 'positions'>

/** Somebody denies it by the known date. */
export const isDenied = (claim: Claim, { positions }: Heard): boolean =>
  claim.disputed && positions(claim).some(({ stance }) => stance === 'denies')

/** A claim that states it is denied by somebody by the known date. */
export const isDisputed = (record: Event | Relation, shown: Heard): boolean =>
  record.disputed && record.claims.some((claim) => claim.states.includes(record) && isDenied(claim, shown))
