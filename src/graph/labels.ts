import { memoizeByIdentity } from '../base/memo.ts'
import type { Box, Point, Size } from '../base/units.ts'
import { createBoxIndex, overlap, padded } from './boxes.ts'
import { type Camera, toScreen } from './camera.ts'
import { placeEdgeLabels } from './edge-labels.ts'
import { type Label, labelsAround, outside, slid } from './label-places.ts'
import { boxOf, covers, isAstray, type Room, roomOf } from './label-room.ts'
import type { NameLines } from './names.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

/** All that is written on the picture. */
export interface Labels {
  readonly nodes: ReadonlyMap<WorldNode, Label>
  readonly edges: ReadonlyMap<WorldEdge, Label>
}

/** Up to this many names each has its place whatever is in view, so that moving the picture changes none. */
export const ALL = 400
/** With more, one name for each cell of this size on screen, and no more than so many, may look for a place. */
const CELL: Size = { width: 84, height: 40 }
const MOST = 260
/** Up to this many nodes names are placed by need, and may try again in another order. */
const SOME = 80
const ATTEMPTS = 5
/**
 * A place beside each node for its name, or none where there is no room: never on another name, never on a node. Nodes with the fewest
 * places to choose from choose first. Filters and choices do not matter here, so that they move nothing; only a name in focus that has found
 * no place pushes others away in the end.
 */
export function placeLabels(world: GraphWorld, camera: Camera): Labels {
  const { nodes, size, points, names, ranks } = world
  const crowd = ranks.length > ALL
  const lit = (node: WorldNode) => node.level === 'focus' && node.shown
  const candidates = crowd ? [...chosenOf(world, camera), ...nodes.slice(ranks.length).filter(lit)] : nodes
  const room = roomOf(world, camera, candidates)
  const { chosen, left } = crowd ? settled(candidates, camera, room) : settledOf(points, names, size)(camera, candidates, room)
  // The nodes may be others by now, of another level: their names are where they were.
  const labels = new Map(
    candidates.flatMap((node) => {
      const label = chosen.get(node.entity)
      return label === undefined ? [] : [[node, label] as const]
    }),
  )
  for (const node of candidates) if (node.level === 'focus' && left.has(node.entity)) insist(node, camera, labels, room)
  const shown = new Map([...labels].filter(([node]) => node.shown))
  const taken = createBoxIndex(withBoxes(room.nodes, labels))
  return { nodes: shown, edges: placeEdgeLabels(world, camera, room.lines, taken) }
}

const isNamed = ({ name }: WorldNode): boolean => name.lines.length > 0

/** What filters and choices do not change, remembered for the last camera. */
const settledOf = memoizeByIdentity((_points: readonly Point[], _names: object, _size: Size) => {
  let last: { readonly camera: Camera; readonly result: Placing } | null = null
  return (camera: Camera, nodes: readonly WorldNode[], room: Room): Placing => {
    if (last?.camera !== camera) last = { camera, result: settled(nodes, camera, room) }
    return last.result
  }
})

/** Names by what they name, and who has found no place. */
interface Placing {
  readonly chosen: ReadonlyMap<WorldNode['entity'], Label>
  readonly left: ReadonlySet<WorldNode['entity']>
}

function settled(nodes: readonly WorldNode[], camera: Camera, room: Room): Placing {
  const names = nodes.filter((node) => node.entity.kind === 'entity' && isNamed(node))
  const { labels, left } = settle(byNeed(names, camera, room), camera, room, names.length > SOME ? 1 : ATTEMPTS)
  // Events take what the names leave them, where they strike next to nothing.
  const titles = settle(
    nodes.filter(({ entity }) => entity.kind === 'event'),
    camera,
    { ...room, nodes: withBoxes(room.nodes, labels) },
    1,
    TITLE_COST,
  )
  const chosen = new Map([...labels, ...titles.labels].map(([{ entity }, label]) => [entity, label]))
  return { chosen, left: new Set([...left, ...titles.left].map(({ entity }) => entity)) }
}

const withBoxes = (boxes: readonly Box[], labels: ReadonlyMap<WorldNode, Label>): readonly Box[] => [
  ...boxes,
  ...[...labels.values()].map(({ box }) => box),
]

interface Settled {
  readonly labels: Map<WorldNode, Label>
  readonly left: readonly WorldNode[]
}

/** Lets each choose in turn; while some are left without a place, starts again with those first, and keeps the best outcome. */
function settle(order: readonly WorldNode[], camera: Camera, room: Room, attempts: number, most = Number.POSITIVE_INFINITY): Settled {
  const taken = createBoxIndex(room.nodes)
  const labels = new Map<WorldNode, Label>()
  const left: WorldNode[] = []
  for (const node of order) {
    const label = choose(node, camera, { ...room, taken }, most)
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

function chosenOf({ nodes, size, ranks }: GraphWorld, camera: Camera): readonly WorldNode[] {
  const cells = new Set<number>()
  const chosen: WorldNode[] = []
  for (const i of ranks) {
    const node = nodes[i]
    if (node === undefined || !node.shown) continue
    const at = toScreen(camera, node.at)
    if (!inView(at, size)) continue
    const cell = 1000 * Math.floor(at.y / CELL.height) + Math.floor(at.x / CELL.width)
    if (node.level !== 'focus' && (cells.has(cell) || chosen.length >= MOST)) continue
    cells.add(cell)
    chosen.push(node)
  }
  return chosen
}

/** In a crowd those with more ties come first; else those that nodes and the region's border leave the fewest places. */
function byNeed(nodes: readonly WorldNode[], camera: Camera, room: Room): readonly WorldNode[] {
  if (nodes.length > SOME) return byDegree(nodes)
  const free = new Map(
    nodes.map((node) => [node, [...labelsAround(node, node.name, camera)].filter((label) => fits(label, camera, room)).length]),
  )
  return [...nodes].sort((a, b) => (free.get(a) ?? 0) - (free.get(b) ?? 0) || b.degree - a.degree)
}

const byDegree = (nodes: readonly WorldNode[]): readonly WorldNode[] => [...nodes].sort((a, b) => b.degree - a.degree)

/** A little more than the region, so that a picture that is moved brings names along. */
const inView = ({ x, y }: Point, { width, height }: Size): boolean => x > -120 && y > -60 && x < width + 120 && y < height + 60

function choose(node: WorldNode, camera: Camera, room: Room, most = Number.POSITIVE_INFINITY): Label | null {
  let best: Label | null = null
  let least = most
  const [few, own] = [room.lines.length > 0, boxOf(node, camera)]
  let rank = -1
  for (let name: NameLines | null = node.name; name !== null; name = name.flat) {
    for (const wished of labelsAround(node, name, camera)) {
      rank++
      if (rank * RANK >= least) return best
      if (!fits(wished, camera, room)) continue
      const label = fitted(wished, camera, room)
      let cost = covers(label.box, room) + rank * RANK
      if (cost < least && few && isAstray(label.box, own, room)) cost += ASTRAY
      if (cost < least) [least, best] = [cost, label]
    }
  }
  return best
}

function fits(wished: Label, camera: Camera, room: Room): boolean {
  const { box } = fitted(wished, camera, room)
  return !room.taken.hits(padded(box, 1)) && (room.bounds === null || !outside(box, room.bounds, camera))
}

const fitted = (label: Label, camera: Camera, { bounds }: Room): Label => (bounds === null ? label : slid(label, bounds, camera))

/** What one step down the order of places is worth, in crossed lines. */
const RANK = 0.13
/** And a place from which a name might be taken for another node's. */
const ASTRAY = 1.5
/** An event's title stands where it costs less, or nowhere. */
const TITLE_COST = 2.3

/** Shows the name of what is chosen where it would stand best, and takes away the names it covers; an event's title takes none away. */
function insist(node: WorldNode, camera: Camera, labels: Map<WorldNode, Label>, room: Room): void {
  const taken = createBoxIndex(withBoxes(room.nodes, labels))
  const [label] = node.entity.kind === 'event' ? [choose(node, camera, { ...room, taken })] : labelsAround(node, node.name, camera)
  if (!label) return
  for (const [other, { box }] of labels) if (other.level !== 'focus' && overlap(box, label.box)) labels.delete(other)
  if (![...labels.values()].some(({ box }) => overlap(box, label.box))) labels.set(node, label)
}
