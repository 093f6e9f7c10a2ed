import type { Instant, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { When } from '../story/when.ts'
import type { Extent, OnAxis } from './deck.ts'

/** What can be seen at the fit zoom; open ends go so far. */
export const EDGES: { readonly start: U; readonly end: U } = { start: -0.03, end: 1.03 }

/** Where an instant stands, as far as there is an axis. */
export const heldU = (instant: Instant, { toU }: Folding): U => Math.min(Math.max(toU(instant), EDGES.start), EDGES.end)

export function onAxis(when: When, folding: Folding): OnAxis {
  const startMin = heldU(when.startMin, folding)
  const endMax = heldU(when.endMax, folding)
  return {
    when,
    extent: extentOf(when),
    startMin,
    startMax: begunU(when, folding, startMin, endMax),
    endMin: endingU(when, folding, startMin, endMax),
    endMax,
  }
}

/** Until where something may begin; `start` and `end` are its first and last places. */
export const begunU = ({ form, startMax }: When, folding: Folding, start: U, end: U): U =>
  !Number.isFinite(startMax) ? start : form === 'interval' ? heldU(startMax, folding) : end

/** From where on it may end. */
export const endingU = ({ form, endMin }: When, folding: Folding, start: U, end: U): U =>
  !Number.isFinite(endMin) ? end : form === 'interval' ? heldU(endMin, folding) : start

export function extentOf({ form, start }: When): Extent {
  if (form === 'interval') return 'lasting'
  if (form === 'set' || start.kind !== 'date') return 'soft'
  const { precision } = start.date
  return precision === 'day' || precision === 'minute' || precision === 'second' ? 'point' : 'soft'
}
