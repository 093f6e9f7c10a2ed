import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growIn, type PageOf } from '../src/base/grow.ts'
import { escapeMarkup, h, type Markup, toMarkup } from '../src/base/markup.ts'
import { shortNumber } from '../src/base/short-number.ts'

/** What strangers write: markup, entities, controls, halves of surrogate pairs. */
const data = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '</',
        'script',
        '&lt;',
        '&amp;amp;',
        '<!--',
        ']]>',
        '=',
        ' ',
        '\n',
        '\r',
        '\0',
        '\u001b',
        '\ud800',
        'onerror=1',
      ),
    )
    .map((parts) => parts.join('')),
)

const tree: fc.Arbitrary<Markup> = fc.letrec<{ node: Markup; tag: Markup }>((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, data, tie('tag')),
  tag: fc
    .tuple(
      fc.constantFrom('svg', 'g', 'text', 'p', 'foreignObject'),
      fc.dictionary(fc.constantFrom('class', 'aria-label', 'd', 'href'), data),
      fc.array(tie('node'), { maxLength: 4 }),
    )
    .map(([tag, attributes, children]) => h(tag, attributes, children)),
})).tag

const UNESCAPES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#13;', '\r'],
])
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#13);/g, (entity) => UNESCAPES.get(entity) ?? entity)

/** A reader of exactly what is written: tags with double-quoted attributes, text, five entities. Anything else is a fault. */
function readMarkup(source: string): Markup[] {
  const open: { tag: string; attributes: Record<string, string>; children: Markup[] }[] = [{ tag: '', attributes: {}, children: [] }]
  for (const token of source.match(/<[^>]*>|[^<]+/g) ?? []) {
    const top = open.at(-1)
    if (top === undefined) throw new Error('closed too often')
    const start = /^<([a-zA-Z]+)((?: [a-z-]+="[^"<>]*")*)>$/.exec(token)
    if (token.startsWith('</')) {
      if (token !== `</${top.tag}>`) throw new Error(`${token} closes ${top.tag}`)
      open.pop()
      open.at(-1)?.children.push(top)
    } else if (start !== null) {
      const attributes = [...(start[2] ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        unescaped(value),
      ])
      open.push({ tag: start[1] ?? '', attributes: Object.fromEntries(attributes), children: [] })
    } else if (token.startsWith('<')) throw new Error(`no tag: ${token}`)
    else top.children.push(unescaped(token))
  }
  if (open.length !== 1) throw new Error('not closed')
  return open[0]?.children ?? []
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that neither HTML nor XML can hold
const UNSPEAKABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const speakable = (text: string): string => text.replace(UNSPEAKABLE, '\ufffd')

/** Neighbouring texts run together, as they do for every reader. */
function settled(markup: Markup): Markup {
  if (typeof markup === 'string') return speakable(markup)
  const children: Markup[] = []
  for (const child of markup.children.map(settled)) {
    const last = children.at(-1)
    if (typeof child === 'string' && typeof last === 'string') children[children.length - 1] = last + child
    else if (child !== '') children.push(child)
  }
  const attributes = Object.fromEntries(Object.entries(markup.attributes).map(([name, value]) => [name, speakable(value)]))
  return { tag: markup.tag, attributes, children }
}

describe('markup as text', () => {
  it('is read back as the same tree: nothing in the data becomes a tag or an attribute', () => {
    fc.assert(
      fc.property(tree, (markup) => {
        expect(readMarkup(toMarkup(markup))).toEqual([settled(markup)])
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves no sign with a meaning of its own', () => {
    fc.assert(fc.property(data, (text) => !/[<>"\r]/.test(escapeMarkup(text)) && !/&(?!(amp|lt|gt|quot|#13);)/.test(escapeMarkup(text))))
  })

  it('has no characters that XML cannot hold', () => {
    expect(toMarkup(h('text', { 'aria-label': 'a\0b' }, 'c\u001bd\ufffe'))).toBe('<text aria-label="a\ufffdb">c\ufffdd\ufffd</text>')
  })

  it('closes all but void tags', () => {
    expect(toMarkup(h('p', {}, 'a', h('br'), null, false, undefined, ['b', h('b', { hidden: true })]))).toBe(
      '<p>a<br>b<b hidden=""></b></p>',
    )
  })
})

describe('attributes', () => {
  it('that are not there are left out, and numbers are short', () => {
    const { attributes } = h('rect', { x: 1 / 3, y: -0.001, width: 100, rx: null, ry: undefined, hidden: false, class: '' })
    expect(attributes).toEqual({ x: '0.33', y: '0', width: '100', class: '' })
  })

  it('round to a hundredth and never to nothing finite', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const short = Number(shortNumber(value))
        return Number.isFinite(short) && Math.abs(short - value) <= 0.005 + Math.abs(value) * 1e-12
      }),
    )
  })
})

describe('markup grown node by node', () => {
  /** As much of a page as a tree needs to grow in. */
  class Plant {
    readonly attributes: Record<string, string> = {}
    readonly children: (Plant | string)[] = []
    readonly tag: string
    readonly namespace: string | null
    constructor(tag: string, namespace: string | null) {
      this.tag = tag
      this.namespace = namespace
    }
    setAttribute(name: string, value: string) {
      this.attributes[name] = value
    }
    appendChild(child: Plant | string) {
      this.children.push(child)
    }
  }
  const page = {
    createElement: (tag: string) => new Plant(tag, null),
    createElementNS: (namespace: string, tag: string) => new Plant(tag, namespace),
    createTextNode: (text: string) => text,
  } as unknown as PageOf<Plant | string>
  const bare = (node: Plant | string): Markup =>
    typeof node === 'string' ? node : { tag: node.tag, attributes: node.attributes, children: node.children.map(bare) }

  it('is the same tree', () => {
    fc.assert(
      fc.property(tree, (markup) => {
        expect(bare(typeof markup === 'string' ? markup : growIn(page, markup))).toEqual(markup)
      }),
    )
  })

  it('is of SVG inside svg, and of HTML outside it and in foreign objects', () => {
    const grown = growIn(page, h('div', {}, h('svg', {}, h('g', {}, h('foreignObject', {}, h('p'))))))
    const kinds: string[] = []
    const walk = (node: Plant | string): void => {
      if (typeof node === 'string') return
      kinds.push(`${node.tag}:${node.namespace !== null}`)
      node.children.forEach(walk)
    }
    walk(grown)
    expect(kinds).toEqual(['div:false', 'svg:true', 'g:true', 'foreignObject:true', 'p:false'])
  })
})
