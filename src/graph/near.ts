import { memoizeByIdentity } from '../base/memo.ts'
import type { Point, Px } from '../base/units.ts'
import { along, distanceTo } from './path.ts'
import { reach } from './style.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

/** What of a world is found by place, in px of the fitted picture; whether filters let it through is not asked here. */
export interface Finder {
  /** The indices of the nodes whose middle is within `radius` of a point in each direction. */
  readonly nodesAt: (at: Point, radius: Px) => readonly number[]
  /** The indices of the edges that run nearer than `slop` to a point, with how near that is. */
  readonly edgesAt: (at: Point, slop: Px) => readonly (readonly [index: number, distance: Px])[]
}

/** Made when something is pointed at for the first time, and anew only when nodes have moved. */
export const finderOf = ({ points, edges }: GraphWorld): Finder => finderFor(points)(edges)

const finderFor = memoizeByIdentity((points: readonly Point[]) => {
  let finder: Finder | null = null
  return (edges: readonly WorldEdge[]): Finder => {
    finder ??= { nodesAt: nodeGrid(points), edgesAt: edgeBoxes(edges) }
    return finder
  }
})

/** How far the largest node reaches: no other is further from where it can be pointed at. */
export const widest = memoizeByIdentity(
  (nodes: readonly WorldNode[]): Px => nodes.reduce((most, { look }) => Math.max(most, reach(look)), 0),
)

const CELL: Px = 24
/** Cells by number, a row after the other. */
const ROW = 4096

function nodeGrid(points: readonly Point[]): Finder['nodesAt'] {
  const cells = new Map<number, number[]>()
  const cellOf = (value: Px) => Math.floor(value / CELL)
  for (const [i, { x, y }] of points.entries()) {
    const key = ROW * cellOf(y) + cellOf(x)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [i])
    else cell.push(i)
  }
  return ({ x, y }, radius) => {
    const found: number[] = []
    for (let row = cellOf(y - radius); row <= cellOf(y + radius); row++)
      for (let column = cellOf(x - radius); column <= cellOf(x + radius); column++) found.push(...(cells.get(ROW * row + column) ?? []))
    return found
  }
}

/**
 * The box around each edge's curves, four numbers in a row. Most lines of a crowd cross half of it, so that cells would hold each many times:
 * to run once along plain numbers is quicker, and only the lines whose box the point is in are looked at closely.
 */
function edgeBoxes(edges: readonly WorldEdge[]): Finder['edgesAt'] {
  const boxes = new Float64Array(4 * edges.length)
  for (let i = 0; i < edges.length; i++) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    // A curve never leaves the box around its ends and its control point.
    for (const { a, c, b } of edges[i]?.route ?? []) {
      left = Math.min(left, a.x, c.x, b.x)
      top = Math.min(top, a.y, c.y, b.y)
      right = Math.max(right, a.x, c.x, b.x)
      bottom = Math.max(bottom, a.y, c.y, b.y)
    }
    const at = 4 * i
    boxes[at] = left
    boxes[at + 1] = top
    boxes[at + 2] = right
    boxes[at + 3] = bottom
  }
  return (at, slop) => {
    const found: (readonly [number, Px])[] = []
    for (let i = 0; i < edges.length; i++) {
      const [left = 0, top = 0, right = 0, bottom = 0] = [boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]]
      if (at.x <= left - slop || at.x >= right + slop || at.y <= top - slop || at.y >= bottom + slop) continue
      const route = edges[i]?.route
      const distance = route === undefined ? slop : distanceTo(along(route, 10), at)
      if (distance < slop) found.push([i, distance])
    }
    return found
  }
}
