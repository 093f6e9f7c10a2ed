import { finish } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { isObject } from './json.ts'
import { mayHoldDrafts } from './may-hold-drafts.ts'
import { pathText } from './path-text.ts'
import type { TypeKind } from './problem-values.ts'
import { readRows } from './read-rows.ts'
import { pathOf, type Reference, referencesOf } from './references.ts'
import { createReport, type Path } from './report.ts'
import type { Row, Rows } from './rows.ts'
import { withoutMark } from './without-mark.ts'

/** A story file as readers may have it. */
export interface Published {
  /** The very text where it holds no drafts, else without them and what only they mention. */
  readonly text: string
  /** Where what is published names a draft, as `tours[0].steps[1].focus[0]: a-draft`: then the text is not for readers. */
  readonly dangling: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** What a record is to what is published. */
interface Standing {
  readonly path: Path
  readonly id: Id | null
  readonly kind: Row['kind']
  readonly draft: boolean
  /** The ids of records that it names, and where; `states` of a claim about something whose truth it states. */
  readonly names: readonly Named[]
  /** Somebody alleges it: it stands by the claims that state it and no other way. */
  readonly alleged: boolean
  /** Its type, as `event statement`; null for what has none. */
  readonly type: string | null
}

type Named = Pick<Reference, 'to' | 'at' | 'in' | 'need'>

/** Of what is meant to be named by others: where drafts alone name it, it goes with them. */
const NAMED: readonly Row['kind'][] = ['source', 'entity']

/** A text that holds such a key, written with or without escapes, is written anew: there may be more in it than a reader of JSON sees. */
const DRAFT_KEY = /"draft"\s*:|"[^"]*\\u[^"]*"\s*:/

/** A file without its drafts; null where the whole story is one. What is no story file is left as it is. */
export function publishedOf(text: string): Published | null {
  const file = fileWithDrafts(text)
  if (file === null) return { text, dangling: [] }
  if (isObject(file['story']) && file['story']['draft'] === true) return null
  const all = standingsOf(file)
  if (all === null) return { text, dangling: [] }
  const gone = goneOf(all)
  const left = all.filter((each) => !gone.has(each))
  const goneIds = new Set([...gone].flatMap(({ id }) => id ?? []))
  const dangling = left.flatMap(({ names }) =>
    names.filter(({ to }) => goneIds.has(to)).map((each) => `${pathText(pathOf(each))}: ${each.to}`),
  )
  return { text: `${JSON.stringify(without(file, gone, left), null, 2)}\n`, dangling }
}

/** How many records of a file are drafts, and whether all of it is one. */
export function draftsIn(text: string): { readonly records: number; readonly whole: boolean } {
  const file = fileWithDrafts(text)
  const isDraft = (value: unknown) => isObject(value) && value['draft'] === true
  const lists = Object.values(file ?? {}).filter((value): value is readonly unknown[] => Array.isArray(value))
  return { records: lists.flat().filter(isDraft).length, whole: isDraft(file?.['story']) }
}

/** Null where it has no such key. */
const fileWithDrafts = (text: string): Json | null => (mayHoldDrafts(text) && DRAFT_KEY.test(text) ? readFile(text) : null)

function readFile(text: string): Json | null {
  try {
    const file: unknown = JSON.parse(withoutMark(text))
    return isObject(file) ? file : null
  } catch {
    return null
  }
}

/** Every record with what it names; of one whose shape is wrong, every string in it counts. Null where the file is so broken that none can be read. */
function standingsOf(file: Json): readonly Standing[] | null {
  const rows: Rows | null = finish(readRows(file, true, createReport(false)))
  if (rows === null) return null
  const read = rows.rows.map((row): Standing => {
    const { kind, path } = row
    const common = { kind, path, names: referencesOf(row) }
    if (kind === 'correction') return { ...common, id: null, draft: false, alleged: false, type: null }
    const type = kind === 'entity' || kind === 'event' || kind === 'relation' ? `${kind} ${row.data.type}` : null
    const alleged = 'status' in row.data && row.data.status === 'alleged'
    return { ...common, id: row.data.id, draft: row.data.draft === true, alleged, type }
  })
  const absent = rows.absent.map(({ kind, path, id, mentions }): Standing => {
    const raw = valueAt(file, path)
    const names = [...mentions].filter((to) => to !== id).map((to): Named => ({ to, at: path, in: [], need: 'states' }))
    return { kind, path, id, draft: isObject(raw) && raw['draft'] === true, names, alleged: false, type: null }
  })
  return [...read, ...absent]
}

/** The drafts, the names and sources that only they mention, what is alleged in draft claims alone, and what goes with all of these. */
function goneOf(all: readonly Standing[]): ReadonlySet<Standing> {
  const gone = new Set(all.filter(({ draft }) => draft))
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    const [byGone, byOthers] = [namesOf([...gone]), namesOf(all.filter((each) => !gone.has(each)))]
    for (const each of all) {
      const how = each.alleged ? 'stated' : NAMED.includes(each.kind) ? 'named' : null
      if (each.id !== null && how !== null && byGone[how].has(each.id) && !byOthers[how].has(each.id)) gone.add(each)
    }
  }
  return gone
}

/** The ids that these records name, and those whose truth they state. */
function namesOf(records: readonly Standing[]) {
  const names = records.flatMap((record) => record.names)
  return { named: new Set(names.map(({ to }) => to)), stated: new Set(names.filter(({ need }) => need === 'states').map(({ to }) => to)) }
}

/** The file without some of its records, and without the types that only they have. */
function without(file: Json, gone: ReadonlySet<Standing>, left: readonly Standing[]): Json {
  const places = new Set([...gone].map(({ path }) => pathText(path)))
  const kept = Object.entries(file).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.filter((_, i) => !places.has(pathText([key, i]))) : value,
  ])
  const goneTypes = new Set([...gone].flatMap(({ type }) => type ?? []))
  for (const { type } of left) if (type !== null) goneTypes.delete(type)
  const types = (kind: TypeKind, list: unknown) =>
    isObject(list) ? Object.fromEntries(Object.entries(list).filter(([id]) => !goneTypes.has(`${kind} ${id}`))) : list
  const vocabulary = file['vocabulary']
  const lists = isObject(vocabulary)
    ? Object.entries(vocabulary).map(([key, list]) => [key, types(key.replace('Types', '') as TypeKind, list)])
    : []
  return { ...Object.fromEntries(kept), vocabulary: Object.fromEntries(lists) }
}

const valueAt = (file: Json, [list, i]: Path): unknown => {
  const values = file[String(list)]
  return Array.isArray(values) ? values[Number(i)] : undefined
}
