import { cornersOf } from '../base/shapes.ts'
import type { Box, Point, Px, Size } from '../base/units.ts'
import { gapToPoint } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { distanceTo } from './path.ts'
import type { WorldNode } from './world.ts'

/** What is drawn of a node on screen. */
export interface Mark {
  readonly at: Point
  /** As far as it reaches in every direction, and in any. */
  readonly inner: Px
  readonly outer: Px
  /** Its border from corner to corner and back to the first; empty for a circle. */
  readonly border: readonly Point[]
}

export function markOf({ at: place, look: { form, radius } }: WorldNode, camera: Camera): Mark {
  const at = toScreen(camera, place)
  const size = growth(camera.k) * radius
  if (form === 'circle' || form === 'half') return { at, inner: size, outer: size, border: [] }
  const corners = form === 'square' ? SQUARE.map(([x, y]) => [x * size, y * size] as const) : (cornersOf(form, size) ?? [])
  const border = [...corners, ...corners.slice(0, 1)].map(([x, y]) => ({ x: at.x + x, y: at.y + y }))
  return { at, inner: distanceTo(border, at), outer: Math.SQRT2 * size, border }
}

const SQUARE = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/** Between a box and what is drawn of a node, in px; 0 where they meet. */
export function gapTo(box: Box, { at, inner, border }: Mark): Px {
  if (border.length === 0) return Math.max(0, gapToPoint(box, at.x, at.y) - inner)
  const { x, y, width, height } = box
  // Two forms with straight sides are nearest where one of them has a corner.
  let least = Number.POSITIVE_INFINITY
  for (const corner of border) least = Math.min(least, gapToPoint(box, corner.x, corner.y))
  for (const corner of [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ])
    least = Math.min(least, distanceTo(border, corner))
  return least
}

/** Tells whether a name at a place is plainly nearer to its own node than to any other. */
export type IsPlain = (name: Box) => boolean

/** For each node, given as a mark, and how far from its middle its name reaches at most. */
export type PlainFor = (own: Mark, far: Size) => IsPlain

const CELL: Px = 64
/** Cells by number, a row after the other. */
const ROW = 4096

/**
 * Any other node has to be `apart` times as far from a name as its own: else the name might be taken for that one's. Looks only at what is
 * near: marks by the cells of a grid.
 */
export function plainAmong(marks: readonly Mark[], apart: number): PlainFor {
  const cells = new Map<number, Mark[]>()
  const widest = marks.reduce((most, { outer }) => Math.max(most, outer), 0)
  for (const mark of marks) {
    const key = ROW * Math.floor(mark.at.y / CELL) + Math.floor(mark.at.x / CELL)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [mark])
    else cell.push(mark)
  }
  const near = ({ x, y }: Point, across: Px, down: Px): readonly Mark[] => {
    const found: Mark[] = []
    const [left, right] = [Math.floor((x - across) / CELL), Math.floor((x + across) / CELL)]
    for (let row = Math.floor((y - down) / CELL); row <= Math.floor((y + down) / CELL); row++)
      for (let column = left; column <= right; column++)
        // Two nodes in the very same place cannot be told apart anyway.
        for (const mark of cells.get(ROW * row + column) ?? []) if (mark.at.x !== x || mark.at.y !== y) found.push(mark)
    return found
  }
  return (own, { width, height }) => {
    const room = apart * FAR + widest
    const others = near(own.at, width + room, height + room)
    return (name) => {
      const most = apart * Math.max(0, gapToPoint(name, own.at.x, own.at.y) - own.inner)
      let least = Number.NaN
      for (const mark of others) {
        const middle = gapToPoint(name, mark.at.x, mark.at.y) - mark.outer
        if (middle >= most) continue
        if (Number.isNaN(least)) least = apart * gapTo(name, own)
        if (middle < least && gapTo(name, mark) < least) return false
      }
      return true
    }
  }
}

/** No name stands further from its node. */
const FAR: Px = 24
