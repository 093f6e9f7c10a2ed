import { latestInstant } from './known.ts'
import type { Cite, Position } from './story.ts'
import type { When } from './when.ts'

/** When a position was taken: the day the sources give, or else the publication of its earliest cite, by which it was. */
export const saidWhen = ({ when, cites }: Position): When | null => when ?? firstPublished(cites)

/** The one that counts for `since` as well. */
function firstPublished(cites: readonly Cite[]): When | null {
  let first: When | null = null
  for (const { source } of cites) if (first === null || latestInstant(source.published) < latestInstant(first)) first = source.published
  return first
}
