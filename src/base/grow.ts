import type { Tag } from './markup.ts'

/** What `growIn` needs of a page; a `Document` fits. */
export interface PageOf<N> {
  createElement(tag: string): N & Growing<N>
  createElementNS(namespace: string, tag: string): N & Growing<N>
  createTextNode(text: string): N
}

interface Growing<N> {
  setAttribute(name: string, value: string): void
  appendChild(child: N): unknown
}

const SVG = 'http://www.w3.org/2000/svg'

/** Builds the tree in a page, node by node. Data only ever becomes attribute values and text nodes. */
export function growIn<N>(page: PageOf<N>, markup: Tag, inSvg = false): N {
  const svg = inSvg || markup.tag === 'svg'
  const node = svg ? page.createElementNS(SVG, markup.tag) : page.createElement(markup.tag)
  for (const [name, value] of Object.entries(markup.attributes)) node.setAttribute(name, value)
  for (const child of markup.children)
    node.appendChild(typeof child === 'string' ? page.createTextNode(child) : growIn(page, child, svg && markup.tag !== 'foreignObject'))
  return node
}
