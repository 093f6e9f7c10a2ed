import { compare } from '../base/sorting.ts'
import type { Instant } from '../base/units.ts'
import { saidWhen } from './said.ts'
import type { Position } from './story.ts'
import type { When } from './when.ts'

/** An instant since which something stands in the sources; null where no source has it. */
export type Since = Instant | null

/** The earliest of them; null where there is none. */
export function earliest(sinces: Iterable<Since>): Since {
  let first: Since = null
  for (const since of sinces) if (since !== null && (first === null || since < first)) first = since
  return first
}

/** Earliest start first, then earliest end; without a date last. */
function byTime(a: When | null, b: When | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a.startMin, b.startMin) || compare(a.endMax, b.endMax)
}

/** By the day on which it was said, or else first published. */
export const bySaid = (a: Position, b: Position): number => byTime(saidWhen(a), saidWhen(b))
