import { memoizeLast } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import type { Outlet } from '../state/store.ts'
import type { LaneView } from './lane-view.ts'

/** The rows of a timeline, whose code no picture waits for: until it is there, lanes are packed and nothing stands beside them. */
export type LaneDoor = Omit<LaneView, 'control' | 'heads'>

/** The names come first in `beside`, which holds the picture; the choice of rows first among the `controls`. */
export function createLaneDoor(page: Document, outlet: Outlet, beside: HTMLElement, controls: HTMLElement): LaneDoor {
  let lanes: LaneView | null = null
  let wanted: Id | null = null
  const fetchLanes = memoizeLast(async () => {
    const { createLaneView } = await import('./lane-view.ts')
    lanes = createLaneView(page, outlet)
    lanes.reveal(wanted)
    controls.prepend(lanes.control)
    beside.prepend(lanes.heads)
    outlet.invalidate()
  })
  return {
    board: (input) => lanes?.board(input) ?? null,
    width: () => lanes?.width() ?? 0,
    scroll: () => lanes?.scroll() ?? 0,
    scrollBy: (by) => lanes?.scrollBy(by),
    reveal: (id) => {
      wanted = id
      lanes?.reveal(id)
    },
    update: (input, scene) => {
      if (lanes === null) fetchLanes().catch(outlet.failed)
      else lanes.update(input, scene)
    },
  }
}
