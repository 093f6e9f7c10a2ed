import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import type { Id, Measure, Point, Px, Size, UiLang } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Relation, Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { type NameLines, nameLines } from './names.ts'
import { type Network, type NetworkEdge, networkOf } from './network.ts'
import { along, bent, distanceTo, loop, type Route } from './path.ts'
import type { Layout } from './positions.ts'
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
}

/** The fitted picture in px, before anybody moves or zooms it: nodes and edges, whatever is filtered, in the order of the network. */
export interface GraphWorld {
  readonly size: Size
  readonly nodes: readonly WorldNode[]
  readonly edges: readonly WorldEdge[]
}

/** What a line stands for: a relation, or that somebody takes part in an event. */
export interface Tie {
  readonly id: Relation['id']
  readonly from: Entity | Event
  readonly to: Entity | Event
  readonly status: Relation['status']
  readonly disputed: boolean
  readonly type: { readonly directed: boolean }
}

export interface WorldNode {
  /** A name; an event where events are shown. */
  readonly entity: Entity | Event
  readonly at: Point
  readonly degree: number
  readonly name: NameLines
  readonly level: Level
  readonly look: NodeLook
  /** Filters let it through. */
  readonly shown: boolean
}

export interface WorldEdge {
  readonly relation: Tie
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

export function graphWorld(input: GraphInput, size: Size): GraphWorld {
  const { story, visible, emphasis, words } = input
  const network = networkOf(story)
  const shape = shapeOf(network, input.layout, size)
  const names = namesOf(story, input.measure)(words.lang, wishedWidth(size))
  const levels = network.nodes.map(({ id }) => emphasis(id))
  const edgeLevels = network.edges.map(({ relation }) => emphasis(relation.id))
  const threaded = ![...levels, ...edgeLevels].includes('focus')
  const nodes = network.nodes.map((entity, i): WorldNode => {
    const level = levels[i] ?? 'normal'
    const look = nodeLook(entity, level, shape.radii[i] ?? 0, threaded)
    const name = names[i] ?? { lines: [], width: 0 }
    return { entity, at: shape.points[i] ?? CORNER, degree: network.degrees[i] ?? 0, name, level, look, shown: visible.has(entity.id) }
  })
  const end = (i: number) => (nodes[i] === undefined ? 0 : reach(nodes[i].look) + (nodes[i].look.ring > 0 ? 2 * GAP : GAP))
  const edges = network.edges.map(({ relation, source, target }, i): WorldEdge => {
    const level = edgeLevels[i] ?? 'normal'
    const text =
      level === 'focus' || level === 'related' ? nameLines(relationText(relation, visible, words), input.measure, LONG_LINE) : null
    const ends = { route: shape.routes[i] ?? NOWHERE, head: end(source), tail: end(target) }
    return { relation, ...ends, level, look: edgeLook(relation, level), shown: visible.has(relation.id), text }
  })
  return { size, nodes, edges }
}

const CORNER: Point = { x: 0, y: 0 }
const NOWHERE: Route = [{ a: CORNER, c: CORNER, b: CORNER }]

/** How wide names may be before they are broken. */
export const wishedWidth = ({ width }: Size): Px => (width < NARROW ? 88 : 112)

const namesOf = memoizeByIdentity((story: Story, measure: Measure) =>
  memoizeLast((lang: UiLang, wished: Px): readonly NameLines[] =>
    networkOf(story).nodes.map(({ name }) => nameLines(say(name, lang).text, measure, wished)),
  ),
)

export interface WorldShape {
  readonly points: readonly Point[]
  readonly radii: readonly Px[]
  readonly routes: readonly Route[]
}

/** What no filter and no choice ever changes: where nodes stand, how large they are, and which way the lines go. */
export const shapeOf = memoizeByIdentity((network: Network, layout: Layout, size: Size): WorldShape => {
  const scale = size.width < NARROW ? 0.85 : 1
  const points = network.nodes.map(({ id }) => toPoint(layout, id, size))
  const radii = network.degrees.map((degree) => scale * baseRadius(degree, network.nodes.length))
  const few = network.nodes.length * network.edges.length <= MOST_PAIRS
  const routes = network.edges.map((edge): Route => {
    const [a, b] = [points[edge.source] ?? CORNER, points[edge.target] ?? CORNER]
    if (edge.source === edge.target) return loop(a, 2.2 * (radii[edge.source] ?? 0) + 18 + 13 * edge.lane)
    const [bend = 0, ...others] = bendsOf(edge, Math.hypot(b.x - a.x, b.y - a.y))
    return [bent(a, b, few ? evade(a, b, [bend, ...others], points, radii) : bend)]
  })
  return { points, radii, routes }
})

/** The bends a line may take, in px, the best first: one alone is straight or gives way to either side, two stay on their sides, more are fixed. */
function bendsOf({ source, target, lane, lanes }: NetworkEdge, length: Px): readonly Px[] {
  if (lanes === 1) return [0, 0.16, -0.16, 0.3, -0.3].map((share) => share * length)
  const bend = (source < target ? 1 : -1) * lane * Math.min(Math.max(0.34 * length, 34), 76)
  return lanes === 2 ? [bend, 0.6 * bend, 1.5 * bend, 2 * bend] : [bend]
}

function toPoint(layout: Layout, id: Id, { width, height }: Size): Point {
  const { x, y } = layout.positions.get(id) ?? { x: 0.5, y: 0.5 }
  return {
    x: width * (MARGIN.left + x * (1 - MARGIN.left - MARGIN.right)),
    y: height * (MARGIN.top + y * (1 - MARGIN.top - MARGIN.bottom)),
  }
}

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
