import type { ExportWords } from '../words/export-en.ts'

/** A column of our own tables; what they say of themselves stands in one more. */
export type Column = Exclude<keyof ExportWords['column'], 'note'>

/** Who took which side: their names and ids, and what each of them said. */
const VOICES = ['saidBy', 'repeatedBy', 'deniedBy', 'qualifiedBy', 'voicesIds', 'saysSo', 'deniesIt', 'qualifies'] as const

export const EVENT: readonly Column[] = [
  'id',
  'title',
  'date',
  'dateWords',
  'dateSources',
  'earliest',
  'latest',
  'type',
  'status',
  'disputed',
  'background',
  ...VOICES,
  'summary',
  'names',
  'namesIds',
  'sources',
  'since',
  'outcome',
  'outcomeIds',
  'was',
]
export const RELATION: readonly Column[] = [
  'id',
  'from',
  'type',
  'directed',
  'to',
  'date',
  'dateWords',
  'dateSources',
  'earliest',
  'latest',
  'status',
  'disputed',
  ...VOICES,
  'summary',
  'sources',
  'since',
  'fromId',
  'toId',
  'was',
]
export const NAME: readonly Column[] = ['id', 'name', 'type', 'aliases', 'anonymous', 'summary', 'links', 'sources', 'since', 'was']
export const CLAIM: readonly Column[] = ['id', 'statement', ...VOICES, 'disputed', 'states', 'about', 'since', 'was']
