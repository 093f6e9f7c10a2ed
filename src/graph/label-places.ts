import type { Box, Px, Size } from '../base/units.ts'
import { around } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { LINE_HEIGHT, type NameLines } from './names.ts'
import { reach } from './style.ts'
import type { WorldNode } from './world.ts'

/** Where a name stands on screen. */
export interface Label {
  readonly lines: readonly string[]
  /** Of each line, at most. */
  readonly widths: readonly Px[]
  readonly box: Box
  readonly align: Align
}

/** Which side of the box the lines are flush with. */
export type Align = 'start' | 'middle' | 'end'

/** From a node's border to its name: the ring of what is chosen has room there. */
const BESIDE: Px = 7.5
const DIAGONAL = 0.72

/** Places for a name, best first: below, right, left, above, then the corners, then the same a little further away. */
export function* labelsAround({ at, look }: WorldNode, name: NameLines, camera: Camera): Generator<Label> {
  const { x, y } = toScreen(camera, at)
  const [width, height] = [name.width + 2, name.lines.length * LINE_HEIGHT]
  const radius = growth(camera.k) * reach(look) + BESIDE
  for (const away of [radius, radius + 9]) {
    for (const [dx, dy, part] of SIDES) {
      const distance = part * away - (dx === 0 && dy === 1 ? 2 : 0)
      yield {
        lines: name.lines,
        widths: name.widths,
        align: dx === 0 ? 'middle' : dx > 0 ? 'start' : 'end',
        box: around(x + dx * (distance + width / 2), y + dy * (distance + height / 2), width, height),
      }
    }
  }
}

/** Directions, and how much of the distance counts in them. */
const SIDES: readonly (readonly [dx: number, dy: number, part: number])[] = [
  [0, 1, 1],
  [1, 0, 1],
  [-1, 0, 1],
  [0, -1, 1],
  [1, 1, DIAGONAL],
  [-1, 1, DIAGONAL],
  [1, -1, DIAGONAL],
  [-1, -1, DIAGONAL],
]

/** A name above or below its node may slide along it to stay inside the region. */
export function slid(label: Label, { width }: Size, { x }: Camera): Label {
  if (label.align !== 'middle') return label
  const left = Math.min(Math.max(label.box.x - x, 5), width - 5 - label.box.width) + x
  return { ...label, box: { ...label.box, x: left } }
}

/** Whether a box sticks out of the region. */
export const outside = ({ x, y, width, height }: Box, size: Size, camera: Camera): boolean =>
  x - camera.x < 4 || y - camera.y < 2 || x - camera.x + width > size.width - 4 || y - camera.y + height > size.height - 4

const ANCHORS: Readonly<Record<Align, number>> = { start: 0, middle: 0.5, end: 1 }

/** Where the lines are flush, from the left. */
export const flushOf = ({ box, align }: Label): Px => box.x + ANCHORS[align] * box.width

/** What lies under each line of a name: with it filled, no line of the graph is seen between the words. */
export const groundsOf = (label: Label): readonly Box[] =>
  label.widths.map((width, i) => ({
    x: flushOf(label) - ANCHORS[label.align] * width - 1,
    y: label.box.y + i * LINE_HEIGHT,
    width: width + 2,
    height: LINE_HEIGHT,
  }))
