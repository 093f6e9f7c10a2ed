import { err, ok } from '../base/result.ts'
import { createDateReader } from './date-in.ts'
import { numberOf } from './gexf-in.ts'
import { addGraph } from './graph-in.ts'
import type { GraphEdge, GraphNode, GraphValue } from './graph-parts.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createStoryMaker, type StoryMaker } from './story-maker.ts'
import { childOf, childrenOf, readXml, type XmlElement } from './xml-in.ts'

/** What a key of a GraphML file is called, for what it is, and its value where none is given. */
interface Key {
  readonly name: string
  readonly for: string
  readonly fallback: string
}

/** Values by which programs write what a node is called, in the order of trust. */
const LABELS = ['label', 'name', 'nama', 'title', 'd_label']
const KINDS = ['relation', 'relationship', 'edge label', 'interaction']
const STARTS = ['start', 'since', 'start_date', 'startdate', 'from_date', 'sejak']
const ENDS = ['end', 'until', 'end_date', 'enddate', 'to_date', 'sampai']

/** Reads GraphML, as NetworkX, Gephi, igraph and yEd write it. */
export function readGraphml(text: string, options: ImportOptions): ImportResult {
  const found = readXml(text)
  if (!found.ok) return found
  if (found.value.name !== 'graphml') return err({ code: 'wrong-format', detail: 'GraphML' })
  const maker = createStoryMaker(options)
  const keys = new Map(
    childrenOf(found.value, 'key').map((key) => {
      const id = key.attributes.get('id') ?? ''
      const fallback = childOf(key, 'default')?.text.trim() ?? ''
      return [id, { name: key.attributes.get('attr.name') ?? id, for: key.attributes.get('for') ?? 'all', fallback }]
    }),
  )
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  for (const graph of childrenOf(found.value, 'graph')) gather(graph, keys, nodes, edges, maker)
  if (nodes.length === 0) return err({ code: 'no-records', detail: '' })
  addGraph(nodes, edges, maker, createDateReader(options))
  return ok(maker.finish())
}

function gather(graph: XmlElement, keys: ReadonlyMap<string, Key>, nodes: GraphNode[], edges: GraphEdge[], maker: StoryMaker) {
  const directed = graph.attributes.get('edgedefault') !== 'undirected'
  for (const child of graph.children) {
    if (child.name === 'node') {
      nodes.push(nodeOf(child, keys, maker))
      for (const inner of childrenOf(child, 'graph')) gather(inner, keys, nodes, edges, maker)
    } else if (child.name === 'edge') edges.push(edgeOf(child, keys, directed, maker))
    else if (child.name === 'desc' && child.text.trim() !== '') maker.head({ summary: child.text.trim() })
    else if (child.name === 'data') tellData(child, keys, maker)
    else maker.note('graph-part', child.line, child.name)
  }
}

function tellData(data: XmlElement, keys: ReadonlyMap<string, Key>, maker: StoryMaker) {
  const name = keys.get(data.attributes.get('key') ?? '')?.name ?? 'data'
  if (data.text.trim() !== '') maker.note('no-place', data.line, name, data.text.trim())
}

function nodeOf(element: XmlElement, keys: ReadonlyMap<string, Key>, maker: StoryMaker): GraphNode {
  const { attributes, line } = element
  const values = valuesOf(element, 'node', keys, maker)
  const label = takeFirst(values, LABELS)
  const [x, y] = [takeFirst(values, ['x']), takeFirst(values, ['y'])].map((value) => numberOf(value?.value))
  const hasPlace = x !== undefined && y !== undefined && !Number.isNaN(x + y)
  return {
    key: attributes.get('id') ?? '',
    label: label?.value ?? labelInside(element, 'NodeLabel'),
    line,
    values,
    ...(hasPlace ? { place: { x, y } } : {}),
  }
}

function edgeOf(element: XmlElement, keys: ReadonlyMap<string, Key>, directed: boolean, maker: StoryMaker): GraphEdge {
  const { attributes, line } = element
  const values = valuesOf(element, 'edge', keys, maker)
  const [label, kind] = [takeFirst(values, LABELS), takeFirst(values, KINDS)]
  const [start, end] = [takeFirst(values, STARTS), takeFirst(values, ENDS)]
  const own = attributes.get('directed')
  return {
    key: attributes.get('id') ?? '',
    from: attributes.get('source') ?? '',
    to: attributes.get('target') ?? '',
    directed: own === undefined ? directed : own !== 'false',
    kind: kind?.value ?? '',
    label: label?.value ?? labelInside(element, 'EdgeLabel'),
    line,
    values,
    times: start === undefined && end === undefined ? [] : [{ start: start?.value ?? '', end: end?.value ?? '', line }],
  }
}

/** The data of a node or an edge; what has the form of a picture, as in yEd, is told by the names of its elements. */
function valuesOf(element: XmlElement, kind: 'node' | 'edge', keys: ReadonlyMap<string, Key>, maker: StoryMaker): GraphValue[] {
  const values: GraphValue[] = []
  const seen = new Set<string>()
  for (const child of element.children) {
    if (child.name === 'data') {
      const key = child.attributes.get('key') ?? ''
      seen.add(key)
      if (child.children.length === 0) values.push({ name: keys.get(key)?.name ?? key, value: child.text.trim(), line: child.line })
      else for (const { name, line } of child.children) maker.note('no-place', line, name)
    } else if (child.name !== 'graph') maker.note('graph-part', child.line, child.name)
  }
  for (const [id, { name, for: owner, fallback }] of keys)
    if (!seen.has(id) && fallback !== '' && (owner === kind || owner === 'all')) values.push({ name, value: fallback, line: element.line })
  return values
}

/** The first value that has one of these names; it is taken out of the list. */
function takeFirst(values: GraphValue[], names: readonly string[]): GraphValue | undefined {
  for (const name of names) {
    const at = values.findIndex((value) => value.name.toLowerCase() === name && value.value !== '')
    if (at >= 0) return values.splice(at, 1)[0]
  }
  return undefined
}

/** The text of the first element of this name, however deep inside. */
function labelInside(element: XmlElement, name: string): string {
  for (const child of element.children) {
    const found = child.name === name ? child.text.trim() : child.name === 'graph' ? '' : labelInside(child, name)
    if (found !== '') return found
  }
  return ''
}
