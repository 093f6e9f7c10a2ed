/** An element of a piece of markup: its attributes as written, and the text in it. */
export interface Element {
  readonly tag: string
  readonly attributes: string
  readonly text: string
  readonly parent: Element | null
}

const EMPTY = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

/** Every element of well-formed markup, in the order of their ends. */
export function elementsOf(html: string): readonly Element[] {
  const done: Element[] = []
  const open: { tag: string; attributes: string; text: string; parent: Element | null }[] = []
  for (const [, closing, tag = '', attributes = '', empty, words = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (words !== '') for (const element of open) element.text += plainText(words)
    else if (closing === '/') {
      const last = open.pop()
      if (last?.tag !== tag) throw new Error(`</${tag}> ends <${last?.tag}>`)
      done.push(last)
    } else {
      const element = { tag, attributes, text: '', parent: open.at(-1) ?? null }
      if (empty === '/' || EMPTY.has(tag)) done.push(element)
      else open.push(element)
    }
  }
  return done
}

/** The value of an attribute; null where there is none. */
export const attribute = ({ attributes }: Element, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? null

/** What a reader reads: without escapes and marks of direction. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
