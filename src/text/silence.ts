import type { Claim, Stance } from '../story/story.ts'
import { instantWords } from '../words/dates.ts'
import type { Speech } from './reading.ts'

/** What stands where nobody takes a side: nobody in these sources, or nobody yet and when one follows. */
export function silence(claim: Claim, stances: readonly Stance[], { words, shown, style }: Speech): string {
  const later = claim.positions.filter((position) => stances.includes(position.stance) && position.since !== null)
  const next = Math.min(...later.map((position) => position.since ?? Number.POSITIVE_INFINITY))
  if (shown.knownBy === null || !Number.isFinite(next)) return words.record.silent
  return words.record.silentUntil(instantWords(shown.knownBy - 1, 'day', style), instantWords(next - 1, 'day', style))
}
