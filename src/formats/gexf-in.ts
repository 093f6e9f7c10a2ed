import { err, ok } from '../base/result.ts'
import { createDateReader } from './date-in.ts'
import { spellsOf, tellBounds } from './gexf-times.ts'
import { addGraph } from './graph-in.ts'
import type { GraphEdge, GraphNode, GraphValue } from './graph-parts.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createStoryMaker, type StoryMaker } from './story-maker.ts'
import { childOf, childrenOf, readXml, type XmlElement } from './xml-in.ts'

/** Names of the attributes that a GEXF file declares, by their ids, and what they are where nothing is said. */
type Declared = ReadonlyMap<string, { readonly name: string; readonly fallback: string }>

/** Reads GEXF 1.1 to 1.3, as Gephi writes it: nodes, edges, attributes, and the times of edges. */
export function readGexf(text: string, options: ImportOptions): ImportResult {
  const found = readXml(text)
  if (!found.ok) return found
  const graph = found.value.name === 'gexf' ? childOf(found.value, 'graph') : undefined
  if (graph === undefined) return err({ code: 'wrong-format', detail: 'GEXF' })
  const maker = createStoryMaker(options)
  readMeta(childOf(found.value, 'meta'), maker)
  const directed = graph.attributes.get('defaultedgetype') ?? 'undirected'
  const declared = { node: declaredOf(graph, 'node'), edge: declaredOf(graph, 'edge') }
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  gather(graph, declared, directed, nodes, edges, maker)
  if (nodes.length === 0) return err({ code: 'no-records', detail: '' })
  addGraph(nodes, edges, maker, createDateReader(options))
  return ok(maker.finish())
}

/** What this program calls itself. */
const OWN_NAME = 'Runut'

function readMeta(meta: XmlElement | undefined, maker: StoryMaker) {
  for (const { name, text, line } of meta?.children ?? []) {
    const words = text.trim()
    if (words === '') continue
    if (name === 'description') maker.head({ summary: words })
    else if (name === 'title') maker.head({ title: words })
    else if (words !== OWN_NAME) maker.note('no-place', line, name, words)
  }
}

const declaredOf = (graph: XmlElement, kind: 'node' | 'edge'): Declared =>
  new Map(
    childrenOf(graph, 'attributes')
      .filter(({ attributes }) => attributes.get('class') === kind)
      .flatMap((list) => childrenOf(list, 'attribute'))
      .map((each) => {
        const id = each.attributes.get('id') ?? ''
        return [id, { name: each.attributes.get('title') ?? id, fallback: childOf(each, 'default')?.text.trim() ?? '' }]
      }),
  )

/** The nodes and edges of a graph and, in the hierarchies of old, of the graphs inside its nodes. */
function gather(
  graph: XmlElement,
  declared: { readonly node: Declared; readonly edge: Declared },
  directed: string,
  nodes: GraphNode[],
  edges: GraphEdge[],
  maker: StoryMaker,
) {
  for (const node of childrenOf(graph, 'nodes').flatMap((list) => childrenOf(list, 'node'))) {
    nodes.push(nodeOf(node, declared.node, maker))
    gather(node, declared, directed, nodes, edges, maker)
  }
  for (const edge of childrenOf(graph, 'edges').flatMap((list) => childrenOf(list, 'edge')))
    edges.push(edgeOf(edge, declared.edge, directed, maker))
}

/** Attributes that are read, or that only hold the file together. */
const NODE_KEYS = new Set(['id', 'label', 'start', 'end', 'startopen', 'endopen', 'timestamp', 'timestamps', 'intervals'])
const EDGE_KEYS = new Set([...NODE_KEYS, 'source', 'target', 'type', 'kind'])
const NODE_PARTS = new Set(['attvalues', 'spells', 'position', 'nodes', 'edges'])

function nodeOf(element: XmlElement, declared: Declared, maker: StoryMaker): GraphNode {
  const { attributes, line } = element
  tellRest(element, NODE_KEYS, maker)
  const place = childOf(element, 'position')?.attributes
  const key = attributes.get('id') ?? ''
  const values = valuesOf(element, declared, maker)
  // An event of our own has its date as it was written.
  if (!values.some(({ name, value }) => name === 'record' && value === 'event'))
    for (const { start, end } of spellsOf(element, maker)) maker.note('entity-time', line, 'start / end', `${start} – ${end}`)
  return {
    key,
    label: attributes.get('label') ?? '',
    line,
    values,
    ...(place === undefined ? {} : { place: { x: numberOf(place.get('x')), y: numberOf(place.get('y')) } }),
  }
}

function edgeOf(element: XmlElement, declared: Declared, directed: string, maker: StoryMaker): GraphEdge {
  const { attributes, line } = element
  tellRest(element, EDGE_KEYS, maker)
  tellBounds(element, maker)
  return {
    key: attributes.get('id') ?? '',
    from: attributes.get('source') ?? '',
    to: attributes.get('target') ?? '',
    directed: (attributes.get('type') ?? directed) === 'directed',
    kind: attributes.get('kind') ?? '',
    label: attributes.get('label') ?? '',
    line,
    values: valuesOf(element, declared, maker),
    times: spellsOf(element, maker),
  }
}

/** The values of the attributes; of one that changes, only the one without a time of its own is kept. */
function valuesOf(element: XmlElement, declared: Declared, maker: StoryMaker): readonly GraphValue[] {
  const values: GraphValue[] = []
  const seen = new Set<string>()
  for (const each of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    const key = each.attributes.get('for') ?? each.attributes.get('id') ?? ''
    const name = declared.get(key)?.name ?? key
    const value = each.attributes.get('value') ?? ''
    seen.add(key)
    if (['start', 'end', 'timestamp', 'startopen', 'endopen'].some((time) => each.attributes.has(time)))
      maker.note('over-time', each.line, name, value)
    else values.push({ name, value, line: each.line })
  }
  for (const [key, { name, fallback }] of declared)
    if (!seen.has(key) && fallback !== '') values.push({ name, value: fallback, line: element.line })
  return values
}

function tellRest({ attributes, children, line }: XmlElement, known: ReadonlySet<string>, maker: StoryMaker) {
  for (const [key, value] of attributes) if (!known.has(key)) maker.note('no-place', line, key, value)
  for (const child of children)
    if (!NODE_PARTS.has(child.name)) maker.note('no-place', child.line, child.name, [...child.attributes.values()].join(' '))
}

/** With a point or, as some programs write where decimals have one, a comma. */
export const numberOf = (text: string | undefined): number =>
  text === undefined || text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
