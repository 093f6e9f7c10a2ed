import { h, type Tag } from '../base/markup.ts'
import { dateTimeAttribute } from '../words/date-time.ts'
import { aboutLines } from './about.ts'
import { isoDay } from './days.ts'
import { FACTS, factsOf, type NetworkNode, networkOf } from './network.ts'
import type { Outgoing } from './outgoing.ts'
import { textOf } from './told.ts'
import { toXml } from './xml.ts'

/**
 * The graph as GEXF 1.3. What is dated is there from the first to the last day on which it may have been, both included; on a side that the date leaves
 * open nothing is said. An hour would make days of days look exact to the hour, so there are none.
 */
export function toGexf(out: Outgoing): string {
  const { nodes, edges } = networkOf(out)
  const updated = dateTimeAttribute(out.story.updated)
  return toXml(
    h(
      'gexf',
      { xmlns: 'http://gexf.net/1.3', version: '1.3' },
      h(
        'meta',
        { lastmodifieddate: updated !== null && /^\d{4}-\d\d-\d\d$/.test(updated) ? updated : null },
        h('creator', {}, 'Runut'),
        h('title', {}, textOf(out.story.title, out)),
        h('description', {}, aboutLines(out, 'gexf').join('\n')),
      ),
      h(
        'graph',
        { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval', defaultedgetype: 'directed' },
        attributes('node'),
        attributes('edge'),
        h(
          'nodes',
          {},
          nodes.map((node) => h('node', { id: node.id, label: node.label, ...spell(node) }, values(node))),
        ),
        h(
          'edges',
          {},
          edges.map((edge) => {
            const { id, source, target, directed, kind, label } = edge
            return h('edge', { id, source, target, type: directed ? 'directed' : 'undirected', kind, label, ...spell(edge) }, values(edge))
          }),
        ),
      ),
    ),
  )
}

const attributes = (of: 'node' | 'edge'): Tag =>
  h(
    'attributes',
    { class: of, mode: 'static' },
    FACTS.map((name) => h('attribute', { id: name, title: name, type: 'string' })),
  )

const values = (node: NetworkNode): Tag =>
  h(
    'attvalues',
    {},
    factsOf(node).map(([name, value]) => h('attvalue', { for: name, value })),
  )

const spell = ({ days }: NetworkNode) => ({
  start: days?.first ? isoDay(days.first) : null,
  end: days?.last ? isoDay(days.last) : null,
})
