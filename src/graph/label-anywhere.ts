import type { Box, Px } from '../base/units.ts'
import { gapToPoint, overlap, padded } from './boxes.ts'
import type { Camera } from './camera.ts'
import { formsOf } from './label-choice.ts'
import { CLOSE, type Label, labelOf, outside, spotOf } from './label-places.ts'
import type { Room } from './label-room.ts'
import { LINE_HEIGHT } from './names.ts'
import type { WorldNode } from './world.ts'

/** So far from its node a name may stand, and from one place that is tried to the next. */
const FARTHEST: Px = 160
const STEP: Px = 6
/** To cover another name is worth so many px of distance. */
const COVERED: Px = 16

/**
 * The place for a name that has to be seen where no usual one is left: as near to its node as can be, in any form, on no node, inside the region,
 * and rather on no other name. Null where nothing within reach is free. Whose it is, its node's ring tells.
 */
export function anywhere(node: WorldNode, camera: Camera, { taken, bounds }: Room, names: readonly Box[]): Label | null {
  const { at, reach } = spotOf(node, camera)
  let best: Label | null = null
  let least = Number.POSITIVE_INFINITY
  for (const form of formsOf(node.name)) {
    const [across, down] = [reach + FARTHEST + form.width / 2, reach + FARTHEST + (form.lines.length * LINE_HEIGHT) / 2]
    for (let dy = -down; dy <= down; dy += STEP)
      for (let dx = -across; dx <= across; dx += STEP) {
        const label = labelOf(form, Math.abs(dx) < STEP ? 'middle' : dx > 0 ? 'start' : 'end', at.x + dx, at.y + dy)
        const away = gapToPoint(label.box, at.x, at.y)
        if (away < reach + CLOSE || away > reach + FARTHEST || away >= least) continue
        const room = padded(label.box, 1)
        if (taken.hits(room) || (bounds !== null && outside(label.box, bounds, camera))) continue
        const cost = away + COVERED * names.filter((other) => overlap(other, room)).length
        if (cost < least) [least, best] = [cost, label]
      }
  }
  return best
}
