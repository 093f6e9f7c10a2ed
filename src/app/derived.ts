import { memoizeByIdentity } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import { NORMAL, NOTHING_TIED, wholeOf } from '../state/at-rest.ts'
import type { Emphasis } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import { foldingOf } from '../story/folded.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'

/** All that follows from the story and the state, the same object as long as what it follows from is the same. */
export interface Derived {
  readonly visible: Visible
  readonly emphasis: Emphasis
  /** What the choice is tied to by the file. */
  readonly tied: ReadonlySet<Id>
  readonly folding: Folding
}

const derivedAt = memoizeByIdentity(
  (visible: Visible, folding: Folding): Derived => ({ visible, emphasis: NORMAL, tied: NOTHING_TIED, folding }),
)

/** What follows where the reader has neither chosen nor filtered anything: all of the story, and all of it normal. */
export const atRest = (story: Story, fold: boolean): Derived => derivedAt(wholeOf(story), foldingOf(story, fold))
