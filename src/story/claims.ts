import type { Id } from '../base/units.ts'
import { append, idsOf } from './by-id.ts'
import type { Built } from './shelf.ts'
import type { Claim } from './story.ts'

/** Gives events and relations their claims, and marks those disputed that a denied claim states. */
export function deriveClaims({ claims, events, relations }: Built): void {
  const claimsOf = new Map<Id, Claim[]>()
  const disputed = new Set<Id>()
  for (const claim of claims) {
    for (const id of idsOf([...claim.about, ...claim.states])) append(claimsOf, id, claim)
    if (claim.disputed) for (const record of claim.states) disputed.add(record.id)
  }
  for (const list of [events, relations])
    for (const record of list) {
      record.claims = claimsOf.get(record.id) ?? []
      record.disputed = disputed.has(record.id)
    }
}
