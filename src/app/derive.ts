import { memoizeLast } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import { isAtRest, isUnfiltered, isUnlit, NORMAL, NOTHING_TIED, wholeOf } from '../state/at-rest.ts'
import { type Emphasis, emphasis, relatedIds } from '../state/linking.ts'
import { selectVisible, type Visible } from '../state/select.ts'
import type { State } from '../state/state.ts'
import { foldingOf } from '../story/folded.ts'
import type { Folding } from '../story/folding.ts'
import { isKnownBy, knownBy } from '../story/known.ts'
import type { Story } from '../story/story.ts'
import { atRest, type Derived } from './derived.ts'

type PointedParts = [State['selection'], State['hover'], State['brush'], State['ranges'], State['tour'], State['degree'], State['play']]

/** Derives from any state; from one at rest the same as the pages that have not fetched this yet. */
export function createDerivation(story: Story): (state: State) => Derived {
  const visible = memoizeLast((status: State['status'], hidden: State['hidden'], knownOn: State['knownOn']) =>
    isUnfiltered({ status, hidden, knownOn })
      ? wholeOf(story)
      : selectVisible(story, { status, hidden }, knownOn === null ? null : knownBy(knownOn, story.timeZone)),
  )
  const levels = memoizeLast((v: Visible, ...[selection, hover, brush, ranges, tour, degree, play]: PointedParts) =>
    emphasis(story, { selection, hover, brush, ranges, tour, degree, play }, v),
  )
  const tied = memoizeLast((id: Id | null) => (id === null ? NOTHING_TIED : new Set(relatedIds(story, id))))
  const all = memoizeLast(
    (v: Visible, e: Emphasis, t: Derived['tied'], f: Folding): Derived => ({ visible: v, emphasis: e, tied: t, folding: f }),
  )
  /** What these sources did not have yet lights nothing: that would tell what it is about. */
  const isThere = (id: Id | null, { knownBy: by }: Visible) => {
    const record = id === null ? undefined : story.records.get(id)
    return record === undefined || record.kind === 'tour' || isKnownBy(record, by)
  }
  return (state) => {
    if (isAtRest(state)) return atRest(story, state.fold)
    const shown = visible(state.status, state.hidden, state.knownOn)
    // While two names are asked about, nothing is lit: the answer is a list, and no line over the pictures.
    const selection = state.path === null && isThere(state.selection, shown) ? state.selection : null
    const levelOf = isUnlit({ ...state, selection })
      ? NORMAL
      : levels(shown, selection, state.hover, state.brush, state.ranges, state.tour, state.degree, state.play)
    return all(shown, levelOf, tied(selection), foldingOf(story, state.fold))
  }
}
