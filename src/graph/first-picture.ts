import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import type { Size } from '../base/units.ts'
import { graphScene } from './scene.ts'
import { fluidGraphSvg } from './svg.ts'
import type { GraphInput } from './world.ts'

/** The width of an article's column beside the evidence: where names find their places; at other widths they keep them. */
const COLUMN: Size = { width: 904, height: 388 }

/** What stands in the graph's region before any script runs, and in print: for every width, in the page's colours. */
export const firstGraphPicture = (input: GraphInput): readonly Tag[] => [
  fluidGraphSvg(graphScene(input, COLUMN), CSS_PALETTE),
  h('p', { class: 'graph-caption' }, input.words.graph.hint),
]
