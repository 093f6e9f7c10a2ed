/**
 * A picture or a page part as a tree of plain data, made by pure code. It has two sinks: `toMarkup` writes it as a string (build, export,
 * golden files); `growIn` builds it node by node in a page, where the security policy forbids parsing strings into elements.
 */
export type Markup = Tag | string

export interface Tag {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
}

/** Attribute values; `undefined`, `false` and `null` leave the attribute out, `true` writes it empty. Numbers are rounded to a hundredth. */
export type AttributeValue = string | number | boolean | undefined | null

export function h(
  tag: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly (Markup | readonly Markup[] | null | false | undefined)[]
): Tag {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    kept[name] = value === true ? '' : typeof value === 'number' ? shortNumber(value) : value
  }
  return {
    tag,
    attributes: kept,
    children: children.flatMap((child) => (child === null || child === undefined || child === false ? [] : child)),
  }
}

/** A number as short as a hundredth of a pixel allows. */
export function shortNumber(value: number): string {
  const rounded = Math.abs(value) < 1e12 ? Math.round(value * 100) / 100 : value
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: neither HTML nor XML can hold these
const SPECIAL = /[&<>"\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/**
 * Text as it may stand between tags or in a double-quoted attribute, of HTML and of XML. A lone carriage return would be read as a line
 * feed; characters that cannot be written at all become U+FFFD.
 */
export const escapeMarkup = (text: string): string => text.replace(SPECIAL, (char) => ESCAPES[char] ?? '\ufffd')

/** The tree as HTML, or as SVG in HTML. */
export function toMarkup(node: Markup): string {
  if (typeof node === 'string') return escapeMarkup(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
  const open = `<${node.tag}${attributes.join('')}>`
  return VOID.has(node.tag) ? open : `${open}${node.children.map(toMarkup).join('')}</${node.tag}>`
}

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
