import type { Box, Point, Px, Size } from '../base/units.ts'
import { around, type BoxIndex, createBoxIndex, overlap, padded } from './boxes.ts'
import { type Camera, growth, toScreen } from './camera.ts'
import { LINE_HEIGHT } from './names.ts'
import { along, enters, moveRoute, trim } from './path.ts'
import { ARROW, DISC, reach } from './style.ts'
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
const ATTEMPTS = 5
/** Above this many node-edge pairs names no longer keep away from lines. */
const MOST_PAIRS = 20_000

/** The corners that the controls and the hint cover, in px from the top left; x < 0 counts from the right. */
const COVERED: readonly Box[] = [
  { x: 0, y: 0, width: 360, height: 34 },
  { x: -128, y: 0, width: 128, height: 48 },
]

/**
 * A place beside each node for its name, or none where there is no room: never on another name, never on a node. Nodes with the
 * fewest places to choose from choose first. Filters and choices do not matter here, so that they move nothing; only names that are in focus push others away in the end.
 */
export function placeLabels(world: GraphWorld, camera: Camera): Labels {
  const nodes = candidates(world, camera)
  const room = roomOf(world, camera, nodes)
  const { labels, left } = settle(byNeed(nodes, camera, room), camera, room, nodes.length > ALL ? 1 : ATTEMPTS)
  for (const node of left) if (node.level === 'focus') insist(node, camera, labels)
  const shown = new Map([...labels].filter(([node]) => node.shown))
  const taken = createBoxIndex([...room.nodes, ...[...labels.values()].map(({ box }) => box)])
  return { nodes: shown, edges: placeEdgeLabels(world, camera, room.lines, taken) }
}

interface Settled {
  readonly labels: Map<WorldNode, Label>
  readonly left: readonly WorldNode[]
}

/** Lets each choose in turn; while some are left without a place, starts again with those first, and keeps the best outcome. */
function settle(order: readonly WorldNode[], camera: Camera, room: Room, attempts: number): Settled {
  const taken = createBoxIndex(room.nodes)
  const labels = new Map<WorldNode, Label>()
  const left: WorldNode[] = []
  for (const node of order) {
    const label = choose(node, camera, { ...room, taken })
    if (label === null) left.push(node)
    else {
      taken.add(label.box)
      labels.set(node, label)
    }
  }
  if (left.length === 0 || attempts === 1) return { labels, left }
  const again = settle([...left, ...order.filter((node) => !left.includes(node))], camera, room, attempts - 1)
  return again.left.length < left.length ? again : { labels, left }
}

/** Words on the lines in focus, the doubtful first, where they cover nothing and cross the fewest other lines; where all is crowded, none. */
function placeEdgeLabels({ edges }: GraphWorld, camera: Camera, lines: readonly Line[], taken: BoxIndex): ReadonlyMap<WorldEdge, Label> {
  const labels = new Map<WorldEdge, Label>()
  const lit = edges.flatMap((edge, i) => (edge.shown && edge.text !== null ? [{ edge, text: edge.text, own: lines[i] }] : []))
  const worth = ({ level, relation }: WorldEdge) => (level === 'focus' ? 2 : 0) + (relation.status === 'alleged' ? 1 : 0)
  for (const { edge, text, own } of lit.sort((a, b) => worth(b.edge) - worth(a.edge))) {
    const crossed = (place: Box) => lines.filter((line) => line !== own && overlap(line.box, place) && enters(line.points, place)).length
    const free = edgeBoxes(edge, camera).filter((place) => !taken.hits(place))
    const counts = free.map(crossed)
    const least = Math.min(...counts)
    const box = free[counts.indexOf(least)]
    if (box === undefined || (least > MOST_CROSSED && edge.level !== 'focus')) continue
    taken.add(box)
    labels.set(edge, { lines: text.lines, box, align: 'middle' })
  }
  return labels
}

const MOST_CROSSED = 1

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
  return nodes.length <= ALL ? nodes : nodes.filter(({ at }) => inView(toScreen(camera, at), size)).slice(0, 2 * ALL)
}

/** In a crowd those with more ties come first; else those that nodes and the region's border leave the fewest places. */
function byNeed(nodes: readonly WorldNode[], camera: Camera, room: Room): readonly WorldNode[] {
  if (nodes.length > ALL) return [...nodes].sort((a, b) => b.degree - a.degree)
  const free = new Map(nodes.map((node) => [node, labelsAround(node, camera).filter((label) => fits(label, camera, room)).length]))
  return [...nodes].sort((a, b) => (free.get(a) ?? 0) - (free.get(b) ?? 0) || b.degree - a.degree)
}

const inView = ({ x, y }: Point, { width, height }: Size): boolean => x > -80 && y > -40 && x < width + 80 && y < height + 40

interface Room {
  /** The boxes of the nodes, and of what else must not be covered. */
  readonly nodes: readonly Box[]
  readonly taken: BoxIndex
  readonly lines: readonly Line[]
  /** The region, at its fitted size; null once the picture is enlarged and no longer fits anyway. */
  readonly bounds: Size | null
}

function roomOf({ edges, size }: GraphWorld, camera: Camera, nodes: readonly WorldNode[]): Room {
  const bounds = camera.k === 1 ? size : null
  const boxes = nodes.map(({ at, look }) => {
    const { x, y } = toScreen(camera, at)
    const extent = 2 * growth(camera.k) * reach(look)
    return around(x, y, extent, extent)
  })
  const covered = COVERED.map((box) => ({ ...box, x: camera.x + (box.x < 0 ? size.width + box.x : box.x), y: camera.y + box.y }))
  const all = bounds === null ? boxes : [...boxes, ...covered]
  const few = nodes.length * edges.length <= MOST_PAIRS
  const lines = few ? edges.map((edge) => lineOf(edge, camera)) : []
  return { nodes: all, taken: createBoxIndex(all), bounds, lines }
}

/** A line on screen, the box it fills, and the two places where it ends: an arrow there must stay in sight. */
interface Line {
  readonly points: readonly Point[]
  readonly box: Box
  readonly tips: readonly Point[]
}

function lineOf({ route, head, tail }: WorldEdge, { k, x: dx, y: dy }: Camera): Line {
  const moved = moveRoute(route, k, dx, dy)
  const points = along(moved, 6)
  const inner = trim(moved, head * growth(k), tail * growth(k) + ARROW / 2)
  const tips = inner === null ? [] : [(inner[inner.length - 1] ?? inner[0]).b]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { points, tips, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }
}

function choose(node: WorldNode, camera: Camera, room: Room): Label | null {
  let best: Label | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [rank, wished] of labelsAround(node, camera).entries()) {
    if (rank * RANK >= least) break
    const label = fitted(wished, camera, room)
    if (!fits(wished, camera, room)) continue
    const cost = covers(label.box, room) + rank * RANK
    if (cost < least) [least, best] = [cost, label]
  }
  return best
}

/** How many lines a name would strike, an arrow counting for two more. */
function covers(name: Box, { lines }: Room): number {
  const struck = lines.filter(({ points, box }) => overlap(box, name) && enters(points, name))
  const near = padded(name, ARROW / 2)
  const arrows = struck.filter(({ tips }) => tips.some(({ x, y }) => overlap(near, around(x, y, 1, 1))))
  return struck.length + 2 * arrows.length
}

function fits(wished: Label, camera: Camera, room: Room): boolean {
  const { box } = fitted(wished, camera, room)
  return !room.taken.hits(padded(box, 1)) && (room.bounds === null || !outside(box, room.bounds, camera))
}

const fitted = (label: Label, camera: Camera, { bounds }: Room): Label => (bounds === null ? label : slid(label, bounds, camera))

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
