import { memoizeByIdentity } from '../base/memo.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { Point, Px, Size } from '../base/units.ts'
import type { Network, NetworkEdge } from './network.ts'
import { along, bent, distanceTo, loop, type Route } from './path.ts'
import type { Layout, Place, Places } from './positions.ts'
import { baseRadius } from './style.ts'

/** Shares of the region that stay free of nodes: shares, so that a picture in per cent and one in px agree at every width. */
const MARGIN = { left: 0.085, right: 0.085, top: 0.155, bottom: 0.115 } as const
/** Narrower regions have smaller nodes and shorter lines of names. */
export const NARROW: Px = 600
const LOW: Px = 300
/** Above this many node-edge pairs lines no longer bend around nodes. */
const MOST_PAIRS = 40_000

/** Where what has no place would be: never seen. */
export const CORNER: Point = { x: 0, y: 0 }
export const NOWHERE: Route = [{ a: CORNER, c: CORNER, b: CORNER }]

/** Where nodes stand, how large they are, and which way the lines go: each in the order of the network. */
export interface WorldShape {
  readonly points: readonly Point[]
  readonly radii: readonly Px[]
  readonly routes: readonly Route[]
}

/** What no filter and no choice ever changes: where nodes stand, how large they are, and which way the lines go. */
export const shapeOf = (network: Network, layout: Layout, size: Size): WorldShape => finish(shapeSteps(network, layout, size))

const known = memoizeByIdentity((_network: Network, _layout: Layout, _size: Size): { shape: WorldShape | null } => ({ shape: null }))

/** The same, worked out with pauses, and only once. */
export function* shapeSteps(network: Network, layout: Layout, size: Size): Steps<WorldShape> {
  const kept = known(network, layout, size)
  if (kept.shape !== null) return kept.shape
  const scale = size.width < NARROW || size.height < LOW ? 0.85 : 1
  const points: Point[] = []
  const radii: Px[] = []
  const place = visitAll(network.nodes, ({ id }) => {
    radii.push(scale * baseRadius(network.degrees[radii.length] ?? 0, network.nodes.length))
    points.push(toPoint(layout.positions.get(id) ?? MIDDLE, size))
  })
  yield* part(place, 0, 0.3)
  const routes: Route[] = []
  const route = visitAll(network.edges, (edge) => {
    routes.push(routeOf(edge, points, radii, size, isSimple(network)))
  })
  yield* part(route, 0.3, 1)
  kept.shape = { points, radii, routes }
  return kept.shape
}

/** The shape with some nodes elsewhere: nothing else is different but the lines that end at them. */
export const movedShape = memoizeByIdentity((network: Network, layout: Layout, size: Size, moved: Places): WorldShape => {
  const shape = shapeOf(network, layout, size)
  if (moved.size === 0) return shape
  const points = [...shape.points]
  const others = new Set<number>()
  for (const [id, place] of moved) {
    const i = network.indexOf.get(id)
    if (i === undefined) continue
    others.add(i)
    points[i] = toPoint(place, size)
  }
  const isMoved = ({ source, target }: NetworkEdge) => others.has(source) || others.has(target)
  const routes = network.edges.map((edge, i) =>
    isMoved(edge) ? routeOf(edge, points, shape.radii, size, isSimple(network)) : (shape.routes[i] ?? NOWHERE),
  )
  return { ...shape, points, routes }
})

const isSimple = ({ nodes, edges }: Network): boolean => nodes.length * edges.length <= MOST_PAIRS

function routeOf(edge: NetworkEdge, points: readonly Point[], radii: readonly Px[], size: Size, evasive: boolean): Route {
  const [a, b] = [points[edge.source] ?? CORNER, points[edge.target] ?? CORNER]
  if (edge.source === edge.target) return loop(a, 2.2 * (radii[edge.source] ?? 0) + 18 + 13 * edge.lane, size)
  const [bend = 0, ...others] = bendsOf(edge, Math.hypot(b.x - a.x, b.y - a.y))
  return [bent(a, b, evasive ? evade(a, b, [bend, ...others], points, radii) : bend)]
}

/** The bends a line may take, in px, the best first: one alone is straight or gives way to either side, two stay on their sides, more are fixed. */
function bendsOf({ source, target, lane, lanes }: NetworkEdge, length: Px): readonly Px[] {
  if (lanes === 1) return [0, 0.16, -0.16, 0.3, -0.3].map((share) => share * length)
  const bend = (source < target ? 1 : -1) * lane * Math.min(Math.max(0.34 * length, 34), 76)
  return lanes === 2 ? [bend, 0.6 * bend, 1.5 * bend, 2 * bend] : [bend]
}

const MIDDLE: Place = { x: 0.5, y: 0.5 }

const toPoint = ({ x, y }: Place, { width, height }: Size): Point => ({
  x: width * (MARGIN.left + x * (1 - MARGIN.left - MARGIN.right)),
  y: height * (MARGIN.top + y * (1 - MARGIN.top - MARGIN.bottom)),
})

/** The place that a point of the fitted picture stands for; beyond the nodes' own margins it is outside of the unit square. */
export const toPlace = ({ x, y }: Point, { width, height }: Size): Place => ({
  x: (x / width - MARGIN.left) / (1 - MARGIN.left - MARGIN.right),
  y: (y / height - MARGIN.top) / (1 - MARGIN.top - MARGIN.bottom),
})

/** The first of the bends with which a line passes most nodes that are not its own. */
function evade(a: Point, b: Point, bends: readonly Px[], points: readonly Point[], radii: readonly Px[]): Px {
  const others = points.flatMap((at, i) => (at === a || at === b ? [] : [{ at, room: (radii[i] ?? 0) + 6 }]))
  const hits = (bend: Px) => {
    const line = along([bent(a, b, bend)], 6)
    return others.filter(({ at, room }) => distanceTo(line, at) < room).length
  }
  let best = bends[0] ?? 0
  let least = hits(best)
  for (const bend of bends) {
    const count = least === 0 ? 0 : hits(bend)
    if (count < least) [least, best] = [count, bend]
  }
  return best
}
