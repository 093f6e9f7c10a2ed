import type { Markup, Tag } from '../base/markup.ts'

/**
 * The text as Markdown (CommonMark): its headings, lists and paragraphs, with web addresses as links. What stands side by side on the page stands one under
 * the other. `title` is its first heading, `about` what the file says of itself, `dates` those of the sources by their ids: where they are cited
 * nothing leads to them, and a publisher may have several.
 */
export function toMarkdown(title: string, text: readonly Markup[], about: readonly string[], dates: ReadonlyMap<string, string>): string {
  const blocks = [`# ${escaped(title)}`, ...blocksIn(text.map((node) => datedSources(node, dates))), '---', ...about.map(escaped)]
  return `${blocks
    .filter((block) => block.trim() !== '')
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')}\n`
}

/** The same with its date behind each source that is named. */
function datedSources(node: Markup, dates: ReadonlyMap<string, string>): Markup {
  if (typeof node === 'string') return node
  const children = node.children.map((child) => datedSources(child, dates))
  const date = dates.get(node.attributes['data-select'] ?? '')
  return { ...node, children: date === undefined ? children : [...children, ` (${date})`] }
}

/** Letters that mean something in Markdown, or in the HTML that may stand in it. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file can do without them
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '\ufffd')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/(^|\n)([ \t]*)(\d+)([.)])/g, '$1$2$3\\$4')
    .replace(/(^|\n)([ \t]*)([-+=])/g, '$1$2\\$3')
    .replace(/\r\n?|\n/g, '  \n')

const INLINE = new Set(['a', 'bdi', 'strong', 'span', 'time', 'q', 'em'])
const isBlock = (node: Markup): node is Tag => typeof node !== 'string' && !INLINE.has(node.tag)
/** What stands on a line of its own on the page, though it is a part of one in HTML. */
const isApart = ({ tag, attributes }: Tag): boolean =>
  tag === 'q' || (tag === 'span' && /\b(note|said|claim-side|outcome-line)\b/.test(attributes['class'] ?? ''))

/** Blocks, with what stands between them gathered into paragraphs. */
function blocksIn(nodes: readonly Markup[]): readonly string[] {
  const blocks: string[] = []
  let line: Markup[] = []
  const end = () => {
    const text = lineOf(line)
    if (text !== '') blocks.push(text)
    line = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node)
      continue
    }
    end()
    blocks.push(...blockOf(node))
  }
  end()
  return blocks
}

function blockOf({ tag, attributes, children }: Tag): readonly string[] {
  if (/^h[1-6]$/.test(tag)) return [`${'#'.repeat(Number(tag[1]))} ${lineOf(children)}`]
  if (tag === 'ul' || tag === 'ol')
    return [children.flatMap((child) => (typeof child === 'string' ? [] : [item(blocksIn(child.children), attributes)])).join('\n')]
  if (tag === 'dl') return [children.flatMap((child) => (typeof child === 'string' ? [] : [fact(child)])).join('\n')]
  if (tag === 'nav') return []
  if (tag === 'p' && /\b(side-name|kicker)\b/.test(attributes['class'] ?? '')) {
    const text = lineOf(children)
    return text === '' ? [] : [attributes['class'] === 'kicker' ? `*${text}*` : `**${text}**`]
  }
  return blocksIn(children)
}

/** An entry of a list; records, whose lists have headings in them, are none: what stands over a record's title on the page stands under its heading here. */
function item(blocks: readonly string[], { class: list = '' }: Readonly<Record<string, string>>): string {
  if (!/\brecords\b/.test(list)) return listed('- ', blocks)
  const [over = '', heading = '', ...others] = blocks
  return `\n${(heading.startsWith('#') ? [heading, over, ...others] : blocks).join('\n\n')}\n`
}

/** A name and what stands for it; its sign is another than that of lists, which it would else go on. */
function fact({ children }: Tag): string {
  const part = (tag: string) => children.flatMap((child) => (typeof child !== 'string' && child.tag === tag ? child.children : []))
  const name = `**${lineOf(part('dt'))}:**`
  const [first = '', ...others] = blocksIn(part('dd'))
  return listed('* ', isList(first) ? [name, first, ...others] : [`${name} ${first}`, ...others])
}

const isList = (block: string): boolean => /^[-*] /.test(block)

/** Blocks as one entry: paragraphs break in it, lists begin anew. */
function listed(sign: string, blocks: readonly string[]): string {
  const lines = blocks.map((block, i) => {
    const next = blocks[i + 1]
    const end = next === undefined || isList(next) || isList(block) ? '' : '\\'
    return block.replaceAll('\n', '\n  ') + end
  })
  return sign + lines.join('\n  ')
}

const lineOf = (nodes: readonly Markup[]): string =>
  nodes
    .map(inline)
    .join('')
    .replace(/[ \t]+(?=\n)|[ \t]{2,}(?!\n)/g, (gap) => (gap.length > 1 ? '  ' : gap))
    .trim()

function inline(node: Markup): string {
  if (typeof node === 'string') return escaped(node)
  const { tag, attributes, children } = node
  const text = children.map(inline).join('')
  if (text.trim() === '') return ''
  if (tag === 'strong') return `**${text}**`
  const said = tag === 'q' ? `“${text}”` : tag === 'a' && isWeb(attributes['href']) ? `[${text}](<${attributes['href']}>)` : text
  return isApart(node) ? ` – ${said}` : said
}

/** Links to records lead nowhere outside of the page; web addresses hold nothing that could end one. */
const isWeb = (href: string | undefined): href is string => href !== undefined && /^(https?:|mailto:)[^\s<>]+$/.test(href)
