import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { Measure, Point, Px, Size, UiLang } from '../base/units.ts'
import type { Emphasis, Level } from '../state/linking.ts'
import { type Asked, askedOf } from '../story/asked.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Relation, Story } from '../story/story.ts'
import type { Hearing } from '../words/voices.ts'
import type { GraphWords } from '../words/words.ts'
import { type NameLines, nameLines } from './names.ts'
import { networkOf } from './network.ts'
import type { Route } from './path.ts'
import type { Layout, Places } from './positions.ts'
import { CORNER, movedShape, NARROW, NOWHERE, shapeSteps } from './shape.ts'
import { rankSteps, shownSteps } from './shown-steps.ts'
import { relationText } from './speech.ts'
import { type EdgeLook, edgeLook, GAP, type NodeLook, nodeLook, reach, ringOf } from './style.ts'

/** All that the graph shows follows from this. */
export interface GraphInput {
  readonly story: Story
  readonly layout: Layout
  readonly visible: Hearing
  readonly emphasis: Emphasis
  readonly words: GraphWords
  readonly measure: Measure
  /** Where the reader has put nodes. */
  readonly moved?: Places
}

/** The fitted picture in px, before anybody moves or zooms it: nodes and edges, whatever is filtered, in the order of the network. */
export interface GraphWorld {
  readonly size: Size
  readonly nodes: readonly WorldNode[]
  readonly edges: readonly WorldEdge[]
  /** The indices of the edges that have words written on them. */
  readonly lit: readonly number[]
  /** Where the nodes stand; the same object as long as none moves and none changes its size. */
  readonly points: readonly Point[]
  /** The indices of the nodes that have a name, those with the most ties first. */
  readonly ranks: readonly number[]
  /** How names are written: each is broken into lines when it is first asked for. The same object as long as the nodes are the same. */
  readonly names: NameOf
  /** What is open about whom, and about which line. */
  readonly asked: Asked
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

export type NameOf = (index: number) => NameLines

/** What of the input worlds are remembered by, in the order in which they are made from it. */
export type WorldParts = [
  GraphInput['story'],
  GraphInput['layout'],
  GraphInput['visible'],
  GraphInput['emphasis'],
  GraphInput['words'],
  GraphInput['measure'],
]

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

/** A node whose name is broken into lines only when it is asked for. */
export const nodeOf = ({ entity, at, degree, level, look, shown }: Omit<WorldNode, 'name'>, name: () => NameLines): WorldNode => ({
  entity,
  at,
  degree,
  level,
  look,
  shown,
  get name() {
    return name()
  },
})

export interface WorldEdge {
  readonly relation: Tie
  /** Somebody had denied it by the known date. */
  readonly disputed: boolean
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

/** So many names are broken into lines before the picture is drawn. */
const FIRST_NAMES = 300
/** Words on a line are broken only beyond this. */
const LONG_LINE: Px = 170

/** The picture of an input; what is as it was in the picture before, is the same object. */
export const graphWorld = (input: GraphInput, size: Size, before: GraphWorld | null = null): GraphWorld =>
  finish(worldSteps(input, size, before))

/** The same, made with pauses: hundreds of nodes take longer than a page may. */
export function* worldSteps(input: GraphInput, size: Size, before: GraphWorld | null): Steps<GraphWorld> {
  const { story, layout, visible, emphasis, words } = input
  const network = networkOf(story)
  yield* part(shapeSteps(network, layout, size), 0, 0.3)
  const shape = movedShape(network, layout, size, input.moved ?? NOT_MOVED)
  const names = namesOf(story, input.measure)(words.lang, wishedWidth(size))
  const last = before?.names === names && before.size === size ? before : null
  const shown = yield* part(shownSteps(network, visible), 0.3, 0.4)
  const ranks = yield* part(rankSteps(network), 0.4, 0.45)
  const levels: Level[] = []
  const edgeLevels: Level[] = []
  const nodeLevels = visitAll(network.nodes, ({ id }) => levels.push(emphasis(id)))
  yield* part(nodeLevels, 0.45, 0.5)
  const tieLevels = visitAll(network.edges, ({ relation }) => edgeLevels.push(emphasis(relation.id)))
  yield* part(tieLevels, 0.5, 0.6)
  const threaded = !levels.includes('focus') && !edgeLevels.includes('focus')
  const nodes: WorldNode[] = []
  yield* part(
    visitAll(network.nodes, (entity) => {
      const i = nodes.length
      const level = levels[i] ?? 'normal'
      const at = shape.points[i] ?? CORNER
      const old = last?.nodes[i]
      if (old?.at === at && old.level === level && old.shown === shown.nodes[i] && old.look.ring === ringOf(level, threaded)) {
        nodes.push(old)
        return
      }
      const look = nodeLook(entity, level, shape.radii[i] ?? 0, threaded)
      nodes.push(nodeOf({ entity, at, degree: network.degrees[i] ?? 0, level, look, shown: shown.nodes[i] === true }, () => names(i)))
    }),
    0.6,
    0.8,
  )
  const end = (i: number) => (nodes[i] === undefined ? 0 : reach(nodes[i].look) + (nodes[i].look.ring > 0 ? 2 * GAP : GAP))
  const edges: WorldEdge[] = []
  const lit: number[] = []
  yield* part(
    visitAll(network.edges, ({ relation, source, target }) => {
      const i = edges.length
      const level = edgeLevels[i] ?? 'normal'
      const isLit = level === 'focus' || level === 'related'
      const route = shape.routes[i] ?? NOWHERE
      const disputed = shown.disputed[i] === true
      const old = last?.edges[i]
      const same = old?.route === route && old.level === level && old.shown === shown.edges[i] && old.disputed === disputed
      const [head, tail] = [end(source), end(target)]
      if (same && !isLit && old.head === head && old.tail === tail) {
        edges.push(old)
        return
      }
      if (isLit) lit.push(i)
      const text = isLit ? nameLines(relationText(relation, visible, words), input.measure, LONG_LINE) : null
      const look = edgeLook(relation, level)
      edges.push({ relation, disputed, route, head, tail, level, look, shown: shown.edges[i] === true, text })
    }),
    0.8,
    0.95,
  )
  // Asked once, each name stands in its lines: of a crowd those that may be written first.
  const named = visitAll(ranks.slice(0, FIRST_NAMES), (i) => names(i), 64)
  yield* part(named, 0.95, 1)
  return { size, nodes, edges, lit, points: shape.points, ranks, names, asked: askedOf(visible.questions) }
}

const NOT_MOVED: Places = new Map()

/** How wide names may be before they are broken. */
export const wishedWidth = ({ width }: Size): Px => (width < NARROW ? 88 : 112)

const namesOf = memoizeByIdentity((story: Story, measure: Measure) =>
  memoizeLast((lang: UiLang, wished: Px): NameOf => {
    const known: NameLines[] = []
    const { nodes } = networkOf(story)
    return (i) => (known[i] ??= nameLines(say(nodes[i]?.name ?? {}, lang).text, measure, wished))
  }),
)
