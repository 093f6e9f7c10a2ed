import type { Id, Instant, Span } from '../base/units.ts'
import type { LaneState } from '../state/lanes.ts'
import type { Emphasis } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import { committedRange, type State } from '../state/state.ts'
import { fitViewport } from '../state/viewport.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { Derived } from './derived.ts'

/** What the pictures have in common: both are made from this and from nothing of each other. */
export interface SceneInput {
  readonly story: Story
  readonly visible: Visible
  readonly emphasis: Emphasis
  readonly tied: ReadonlySet<Id>
  readonly folding: Folding
  readonly viewport: Span
  /** The brush, or else the committed range. */
  readonly range: Span | null
  readonly selection: Id | null
  readonly hover: Id | null
  readonly lanes: LaneState
  readonly since: boolean
  readonly words: Words
  /** How far time has been played; null where it is not. */
  readonly played: Instant | null
}

export const sceneInput = (story: Story, state: State, { visible, emphasis, tied, folding }: Derived, words: Words): SceneInput => ({
  story,
  visible,
  emphasis,
  tied,
  folding,
  viewport: state.viewport ?? fitViewport(folding),
  range: state.brush ?? committedRange(state),
  // While two names are asked about, nothing is ringed: the answer is a list.
  selection: state.path === null ? state.selection : null,
  hover: state.hover,
  lanes: state.lanes,
  since: state.since,
  words,
  played: state.play?.to ?? null,
})
