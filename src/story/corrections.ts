import { memoizeByIdentity } from '../base/memo.ts'
import type { Instant } from '../base/units.ts'
import type { Correction, Story } from './story.ts'

/** The corrections of a file, the latest first; of one day in the file's order. */
export const latestFirst = memoizeByIdentity(({ corrections }: Pick<Story, 'corrections'>): readonly Correction[] =>
  corrections.toSorted((a, b) => b.date.startMin - a.date.startMin),
)

/** Those that may have been made after this instant, a day without a time counting from its end: none that a reader of then has not seen is left out. */
export const correctedAfter = ({ corrections }: Pick<Story, 'corrections'>, instant: Instant): readonly Correction[] =>
  corrections.filter(({ date }) => date.endMax > instant)
