import { STRIDE, type Steps } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { buildClaim, buildEvent, buildRelation } from './build-stated.ts'
import type { Dates } from './dates.ts'
import { latestInstant, sinceOf } from './known.ts'
import { earliest } from './order.ts'
import type { CorrectionRow, EntityRow, FigureRow, Piece, QuestionRow, Row, SourceRow, TourRow } from './rows.ts'
import { type Built, citesOf, common, type Mutable, NONE, named, type Shelf, whenOf } from './shelf.ts'
import type { Correction, Entity, Figure, Question, Source, Story, StoryRecord, Tour } from './story.ts'

/** Nothing yet. */
export const createBuilt = (): Built => ({
  sources: [],
  entities: [],
  events: [],
  relations: [],
  claims: [],
  figures: [],
  questions: [],
  corrections: [],
  tours: [],
})

export const createShelf = (types: Story['types'], dates: Dates): Shelf => {
  const maps = { sources: new Map(), entities: new Map(), records: new Map(), cited: new Map(), plain: new Map() }
  return { types, dates, ...maps, later: [], last: [], parts: [] }
}

/**
 * Adds the records of the rows, which come in the order of the format's collections; `count` is about how many. What they say of other
 * records, but for the names and sources that came before, is filled in later.
 */
export function* buildRecords(rows: Iterable<Piece<Row>>, count: number, built: Built, shelf: Shelf): Steps<void> {
  let done = 0
  for (const row of rows) {
    build(row, built, shelf)
    if (++done % STRIDE === 0) yield Math.min(1, done / count)
  }
}

function build(row: Piece<Row>, built: Built, shelf: Shelf): void {
  if (row.kind === 'source') keep(buildSource(row, shelf), built.sources, shelf.sources)
  else if (row.kind === 'entity') keep(buildEntity(row, shelf), built.entities, shelf.entities)
  else if (row.kind === 'event') keep(buildEvent(row, shelf), built.events)
  else if (row.kind === 'relation') keep(buildRelation(row, shelf), built.relations)
  else if (row.kind === 'claim') built.claims.push(buildClaim(row, shelf))
  else if (row.kind === 'figure') built.figures.push(buildFigure(row, shelf))
  else if (row.kind === 'question') built.questions.push(buildQuestion(row, shelf))
  else if (row.kind === 'tour') built.tours.push(buildTour(row, shelf))
  else buildCorrection(row, built, shelf)
}

function keep<T extends StoryRecord>(record: T | null, list: T[], map?: Map<Id, T>): void {
  if (record === null) return
  list.push(record)
  map?.set(record.id, record)
}

function buildSource({ kind, data }: Piece<SourceRow>, shelf: Shelf): Mutable<Source> | null {
  const published = whenOf(data.published, shelf)
  if (published === null) return null
  const source: Mutable<Source> = {
    kind,
    ...common(data),
    since: latestInstant(published),
    type: data.type,
    title: data.title,
    publisher: null,
    authors: data.authors ?? NONE,
    published,
    language: data.language,
    url: data.url ?? null,
    archived: data.archived ?? null,
    retrieved: whenOf(data.retrieved, shelf),
    basedOn: NONE,
    note: data.note ?? null,
  }
  shelf.later.push(() => {
    source.publisher = data.publisher === undefined ? null : (shelf.entities.get(data.publisher) ?? null)
    source.basedOn = named(data.basedOn, shelf.sources)
  })
  return source
}

function buildEntity({ kind, data }: Piece<EntityRow>, shelf: Shelf): Mutable<Entity> | null {
  const type = shelf.types.entity.get(data.type)
  if (type === undefined) return null
  const cites = citesOf(data.cites, shelf)
  const { x, y } = data
  return {
    kind,
    // Spelled out: of these there may be very many, and a spread is slow.
    id: data.id,
    was: data.was ?? NONE,
    draft: data.draft === true,
    since: sinceOf(cites),
    type,
    name: data.name,
    aliases: data.aliases ?? NONE,
    summary: data.summary ?? null,
    anonymous: data.anonymous ?? false,
    links: data.links ?? NONE,
    cites,
    // Adding nothing makes 0 of −0.
    place: x === undefined || y === undefined ? null : { x: x + 0, y: y + 0 },
    events: NONE,
    relations: NONE,
    claims: NONE,
  }
}

function buildFigure({ kind, data }: Piece<FigureRow>, shelf: Shelf): Mutable<Figure> {
  const values = data.values.map(({ value, min = null, max = null, unit = null, cites }) => ({
    value,
    min: min === null ? null : min + 0,
    max: max === null ? null : max + 0,
    unit,
    cites: citesOf(cites, shelf),
  }))
  const since = earliest(values.map((value) => sinceOf(value.cites)))
  const figure: Mutable<Figure> = { kind, ...common(data), since, label: data.label, about: NONE, values }
  shelf.last.push(() => {
    figure.about = named(data.about, shelf.records)
  })
  return figure
}

function buildQuestion({ kind, data }: Piece<QuestionRow>, shelf: Shelf): Mutable<Question> {
  const cites = citesOf(data.cites, shelf)
  const open = whenOf(data.since, shelf)
  const question: Mutable<Question> = { kind, ...common(data), since: sinceOf(cites), question: data.question, about: NONE, open, cites }
  shelf.last.push(() => {
    question.about = named(data.about, shelf.records)
  })
  return question
}

function buildTour({ kind, data }: Piece<TourRow>, shelf: Shelf): Mutable<Tour> {
  const tour: Mutable<Tour> = { kind, ...common(data), since: null, title: data.title, steps: NONE }
  shelf.last.push(() => {
    tour.steps = data.steps.map(({ text, focus, range, knownOn }) => ({
      text,
      focus: named(focus, shelf.records),
      range: whenOf(range, shelf),
      knownOn: whenOf(knownOn, shelf),
    }))
  })
  return tour
}

function buildCorrection({ data }: Piece<CorrectionRow>, { corrections }: Built, shelf: Shelf): void {
  const date = whenOf(data.date, shelf)
  if (date === null) return
  const correction: Mutable<Correction> = { date, note: data.note, about: NONE }
  corrections.push(correction)
  shelf.last.push(() => {
    correction.about = named(data.about, shelf.records)
  })
}
