import type { Instant, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { When } from '../story/when.ts'
import type { Extent, OnAxis } from './deck.ts'

/** What can be seen at the fit zoom; open ends go so far. */
export const EDGES: { readonly start: U; readonly end: U } = { start: -0.03, end: 1.03 }

/** Where an instant stands, as far as there is an axis. */
export const heldU = (instant: Instant, { toU }: Folding): U => Math.min(Math.max(toU(instant), EDGES.start), EDGES.end)

export function onAxis(when: When, folding: Folding): OnAxis {
  const { form, startMin, startMax, endMin, endMax } = when
  const [start, end] = [heldU(startMin, folding), heldU(endMax, folding)]
  return {
    when,
    extent: extentOf(when),
    startMin: start,
    startMax: !Number.isFinite(startMax) ? start : form === 'interval' ? heldU(startMax, folding) : end,
    endMin: !Number.isFinite(endMin) ? end : form === 'interval' ? heldU(endMin, folding) : start,
    endMax: end,
  }
}

function extentOf({ form, start }: When): Extent {
  if (form === 'interval') return 'lasting'
  if (form === 'set' || start.kind !== 'date') return 'soft'
  const { precision } = start.date
  return precision === 'day' || precision === 'minute' || precision === 'second' ? 'point' : 'soft'
}
