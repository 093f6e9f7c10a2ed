import type { Id } from '../base/units.ts'
import { addressOf } from './address-in.ts'
import type { DateReader } from './date-in.ts'
import type { GraphEdge, GraphNode, GraphTime, GraphValue } from './graph-parts.ts'
import { placesOf } from './graph-places.ts'
import { addOwnGraph, isOwnGraph } from './own-graph-in.ts'
import type { StoryMaker } from './story-maker.ts'

/** What values of these names are taken for, in the languages of the interface; all others are told as lost. */
const MEANINGS: readonly (readonly [meaning: 'type' | 'summary' | 'alias' | 'address' | 'source' | 'source-title', names: RegExp])[] = [
  ['type', /^(type|kind|category|class|schema|jenis|kategori)$/i],
  ['summary', /^(summary|description|notes?|ringkasan|deskripsi|keterangan)$/i],
  ['alias', /^(alias|aliases|alias(es)?_names?)$/i],
  ['address', /^(website|links?|homepage|situs)$/i],
  ['source', /^(sources?|source[ _-]?url|url|reference|sumber|tautan)$/i],
  ['source-title', /^(source[ _-]?title|judul[ _-]sumber)$/i],
]

type Meanings = Readonly<Partial<Record<'type' | 'summary' | 'alias' | 'address' | 'source' | 'source-title', GraphValue>>>

/** Turns a graph into names and ties, in the order of its file. */
export function addGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[], maker: StoryMaker, dates: DateReader) {
  if (isOwnGraph(nodes)) return addOwnGraph(nodes, edges, maker, dates)
  const byKey = new Map<string, GraphNode>()
  for (const node of nodes) {
    if (byKey.has(node.key)) maker.note('repeated-key', node.line, '', node.label || node.key)
    else byKey.set(node.key, node)
  }
  const places = placesOf([...byKey.values()])
  const ids = new Map([...byKey].map(([key, node]) => [key, addNode(node, places.get(node), maker)]))
  for (const edge of edges) addEdge(edge, ids, maker, dates)
}

function addNode(node: GraphNode, place: { readonly x: number; readonly y: number } | undefined, maker: StoryMaker): Id {
  const { line, values, key } = node
  const found = meaningsOf(values, maker)
  const label = node.label.replace(/\s+/g, ' ').trim() || key
  const named = found.type === undefined ? null : typeNamed('entity', found.type, true, maker)
  const aliases =
    found.alias?.value
      .split(/[;|\n]/)
      .map((part) => part.trim())
      .filter(Boolean) ?? []
  const link = found.address === undefined ? null : addressOf(found.address.value)
  if (found.address !== undefined && link === null) maker.note('no-place', line, found.address.name, found.address.value)
  const cites = citesOf(found, maker)
  if (node.place !== undefined) maker.note(place === undefined ? 'no-place' : 'from-graph-place', line, 'position')
  return maker.entity(
    {
      type: named?.type ?? maker.defaultType('entity'),
      name: label === '' ? '?' : label,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...summaryOf([found.summary?.value ?? '', named?.words ?? '']),
      ...(link === null ? {} : { links: [link] }),
      ...(cites.length === 0 ? {} : { cites }),
      ...place,
    },
    line,
  )
}

function addEdge(edge: GraphEdge, ids: ReadonlyMap<string, Id>, maker: StoryMaker, dates: DateReader) {
  const { line, directed, values, times } = edge
  const [from, to] = [ids.get(edge.from), ids.get(edge.to)]
  if (from === undefined || to === undefined) return maker.note('no-ends', line, '', `${edge.from} – ${edge.to}`)
  const found = meaningsOf(values, maker)
  const kind = edge.kind.trim() || found.type?.value.trim() || edge.label.trim()
  const named = kind === '' ? null : typeNamed('relation', { name: 'label', value: kind, line }, directed, maker)
  const label = edge.label.trim() === '' || edge.label.trim() === kind ? '' : edge.label.trim()
  if (edge.kind.trim() !== '' && found.type !== undefined) maker.note('no-place', found.type.line, found.type.name, found.type.value)
  const cites = citesOf(found, maker)
  for (const time of times.length === 0 ? [null] : times) {
    const when = time === null ? null : whenOf(time, maker, dates)
    maker.relation(
      {
        type: named?.type ?? maker.defaultType('relation', directed),
        from,
        to,
        ...(when === null ? {} : { when }),
        ...summaryOf([label, found.summary?.value ?? '', named?.words ?? '']),
        cites: cites.map((cite) => ({ ...cite })),
      },
      `${from} ${kind} ${to}`,
      line,
    )
  }
}

function meaningsOf(values: readonly GraphValue[], maker: StoryMaker): Meanings {
  const found: Partial<Record<keyof Meanings, GraphValue>> = {}
  for (const value of values) {
    if (value.value.trim() === '') continue
    const meaning = MEANINGS.find(([, names]) => names.test(value.name))?.[0]
    if (meaning === undefined || found[meaning] !== undefined) maker.note('no-place', value.line, value.name, value.value)
    else found[meaning] = value
  }
  return found
}

function typeNamed(kind: 'entity' | 'relation', { name, value, line }: GraphValue, directed: boolean, maker: StoryMaker) {
  const type = maker.type(kind, value, directed)
  if (type !== null) return { type, words: '' }
  maker.note('too-many-types', line, name, value)
  return { type: maker.defaultType(kind, directed), words: maker.data.attribute(name, value) }
}

function citesOf(found: Meanings, maker: StoryMaker): { source: Id }[] {
  const { source, 'source-title': title } = found
  if (source === undefined) {
    if (title !== undefined) maker.note('no-place', title.line, title.name, title.value)
    return []
  }
  const url = addressOf(source.value)
  if (url === null) {
    maker.note('not-an-address', source.line, source.name, source.value)
    return []
  }
  maker.note('check-source', source.line, source.name, url)
  return [{ source: maker.source({ url, ...(title === undefined ? {} : { title: title.value }) }, source.line) }]
}

function whenOf({ start, end, line }: GraphTime, maker: StoryMaker, dates: DateReader): string | null {
  const [from, to] = [start, end].map((text, i) => {
    // Gephi counts some times in numbers of its own, which may be years or anything else.
    if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim())) {
      maker.note('number-time', line, i === 0 ? 'start' : 'end', text)
      return null
    }
    const { when, note } = dates.read(text)
    if (note !== null) maker.note(note, line, i === 0 ? 'start' : 'end', text)
    return when
  })
  const whole = dates.stretch(from ?? null, to ?? null, true)
  if (whole.note !== null) maker.note(whole.note, line, 'end', end)
  return whole.when
}

function summaryOf(parts: readonly string[]): { readonly summary?: string } {
  const said = parts.map((part) => part.trim()).filter((part) => part !== '')
  return said.length === 0 ? {} : { summary: said.join('\n') }
}
