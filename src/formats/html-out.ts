import { h, type Markup, type Tag, toMarkup } from '../base/markup.ts'
import { PAGE_STYLE, PAGE_STYLE_DIGEST } from './page-style.ts'

/** What a page that stands alone is made of. */
export interface PageParts {
  readonly lang: string
  readonly title: string
  /** The story as text, as the site's own page has it. */
  readonly text: readonly Markup[]
  /** Both pictures, with what they show, their signs and sources; none where they cannot be drawn. */
  readonly pictures: { readonly name: string; readonly tags: readonly Tag[] }
  /** What the file says of itself. */
  readonly about: readonly string[]
}

/** Nothing runs, nothing is fetched, nothing is sent, and no looks but its own hold. */
const POLICY = `default-src 'none'; style-src '${PAGE_STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`

/** One file that can be opened from a disk, mailed and printed: text and pictures, no scripts. Links between records lead within it. */
export function toPage({ lang, title, text, pictures, about }: PageParts): string {
  const head = [
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', {}, title),
  ]
  const body = [
    h(
      'main',
      {},
      h('h1', {}, title),
      figureOf(pictures),
      text.map((node) => within(node)),
    ),
    h(
      'footer',
      {},
      about.map((line) => h('p', {}, line)),
    ),
  ]
  const print = (parts: readonly Markup[]) => parts.map(toMarkup).join('\n').toWellFormed()
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${print(head)}\n<style>${PAGE_STYLE}</style>\n</head>\n<body>\n${print(body)}\n</body>\n</html>\n`
}

/** On a narrow page the pictures are wider than it: who has no mouse scrolls them by keys. */
const figureOf = ({ name, tags }: PageParts['pictures']): Tag | false =>
  tags.length > 0 && h('figure', { class: 'pictures', tabindex: '0', role: 'group', 'aria-label': name }, tags)

/** Ids of the story never become ids as they are, which could stand for something of the browser's. */
const ID = /^#v1&sel=([a-z0-9-]+)$/

function within(node: Markup): Markup {
  if (typeof node === 'string') return node
  const { 'data-record': record, 'data-select': _, 'data-log': __, tabindex: ___, href, ...others } = node.attributes
  const target = ID.exec(href ?? '')?.[1]
  return h(
    node.tag,
    {
      ...others,
      id: record === undefined ? null : `record-${record}`,
      href: target === undefined ? href : `#record-${target}`,
    },
    node.children.map(within),
  )
}
