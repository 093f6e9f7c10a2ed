import type { Gardener } from '../base/markup.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Lets `grow` build a tree in a document. */
export const gardenerOf = (page: Document): Gardener<Node> => ({
  element: (tag, inSvg) => (inSvg ? page.createElementNS(SVG, tag) : page.createElement(tag)),
  attribute: (node, name, value) => {
    if (node instanceof Element) node.setAttribute(name, value)
  },
  text: (text) => page.createTextNode(text),
  append: (parent, child) => parent.appendChild(child),
})
