import type { Id, Instant } from '../base/units.ts'
import { compare, idsOf, push } from './derive.ts'
import type { Built } from './shelf.ts'
import type { Claim, Position } from './story.ts'

/** By the day on which it was said, or else first published. */
export const bySaid = (a: Position, b: Position): number => compare(saidAt(a), saidAt(b))

const saidAt = (position: Position): Instant => position.when?.startMin ?? position.since ?? Number.POSITIVE_INFINITY

/** Gives events and relations their claims, and marks those disputed that a denied claim states. */
export function deriveClaims({ claims, events, relations }: Built): void {
  const claimsOf = new Map<Id, Claim[]>()
  const disputed = new Set<Id>()
  for (const claim of claims) {
    for (const id of idsOf([...claim.about, ...claim.states])) push(claimsOf, id, claim)
    if (claim.disputed) for (const record of claim.states) disputed.add(record.id)
  }
  for (const list of [events, relations])
    for (const record of list) {
      record.claims = claimsOf.get(record.id) ?? []
      record.disputed = disputed.has(record.id)
    }
}

