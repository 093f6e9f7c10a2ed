import { inTurn, part, type Steps, visitAll } from '../base/steps.ts'
import { buildClaim, buildEvent, buildRelation } from './build-stated.ts'
import type { CorrectionData, EntityData, FigureData, QuestionData, SourceData, TourData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { latestInstant, sinceOf } from './known.ts'
import { earliest } from './order.ts'
import type { Lists } from './rows.ts'
import { type Built, citesOf, common, type Mutable, NONE, named, type Shelf, whenOf } from './shelf.ts'
import type { Correction, Entity, Figure, Question, Source, Story, Tour } from './story.ts'

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

export const createShelf = (types: Story['types'], dates: Dates, records: Shelf['records']): Shelf => {
  const maps = { sources: new Map(), entities: new Map(), cited: new Map(), plain: new Map() }
  return { types, dates, records, ...maps, later: [], last: [], parts: [] }
}

/**
 * Adds the records that the first picture is made from, and puts the names that it speaks of on the shelf. What they say of others, but for the
 * sources and names that came before, is filled in later.
 */
export function* buildEarly({ sources, entities, events, claims }: Lists, built: Built, shelf: Shelf): Steps<void> {
  yield* part(
    buildAll(sources, buildSource, shelf, built.sources, (source) => shelf.sources.set(source.id, source)),
    0,
    0.1,
  )
  yield* part(buildAll(entities, buildEntity, shelf, [], shelve(shelf)), 0.1, 0.2)
  yield* part(buildAll(events, buildEvent, shelf, built.events), 0.2, 0.9)
  yield* part(buildAll(claims, buildClaim, shelf, built.claims), 0.9, 1)
}

/** Adds all others. */
export const buildLate = (
  { entities, relations, figures, questions, tours, corrections }: Lists,
  built: Built,
  shelf: Shelf,
): Steps<void> =>
  inTurn([
    buildAll(entities, (data) => shelf.entities.get(data.id) ?? buildEntity(data, shelf), shelf, built.entities, shelve(shelf)),
    buildAll(relations, buildRelation, shelf, built.relations),
    buildAll(figures, buildFigure, shelf, built.figures),
    buildAll(questions, buildQuestion, shelf, built.questions),
    buildAll(tours, buildTour, shelf, built.tours),
    buildAll(corrections, buildCorrection, shelf, built.corrections),
  ])

const shelve =
  ({ entities }: Shelf) =>
  (entity: Mutable<Entity>) =>
    entities.set(entity.id, entity)

const buildAll = <D, T extends object>(
  data: readonly D[] = NONE,
  build: (data: D, shelf: Shelf) => T | null,
  shelf: Shelf,
  list: T[],
  keep: (record: T) => unknown = NOWHERE,
): Steps<void> =>
  visitAll(data, (each) => {
    const record = build(each, shelf)
    if (record === null) return
    list.push(record)
    keep(record)
  })

const NOWHERE = () => {}

function buildSource(data: SourceData, shelf: Shelf): Mutable<Source> | null {
  const published = whenOf(data.published, shelf)
  if (published === null) return null
  const source: Mutable<Source> = {
    kind: 'source',
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

function buildEntity(data: EntityData, shelf: Shelf): Mutable<Entity> | null {
  const type = shelf.types.entity.get(data.type)
  if (type === undefined) return null
  const cites = citesOf(data.cites, shelf)
  const { x, y } = data
  return {
    kind: 'entity',
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

function buildFigure(data: FigureData, shelf: Shelf): Mutable<Figure> {
  const values = data.values.map(({ value, min = null, max = null, unit = null, cites }) => ({
    value,
    min: min === null ? null : min + 0,
    max: max === null ? null : max + 0,
    unit,
    cites: citesOf(cites, shelf),
  }))
  const since = earliest(values.map((value) => sinceOf(value.cites)))
  const figure: Mutable<Figure> = { kind: 'figure', ...common(data), since, label: data.label, about: NONE, values }
  shelf.last.push(() => {
    figure.about = named(data.about, shelf.records)
  })
  return figure
}

function buildQuestion(data: QuestionData, shelf: Shelf): Mutable<Question> {
  const cites = citesOf(data.cites, shelf)
  const open = whenOf(data.since, shelf)
  const question: Mutable<Question> = {
    kind: 'question',
    ...common(data),
    since: sinceOf(cites),
    question: data.question,
    about: NONE,
    open,
    cites,
  }
  shelf.last.push(() => {
    question.about = named(data.about, shelf.records)
  })
  return question
}

function buildTour(data: TourData, shelf: Shelf): Mutable<Tour> {
  const tour: Mutable<Tour> = { kind: 'tour', ...common(data), since: null, title: data.title, steps: NONE }
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

function buildCorrection(data: CorrectionData, shelf: Shelf): Mutable<Correction> | null {
  const date = whenOf(data.date, shelf)
  if (date === null) return null
  const correction: Mutable<Correction> = { date, note: data.note, about: NONE }
  shelf.last.push(() => {
    correction.about = named(data.about, shelf.records)
  })
  return correction
}
