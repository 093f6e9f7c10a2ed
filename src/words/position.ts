import type { Position } from '../story/story.ts'
import { whenWords } from './dates.ts'
import { untilWords } from './since.ts'
import type { DateStyle, Words } from './words.ts'

/** When it was said and when that was published, or by when it was said; a repetition is marked as one. */
export function saidWords(
  { when, since, stance, cites }: Position,
  { words, style }: { readonly words: Words; readonly style: DateStyle },
): string {
  const { repeated, said, saidBy, published } = words.record
  const sources = cites.map(({ source }) => source.published)
  const out = since === null ? null : untilWords(since, sources, style)
  const parts = [
    stance === 'repeats' && repeated,
    when !== null && said(whenWords(when, style)),
    out !== null && (when !== null ? published(out) : Number.isFinite(since) && saidBy(out)),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
