import type { Transition } from './actions.ts'
import type { LaneMode, LaneState, RowId } from './lanes.ts'
import { inOrder } from './row-order.ts'

const setLanes =
  (change: (lanes: LaneState) => LaneState): Transition =>
  (state) => {
    const lanes = change(state.lanes)
    return lanes === state.lanes ? state : { ...state, lanes }
  }

/** Other rows altogether: what was done to the ones before goes with them. */
export const setLaneMode = (mode: LaneMode): Transition =>
  setLanes((lanes) => (lanes.mode === mode ? lanes : { mode, order: [], folded: [], hidden: [] }))

/** Folds a row to one line or unfolds it, leaves it out or brings it back. */
export const toggleRow = (what: 'folded' | 'hidden', id: RowId): Transition =>
  setLanes((lanes) => {
    const ids = lanes[what]
    return { ...lanes, [what]: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] }
  })

/** All rows as they stand by nature, open, none left out. */
export const resetRows: Transition = setLanes((lanes) =>
  lanes.order.length + lanes.folded.length + lanes.hidden.length === 0 ? lanes : { ...lanes, order: [], folded: [], hidden: [] },
)

/** Moves a row by so many places, positive downwards, among those that are not left out. `natural`: all rows in their own order. */
export const moveRow = (natural: readonly RowId[], id: RowId, by: number): Transition =>
  setLanes((lanes) => {
    const now = inOrder(natural, lanes.order)
    const seen = now.filter((row) => !lanes.hidden.includes(row))
    const goal = seen[Math.min(Math.max(seen.indexOf(id) + by, 0), seen.length - 1)]
    if (!seen.includes(id) || goal === undefined || goal === id) return lanes
    const others = now.filter((row) => row !== id)
    others.splice(others.indexOf(goal) + (by > 0 ? 1 : 0), 0, id)
    return { ...lanes, order: shortest(natural, others) }
  })

/** The shortest beginning of an order from which the rest follows. */
function shortest(natural: readonly RowId[], order: readonly RowId[]): readonly RowId[] {
  const place = new Map(natural.map((id, i) => [id, i]))
  let length = order.length
  let after = Number.POSITIVE_INFINITY
  while (length > 0) {
    const at = place.get(order[length - 1] ?? '') ?? 0
    if (at > after) break
    after = at
    length--
  }
  return order.slice(0, length)
}
