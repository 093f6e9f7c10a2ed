import { memoizeLast } from '../base/memo.ts'
import { type Emphasis, emphasis } from '../state/linking.ts'
import { selectVisible, type Visible } from '../state/select.ts'
import type { State } from '../state/state.ts'
import { foldingOf } from '../story/folded.ts'
import type { Folding } from '../story/folding.ts'
import { knownBy } from '../story/known.ts'
import type { Story } from '../story/story.ts'

/** All that follows from the story and the state, the same object as long as what it follows from is the same. */
export interface Derived {
  readonly visible: Visible
  readonly emphasis: Emphasis
  readonly folding: Folding
}

type PointedParts = [State['selection'], State['hover'], State['brush'], State['ranges'], State['tour'], State['degree'], State['play']]

export function createDerivation(story: Story): (state: State) => Derived {
  const visible = memoizeLast((status: State['status'], hidden: State['hidden'], knownOn: State['knownOn']) =>
    selectVisible(story, { status, hidden }, knownOn === null ? null : knownBy(knownOn, story.timeZone)),
  )
  const levels = memoizeLast((v: Visible, ...[selection, hover, brush, ranges, tour, degree, play]: PointedParts) =>
    emphasis(story, { selection, hover, brush, ranges, tour, degree, play }, v),
  )
  const all = memoizeLast((v: Visible, e: Emphasis, f: Folding): Derived => ({ visible: v, emphasis: e, folding: f }))
  return (state) => {
    const shown = visible(state.status, state.hidden, state.knownOn)
    // While two names are asked about, nothing is lit: the answer is a list, and no line over the pictures.
    const levelOf = levels(
      shown,
      state.path === null ? state.selection : null,
      state.hover,
      state.brush,
      state.ranges,
      state.tour,
      state.degree,
      state.play,
    )
    return all(shown, levelOf, foldingOf(story, state.fold))
  }
}
