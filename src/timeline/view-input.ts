import type { Palette } from '../base/palette.ts'
import type { Instant } from '../base/units.ts'
import type { LaneState } from '../state/lanes.ts'
import { foldingOf } from '../story/folded.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { TimelineInput } from './bare-scene.ts'

/** What a view of time is drawn from; the view itself knows its size. */
export interface TimelineViewInput extends Omit<TimelineInput, 'size' | 'reserved'> {
  /** The colours as a canvas understands them. */
  readonly palette: Palette
  /** What the rows are, and how the reader has set them. */
  readonly lanes: LaneState
  /** The page keeps plain wheel and one finger for itself, as in an article. */
  readonly cooperative?: boolean
  /** How far time has been played; null where it is not. */
  readonly played?: Instant | null
}

const isFolded = ({ segments }: Folding): boolean => segments.some(({ folded }) => folded)

/** Whether time is folded now; null where the story has none to fold. */
export const foldedNow = (story: Story, folding: Folding): boolean | null => (isFolded(foldingOf(story, true)) ? isFolded(folding) : null)
