import type { State } from '../state/state.ts'
import type { Message } from './heights.ts'

type Used = Pick<State, 'selection' | 'ranges' | 'tour'>

/** What is told of a step: what is selected now, null when let go. */
export const selectMessages = (before: Used, { selection }: Used): readonly Message[] =>
  selection === before.selection ? [] : [{ type: 'runut:select', v: 1, id: selection }]

/** For a newsroom's own statistics: what the reader has used, by ids of the story. */
export function useMessages(before: Used, after: Used): readonly Message[] {
  const { selection, tour } = after
  const use = (what: string, id?: string): Message => ({ type: 'runut:use', v: 1, what, ...(id === undefined ? {} : { id }) })
  return [
    ...(selection !== before.selection && selection !== null ? [use('select', selection)] : []),
    ...(after.ranges !== before.ranges && after.ranges.length > 0 ? [use('range')] : []),
    ...(tour !== before.tour && tour !== null ? [use('tour', `${tour.tour}.${tour.step + 1}`)] : []),
  ]
}

/** The same for an address that was handed on: that it was, and not which. */
export const SHARE_MESSAGE: Message = { type: 'runut:use', v: 1, what: 'share' }
