import type { Markup } from '../base/markup.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 can hold none of these, not even escaped
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What XML can hold of a text; the rest, lone surrogates too, becomes U+FFFD. */
const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '\ufffd')
const content = (text: string): string => writable(text).replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char)
/** In an attribute a reader would turn breaks and tabs into spaces. */
const value = (text: string): string => writable(text).replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char)

/** A tree as an XML document in UTF-8, a line an element; elements that hold text stay on theirs. */
export const toXml = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`

function lines(node: Markup, indent: string): readonly string[] {
  if (typeof node === 'string') return [indent + content(node)]
  const attributes = Object.entries(node.attributes).map(([name, text]) => ` ${name}="${value(text)}"`)
  const open = `${indent}<${node.tag}${attributes.join('')}`
  if (node.children.length === 0) return [`${open}/>`]
  const texts = node.children.filter((child) => typeof child === 'string')
  if (texts.length === node.children.length) return [`${open}>${texts.map(content).join('')}</${node.tag}>`]
  return [`${open}>`, ...node.children.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${node.tag}>`]
}
