import { h, type Tag } from '../base/markup.ts'
import { aboutLines } from './about.ts'
import { FACTS, factsOf, type NetworkNode, networkOf } from './network.ts'
import type { Outgoing } from './outgoing.ts'
import { toXml } from './xml.ts'

/** The graph as GraphML, whose facts are texts. */
export function toGraphml(out: Outgoing): string {
  const { nodes, edges } = networkOf(out)
  return toXml(
    h(
      'graphml',
      { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
      ['label', 'kind', ...FACTS].map((name) => h('key', { id: name, for: 'all', 'attr.name': name, 'attr.type': 'string' })),
      h(
        'graph',
        { id: out.story.id, edgedefault: 'directed' },
        h('desc', {}, aboutLines(out, 'graphml').join('\n')),
        nodes.map((node) => h('node', { id: node.id }, data('label', node.label), facts(node))),
        edges.map((edge) => {
          const { id, source, target, directed, kind, label } = edge
          return h('edge', { id, source, target, directed: String(directed) }, data('label', label), data('kind', kind), facts(edge))
        }),
      ),
    ),
  )
}

const data = (key: string, value: string): Tag => h('data', { key }, value)
const facts = (node: NetworkNode): readonly Tag[] => factsOf(node).map(([name, value]) => data(name, value))
