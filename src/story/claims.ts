import { inTurn, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { append } from './by-id.ts'
import { type Built, NONE } from './shelf.ts'
import type { Claim } from './story.ts'

/** Gives events and relations their claims, and marks those disputed that a denied claim states. */
export function* deriveClaims({ claims, events, relations }: Built): Steps<void> {
  const claimsOf = new Map<Id, Claim[]>()
  const disputed = new Set<Id>()
  const take = (claim: Claim) => {
    for (const list of [claim.about, claim.states]) for (const { id } of list) append(claimsOf, id, claim)
    if (claim.disputed) for (const record of claim.states) disputed.add(record.id)
  }
  const give = (record: Built['events'][number] | Built['relations'][number]) => {
    record.claims = claimsOf.get(record.id) ?? NONE
    record.disputed = disputed.has(record.id)
  }
  yield* inTurn([visitAll(claims, take), visitAll(events, give), visitAll(relations, give)])
}
