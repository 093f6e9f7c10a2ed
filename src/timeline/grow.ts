import { type Gardener, grow, type Tag } from '../base/markup.ts'

const SVG = 'http://www.w3.org/2000/svg'

const gardenerOf = (page: Document): Gardener<Node> => ({
  element: (tag, inSvg) => (inSvg ? page.createElementNS(SVG, tag) : page.createElement(tag)),
  attribute: (node, name, value) => {
    if (node instanceof Element) node.setAttribute(name, value)
  },
  text: (text) => page.createTextNode(text),
  append: (parent, child) => parent.appendChild(child),
})

/** Builds the tree of one tag in a page. */
export const growIn = (page: Document, tag: Tag): Node => grow(tag, gardenerOf(page))
