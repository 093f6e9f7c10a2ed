import { memoizeByIdentity } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import { isOwn } from '../story/shown.ts'
import type { Story } from '../story/story.ts'
import type { Emphasis } from './linking.ts'
import type { Visible } from './select.ts'
import type { State } from './state.ts'

/** All of a story: what passes where nothing is filtered. The same object each time. */
export const wholeOf = memoizeByIdentity(
  (story: Story): Visible => ({
    ...story,
    positions: (claim) => claim.positions,
    has: (id) => isOwn(story.records.get(id), id),
    away: { known: 0, status: 0, types: 0 },
    knownBy: null,
  }),
)

/** Whether nothing is filtered. */
export const isUnfiltered = ({ status, hidden, knownOn }: Pick<State, 'status' | 'hidden' | 'knownOn'>): boolean =>
  status === 'all' && knownOn === null && Object.values(hidden).every((types) => types.length === 0)

/** Everything is normal: nothing is chosen, pointed at, told, played or cut off by a range. */
export const NORMAL: Emphasis = () => 'normal'

/** Whether what is shown is all of the story, and all of it normal: then pictures need no code that chooses or lights. */
export const isAtRest = (state: State): boolean => isUnfiltered(state) && isUnlit(state)

/** A tour lights by what it chooses. */
export const isUnlit = ({ selection, hover, brush, ranges, play }: State): boolean =>
  ranges.length === 0 && [selection, hover, brush, play].every((each) => each === null)

/** Nothing is tied to what is not chosen. */
export const NOTHING_TIED: ReadonlySet<Id> = new Set()
