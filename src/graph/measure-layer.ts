import { memoizeByIdentity } from '../base/memo.ts'
import type { PaletteName } from '../base/palette.ts'
import type { Id, Point, Px } from '../base/units.ts'
import type { MeasureName } from '../story/measured.ts'
import { baseRadius, type NodeLook, reach } from './style.ts'
import { type GraphWorld, nodeOf, type WorldNode } from './world.ts'

/** The colours of the largest groups, in their order; the others share one. */
const GROUPS: readonly PaletteName[] = ['person', 'party', 'group', 'institution', 'place', 'ink']
const OTHERS: PaletteName = 'outlet'

/** From the least to the largest of what is measured, in a picture of few names: areas go with the values. */
const SMALLEST: Px = 6
const LARGEST: Px = 21

/** The picture with each name as large as its value, or in the colour of its group. Places and forms stay; lines end at the new borders. */
export function withMeasure(world: GraphWorld, name: MeasureName, values: ReadonlyMap<Id, number>): GraphWorld {
  const look = name === 'communities' ? colouredBy(values) : sizedBy(values, world.nodes.length)
  const nodes = world.nodes.map((node) => withLook(node, look(node)))
  const more = new Map(nodes.map((node, i) => [node.entity, reach(node.look) - reach(world.nodes[i]?.look ?? node.look)]))
  const edges = world.edges.map((edge) => {
    const { from, to } = edge.relation
    return { ...edge, head: edge.head + (more.get(from) ?? 0), tail: edge.tail + (more.get(to) ?? 0) }
  })
  return { ...world, nodes, edges, points: pointsFor(world.points, values) }
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
