import type { Box, Point, Px, Size } from '../base/units.ts'
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
/** Lines have so much of their own above the letters. */
const ABOVE: Px = 2
/** The least of it: the ring just fits. */
export const CLOSE: Px = 5
/** And of a corner, in either direction, so as to keep clear of the node's box. */
const CORNER: Px = 1.5
const DIAGONAL = 0.72
/** How much further away it is tried again. */
const FURTHER: Px = 9

/** A node's place on screen, as names are put around it. */
export interface Spot {
  readonly at: Point
  readonly reach: Px
}

export const spotOf = ({ at, look }: WorldNode, camera: Camera): Spot => ({
  at: toScreen(camera, at),
  reach: growth(camera.k) * reach(look),
})

/** How many places a name has around its node, and further along its border. */
export const [AROUND, ALONG] = [16, 40]

/**
 * A place for a name, by its number, best first: below, right, left, above, then the corners, then the same a little further away. More,
 * for where none of those will do: the same a little nearer, then moved along the node's border.
 */
export function labelAt(spot: Spot, name: NameLines, index: number): Label {
  if (index < AROUND) return around(spot, name, index % 8, index < 8 ? BESIDE : BESIDE + FURTHER)
  const more = index - AROUND
  return more < 8 ? around(spot, name, more, CLOSE) : along(spot, name, more - 8)
}

function around({ at: { x, y }, reach: radius }: Spot, name: NameLines, side: number, gap: Px): Label {
  const [dx, dy, part] = SIDES[side] ?? SIDES[0]
  const [width, height] = sizeOf(name)
  const away = radius + gap
  const isClose = gap === CLOSE
  const distance = Math.max(part * away, isClose ? radius + CORNER : 0) - (dx === 0 && dy === 1 && !isClose ? ABOVE : 0)
  const align = dx === 0 ? 'middle' : dx > 0 ? 'start' : 'end'
  return labelOf(name, align, x + dx * (distance + width / 2), y + dy * (distance + height / 2))
}

/** Above or below its node, or beside it, moved by a share of half of its size: `index` counts the ways in which this can be. */
function along({ at: { x, y }, reach: radius }: Spot, name: NameLines, index: number): Label {
  const [width, height] = sizeOf(name)
  const isOver = index % 2 === 0
  const way = index % 4 < 2 ? 1 : -1
  const share = SHARES[(index >> 2) % 4] ?? 0
  const away = radius + (index < 16 ? CLOSE : BESIDE)
  if (isOver) return labelOf(name, share > 0 ? 'start' : 'end', x + share * (width / 2), y + way * (away + height / 2))
  return labelOf(name, way > 0 ? 'start' : 'end', x + way * (away + width / 2), y + share * (height / 2))
}

const SHARES = [0.5, -0.5, 0.9, -0.9]

const sizeOf = ({ width, lines }: NameLines): readonly [Px, Px] => [width + 2, lines.length * LINE_HEIGHT]

/** A name about the middle of its box. */
export function labelOf(name: NameLines, align: Align, x: Px, y: Px): Label {
  const [width, height] = sizeOf(name)
  return { lines: name.lines, widths: name.widths, align, box: { x: x - width / 2, y: y - height / 2, width, height } }
}

type Side = readonly [dx: number, dy: number, part: number]

/** Directions, and how much of the distance counts in them. */
const SIDES: readonly [Side, ...Side[]] = [
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
