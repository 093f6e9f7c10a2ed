import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import type { Measure, Point, Px, Size, UiLang } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import { say } from '../story/say.ts'
import type { Entity, Relation, Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { type NameLines, nameLines } from './names.ts'
import { type Network, type NetworkEdge, networkOf } from './network.ts'
import { along, bent, distanceTo, loop, type Route } from './path.ts'
import type { Layout, Place, Places } from './positions.ts'
import { relationText } from './speech.ts'
import { baseRadius, type EdgeLook, edgeLook, GAP, type NodeLook, nodeLook, reach } from './style.ts'

/** All that the graph shows follows from this. */
export interface GraphInput {
  readonly story: Story
  readonly layout: Layout
  readonly visible: Pick<Visible, 'has'>
  readonly emphasis: Emphasis
  readonly words: Words
  readonly measure: Measure
  /** Where the reader has put nodes. */
  readonly moved?: Places
}

/** The fitted picture in px, before anybody moves or zooms it: nodes and edges, whatever is filtered, in the order of the network. */
export interface GraphWorld {
  readonly size: Size
  readonly nodes: readonly WorldNode[]
  readonly edges: readonly WorldEdge[]
  /** Where the nodes stand; the same object as long as none moves. */
  readonly points: readonly Point[]
  /** The nodes' indices, those with the most ties first. */
  readonly ranks: readonly number[]
  /** How names are written: each is broken into lines when it is first asked for. */
  readonly names: NameOf
}

export type NameOf = (index: number) => NameLines

export interface WorldNode {
  readonly entity: Entity
  readonly at: Point
  readonly degree: number
  readonly name: NameLines
  readonly level: Level
  readonly look: NodeLook
  /** Filters let it through. */
  readonly shown: boolean
}

export interface WorldEdge {
  readonly relation: Relation
  /** From middle to middle, behind both nodes. */
  readonly route: Route
  /** How far from each node's middle the line begins and ends, at the fitted size. */
  readonly head: Px
  readonly tail: Px
  readonly level: Level
  readonly look: EdgeLook
  readonly shown: boolean
  /** What is written on it while it is in focus, or tied to what is. */
  readonly text: NameLines | null
}

/** Shares of the region that stay free of nodes: shares, so that a picture in per cent and one in px agree at every width. */
const MARGIN = { left: 0.085, right: 0.085, top: 0.155, bottom: 0.115 } as const
const NARROW: Px = 600
/** Words on a line are broken only beyond this. */
const LONG_LINE: Px = 170
/** Above this many node-edge pairs lines no longer bend around nodes. */
const MOST_PAIRS = 40_000

/** The picture of an input; what is as it was in the picture before, is the same object. */
export function graphWorld(input: GraphInput, size: Size, before: GraphWorld | null = null): GraphWorld {
  const { story, visible, emphasis, words } = input
  const network = networkOf(story)
  const shape = movedShape(network, input.layout, size, input.moved ?? NOT_MOVED)
  const names = namesOf(story, input.measure)(words.lang, wishedWidth(size))
  const last = before?.names === names && before.size === size ? before : null
  const levels = network.nodes.map(({ id }) => emphasis(id))
  const edgeLevels = network.edges.map(({ relation }) => emphasis(relation.id))
  const threaded = !levels.includes('focus') && !edgeLevels.includes('focus')
  const nodes = network.nodes.map((entity, i): WorldNode => {
    const level = levels[i] ?? 'normal'
    const [at, degree, shown] = [shape.points[i] ?? CORNER, network.degrees[i] ?? 0, visible.has(entity.id)]
    const look = nodeLook(entity, level, shape.radii[i] ?? 0, threaded)
    const old = last?.nodes[i]
    if (old?.at === at && old.level === level && old.shown === shown && old.look.ring === look.ring) return old
    return {
      entity,
      at,
      degree,
      level,
      look,
      shown,
      get name() {
        return names(i)
      },
    }
  })
  const end = (i: number) => (nodes[i] === undefined ? 0 : reach(nodes[i].look) + (nodes[i].look.ring > 0 ? 2 * GAP : GAP))
  const edges = network.edges.map(({ relation, source, target }, i): WorldEdge => {
    const level = edgeLevels[i] ?? 'normal'
    const lit = level === 'focus' || level === 'related'
    const [route, head, tail, shown] = [shape.routes[i] ?? NOWHERE, end(source), end(target), visible.has(relation.id)]
    const old = last?.edges[i]
    const same = old?.route === route && old.level === level && old.head === head && old.tail === tail && old.shown === shown
    if (same && !lit) return old
    const text = lit ? nameLines(relationText(relation, visible, words), input.measure, LONG_LINE) : null
    return { relation, route, head, tail, level, look: edgeLook(relation, level), shown, text }
  })
  return { size, nodes, edges, points: shape.points, ranks: ranksOf(network), names }
}

const ranksOf = memoizeByIdentity(({ degrees }: Network): readonly number[] =>
  degrees.map((_, i) => i).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0)),
)

const CORNER: Point = { x: 0, y: 0 }
const NOWHERE: Route = [{ a: CORNER, c: CORNER, b: CORNER }]

/** How wide names may be before they are broken. */
export const wishedWidth = ({ width }: Size): Px => (width < NARROW ? 88 : 112)

const namesOf = memoizeByIdentity((story: Story, measure: Measure) =>
  memoizeLast((lang: UiLang, wished: Px): NameOf => {
    const known: NameLines[] = []
    const { nodes } = networkOf(story)
    return (i) => (known[i] ??= nameLines(say(nodes[i]?.name ?? {}, lang).text, measure, wished))
  }),
)

export interface WorldShape {
  readonly points: readonly Point[]
  readonly radii: readonly Px[]
  readonly routes: readonly Route[]
}

/** What no filter and no choice ever changes: where nodes stand, how large they are, and which way the lines go. */
export const shapeOf = memoizeByIdentity((network: Network, layout: Layout, size: Size): WorldShape => {
  const scale = size.width < NARROW ? 0.85 : 1
  const points = network.nodes.map(({ id }) => toPoint(layout.positions.get(id) ?? MIDDLE, size))
  const radii = network.degrees.map((degree) => scale * baseRadius(degree, network.nodes.length))
  return { points, radii, routes: network.edges.map((edge) => routeOf(edge, points, radii, isSimple(network))) }
})

/** The shape with some nodes elsewhere: nothing else is different but the lines that end at them. */
const movedShape = memoizeByIdentity((network: Network, layout: Layout, size: Size, moved: Places): WorldShape => {
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
    isMoved(edge) ? routeOf(edge, points, shape.radii, isSimple(network)) : (shape.routes[i] ?? NOWHERE),
  )
  return { ...shape, points, routes }
})

const isSimple = ({ nodes, edges }: Network): boolean => nodes.length * edges.length <= MOST_PAIRS

function routeOf(edge: NetworkEdge, points: readonly Point[], radii: readonly Px[], evasive: boolean): Route {
  const [a, b] = [points[edge.source] ?? CORNER, points[edge.target] ?? CORNER]
  if (edge.source === edge.target) return loop(a, 2.2 * (radii[edge.source] ?? 0) + 18 + 13 * edge.lane)
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
const NOT_MOVED: Places = new Map()

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
