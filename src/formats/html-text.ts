import { decodeEntities } from './html-entities.ts'

/** What a piece of HTML says. */
export interface HtmlText {
  readonly text: string
  /** The names of elements that said nothing in words and were left out. */
  readonly dropped: readonly string[]
  /** Whether there were elements at all. */
  readonly formatted: boolean
  /** The http(s) addresses that it leads to or shows, in order. */
  readonly addresses: readonly string[]
}

/** Their content is no text. */
const SILENT = new Set(['script', 'style', 'iframe', 'object', 'noscript', 'template', 'svg', 'math', 'textarea', 'title', 'select'])
/** They have no content. */
const SHOWN = new Set(['img', 'embed', 'input', 'video', 'audio', 'source', 'link', 'meta', 'base'])
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)

interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: string
  /** Just behind it. */
  readonly end: number
}

/**
 * HTML as plain text, without a browser: line ends for blocks and, unless they are left out, addresses beside what links to them. Linear in its
 * length; never throws.
 */
export function htmlText(html: string, links: 'beside' | 'left-out' = 'beside'): HtmlText {
  const dropped = new Set<string>()
  const addresses: string[] = []
  const parts: string[] = []
  let link: { readonly href: string; readonly from: number } | null = null
  let formatted = false
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    const tag = tagAt(html, open)
    if (tag === null) break
    if (tag.name === '' && !tag.closing) continue
    parts.push(decodeEntities(html.slice(at, open)))
    at = tag.end
    formatted = true
    const { name } = tag
    if (SILENT.has(name) || SHOWN.has(name)) {
      if (!tag.closing) dropped.add(name)
      take(addresses, attribute(tag.attributes, 'src'))
      if (SILENT.has(name) && !tag.closing) at = behindClosing(html, name, at)
    } else if (name === 'a') {
      if (link !== null) closeLink(parts, link.href, link.from)
      const href = tag.closing ? '' : attribute(tag.attributes, 'href')
      link = links === 'beside' && isWebAddress(href) ? { href, from: parts.length } : null
      take(addresses, href)
    } else if (name === 'br') parts.push('\n')
    else if (name === 'li') parts.push(tag.closing ? '' : '\n– ')
    else if (BLOCKS.has(name)) parts.push('\n')
    else if (name === 'td' || name === 'th') parts.push(' ')
  }
  parts.push(decodeEntities(html.slice(at)))
  if (link !== null) closeLink(parts, link.href, link.from)
  return { text: tidy(parts.join('')), dropped: [...dropped], formatted, addresses }
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)

function take(addresses: string[], address: string) {
  if (isWebAddress(address) && !addresses.includes(address)) addresses.push(address)
}

/** Puts the address behind the link's words, unless they are the address. */
function closeLink(parts: string[], href: string, from: number) {
  const words = parts.slice(from).join('').trim()
  if (words.includes(href)) return
  parts.push(words === '' ? href : ` (${href})`)
}

/** The tag or comment that begins here; no name where it is neither, null where nothing further on can be one. */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return { name: '!', closing: false, attributes: '', end: end < 0 ? html.length : end + 3 }
  }
  const closing = html[open + 1] === '/'
  const start = open + (closing ? 2 : 1)
  if (!/[a-z!?]/i.test(html[start] ?? '')) return { name: '', closing: false, attributes: '', end: start }
  const end = tagEnd(html, start)
  if (end < 0) return null
  const inside = html.slice(start, end)
  const name = /^[^\s/>]*/.exec(inside)?.[0] ?? ''
  return { name: name.toLowerCase() || '!', closing, attributes: inside.slice(name.length), end: end + 1 }
}

/** The place of its `>`, which may stand in quotation marks before; the first one there is, where those do not end. */
function tagEnd(html: string, start: number): number {
  const first = html.indexOf('>', start)
  if (first < 0) return -1
  const next = /["'>]/g
  next.lastIndex = start
  for (let found = next.exec(html); found !== null; found = next.exec(html)) {
    if (found[0] === '>') return found.index
    // Only what follows an = opens a value.
    if (html[found.index - 1] !== '=') continue
    const inside = html.slice(found.index + 1, start + LONGEST_TAG).indexOf(found[0])
    if (inside < 0) return first
    next.lastIndex = found.index + inside + 2
  }
  return first
}

/** Behind this many characters a quotation mark is taken as never closed, so that a hostile text costs no more than its length. */
const LONGEST_TAG = 4096

function behindClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^<>]*>`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  return found === null ? html.length : found.index + found[0].length
}

function attribute(text: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(text.slice(0, LONGEST_TAG))
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
}

/** Blanks in a row are one, a paragraph has at most one empty line before it. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
