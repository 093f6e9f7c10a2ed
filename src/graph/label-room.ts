import type { Box, Point, Px, Size } from '../base/units.ts'
import { around, type BoxIndex, createBoxIndex, overlap, padded } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { markOf, type PlainFor, plainAmong } from './outline.ts'
import { along, enters, moveRoute, trim } from './path.ts'
import { ARROW, reach } from './style.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

/** Above this many node-edge pairs names no longer keep away from lines. */
const MOST_PAIRS = 20_000

/** What is left to the hint at the top left. */
const HINT: Size = { width: 360, height: 34 }
/** What the buttons take of the top right corner. */
export const BUTTONS: Size = { width: 128, height: 48 }

/** What names and words have to keep clear of. */
export interface Room {
  /** The boxes of the nodes, and of what else must not be covered. */
  readonly nodes: readonly Box[]
  readonly taken: BoxIndex
  /** Tells where a name cannot be taken for another node's, for no name stands anywhere else; null where that is only weighed. */
  readonly plainFor: PlainFor | null
  readonly lines: readonly Line[]
  /** The region, at its fitted size; null once the picture is enlarged and no longer fits anyway. */
  readonly bounds: Size | null
}

/** `apart`: how many times as far from a name as its own node any other has to be; null where that is only weighed. */
export function roomOf({ edges, size }: GraphWorld, camera: Camera, nodes: readonly WorldNode[], apart: number | null): Room {
  const bounds = camera.k === 1 ? size : null
  const boxes = nodes.map((node) => boxOf(node, camera))
  const hint = { ...HINT, x: camera.x, y: camera.y }
  const covered = [hint, { ...BUTTONS, x: camera.x + size.width - BUTTONS.width, y: camera.y }]
  const all = bounds === null ? boxes : [...boxes, ...covered]
  const few = nodes.length * edges.length <= MOST_PAIRS
  const lines = few ? edges.map((edge) => lineOf(edge, camera)) : []
  const plainFor =
    apart === null
      ? null
      : plainAmong(
          nodes.map((node) => markOf(node, camera)),
          apart,
        )
  return { nodes: all, taken: createBoxIndex(all), plainFor, bounds, lines }
}

export function boxOf({ at, look }: WorldNode, camera: Camera): Box {
  const { x, y } = toScreen(camera, at)
  const extent = 2 * growth(camera.k) * reach(look)
  return around(x, y, extent, extent)
}

/** Whether a name at this place is nearer to the box of something other than its own node. */
export function isAstray(name: Box, own: Box, { nodes }: Room): boolean {
  const least = gap(name, own)
  return nodes.some((other) => gap(name, other) < least)
}

/** Between two boxes, squared. */
const gap = (a: Box, b: Box): number =>
  Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width) ** 2 + Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height) ** 2

/** A line on screen, the box it fills, and the place where it ends: an arrow there must stay in sight. */
export interface Line {
  readonly points: readonly Point[]
  readonly box: Box
  readonly tips: readonly Point[]
}

/** About where arrows end, from the middle of a node; the same whether it is chosen or not. */
const TIP: Px = 18

function lineOf({ route }: WorldEdge, { k, x: dx, y: dy }: Camera): Line {
  const moved = moveRoute(route, k, dx, dy)
  const points = along(moved, 6)
  const inner = trim(moved, TIP * growth(k), TIP * growth(k))
  const tips = inner === null ? [] : [(inner[inner.length - 1] ?? inner[0]).b]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { points, tips, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }
}

/** How many lines a name would strike, an arrow counting for two more. */
export function covers(name: Box, { lines }: Room): number {
  const struck = lines.filter(({ points, box }) => overlap(box, name) && enters(points, name))
  const near = padded(name, ARROW / 2)
  const arrows = struck.filter(({ tips }) => tips.some(({ x, y }) => overlap(near, around(x, y, 1, 1))))
  return struck.length + 2 * arrows.length
}
