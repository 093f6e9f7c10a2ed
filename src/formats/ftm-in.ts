import { err, ok } from '../base/result.ts'
import type { Id } from '../base/units.ts'
import { addressOf } from './address-in.ts'
import { saysAlleged } from './alleged-in.ts'
import { createDateReader } from './date-in.ts'
import { readFtmLines } from './ftm-lines.ts'
import { createFtmReader, type FtmReader } from './ftm-reader.ts'
import { FTM_KINDS, type FtmKind } from './ftm-schemas.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createStoryMaker, type StoryMaker } from './story-maker.ts'

/** What has been made so far: the ids of entities, and of the documents that became sources, by their ids in the file. */
interface Made {
  readonly maker: StoryMaker
  readonly names: Map<string, Id>
  readonly sources: Map<string, Id>
  /** The documents that speak of an entity, by its id in the file. */
  readonly documented: Map<string, string[]>
}

/** Reads the JSON lines of FollowTheMoney, as Aleph and OpenSanctions give them. Documents become sources, interests become ties. */
export function readFtm(text: string, options: ImportOptions): ImportResult {
  const { entities, bad } = readFtmLines(text)
  if (entities.length === 0) return err({ code: 'wrong-format', detail: 'FollowTheMoney' })
  const maker = createStoryMaker(options)
  const dates = createDateReader(options)
  for (const { line, text } of bad) maker.note('bad-line', line, '', text)
  const readers = entities.map((entity) => createFtmReader(entity, maker, dates))
  const made: Made = { maker, names: new Map(), sources: new Map(), documented: new Map() }
  // In this order, because each needs the ids of the one before; every list keeps the order of the file.
  const steps: { readonly [K in FtmKind['kind']]: (reader: FtmReader, kind: FtmKind & { kind: K }) => void } = {
    source: (reader, { type }) => void made.sources.set(reader.entity.id, addSource(reader, type, made)),
    cite: (reader, { from, to }) => keepCite(reader, from, to, made),
    name: (reader) => void made.names.set(reader.entity.id, addName(reader, made)),
    event: (reader) => addEvent(reader, made),
    tie: (reader, kind) => addTie(reader, kind, made),
  }
  const run = <K extends FtmKind['kind']>(name: K) => {
    for (const reader of readers) {
      const kind = FTM_KINDS.get(reader.entity.schema)
      if (kind?.kind === name) steps[name](reader, kind as FtmKind & { kind: K })
    }
  }
  for (const name of ['source', 'cite', 'name', 'event', 'tie'] as const) run(name)
  for (const { entity } of readers)
    if (!FTM_KINDS.has(entity.schema)) maker.note('no-kind', entity.line, entity.schema, entity.properties.get('name')?.[0] ?? entity.id)
  for (const reader of readers) if (FTM_KINDS.has(reader.entity.schema)) reader.tellRest()
  return ok(maker.finish())
}

function addSource(reader: FtmReader, type: (FtmKind & { kind: 'source' })['type'], { maker }: Made): Id {
  const { entity } = reader
  const url = addressOf(reader.first('sourceUrl') ?? '')
  const published = reader.date('publishedAt') ?? reader.date('date') ?? reader.date('authoredAt')
  const retrieved = reader.date('retrievedAt')
  const [language, note] = [reader.first('language'), reader.first('publisher')]
  return maker.source(
    {
      type,
      title: reader.first('title') ?? reader.first('name') ?? reader.first('fileName') ?? url ?? entity.id,
      authors: reader.all('author'),
      ...(url === null ? {} : { url }),
      ...(published === null ? {} : { published }),
      ...(retrieved === null ? {} : { retrieved }),
      ...(language === undefined ? {} : { language }),
      ...(note === undefined ? {} : { note }),
    },
    entity.line,
  )
}

/** So many cites of one documentation are kept, at most: no document is of that many names. */
const MOST_CITES = 1000

function keepCite(reader: FtmReader, from: string, to: string, { documented, maker }: Made) {
  const pairs = pairsOf(reader.all(from), reader.all(to), MOST_CITES + 1)
  if (pairs.length === 0 || pairs.length > MOST_CITES) maker.note('no-ends', reader.entity.line, '', reader.entity.id)
  for (const [document, subject] of pairs.slice(0, MOST_CITES)) {
    const known = documented.get(subject)
    if (known === undefined) documented.set(subject, [document])
    else known.push(document)
  }
}

/** What a record cites: documents that prove it or speak of it, and the address at which it stands. */
function citesOf(reader: FtmReader, { maker, sources, documented }: Made): { source: Id }[] {
  const { entity } = reader
  const found = new Set<Id>()
  for (const document of [...reader.all('proof'), ...(documented.get(entity.id) ?? [])]) {
    const source = sources.get(document)
    if (source !== undefined) found.add(source)
    else maker.note('not-in-file', entity.line, 'proof', document)
  }
  const note = reader.first('publisher')
  const retrieved = reader.date('retrievedAt')
  for (const address of reader.all('sourceUrl')) {
    const url = addressOf(address)
    if (url === null) maker.note('not-an-address', entity.line, 'sourceUrl', address)
    else
      found.add(maker.source({ url, ...(note === undefined ? {} : { note }), ...(retrieved === null ? {} : { retrieved }) }, entity.line))
  }
  return [...found].map((source) => ({ source }))
}

function typeOf({ entity }: FtmReader, kind: 'entity' | 'event' | 'relation', maker: StoryMaker, directed = true): Id {
  const words = maker.data.ftm[entity.schema] ?? entity.schema.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return maker.type(kind, words, directed) ?? maker.defaultType(kind, directed)
}

function addName(reader: FtmReader, made: Made): Id {
  const { entity } = reader
  const [name, ...others] = reader.all('name')
  const given = [reader.first('firstName'), reader.first('lastName')].filter((part) => part !== undefined).join(' ')
  const aliases = [...others, ...reader.all('alias'), ...reader.all('weakAlias'), ...reader.all('previousName')]
  const links = [...reader.all('website'), ...reader.all('wikipediaUrl')].map((url) => addressOf(url)).filter((url) => url !== null)
  const cites = citesOf(reader, made)
  return made.maker.entity(
    {
      type: typeOf(reader, 'entity', made.maker),
      name: name ?? (given || entity.id),
      ...(aliases.length === 0 ? {} : { aliases: [...new Set(aliases)] }),
      ...reader.summary([]),
      ...(links.length === 0 ? {} : { links: [...new Set(links)] }),
      ...(cites.length === 0 ? {} : { cites }),
    },
    entity.line,
  )
}

function addEvent(reader: FtmReader, made: Made) {
  const { maker, names } = made
  const { entity } = reader
  const title = reader.first('name') ?? reader.first('program') ?? reader.first('reason') ?? reader.first('summary')
  if (title === undefined) return maker.note('no-title', entity.line, '', entity.id)
  const participants = ['involved', 'organizer', 'entity'].flatMap((role) =>
    reader.all(role).flatMap((id) => {
      const name = names.get(id)
      if (name === undefined) maker.note('not-in-file', entity.line, role, id)
      return name === undefined ? [] : [{ entity: name }]
    }),
  )
  if (isAlleged(reader)) return maker.note('alleged-alone', entity.line, 'description', title)
  const when = reader.when(false)
  maker.event(
    {
      type: typeOf(reader, 'event', maker),
      title: title.replace(/\s+/g, ' '),
      ...(when === null ? {} : { when }),
      ...reader.summary(['location', 'authority', 'program', 'reason']),
      ...(participants.length === 0 ? {} : { participants }),
      cites: citesOf(reader, made),
    },
    entity.line,
  )
}

/** An allegation of a story that was saved here: who says so is not read, so it is not carried as a report. */
const isAlleged = (reader: FtmReader): boolean =>
  saysAlleged(reader.all('status')[0]) || saysAlleged(reader.all('description')[0]?.split('\n')[0])

/** An interest may have several at an end: each pair is a tie of its own, as long as there are not too many. */
const MOST_PAIRS = 100

/** Each of the one with each of the other, no more than so many: of two long lists there are more than fit anywhere. */
function pairsOf(from: readonly string[], to: readonly string[], most: number): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = []
  for (const a of from)
    for (const b of to) {
      if (pairs.length === most) return pairs
      pairs.push([a, b])
    }
  return pairs
}

function addTie(reader: FtmReader, { from, to, directed }: FtmKind & { kind: 'tie' }, made: Made) {
  const { maker, names } = made
  const { entity } = reader
  const pairs = pairsOf(reader.all(from), reader.all(to), MOST_PAIRS + 1)
  if (isAlleged(reader)) return maker.note('alleged-alone', entity.line, 'status', reader.first('role') ?? entity.id)
  if (pairs.length === 0) maker.note('no-ends', entity.line, '', entity.id)
  const when = reader.when(true)
  const cites = citesOf(reader, made)
  const type = typeOf(reader, 'relation', maker, directed)
  for (const [i, [from, to]] of pairs.entries()) {
    const [a, b] = [names.get(from), names.get(to)]
    if (a === undefined || b === undefined || i >= MOST_PAIRS) maker.note('no-ends', entity.line, '', entity.id)
    else {
      const rest = { ...(when === null ? {} : { when }), ...reader.summary(['role', 'amount', 'currency', 'percentage', 'relationship']) }
      maker.relation({ type, from: a, to: b, ...rest, cites: cites.map((cite) => ({ ...cite })) }, `${a} ${type} ${b}`, entity.line)
    }
  }
}
