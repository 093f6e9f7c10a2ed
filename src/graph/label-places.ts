import type { Box, Px, Size } from '../base/units.ts'
import { around } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { LINE_HEIGHT } from './names.ts'
import { reach } from './style.ts'
import type { WorldNode } from './world.ts'

/** Where a name stands on screen. */
export interface Label {
  readonly lines: readonly string[]
  readonly box: Box
  readonly align: Align
}

/** Which side of the box the lines are flush with. */
export type Align = 'start' | 'middle' | 'end'

/** From a node's border to its name: the ring of what is chosen has room there. */
const BESIDE: Px = 7.5
const DIAGONAL = 0.72

/** Places for a name, best first: below, right, left, above, then the corners, then the same a little further away. */
export function labelsAround(node: WorldNode, camera: Camera): readonly Label[] {
  const { name, look } = node
  const { x, y } = toScreen(camera, node.at)
  const [width, height] = [name.width + 2, name.lines.length * LINE_HEIGHT]
  const place = (dx: number, dy: number, away: Px): Label => ({
    lines: name.lines,
    align: dx === 0 ? 'middle' : dx > 0 ? 'start' : 'end',
    box: around(x + dx * (away + width / 2), y + dy * (away + height / 2), width, height),
  })
  const radius = growth(camera.k) * reach(look) + BESIDE
  return [radius, radius + 9].flatMap((away) => [
    place(0, 1, away - 2),
    place(1, 0, away),
    place(-1, 0, away),
    place(0, -1, away),
    ...[1, -1].flatMap((dy) => [1, -1].map((dx) => place(dx, dy, DIAGONAL * away))),
  ])
}

/** A name above or below its node may slide along it to stay inside the region. */
export function slid(label: Label, { width }: Size, { x }: Camera): Label {
  if (label.align !== 'middle') return label
  const left = Math.min(Math.max(label.box.x - x, 5), width - 5 - label.box.width) + x
  return { ...label, box: { ...label.box, x: left } }
}

/** Whether a box sticks out of the region. */
export const outside = ({ x, y, width, height }: Box, size: Size, camera: Camera): boolean =>
  x - camera.x < 4 || y - camera.y < 2 || x - camera.x + width > size.width - 4 || y - camera.y + height > size.height - 4
