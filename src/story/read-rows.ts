import * as v from 'valibot'
import { inTurn, STRIDE, type Steps } from '../base/steps.ts'
import type { Id, Lang } from '../base/units.ts'
import {
  claimShape,
  correctionShape,
  entityShape,
  eventShape,
  figureShape,
  fileShape,
  idShape,
  questionShape,
  relationShape,
  sourceShape,
  type TypeData,
  tourShape,
  typeShape,
  vocabularyShape,
} from './dataset.ts'
import { readHead } from './head.ts'
import { reportUnknownKeys } from './inspect.ts'
import { isObject, kindOf, stringsIn } from './json.ts'
import type { TypeKind } from './problem-values.ts'
import type { Path, Report } from './report.ts'
import type { Absent, Row, RowOf, Rows, Types } from './rows.ts'
import { shaped, shapingBy } from './shape.ts'
import type { isRecord } from './shape-walk.ts'

/** What knows at a glance of a record of each kind that it has its shape. */
export type Quick = typeof isRecord

type Json = Readonly<Record<string, unknown>>

interface Reading {
  readonly file: Json
  readonly languages: readonly Lang[]
  readonly drafts: boolean
  readonly absent: Absent[]
  readonly report: Report
}

/**
 * The parts of a file that have their shape. What has not is set aside and reported; null where head or vocabulary are so broken that
 * nothing can be read. Drafts are left out unless asked for. `quick`: as in `shapingBy`.
 */
export function* readRows(file: Json, drafts: boolean, report: Report, quick?: Quick): Steps<Rows | null> {
  reportUnknownKeys(fileShape.entries, file, [], report)
  if (Object.hasOwn(file, '$schema')) shaped(fileShape.entries.$schema, file['$schema'], ['$schema'], [], report)
  const story = readPart(file, 'story', [], isObject, 'object', report)
  const vocabulary = readPart(file, 'vocabulary', [], isObject, 'object', report)
  if (story === undefined || vocabulary === undefined) return null
  const head = readHead(story, report)
  const absent: Absent[] = []
  const rows: Row[] = []
  const take = (row: Row) => rows.push(row)
  const reading = { file, languages: head.languages, drafts, absent, report }
  const types = readVocabulary(vocabulary, reading)
  yield* inTurn([
    readCollection('source', 'sources', sourceShape, quick?.sources, take, reading),
    readCollection('entity', 'entities', entityShape, quick?.entities, take, reading),
    readCollection('event', 'events', eventShape, quick?.events, take, reading),
    readCollection('relation', 'relations', relationShape, quick?.relations, take, reading),
    readCollection('claim', 'claims', claimShape, quick?.claims, take, reading),
    readCollection('figure', 'figures', figureShape, quick?.figures, take, reading),
    readCollection('question', 'questions', questionShape, quick?.questions, take, reading),
    readCollection('tour', 'tours', tourShape, quick?.tours, take, reading),
    readCollection('correction', 'corrections', correctionShape, quick?.corrections, take, reading),
  ])
  return { head, types, rows, absent }
}

/** Checking a record takes longer than anything else that is done with one. */
const FEW = STRIDE / 8

function* readCollection<K extends Row['kind'], S extends v.GenericSchema>(
  kind: K,
  key: keyof typeof fileShape.entries,
  shape: S,
  quick: ((value: unknown) => value is v.InferOutput<S>) | undefined,
  take: (row: RowOf<K, v.InferOutput<S>>) => void,
  reading: Reading,
): Steps<void> {
  const { file, languages, drafts, absent, report } = reading
  if (fileShape.entries[key].type === 'exact_optional' && !Object.hasOwn(file, key)) return
  const shaping = shapingBy(shape, quick)
  const list: readonly unknown[] = readPart(file, key, [], Array.isArray, 'list', report) ?? []
  for (let i = 0; i < list.length; i++) {
    const raw = list[i]
    const path = [key, i]
    const draft = !drafts && isObject(raw) && raw['draft'] === true
    const data = draft ? undefined : shaping(raw, path, languages, report)
    if (data === undefined) absent.push(absentee(kind, path, raw, draft))
    else take({ kind, path, data })
    if (i % FEW === 0) yield i / list.length
  }
}

function absentee(kind: Row['kind'], path: Path, raw: unknown, draft: boolean): Absent {
  const id = isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : null
  return { kind, path, id, draft, mentions: stringsIn(raw) }
}

function readVocabulary(raw: Json, reading: Reading): Rows['types'] {
  reportUnknownKeys(vocabularyShape.entries, raw, ['vocabulary'], reading.report)
  return {
    entity: readTypes(raw, 'entityTypes', reading),
    event: readTypes(raw, 'eventTypes', reading),
    relation: readTypes(raw, 'relationTypes', reading),
  }
}

function readTypes(vocabulary: Json, key: `${TypeKind}Types`, { languages, report }: Reading): Types {
  const known = new Map<Id, TypeData>()
  const faulty = new Set<Id>()
  const types = readPart(vocabulary, key, ['vocabulary'], isObject, 'object', report) ?? {}
  for (const [id, raw] of Object.entries(types)) {
    const path = ['vocabulary', key, id]
    const type = shaped(typeShape, raw, path, languages, report)
    if (!v.is(idShape, id)) report.error('bad-id', path, { found: id })
    else if (type === undefined) faulty.add(id)
    else known.set(id, type)
  }
  return { known, faulty }
}

/** An entry that must be there and be an object, or a list; else undefined, and reported. */
function readPart<T>(
  parent: Json,
  key: string,
  path: Path,
  is: (value: unknown) => value is T,
  expected: 'object' | 'list',
  report: Report,
): T | undefined {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined
  if (is(value)) return value
  if (value === undefined) report.error('missing-key', [...path, key], { key })
  else report.error('wrong-type', [...path, key], { expected, found: kindOf(value) })
  return undefined
}
