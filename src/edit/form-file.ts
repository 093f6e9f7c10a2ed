import type { Lang } from '../base/units.ts'
import { type Field, type FieldKind, FORMS, type PartKind, type Target, TYPE_LISTS } from '../story/fields.ts'
import { isObject, tooDeepAt } from '../story/json.ts'
import type { PathStep } from '../story/problem.ts'
import { type ListName, STARTERS } from '../story/starters.ts'
import { withoutMark } from '../story/without-mark.ts'

export type Path = readonly PathStep[]

/** A file's value as its forms look at it: whatever it holds, nothing of it is taken for right. */
export interface FormFile {
  readonly value: Readonly<Record<string, unknown>>
  readonly parts: readonly FormPart[]
  /** The languages of its texts, the first of them the default. */
  readonly languages: readonly Lang[]
  readonly timeZone: string
}

/** What one form is of. */
export interface FormPart {
  readonly kind: PartKind
  readonly path: Path
  /** Its id, or its key; its date where it has neither. */
  readonly id: string
  readonly value: unknown
}

const LISTS = Object.keys(STARTERS) as ListName[]

/** Null where the text is no JSON, or holds no object: then there is nothing that a form could be of. */
export function readFile(text: string): FormFile | null {
  const value = tooDeepAt(text) === null ? parsed(withoutMark(text)) : undefined
  if (!isObject(value)) return null
  const { languages, timeZone } = isObject(value['story']) ? value['story'] : {}
  const known = Array.isArray(languages) ? languages.filter((each): each is string => typeof each === 'string' && each !== '') : []
  return {
    value,
    parts: partsIn(value),
    languages: known.length > 0 ? [...new Set(known)] : ['id'],
    timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
  }
}

/** JSON as browsers read it; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function partsIn(value: FormFile['value']): readonly FormPart[] {
  const { story, vocabulary } = value
  const types = isObject(vocabulary) ? vocabulary : {}
  return [
    { kind: 'story', path: ['story'], id: idOf(story), value: story },
    ...TYPE_LISTS.flatMap((kind) =>
      Object.entries(isObject(types[kind]) ? types[kind] : {}).map(([id, type]) => ({
        kind,
        path: ['vocabulary', kind, id],
        id,
        value: type,
      })),
    ),
    ...LISTS.flatMap((kind) => {
      const list: readonly unknown[] = Array.isArray(value[kind]) ? value[kind] : []
      return list.map((record, i) => ({ kind, path: [kind, i], id: idOf(record), value: record }))
    }),
  ]
}

function idOf(record: unknown): string {
  const { id, date } = isObject(record) ? record : {}
  return typeof id === 'string' ? id : typeof date === 'string' ? date : ''
}

/** The path of the part that a path leads into; null where it leads into none. */
export function partPath(path: Path): Path | null {
  const [first, second, third] = path
  if (first === 'story') return ['story']
  if (first === 'vocabulary') return TYPE_LISTS.some((kind) => kind === second) && third !== undefined ? path.slice(0, 3) : null
  return LISTS.some((kind) => kind === first) && second !== undefined ? path.slice(0, 2) : null
}

/** The kind of the part at a path. */
export const kindAt = (path: Path): PartKind => (path[0] === 'vocabulary' ? path[1] : path[0]) as PartKind

/** The value at a path. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => {
    if (typeof step === 'number') return Array.isArray(inner) ? inner[step] : undefined
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)

/** The file with another value at a path inside one of its records: what `readFile` makes of it, without reading all the rest again. */
export function withValue(file: FormFile, path: Path, value: unknown): FormFile {
  const parts = file.parts.map((part) => {
    if (!isWithin(path, part.path)) return part
    const changed = replaced(part.value, path.slice(part.path.length), value)
    return { ...part, id: part.path[0] === 'vocabulary' ? part.id : idOf(changed), value: changed }
  })
  const root = replaced(file.value, path, value)
  return isObject(root) ? { ...file, value: root, parts } : file
}

function replaced(outer: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(outer)) return outer.map((inner, i) => (i === step ? replaced(inner, rest, value) : inner))
  return isObject(outer) ? { ...outer, [step]: replaced(outer[step], rest, value) } : outer
}

/** Where what a part is called stands. */
const LABELS = ['title', 'name', 'statement', 'label', 'question', 'note'] as const

/** What a part is called, in the language asked for or the first that it has; empty where it has no name. */
export function nameOf(value: unknown, lang: Lang): string {
  if (!isObject(value)) return ''
  for (const key of LABELS) {
    const text = value[key]
    const said = isObject(text) ? (text[lang] ?? Object.values(text)[0]) : text
    if (typeof said === 'string' && said.trim() !== '') return said
  }
  return ''
}

/** A place where an id is named, and the part that it stands in. */
export interface Use {
  readonly part: FormPart
  readonly path: Path
  readonly id: string
}

/** Every place where something of these kinds is named. */
export function usesIn({ parts }: FormFile, id: string, kind: Target): readonly Use[] {
  return parts.flatMap((part) =>
    referencesIn({ is: 'record', fields: FORMS[part.kind] }, part.value, part.path).flatMap(({ path, to, value }) =>
      value === id && to.includes(kind) ? [{ part, path, id }] : [],
    ),
  )
}

interface Reference {
  readonly path: Path
  readonly to: readonly Target[]
  readonly value: unknown
}

/** Every reference in a value, as far as the value has the shape. */
function referencesIn(kind: FieldKind, value: unknown, path: Path): readonly Reference[] {
  if (kind.is === 'reference') return [{ path, to: kind.to, value }]
  if (kind.is === 'list' && Array.isArray(value)) return value.flatMap((item, i) => referencesIn(kind.item, item, [...path, i]))
  if (kind.is !== 'record' || !isObject(value)) return []
  return kind.fields.flatMap((field: Field) =>
    Object.hasOwn(value, field.key) ? referencesIn(field.kind, value[field.key], [...path, field.key]) : [],
  )
}

/** Whether two paths are the same. */
export const isSame = (a: Path, b: Path): boolean => a.length === b.length && isWithin(a, b)

/** Whether a path is another, or leads to something inside it. */
export const isWithin = (path: Path, outer: Path): boolean => outer.every((step, i) => path[i] === step)

/** Whether nothing but the order of records is another. */
export function isReordered(before: FormFile | null, now: FormFile | null): boolean {
  const [was, is] = [before, now].map((each) => each?.parts.map(({ kind, value }) => `${kind} ${JSON.stringify(value)}`) ?? [])
  return was?.join() !== is?.join() && was?.toSorted().join() === is?.toSorted().join()
}

/** The part at a path. */
export const partIn = (file: FormFile | null, path: Path | undefined) =>
  path === undefined ? null : (file?.parts.find((part) => isSame(part.path, path)) ?? null)
