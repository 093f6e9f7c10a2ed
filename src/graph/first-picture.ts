import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import type { Size } from '../base/units.ts'
import { NO_NAMES } from '../words/no-names.ts'
import { FIT } from './camera.ts'
import { type GraphScene, pictureOf, sceneOf } from './scene.ts'
import { fluidGraphSvg } from './svg.ts'
import { type GraphInput, graphWorld, nodeOf } from './world.ts'

/** The width of an article's column beside the evidence: where names find their places; at other widths they keep them. */
const COLUMN: Size = { width: 904, height: 388 }
/** About as low as a region of that width is on a small screen: a name that has room there is cut nowhere, and has more where the region is higher. */
const LOWEST: Size = { ...COLUMN, height: 240 }

/** What stands in the graph's region before any script runs, and in print: for every width, in the page's colours. */
export const firstGraphPicture = (input: GraphInput): readonly Tag[] => [
  fluidGraphSvg(firstScene(input), CSS_PALETTE),
  input.story.entities.length === 0
    ? h('p', { class: 'graph-caption waits' }, NO_NAMES[input.words.lang])
    : h('p', { class: 'graph-caption' }, input.words.graph.hint),
]

/** Nodes as large as in a usual region, and names where they fit in the lowest. */
function firstScene(input: GraphInput): GraphScene {
  const [low, usual] = [graphWorld(input, LOWEST), graphWorld(input, COLUMN)]
  const nodes = low.nodes.map((node, i) => nodeOf({ ...node, look: usual.nodes[i]?.look ?? node.look }, () => node.name))
  const edges = low.edges.map((edge, i) => ({ ...edge, head: usual.edges[i]?.head ?? edge.head, tail: usual.edges[i]?.tail ?? edge.tail }))
  return sceneOf(pictureOf({ ...low, nodes, edges }, FIT))
}
