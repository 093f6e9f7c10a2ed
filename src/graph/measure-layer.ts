import { memoizeByIdentity } from '../base/memo.ts'
import type { PaletteName } from '../base/palette.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { Id, Point, Px } from '../base/units.ts'
import type { Measured } from '../story/measured.ts'
import { baseRadius, type NodeLook, reach } from './style.ts'
import { type GraphWorld, nodeOf, type WorldEdge, type WorldNode } from './world.ts'

/** The colours of the largest groups, in their order; the others share one. */
const GROUPS: readonly PaletteName[] = ['person', 'party', 'group', 'institution', 'place', 'ink']
const OTHERS: PaletteName = 'outlet'

/** From the least to the largest of what is measured, in a picture of few names: areas go with the values. */
const SMALLEST: Px = 6
const LARGEST: Px = 21

/** What has been measured, once it has. */
export type Outcome = Extract<Measured, { readonly state: 'done' }>

/** A picture of what is measured, and the one it was made from. */
export interface MeasuredWorld {
  readonly of: GraphWorld
  readonly by: Outcome
  readonly world: GraphWorld
}

/** The picture with each name as large as its value, or in the colour of its group. Places and forms stay; lines end at the new borders. */
export const withMeasure = (world: GraphWorld, by: Outcome): GraphWorld => finish(measuredSteps(world, by, null)).world

/** The same with pauses, made from the one before: what is as it was there, is the same object. */
export function* measuredSteps(of: GraphWorld, by: Outcome, before: MeasuredWorld | null): Steps<MeasuredWorld> {
  const look = by.name === 'communities' ? colouredBy(by.values) : sizedBy(by.values, of.nodes.length)
  const last = before?.by === by ? before : null
  const nodes: WorldNode[] = []
  const more = new Map<WorldNode['entity'], Px>()
  const dress = visitAll(of.nodes, (node) => {
    const i = nodes.length
    const old = last?.of.nodes[i] === node ? last.world.nodes[i] : undefined
    const next = old ?? withLook(node, look(node))
    nodes.push(next)
    more.set(node.entity, reach(next.look) - reach(node.look))
  })
  yield* part(dress, 0, 0.5)
  const edges: WorldEdge[] = []
  const cut = visitAll(of.edges, (edge) => {
    const i = edges.length
    const [head, tail] = [edge.head + (more.get(edge.relation.from) ?? 0), edge.tail + (more.get(edge.relation.to) ?? 0)]
    const old = last?.of.edges[i] === edge ? last.world.edges[i] : undefined
    const same = head === edge.head && tail === edge.tail ? edge : old
    edges.push(same?.head === head && same.tail === tail ? same : { ...edge, head, tail })
  })
  yield* part(cut, 0.5, 1)
  return { of, by, world: { ...of, nodes, edges, points: pointsFor(of.points, by.values) } }
}

/** The same node otherwise. */
const withLook = (node: WorldNode, look: NodeLook): WorldNode => {
  const { entity, at, degree, level, shown } = node
  return nodeOf({ entity, at, degree, level, look, shown }, () => node.name)
}

/** The same places as another object: names look for theirs anew beside nodes of other sizes, and once only. */
const pointsFor = memoizeByIdentity((points: readonly Point[], _values: ReadonlyMap<Id, number>): readonly Point[] => [...points])

function sizedBy(values: ReadonlyMap<Id, number>, count: number): (node: WorldNode) => NodeLook {
  const most = [...values.values()].reduce((a, b) => Math.max(a, b), 0)
  const crowd = baseRadius(0, count) / baseRadius(0, 1)
  return ({ entity, degree, look }) => {
    const share = most > 0 ? (values.get(entity.id) ?? 0) / most : 0
    const base = crowd * Math.sqrt(SMALLEST ** 2 + share * (LARGEST ** 2 - SMALLEST ** 2))
    return { ...look, radius: (look.radius * base) / baseRadius(degree, count) }
  }
}

function colouredBy(values: ReadonlyMap<Id, number>): (node: WorldNode) => NodeLook {
  const sizes = new Map<number, number>()
  for (const group of values.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return ({ entity, look }) => {
    const group = values.get(entity.id)
    const colour = group === undefined || sizes.get(group) === 1 ? OTHERS : (GROUPS[group] ?? OTHERS)
    return look.stroke === null ? { ...look, fill: colour } : { ...look, stroke: colour }
  }
}
