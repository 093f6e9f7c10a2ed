import type { Id } from '../base/units.ts'
import type { Story } from '../story/story.ts'
import { select, type Transition } from './actions.ts'

/** Begins the question “How is … connected with …?” at one name; null takes it back. */
export const choosePath =
  (from: Id | null): Transition =>
  (state) =>
    state.choosing === from ? state : { ...state, choosing: from }

/** Asks how two names are connected. A name is not asked about with itself. */
export const connect =
  (from: Id, to: Id): Transition =>
  (state) =>
    from === to ? state : { ...state, path: { from, to }, choosing: null }

/** The same question from its other end: what is selected goes along. */
export const swapPath: Transition = (state) =>
  state.path === null ? state : { ...state, selection: state.path.to, path: { from: state.path.to, to: state.path.from } }

export const closePath: Transition = (state) => (state.path === null ? state : { ...state, path: null })

/** What is taken from the graph: the other end, while one is being chosen (anything but a name is passed over then), else the selection. */
export const pick =
  (story: Story, id: Id | null): Transition =>
  (state) => {
    if (state.choosing === null) return select(id)(state)
    const record = id === null ? undefined : story.records.get(id)
    return record?.kind === 'entity' ? connect(state.choosing, record.id)(state) : state
  }
