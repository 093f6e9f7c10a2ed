import { tableMeasure } from '../base/text-metrics.ts'
import type { Size } from '../base/units.ts'
import { placedRoughly } from './labels.ts'
import { NAMELESS, type NameLines, nameLines } from './names.ts'
import type { Network } from './network.ts'
import { along, enters } from './path.ts'
import type { Layout } from './positions.ts'
import { shapeOf } from './shape.ts'
import { edgeLook, nodeLook } from './style.ts'
import { cross } from './untangle.ts'
import { type GraphWorld, wishedWidth } from './world.ts'

/** The sizes for which a layout is judged, with the weight of each: an article's column and a phone. */
const SIZES: readonly (readonly [Size, number])[] = [
  [{ width: 904, height: 388 }, 1],
  [{ width: 390, height: 560 }, 0.25],
]
const COST = { unnamed: 10, struck: 1, crossing: 4 } as const

/** How hard a layout is to read, drawn about as the page would draw it: names without room, names that lines strike through, lines that cross. */
export function unreadable(network: Network, layout: Layout, names: readonly string[]): number {
  return SIZES.reduce((sum, [size, weight]) => {
    const world = plainWorld(network, layout, names, size)
    const boxes = placedRoughly(world)
    const lines = world.edges.map(({ route }) => along(route, 6))
    const struck = boxes.reduce((count, box) => count + lines.filter((points) => enters(points, box)).length, 0)
    const unnamed = world.nodes.length - boxes.length
    return sum + weight * (COST.unnamed * unnamed + COST.struck * struck + COST.crossing * crossings(network, world))
  }, 0)
}

function crossings({ edges }: Network, { nodes }: GraphWorld): number {
  let count = 0
  for (const [i, e] of edges.entries()) {
    for (const f of edges.slice(i + 1)) {
      const [p, q, a, b] = [e.source, e.target, f.source, f.target].map((node) => nodes[node]?.at)
      if (p && q && a && b && cross(p.x, p.y, q.x, q.y, a.x, a.y, b.x, b.y)) count++
    }
  }
  return count
}

function plainWorld(network: Network, layout: Layout, names: readonly string[], size: Size): GraphWorld {
  const { points, radii, routes } = shapeOf(network, layout, size)
  // Names in one line are for regions lower than these.
  const written = names.map((name): NameLines => ({ ...nameLines(name, tableMeasure, wishedWidth(size)), flat: null }))
  const common = { level: 'normal', shown: true, disputed: false } as const
  const nodes = network.nodes.map((entity, i) => ({
    ...common,
    entity,
    at: points[i] ?? { x: 0, y: 0 },
    degree: network.degrees[i] ?? 0,
    name: written[i] ?? NAMELESS,
    look: nodeLook(entity, 'normal', radii[i] ?? 0, false),
  }))
  const edges = network.edges.flatMap(({ relation }, i) => {
    const route = routes[i]
    return route === undefined ? [] : [{ ...common, relation, route, head: 0, tail: 0, look: edgeLook(relation, 'normal'), text: null }]
  })
  const asked: GraphWorld['asked'] = new Map()
  return { size, nodes, edges, lit: [], points, ranks: nodes.map((_, i) => i), names: (i) => written[i] ?? NAMELESS, asked }
}
