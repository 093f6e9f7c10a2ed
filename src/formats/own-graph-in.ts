import type { Id } from '../base/units.ts'
import { append } from '../story/by-id.ts'
import type { CiteData, EventData } from '../story/dataset.ts'
import { PATTERNS } from '../story/patterns.ts'
import { en } from '../words/en.ts'
import { id as indonesian } from '../words/id.ts'
import { addressOf } from './address-in.ts'
import { readCites } from './cites-in.ts'
import type { DateReader } from './date-in.ts'
import type { GraphEdge, GraphNode } from './graph-parts.ts'
import type { StoryMaker } from './story-maker.ts'
import { readVoices, type WrittenSide } from './voices-in.ts'
import { type Dated, datedBy, writtenCites } from './written-cites.ts'

type Part = Pick<GraphNode, 'line' | 'values' | 'label'>
type Fact = (part: Part, name: string) => string

const fact: Fact = ({ values }, name) => values.find((value) => value.name === name)?.value.trim() ?? ''

/** Whether a graph was saved by this program: its nodes say which record each is. */
export const isOwnGraph = (nodes: readonly GraphNode[]): boolean =>
  nodes.length > 0 && nodes.every((node) => ['name', 'event'].includes(fact(node, 'record')) && fact(node, 'type_id') !== '')

/** Turns a graph of our own back into names, events, relations and the claims that state them. */
export function addOwnGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[], maker: StoryMaker, dates: DateReader) {
  const named = new Map(nodes.filter((node) => fact(node, 'record') === 'name').map((node) => [node.key, node]))
  maker.reserve([...nodes.map(({ key }) => key), ...edges.map(({ key }) => key ?? '')])
  const ids = new Map([...named.values()].map((node) => [node.key, addName(node, maker, dates)]))
  const taking = new Map<string, GraphEdge[]>()
  for (const edge of edges) if (fact(edge, 'record') === 'takes-part') append(taking, edge.to, edge)
  const byName = new Map([...named.values()].reverse().map(({ key, label }) => [label, ids.get(key) ?? '']))
  const tools = { maker, dates, named, byName }
  for (const node of nodes) {
    if (named.has(node.key)) continue
    const title = titleOf(node)
    const participants = (taking.get(node.key) ?? []).flatMap((edge) => {
      const entity = ids.get(edge.from)
      const role = fact(edge, 'role')
      if (entity === undefined) maker.note('no-ends', edge.line, '', `${edge.from} – ${edge.to}`)
      return entity === undefined ? [] : [{ entity, ...(role === '' ? {} : { role }) }]
    })
    add(node, title, tools, (rest) =>
      maker.event(
        {
          slug: node.key,
          type: maker.type('event', fact(node, 'type')) ?? maker.defaultType('event'),
          title,
          ...(participants.length === 0 ? {} : { participants }),
          ...(BACKGROUND.some((words) => fact(node, 'how_sure').startsWith(words)) ? { part: 'background' } : {}),
          ...rest,
        },
        node.line,
      ),
    )
  }
  for (const edge of edges) {
    if (fact(edge, 'record') === 'takes-part') continue
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)]
    if (from === undefined || to === undefined) {
      maker.note('no-ends', edge.line, '', `${edge.from} – ${edge.to}`)
      continue
    }
    const label = fact(edge, 'type') || titleOf(edge)
    const type = maker.type('relation', label, edge.directed) ?? maker.defaultType('relation', edge.directed)
    const name = [named.get(edge.from)?.label, label, named.get(edge.to)?.label].join(' ')
    const slug = edge.key === undefined || edge.key === '' ? {} : { slug: edge.key }
    add(edge, name, tools, (rest) => maker.relation({ ...slug, type, from, to, ...rest }, name, edge.line))
  }
}

const BACKGROUND = [en.record.background, indonesian.record.background]
const WITHHELD = [en.record.anonymous, indonesian.record.anonymous]

function addName(node: GraphNode, maker: StoryMaker, dates: DateReader): Id {
  const links = fact(node, 'addresses')
    .split(' ')
    .flatMap((link) => addressOf(link) ?? [])
  const aliases = fact(node, 'also_called')
    .split('; ')
    .filter((alias) => alias !== '')
  const cites = writtenCites(readCites(fact(node, 'sources'), dates), node.line, maker)
  return maker.entity(
    {
      slug: node.key,
      type: maker.type('entity', fact(node, 'type')) ?? maker.defaultType('entity'),
      name: node.label || node.key,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...summaryOf(node),
      ...(WITHHELD.includes(fact(node, 'how_sure')) ? { anonymous: true as const } : {}),
      ...(links.length === 0 ? {} : { links }),
      ...(cites.length === 0 ? {} : { cites }),
      ...wasOf(node),
    },
    node.line,
  )
}

interface Tools {
  readonly maker: StoryMaker
  readonly dates: DateReader
  readonly named: ReadonlyMap<string, GraphNode>
  /** Of two of one name, the first. */
  readonly byName: ReadonlyMap<string, Id>
}

interface Stated extends Dated {
  readonly summary?: string
  readonly status: EventData['status']
  readonly cites: CiteData[]
  readonly was?: string[]
}

/** Makes an event or a relation, and the claims that state it. Nothing alleged comes back without who says so. */
function add(part: Part, title: string, { maker, dates, named, byName }: Tools, make: (rest: Stated) => Id) {
  const { line } = part
  const voices = readVoices(sidesOf(part, named), dates)
  const typed = fact(part, 'status')
  const status = (['documented', 'reported', 'alleged'] as const).find((each) => each === typed) ?? 'reported'
  const isSaid = voices.some((claim) => claim.voices.some(({ stance }) => stance === 'asserts' || stance === 'repeats'))
  if (status === 'alleged' && !isSaid) return maker.note('alleged-alone', line, 'status', title)
  if (status !== typed) maker.note('bad-status', line, 'status', typed)
  const { when, note } = dates.read(fact(part, 'date'))
  if (note !== null) maker.note(note, line, 'date', fact(part, 'date'))
  if (fact(part, 'outcome') !== '') maker.note('no-place', line, 'outcome', fact(part, 'outcome'))
  const cites = writtenCites(readCites(fact(part, 'sources'), dates), line, maker)
  const date = datedBy(when, readCites(fact(part, 'date_sources'), dates), line, maker)
  const made = make({ ...date, ...summaryOf(part), status, cites, ...wasOf(part) })
  for (const { statement, voices: heard } of voices) {
    const positions = heard.flatMap(({ name, cites: own, ...voice }) => {
      const by = byName.get(name)
      return by === undefined ? [] : [{ by, ...voice, cites: own.length === 0 ? cites : writtenCites(own, line, maker) }]
    })
    maker.claim({ statement: statement ?? title, about: [made], states: [made], positions }, title)
  }
}

/** Who takes a side, by the ids of their nodes, with what each said. */
function sidesOf(part: Part, named: ReadonlyMap<string, GraphNode>): readonly WrittenSide[] {
  const names = (side: string) =>
    fact(part, side)
      .split(' ')
      .flatMap((key) => named.get(key)?.label ?? [])
  return [
    { names: { asserts: names('said_by'), repeats: names('repeated_by') }, words: fact(part, 'says_so') },
    { names: { denies: names('denied_by') }, words: fact(part, 'denies_it') },
    { names: { qualifies: names('qualified_by') }, words: fact(part, 'qualifies') },
  ]
}

/** The label without what stands behind it in brackets: how sure it is and who says so. */
function titleOf(part: Part): string {
  const at = part.label.lastIndexOf(` (${fact(part, 'how_sure')} · `)
  return at <= 0 ? part.label : part.label.slice(0, at)
}

const summaryOf = (part: Part): { readonly summary?: string } => (fact(part, 'summary') === '' ? {} : { summary: fact(part, 'summary') })

function wasOf(part: Part): { readonly was?: string[] } {
  const was = fact(part, 'former_ids')
    .split(' ')
    .filter((former) => PATTERNS.id.test(former))
  return was.length === 0 ? {} : { was }
}
