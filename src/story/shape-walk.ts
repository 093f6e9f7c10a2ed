import type {
  ClaimData,
  CorrectionData,
  Dataset,
  EntityData,
  EventData,
  FigureData,
  QuestionData,
  RelationData,
  SourceData,
  TourData,
} from './dataset.ts'
import { isObject } from './json.ts'
import { FORMAT, LONGEST_ID, PATTERNS } from './patterns.ts'

/**
 * The shape of a story file once more, by hand: it says only whether a value has it, at a small part of the schema's cost and of its code.
 * What it takes is what the schema takes without a word, unknown keys included; a test holds the two against each other.
 */
type Check = (value: unknown) => boolean

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value)
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most
const list =
  (item: Check, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(item)

/** An object with all keys of the one kind, any of the other, and no more. */
function object(must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>> = {}): Check {
  const needs = Object.entries(must)
  const rules = new Map<string, { readonly check: Check; readonly needed: number }>([
    ...Object.entries(may).map(([key, check]) => [key, { check, needed: 0 }] as const),
    ...needs.map(([key, check]) => [key, { check, needed: 1 }] as const),
  ])
  return (value) => {
    if (!isObject(value)) return false
    let left = needs.length
    for (const key in value) {
      const rule = rules.get(key)
      if (rule === undefined || !rule.check(value[key])) return false
      left -= rule.needed
    }
    return left === 0
  }
}

const string: Check = (value) => typeof value === 'string'
const boolean: Check = (value) => typeof value === 'boolean'
const DASH = 45

/** What `PATTERNS.id` takes, letter by letter, which is faster: of nothing are there more. */
function id(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_ID) return false
  let afterDash = true
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    const isDash = code === DASH
    if (isDash ? afterDash : !((code > 96 && code < 123) || (code > 47 && code < 58))) return false
    afterDash = isDash
  }
  return !afterDash
}

const lang = matching(PATTERNS.lang)
const url = matching(PATTERNS.url)
/** Most texts begin with a letter, and need no closer look. */
const filled: Check = (value) =>
  typeof value === 'string' && ((value.charCodeAt(0) > 32 && value.charCodeAt(0) < 127) || PATTERNS.filled.test(value))

/** A text in one language, or in several. */
export function text(value: unknown): boolean {
  if (typeof value === 'string') return filled(value)
  if (!isObject(value)) return false
  const entries = Object.entries(value)
  return entries.length > 0 && entries.every(([key, inner]) => lang(key) && filled(inner))
}

const ids = list(id)
const share = between(0, 1)
const number = between(-Number.MAX_VALUE, Number.MAX_VALUE)
const cites = list(object({ source: id }, { at: filled, quote: text, note: text }), 1)
export const status = oneOf('documented', 'reported', 'alleged')
/** No draft: those are not for readers, and a file that has one is not taken as it is. */
const kept = { was: ids }

const source = object(
  {
    id,
    type: oneOf('news-report', 'document', 'statement', 'post', 'dataset', 'interview', 'recording'),
    title: text,
    published: filled,
    language: lang,
  },
  { publisher: id, authors: list(filled), url, archived: url, retrieved: filled, basedOn: ids, note: text, ...kept },
)

const entity = object(
  { id, type: id, name: text },
  { aliases: list(filled), summary: text, anonymous: oneOf(true), links: list(url), cites, x: share, y: share, ...kept },
)

const participant = object({ entity: id }, { role: text, cites })

const event = object(
  { id, type: id, title: text, status, cites },
  {
    when: filled,
    whenCites: cites,
    summary: text,
    participants: list(participant),
    part: oneOf('main', 'background'),
    outcome: ids,
    ...kept,
  },
)

const relation = object({ id, type: id, from: id, to: id, status, cites }, { when: filled, whenCites: cites, summary: text, ...kept })

const position = object({ by: id, stance: oneOf('asserts', 'denies', 'qualifies', 'repeats'), cites }, { when: filled, summary: text })

const claim = object({ id, statement: text, about: ids, positions: list(position, 1) }, { states: ids, ...kept })

const figureValue = object({ value: text, cites }, { min: number, max: number, unit: filled })

const figure = object({ id, label: text, about: ids, values: list(figureValue, 1) }, kept)

const question = object({ id, question: text, about: ids }, { since: filled, cites, ...kept })

const correction = object({ date: filled, note: text }, { about: ids })

const tourStep = object({ text, focus: ids }, { range: filled, knownOn: filled })

const tour = object({ id, title: text, steps: list(tourStep, 1) }, kept)

const head = object(
  { id, title: text, summary: text, languages: list(lang, 1), timeZone: filled, updated: filled },
  { version: filled, credits: text, method: text, licence: filled, url, contact: text },
)

const type = object(
  { label: text },
  {
    plural: text,
    description: text,
    symbol: oneOf('circle', 'square', 'hexagon', 'diamond', 'small-square', 'triangle', 'ring'),
    directed: boolean,
    inverse: text,
    causal: boolean,
    outcome: boolean,
  },
)

const types: Check = (value) => isObject(value) && Object.entries(value).every(([key, inner]) => id(key) && type(inner))

const file = object(
  {
    format: oneOf(FORMAT),
    story: head,
    vocabulary: object({ entityTypes: types, eventTypes: types, relationTypes: types }),
    sources: Array.isArray,
    entities: Array.isArray,
    events: Array.isArray,
    relations: Array.isArray,
    claims: Array.isArray,
  },
  { $schema: string, figures: Array.isArray, questions: Array.isArray, corrections: Array.isArray, tours: Array.isArray },
)

/** The types that follow from the checks, which cannot say so themselves. */
const is =
  <T>(check: Check) =>
  (value: unknown): value is T =>
    check(value)

/** Whether all of a file but its records is right. */
export const isFile = is<Dataset>(file)

export const isRecord = {
  sources: is<SourceData>(source),
  entities: is<EntityData>(entity),
  events: is<EventData>(event),
  relations: is<RelationData>(relation),
  claims: is<ClaimData>(claim),
  figures: is<FigureData>(figure),
  questions: is<QuestionData>(question),
  corrections: is<CorrectionData>(correction),
  tours: is<TourData>(tour),
}
