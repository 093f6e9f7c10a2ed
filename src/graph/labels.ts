import { memoizeByIdentity } from '../base/memo.ts'
import type { Box, Point, Px, Size } from '../base/units.ts'
import { createBoxIndex, overlap } from './boxes.ts'
import { type Camera, FIT } from './camera.ts'
import { placeEdgeLabels } from './edge-labels.ts'
import type { Kept } from './event-places.ts'
import { anywhere } from './label-anywhere.ts'
import { choose, countPlaces, type Places, placesOf, roomMaker, type Standing } from './label-choice.ts'
import { type Label, labelAt, spotOf } from './label-places.ts'
import { type Room, roomOf } from './label-room.ts'
import { gapTo, markOf } from './outline.ts'
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
/** Where more are left without a place, there is no room to be made. */
const MOST_LEFT = 4
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
  const room = roomOf(world, camera, candidates, crowd ? null : apartFor(ranks.length))
  const { chosen, left } = crowd ? settled(candidates, camera, room) : settledOf(points, names, size)(camera, candidates, room)
  // The nodes may be others by now, of another level: their names are where they were.
  const labels = new Map(
    candidates.flatMap((node) => {
      const label = chosen.get(node.entity)
      return label === undefined ? [] : [[node, label] as const]
    }),
  )
  const laxer = () => [roomOf(world, camera, candidates, 1), { ...room, plainFor: null }]
  for (const node of candidates) if (node.level === 'focus' && left.has(node.entity)) insist(node, camera, labels, room, laxer)
  const shown = new Map([...labels].filter(([node]) => node.shown))
  const taken = createBoxIndex(withBoxes(room.nodes, labels))
  return { nodes: shown, edges: placeEdgeLabels(world, camera, room.lines, taken) }
}

/** The names as they stand in the fitted picture, and how far each needs everything else to be: none in a crowd. */
export function namesAtRest(world: GraphWorld): readonly Kept[] {
  const { nodes, size, points, names, ranks } = world
  if (ranks.length > ALL) return []
  const apart = apartFor(ranks.length)
  const { chosen } = settledOf(points, names, size)(FIT, nodes, roomOf(world, FIT, nodes, apart))
  return nodes.flatMap((node) => {
    const label = chosen.get(node.entity)
    return label === undefined ? [] : [{ box: label.box, room: apart * gapTo(label.box, markOf(node, FIT)) }]
  })
}

/** The boxes of the names that find a place where it is only weighed whether one might be taken for another node's. */
export function placedRoughly(world: GraphWorld): readonly Box[] {
  const { chosen } = settled(world.nodes, FIT, roomOf(world, FIT, world.nodes, null))
  return [...chosen.values()].map(({ box }) => box)
}

/** Among many, nearer is enough; among few, a name stands where nobody even hesitates. */
const apartFor = (names: number): number => (names > SOME ? 1.1 : 1.5)

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
  const few = names.length <= SOME
  const all = new Map(nodes.map((node) => [node, placesOf(node, camera, room, few)]))
  const places = (node: WorldNode) => all.get(node) ?? NOWHERE
  const first = settle(few ? byNeed(names, places) : byDegree(names), places, room.nodes, few ? ATTEMPTS : 1)
  const { labels, left } = first.left.length <= MOST_LEFT && room.plainFor !== null ? closer(first, places) : first
  // Events take what the names leave them, where they strike next to nothing.
  const events = nodes.filter(({ entity }) => entity.kind === 'event')
  const titles = settle(events, places, withBoxes(room.nodes, labels), 1, TITLE_COST)
  const chosen = new Map([...labels, ...titles.labels].map(([{ entity }, label]) => [entity, label]))
  return { chosen, left: new Set([...left, ...titles.left].map(({ entity }) => entity)) }
}

const withBoxes = (boxes: readonly Box[], labels: ReadonlyMap<WorldNode, Label>): readonly Box[] => [
  ...boxes,
  ...[...labels.values()].map(({ box }) => box),
]

const NOWHERE: Places = () => null

type PlacesOf = (node: WorldNode) => Places

interface Settled {
  readonly labels: Standing
  readonly left: readonly WorldNode[]
}

/** Lets each choose in turn; while some are left without a place, starts again with those first, and keeps the best outcome. */
function settle(order: readonly WorldNode[], places: PlacesOf, boxes: readonly Box[], attempts: number, most?: number): Settled {
  const taken = createBoxIndex(boxes)
  const labels = new Map<WorldNode, Label>()
  const left: WorldNode[] = []
  for (const node of order) {
    const label = choose(places(node), taken, most)
    if (label === null) left.push(node)
    else {
      taken.add(label.box)
      labels.set(node, label)
    }
  }
  if (left.length === 0 || attempts === 1) return { labels, left }
  const again = settle([...left, ...order.filter((node) => !left.includes(node))], places, boxes, attempts - 1)
  return again.left.length < left.length ? again : { labels, left }
}

/** Lets those who are left have a place from which others can move on. */
function closer({ labels, left }: Settled, places: PlacesOf): Settled {
  const makeRoom = roomMaker(places)
  let all = labels
  const without = left.filter((node) => {
    const after = makeRoom(node, all)
    all = after ?? all
    return after === null
  })
  return { labels: all, left: without }
}

function chosenOf({ nodes, size, ranks }: GraphWorld, camera: Camera): readonly WorldNode[] {
  const cells = new Set<number>()
  const chosen: WorldNode[] = []
  for (const i of ranks) {
    const node = nodes[i]
    if (node === undefined || !node.shown || (chosen.length >= MOST && node.level !== 'focus')) continue
    // Reckoned here and not by `toScreen`: thousands of places that nobody keeps are cleared away at a bad time.
    const x = camera.k * node.at.x + camera.x
    const y = camera.k * node.at.y + camera.y
    if (!inView(x, y, size)) continue
    const cell = 1000 * Math.floor(y / CELL.height) + Math.floor(x / CELL.width)
    if (node.level !== 'focus' && cells.has(cell)) continue
    cells.add(cell)
    chosen.push(node)
  }
  return chosen
}

/** Those that nodes and the region's border leave the fewest places come first. */
function byNeed(nodes: readonly WorldNode[], places: PlacesOf): readonly WorldNode[] {
  const free = new Map(nodes.map((node) => [node, countPlaces(places(node))]))
  return [...nodes].sort((a, b) => (free.get(a) ?? 0) - (free.get(b) ?? 0) || b.degree - a.degree)
}

const byDegree = (nodes: readonly WorldNode[]): readonly WorldNode[] => [...nodes].sort((a, b) => b.degree - a.degree)

/** A little more than the region, so that a picture that is moved brings names along. */
const inView = (x: Px, y: Px, { width, height }: Size): boolean => x > -120 && y > -60 && x < width + 120 && y < height + 60

/** An event's title stands where it costs less, or nowhere. */
const TITLE_COST = 2.3

/**
 * Shows the name of what is chosen where it would stand best if there were no others, and takes away those it covers; an event's title takes
 * none away. A name for which no place is plainly its own node's takes one that is nearer to it than to any other, else any on no node, by the
 * laxer rooms, else the nearest that is free anywhere about; where not even that is left it stands below its own: its ring tells whose it is.
 */
function insist(node: WorldNode, camera: Camera, labels: Map<WorldNode, Label>, room: Room, laxer: () => readonly Room[]): void {
  const placeIn = (where: Room) => choose(placesOf(node, camera, where, true), room.taken)
  const without = () =>
    laxer().reduce<Label | null>((found, where) => found ?? placeIn(where), null) ??
    anywhere(
      node,
      camera,
      room,
      [...labels.values()].map(({ box }) => box),
    ) ??
    labelAt(spotOf(node, camera), node.name, 0)
  const isTitle = node.entity.kind === 'event'
  const label = isTitle
    ? choose(placesOf(node, camera, room, true), createBoxIndex(withBoxes(room.nodes, labels)))
    : (placeIn(room) ?? without())
  if (label === null) return
  for (const [other, { box }] of labels) if (other.level !== 'focus' && overlap(box, label.box)) labels.delete(other)
  if (![...labels.values()].some(({ box }) => overlap(box, label.box))) labels.set(node, label)
}
