import * as v from 'valibot'
import { FORMAT, LONGEST_ID, PATTERNS } from './patterns.ts'

/** What a value can break besides its type. A rule's message is the code of the problem that it finds. */
export const RULES = ['bad-id', 'bad-url', 'bad-date', 'bad-language', 'bad-time-zone', 'empty-list', 'empty-text', 'no-cites'] as const

type Rule = (typeof RULES)[number]

const matching = (pattern: RegExp, rule: Rule) => v.pipe(v.string(), v.regex<string, Rule>(pattern, rule))
const filled = <S extends v.GenericSchema>(item: S, rule: Rule) => v.pipe(v.array(item), v.minLength(1, rule))
const optional = v.exactOptional

export const idShape = v.pipe(v.string(), v.regex(PATTERNS.id, 'bad-id' satisfies Rule), v.maxLength(LONGEST_ID, 'bad-id' satisfies Rule))
export const langShape = matching(PATTERNS.lang, 'bad-language')
export const urlShape = matching(PATTERNS.url, 'bad-url')
export const whenShape = matching(PATTERNS.filled, 'bad-date')
const stringShape = matching(PATTERNS.filled, 'empty-text')
export const timeZoneShape = matching(PATTERNS.filled, 'bad-time-zone')
export const textShape = v.union([stringShape, v.pipe(v.record(langShape, stringShape), v.minEntries(1, 'empty-text' satisfies Rule))])

export const citeShape = v.object({
  source: idShape,
  at: optional(stringShape),
  quote: optional(textShape),
  note: optional(textShape),
})
const citesShape = filled(citeShape, 'no-cites')
const idsShape = v.array(idShape)
const statusShape = v.picklist(['documented', 'reported', 'alleged'])
const kept = { was: optional(idsShape), draft: optional(v.literal(true)) }

export const headShape = v.object({
  id: idShape,
  title: textShape,
  summary: textShape,
  languages: filled(langShape, 'empty-list'),
  timeZone: timeZoneShape,
  updated: whenShape,
  version: optional(stringShape),
  credits: optional(textShape),
  method: optional(textShape),
  licence: optional(stringShape),
  url: optional(urlShape),
  contact: optional(textShape),
  draft: optional(v.literal(true)),
})

export const typeShape = v.object({
  label: textShape,
  plural: optional(textShape),
  description: optional(textShape),
  symbol: optional(v.picklist(['circle', 'square', 'hexagon', 'diamond', 'small-square', 'triangle', 'ring'])),
  directed: optional(v.boolean()),
  inverse: optional(textShape),
  causal: optional(v.boolean()),
  outcome: optional(v.boolean()),
})

export const sourceShape = v.object({
  id: idShape,
  type: v.picklist(['news-report', 'document', 'statement', 'post', 'dataset', 'interview', 'recording']),
  title: textShape,
  publisher: optional(idShape),
  authors: optional(v.array(stringShape)),
  published: whenShape,
  language: langShape,
  url: optional(urlShape),
  archived: optional(urlShape),
  retrieved: optional(whenShape),
  basedOn: optional(idsShape),
  note: optional(textShape),
  ...kept,
})

const shareShape = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

export const entityShape = v.object({
  id: idShape,
  type: idShape,
  name: textShape,
  aliases: optional(v.array(stringShape)),
  summary: optional(textShape),
  anonymous: optional(v.literal(true)),
  links: optional(v.array(urlShape)),
  cites: optional(citesShape),
  x: optional(shareShape),
  y: optional(shareShape),
  ...kept,
})

export const participantShape = v.object({ entity: idShape, role: optional(textShape), cites: optional(citesShape) })

export const eventShape = v.object({
  id: idShape,
  type: idShape,
  title: textShape,
  when: optional(whenShape),
  whenCites: optional(filled(citeShape, 'empty-list')),
  summary: optional(textShape),
  participants: optional(v.array(participantShape)),
  part: optional(v.picklist(['main', 'background'])),
  outcome: optional(idsShape),
  status: statusShape,
  cites: citesShape,
  ...kept,
})

export const relationShape = v.object({
  id: idShape,
  type: idShape,
  from: idShape,
  to: idShape,
  when: optional(whenShape),
  whenCites: optional(filled(citeShape, 'empty-list')),
  summary: optional(textShape),
  status: statusShape,
  cites: citesShape,
  ...kept,
})

export const positionShape = v.object({
  by: idShape,
  stance: v.picklist(['asserts', 'denies', 'qualifies', 'repeats']),
  when: optional(whenShape),
  summary: optional(textShape),
  cites: citesShape,
})

export const claimShape = v.object({
  id: idShape,
  statement: textShape,
  about: idsShape,
  states: optional(idsShape),
  positions: filled(positionShape, 'empty-list'),
  ...kept,
})

const numberShape = v.pipe(v.number(), v.finite())

export const figureValueShape = v.object({
  value: textShape,
  min: optional(numberShape),
  max: optional(numberShape),
  unit: optional(stringShape),
  cites: citesShape,
})

export const figureShape = v.object({
  id: idShape,
  label: textShape,
  about: idsShape,
  values: filled(figureValueShape, 'empty-list'),
  ...kept,
})

export const questionShape = v.object({
  id: idShape,
  question: textShape,
  about: idsShape,
  since: optional(whenShape),
  cites: optional(citesShape),
  ...kept,
})

export const correctionShape = v.object({ date: whenShape, note: textShape, about: optional(idsShape) })

export const tourStepShape = v.object({ text: textShape, focus: idsShape, range: optional(whenShape), knownOn: optional(whenShape) })

export const tourShape = v.object({ id: idShape, title: textShape, steps: filled(tourStepShape, 'empty-list'), ...kept })

const typesShape = v.record(idShape, typeShape)
export const vocabularyShape = v.object({ entityTypes: typesShape, eventTypes: typesShape, relationTypes: typesShape })

/**
 * The shape of a story file: the one definition from which the checks, the file's types and its JSON Schema follow. What every field is
 * for, in words, stands in `dataset-help.ts`, which readers need not load.
 */
export const fileShape = v.object({
  $schema: optional(v.string()),
  format: v.literal(FORMAT),
  story: headShape,
  vocabulary: vocabularyShape,
  sources: v.array(sourceShape),
  entities: v.array(entityShape),
  events: v.array(eventShape),
  relations: v.array(relationShape),
  claims: v.array(claimShape),
  figures: optional(v.array(figureShape)),
  questions: optional(v.array(questionShape)),
  corrections: optional(v.array(correctionShape)),
  tours: optional(v.array(tourShape)),
})

export type Dataset = v.InferOutput<typeof fileShape>
export type HeadData = Dataset['story']
export type TypeData = v.InferOutput<typeof typeShape>
export type CiteData = v.InferOutput<typeof citeShape>
export type SourceData = v.InferOutput<typeof sourceShape>
export type EntityData = v.InferOutput<typeof entityShape>
export type EventData = v.InferOutput<typeof eventShape>
export type RelationData = v.InferOutput<typeof relationShape>
export type PositionData = v.InferOutput<typeof positionShape>
export type ClaimData = v.InferOutput<typeof claimShape>
export type FigureData = v.InferOutput<typeof figureShape>
export type QuestionData = v.InferOutput<typeof questionShape>
export type CorrectionData = v.InferOutput<typeof correctionShape>
export type TourData = v.InferOutput<typeof tourShape>
