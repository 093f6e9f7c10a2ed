import type { Instant } from '../base/units.ts'
import type { Story } from '../story/story.ts'

/** What there is of several stories, the latest updated first; where two were updated on one date, by their ids. */
export const newestFirst = <T>(list: readonly T[], storyOf: (each: T) => Story): readonly T[] =>
  list.toSorted((a, b) => latest(storyOf(b)) - latest(storyOf(a)) || (storyOf(a).id < storyOf(b).id ? -1 : 1))

/** A file that does not say when stands last. */
const latest = ({ updated }: Story): Instant => (Number.isFinite(updated.endMax) ? updated.endMax : Number.MIN_SAFE_INTEGER)
