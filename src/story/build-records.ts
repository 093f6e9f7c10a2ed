import type { Id } from '../base/units.ts'
import type { CiteData, PositionData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { bySaid, earliest, sinceOf } from './derive.ts'
import type { ClaimRow, EntityRow, EventRow, FigureRow, QuestionRow, RelationRow, Row, SourceRow, TourRow } from './rows.ts'
import type {
  Cite,
  Claim,
  Correction,
  Entity,
  Event,
  Figure,
  Participant,
  Position,
  Question,
  Relation,
  Source,
  Story,
  StoryRecord,
  Tour,
} from './story.ts'
import type { When } from './when.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The records of a story, still open: in file order, without what is derived. */
export interface Built {
  readonly sources: Mutable<Source>[]
  readonly entities: Mutable<Entity>[]
  readonly events: Mutable<Event>[]
  readonly relations: Mutable<Relation>[]
  readonly claims: Mutable<Claim>[]
  readonly figures: Mutable<Figure>[]
  readonly questions: Mutable<Question>[]
  readonly corrections: Correction[]
  readonly tours: Mutable<Tour>[]
}

/** What is at hand while records are built. */
interface Shelf {
  readonly types: Story['types']
  readonly dates: Dates
  readonly sources: Map<Id, Source>
  readonly entities: Map<Id, Entity>
  readonly stated: Map<Id, Event | Relation>
  readonly records: Map<Id, StoryRecord>
  /** Fills in references to records that may come later. */
  readonly later: (() => void)[]
}

/** The records of the rows, which come in the order of the format's collections. A reference to what is not among them is left out. */
export function buildRecords(rows: readonly Row[], types: Story['types'], dates: Dates): Built {
  const shelf: Shelf = { types, dates, sources: new Map(), entities: new Map(), stated: new Map(), records: new Map(), later: [] }
  const built: Built = {
    sources: [],
    entities: [],
    events: [],
    relations: [],
    claims: [],
    figures: [],
    questions: [],
    corrections: [],
    tours: [],
  }
  for (const row of rows) build(row, built, shelf)
  for (const fill of shelf.later) fill()
  return built
}

function build(row: Row, built: Built, shelf: Shelf): void {
  switch (row.kind) {
    case 'source':
      return keep(buildSource(row, shelf), built.sources, shelf, shelf.sources)
    case 'entity':
      return keep(buildEntity(row, shelf), built.entities, shelf, shelf.entities)
    case 'event':
      return keep(buildEvent(row, shelf), built.events, shelf, shelf.stated)
    case 'relation':
      return keep(buildRelation(row, shelf), built.relations, shelf, shelf.stated)
    case 'claim':
      return keep(buildClaim(row, shelf), built.claims, shelf)
    case 'figure':
      return keep(buildFigure(row, shelf), built.figures, shelf)
    case 'question':
      return keep(buildQuestion(row, shelf), built.questions, shelf)
    case 'tour':
      return keep(buildTour(row, shelf), built.tours, shelf)
    case 'correction': {
      const { date, note, about } = row.data
      const when = whenOf(date, shelf)
      if (when !== null) built.corrections.push({ date: when, note, about: named(about, shelf.records) })
    }
  }
}

function keep<T extends StoryRecord>(record: T | null, list: T[], shelf: Shelf, map?: Map<Id, T>): void {
  if (record === null) return
  list.push(record)
  shelf.records.set(record.id, record)
  map?.set(record.id, record)
}

function buildSource({ kind, data }: SourceRow, shelf: Shelf): Mutable<Source> | null {
  const published = whenOf(data.published, shelf)
  if (published === null) return null
  const source: Mutable<Source> = {
    kind,
    ...common(data),
    since: published.endMax,
    type: data.type,
    title: data.title,
    publisher: null,
    authors: data.authors ?? [],
    published,
    language: data.language,
    url: data.url ?? null,
    archived: data.archived ?? null,
    retrieved: whenOf(data.retrieved, shelf),
    basedOn: [],
    note: data.note ?? null,
  }
  shelf.later.push(() => {
    source.publisher = named([data.publisher ?? ''], shelf.entities)[0] ?? null
    source.basedOn = named(data.basedOn, shelf.sources)
  })
  return source
}

function buildEntity({ kind, data }: EntityRow, shelf: Shelf): Mutable<Entity> | null {
  const type = shelf.types.entity.get(data.type)
  if (type === undefined) return null
  const cites = citesOf(data.cites, shelf)
  const { x, y } = data
  return {
    kind,
    ...common(data),
    since: sinceOf(cites),
    type,
    name: data.name,
    aliases: data.aliases ?? [],
    summary: data.summary ?? null,
    anonymous: data.anonymous ?? false,
    links: data.links ?? [],
    cites,
    // Adding nothing makes 0 of −0.
    place: x === undefined || y === undefined ? null : { x: x + 0, y: y + 0 },
    events: [],
    relations: [],
    claims: [],
  }
}

function buildEvent({ kind, data }: EventRow, shelf: Shelf): Mutable<Event> | null {
  const type = shelf.types.event.get(data.type)
  if (type === undefined) return null
  const cites = citesOf(data.cites, shelf)
  return {
    kind,
    ...common(data),
    since: sinceOf(cites),
    type,
    title: data.title,
    when: whenOf(data.when, shelf),
    summary: data.summary ?? null,
    participants: participantsOf(data.participants, shelf),
    part: data.part ?? 'main',
    status: data.status,
    cites,
    claims: [],
    disputed: false,
  }
}

function participantsOf(parts: EventRow['data']['participants'], shelf: Shelf): readonly Participant[] {
  return (parts ?? []).flatMap((part) => {
    const entity = shelf.entities.get(part.entity)
    return entity === undefined ? [] : { entity, role: part.role ?? null, cites: citesOf(part.cites, shelf) }
  })
}

function buildRelation({ kind, data }: RelationRow, shelf: Shelf): Mutable<Relation> | null {
  const type = shelf.types.relation.get(data.type)
  const from = shelf.entities.get(data.from)
  const to = shelf.entities.get(data.to)
  if (type === undefined || from === undefined || to === undefined) return null
  const cites = citesOf(data.cites, shelf)
  return {
    kind,
    ...common(data),
    since: sinceOf(cites),
    type,
    from,
    to,
    when: whenOf(data.when, shelf),
    summary: data.summary ?? null,
    status: data.status,
    cites,
    claims: [],
    disputed: false,
  }
}

function buildClaim({ kind, data }: ClaimRow, shelf: Shelf): Mutable<Claim> {
  const positions = data.positions.flatMap((position) => buildPosition(position, shelf)).sort(bySaid)
  const claim: Mutable<Claim> = {
    kind,
    ...common(data),
    since: earliest(positions.map((position) => position.since)),
    statement: data.statement,
    about: [],
    states: named(data.states, shelf.stated),
    positions,
    disputed: positions.some((position) => position.stance === 'denies'),
  }
  shelf.later.push(() => {
    claim.about = named(data.about, shelf.records)
  })
  return claim
}

function buildPosition(data: PositionData, shelf: Shelf): readonly Position[] {
  const by = shelf.entities.get(data.by)
  const cites = citesOf(data.cites, shelf)
  const { stance, when, summary = null } = data
  return by === undefined ? [] : [{ by, stance, when: whenOf(when, shelf), summary, cites, since: sinceOf(cites) }]
}

function buildFigure({ kind, data }: FigureRow, shelf: Shelf): Mutable<Figure> {
  const values = data.values.map(({ value, min = null, max = null, unit = null, cites }) => ({
    value,
    min: min === null ? null : min + 0,
    max: max === null ? null : max + 0,
    unit,
    cites: citesOf(cites, shelf),
  }))
  const since = earliest(values.map((value) => sinceOf(value.cites)))
  const figure: Mutable<Figure> = { kind, ...common(data), since, label: data.label, about: [], values }
  shelf.later.push(() => {
    figure.about = named(data.about, shelf.records)
  })
  return figure
}

function buildQuestion({ kind, data }: QuestionRow, shelf: Shelf): Mutable<Question> {
  const cites = citesOf(data.cites, shelf)
  const open = whenOf(data.since, shelf)
  const question: Mutable<Question> = { kind, ...common(data), since: sinceOf(cites), question: data.question, about: [], open, cites }
  shelf.later.push(() => {
    question.about = named(data.about, shelf.records)
  })
  return question
}

function buildTour({ kind, data }: TourRow, shelf: Shelf): Mutable<Tour> {
  const steps = data.steps.map(({ text, focus, range, knownOn }) => ({
    text,
    focus: named(focus, shelf.records),
    range: whenOf(range, shelf),
    knownOn: whenOf(knownOn, shelf),
  }))
  return { kind, ...common(data), since: null, title: data.title, steps }
}

type CommonData = { readonly id: Id; readonly was?: readonly Id[]; readonly draft?: true }

const common = ({ id, was = [], draft }: CommonData) => ({ id, was, draft: draft === true })

const citesOf = (list: readonly CiteData[] | undefined, shelf: Shelf): readonly Cite[] =>
  (list ?? []).flatMap(({ source: id, at = null, quote = null, note = null }) => {
    const source = shelf.sources.get(id)
    return source === undefined ? [] : { source, at, quote, note }
  })

function whenOf(text: string | undefined, shelf: Shelf): When | null {
  const result = text === undefined ? undefined : shelf.dates(text)
  return result?.ok ? result.value : null
}

const named = <T>(ids: readonly Id[] | undefined, records: ReadonlyMap<Id, T>): readonly T[] =>
  (ids ?? []).flatMap((id) => records.get(id) ?? [])
