import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../base/result.ts'
import type { Refusal } from './imported.ts'

/** An element of an XML file. Names are local: what stands before a colon is left out, as these formats need it for nothing. */
export interface XmlElement {
  readonly name: string
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text inside, without that of the elements in it. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/** Deep enough for graphs in graphs; what reads the tree may then call itself. */
const DEEPEST = 48
/** So much is given to the parser at once: it keeps what it is given. */
const PIECE = 64 * 1024

/**
 * Reads XML without a browser. Nothing outside the file is ever fetched, and a file that declares entities is refused, since those can make a
 * small file grow without end. Total.
 */
export function readXml(text: string): Result<XmlElement, Refusal> {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: OpenElement[] = []
  const found: { root: XmlElement | null; refusal: Refusal | null } = { root: null, refusal: null }
  const refuse = (code: Refusal['code']) => {
    found.refusal ??= { code, detail: `${parser.line}:${parser.column + 1}` }
  }
  parser.on('error', () => refuse('broken-xml'))
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse('xml-entities')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    const element: OpenElement = {
      name: localName(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
      children: [],
      text: '',
      line: parser.line,
    }
    if (open.length > DEEPEST) refuse('too-deep')
    if (parent === undefined) found.root ??= element
    else parent.children.push(element)
    open.push(element)
  })
  parser.on('text', (part) => take(open, part))
  parser.on('cdata', (part) => take(open, part))
  parser.on('closetag', () => void open.pop())
  for (let at = 0; at < text.length && found.refusal === null; at += PIECE) parser.write(text.slice(at, at + PIECE))
  if (found.refusal === null) parser.close()
  if (found.refusal !== null) return err(found.refusal)
  return found.root === null ? err({ code: 'broken-xml', detail: '1:1' }) : ok(found.root)
}

function take(open: readonly OpenElement[], part: string) {
  const element = open.at(-1)
  if (element !== undefined) element.text += part
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The elements of a name directly inside. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first element of a name directly inside. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)
