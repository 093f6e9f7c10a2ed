// The graph as sigma draws it when it is told nothing in particular, arranged by ForceAtlas2 in a worker of its own.
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import Layout from 'graphology-layout-forceatlas2/worker'
import Sigma from 'sigma'

const COLOURS = { person: '#4e79a7', organisation: '#f28e2b', place: '#59a14f', document: '#b07aa1' }
const { entities, relations } = await (await fetch('story.json')).json()
let seed = 1
const random = () => {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}
const graph = new Graph({ type: 'undirected', multi: false })
for (const { id, name, type } of entities) graph.addNode(id, { label: name, color: COLOURS[type], size: 3, x: random(), y: random() })
for (const { from, to } of relations) if (!graph.hasEdge(from, to)) graph.addEdge(from, to, { size: 1, color: '#ccc' })
graph.forEachNode((node) => graph.setNodeAttribute(node, 'size', 2 + Math.sqrt(graph.degree(node))))
const sigma = new Sigma(graph, document.querySelector('#stage'))
const layout = new Layout(graph, { settings: forceAtlas2.inferSettings(graph) })
layout.start()
const sample = graph.nodes().filter((_, i) => i % Math.ceil(graph.order / 300) === 0)
globalThis.bench = {
  positions: () => sample.flatMap((id) => [graph.getNodeAttribute(id, 'x'), graph.getNodeAttribute(id, 'y')]),
  stop: () => layout.stop(),
}
sigma.once('afterRender', () => requestAnimationFrame(() => performance.mark('bare:ready')))
