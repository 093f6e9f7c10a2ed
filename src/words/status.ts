import { isDenied, isDisputed } from '../story/disputed.ts'
import type { Heard } from '../story/shown.ts'
import type { Event, Relation } from '../story/story.ts'
import type { Words } from './words.ts'

/** How sure an event or a relation is: whether it is background, its status, and whether it or a claim about it is disputed. */
export const statedWords = (record: Event | Relation, words: Words, shown: Heard): readonly string[] => [
  ...(record.kind === 'event' && record.part === 'background' ? [words.record.background] : []),
  words.record.status[record.status],
  ...disputeWords(record, words, shown),
]

/** What is doubtful about it, for where it stands in one line among others: nothing where it is reported and undisputed. */
export const doubtWords = (record: Event | Relation, words: Words, shown: Heard): readonly string[] => [
  ...(record.status === 'alleged' ? [words.record.status.alleged] : []),
  ...disputeWords(record, words, shown),
]

// A claim that is not shown is not spoken of.
function disputeWords(of: Event | Relation, { record }: Words, shown: Heard): readonly string[] {
  if (isDisputed(of, shown)) return [record.disputed]
  return of.claims.some((claim) => isDenied(claim, shown) && shown.has(claim.id)) ? [record.aboutDisputed] : []
}
