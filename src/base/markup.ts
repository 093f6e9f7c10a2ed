import { shortNumber } from './short-number.ts'

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
