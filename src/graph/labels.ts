import type { Box, Point, Px, Size } from '../base/units.ts'
import { around, type BoxIndex, createBoxIndex, overlap, padded } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { LINE_HEIGHT } from './names.ts'
import { along, enters, moveRoute, type Route } from './path.ts'
import { DISC, reach } from './style.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

/** Where a name stands on screen. */
export interface Label {
  readonly lines: readonly string[]
  readonly box: Box
  readonly align: Align
}

/** All that is written on the picture. */
export interface Labels {
  readonly nodes: ReadonlyMap<WorldNode, Label>
  readonly edges: ReadonlyMap<WorldEdge, Label>
}

/** Which side of the box the lines are flush with. */
export type Align = 'start' | 'middle' | 'end'

/** Up to this many nodes every name has its place whatever is in view, so that moving the picture changes none. */
const ALL = 400
/** Above this many node-edge pairs names no longer keep away from lines. */
const MOST_PAIRS = 20_000

/** The corners that the controls and the hint cover, in px from the top left; x < 0 counts from the right. */
const COVERED: readonly Box[] = [
  { x: 0, y: 0, width: 360, height: 34 },
  { x: -128, y: 0, width: 128, height: 48 },
]

/**
 * A place beside each node for its name, or none where there is no room: never on another name, never on a node. Nodes with more ties choose
 * first. Filters and choices do not matter here, so that they move nothing; only names that are in focus push others away in the end.
 */
export function placeLabels(world: GraphWorld, camera: Camera): Labels {
  const nodes = candidates(world, camera)
  const room = roomOf(world, camera, nodes)
  const labels = new Map<WorldNode, Label>()
  const left: WorldNode[] = []
  for (const node of nodes) {
    const label = choose(node, camera, room)
    if (label === null) left.push(node)
    else {
      room.taken.add(label.box)
      labels.set(node, label)
    }
  }
  for (const node of left) if (node.level === 'focus') insist(node, camera, labels)
  return { nodes: new Map([...labels].filter(([node]) => node.shown)), edges: placeEdgeLabels(world, camera, room.taken) }
}

/** Words on the lines in focus, at the first free place from the middle outwards; a line with no free place has none. */
function placeEdgeLabels({ edges }: GraphWorld, camera: Camera, taken: BoxIndex): ReadonlyMap<WorldEdge, Label> {
  const labels = new Map<WorldEdge, Label>()
  const lit = edges.filter(({ shown, text }) => shown && text !== null)
  for (const edge of lit.sort((a, b) => Number(b.level === 'focus') - Number(a.level === 'focus'))) {
    const box = edgeBoxes(edge, camera).find((place) => !taken.hits(place))
    if (box === undefined || edge.text === null) continue
    taken.add(box)
    labels.set(edge, { lines: edge.text.lines, box, align: 'middle' })
  }
  return labels
}

function edgeBoxes({ route, text, relation }: WorldEdge, camera: Camera): readonly Box[] {
  const points = along(moveRoute(route, camera.k, camera.x, camera.y), 20)
  const [width, height] = [(text?.width ?? 0) + 2, (text?.lines.length ?? 0) * LINE_HEIGHT]
  const lift = relation.disputed ? height / 2 + DISC + 2 : 0
  return [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((share) => {
    const point = points[Math.round(share * (points.length - 1))]
    return point === undefined ? [] : [around(point.x, point.y - (share === 0.5 ? lift : 0), width, height)]
  })
}

function candidates({ nodes, size }: GraphWorld, camera: Camera): readonly WorldNode[] {
  const near = nodes.length <= ALL ? nodes : nodes.filter(({ at }) => inView(toScreen(camera, at), size)).slice(0, 2 * ALL)
  return [...near].sort((a, b) => b.degree - a.degree)
}

const inView = ({ x, y }: Point, { width, height }: Size): boolean => x > -80 && y > -40 && x < width + 80 && y < height + 40

interface Room {
  readonly taken: BoxIndex
  readonly lines: readonly { readonly points: readonly Point[]; readonly box: Box }[]
  /** The region, at its fitted size; null once the picture is enlarged and no longer fits anyway. */
  readonly bounds: Size | null
}

function roomOf({ edges, size }: GraphWorld, camera: Camera, nodes: readonly WorldNode[]): Room {
  const taken = createBoxIndex()
  for (const { at, look } of nodes) {
    const { x, y } = toScreen(camera, at)
    const extent = 2 * growth(camera.k) * reach(look)
    taken.add(around(x, y, extent, extent))
  }
  const bounds = camera.k === 1 ? size : null
  if (bounds !== null) {
    for (const box of COVERED)
      taken.add({ ...box, x: camera.x + (box.x < 0 ? size.width + box.x : box.x), y: camera.y, width: Math.min(box.width, size.width) })
  }
  const few = nodes.length * edges.length <= MOST_PAIRS
  return { taken, bounds, lines: few ? edges.map(({ route }) => lineOf(moveRoute(route, camera.k, camera.x, camera.y))) : [] }
}

function lineOf(route: Route): Room['lines'][number] {
  const points = along(route, 6)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { points, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }
}

function choose(node: WorldNode, camera: Camera, { taken, lines, bounds }: Room): Label | null {
  let best: Label | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [rank, wished] of labelsAround(node, camera).entries()) {
    if (rank * RANK >= least) break
    const label = bounds === null ? wished : slid(wished, bounds, camera)
    if (taken.hits(padded(label.box, 1)) || (bounds !== null && outside(label.box, bounds, camera))) continue
    const crossed = lines.filter(({ points, box }) => overlap(box, label.box) && enters(points, label.box)).length
    const cost = crossed + rank * RANK
    if (cost < least) [least, best] = [cost, label]
  }
  return best
}

/** A name above or below its node may slide along it to stay inside the region. */
function slid(label: Label, { width }: Size, { x }: Camera): Label {
  if (label.align !== 'middle') return label
  const left = Math.min(Math.max(label.box.x - x, 5), width - 5 - label.box.width) + x
  return { ...label, box: { ...label.box, x: left } }
}

/** What one step down the order of places is worth, in crossed lines. */
const RANK = 0.13

const outside = ({ x, y, width, height }: Box, size: Size, camera: Camera): boolean =>
  x - camera.x < 4 || y - camera.y < 2 || x - camera.x + width > size.width - 4 || y - camera.y + height > size.height - 4

/** Shows the name of what is chosen where it would stand best, and takes away the names it covers. */
function insist(node: WorldNode, camera: Camera, labels: Map<WorldNode, Label>): void {
  const [label] = labelsAround(node, camera)
  if (label === undefined) return
  for (const [other, { box }] of labels) if (other.level !== 'focus' && overlap(box, label.box)) labels.delete(other)
  if (![...labels.values()].some(({ box }) => overlap(box, label.box))) labels.set(node, label)
}

/** From a node's border to its name: the ring of what is chosen has room there. */
const BESIDE: Px = 7.5
const DIAGONAL = 0.72

/** Places for a name, best first: below, right, left, above, then the corners, then the same a little further away. */
function labelsAround(node: WorldNode, camera: Camera): readonly Label[] {
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
