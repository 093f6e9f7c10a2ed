import { type Field, type FieldKind, FORMS, type PartKind, type Target } from '../story/fields.ts'
import type { Json } from '../story/help.ts'
import { isObject } from '../story/json.ts'
import { type ListName, STARTERS } from '../story/starters.ts'
import { isWithin, kindAt, type Path, partPath, readFile, type Use, usesIn, valueAt } from './form-file.ts'
import { freshId } from './fresh-id.ts'
import { setValue } from './set-value.ts'
import { applyEdit, editBetween, type TextEdit } from './text-edit.ts'
import { nodeAt, readTree } from './tree.ts'
import { lineEndOf } from './view-text.ts'

/** A step of a form: the text after it, or the text as it is where it leads nowhere. */
type Step = (text: string) => string

const taken = (text: string, edit: TextEdit | null): string => (edit === null ? text : applyEdit(text, edit))

/** Puts a value in the place of another, or takes it away; keys stand in the order of the format. What is left of a text without a language goes too. */
export const put =
  (path: Path, value: Json | undefined): Step =>
  (text) => {
    const above = path.slice(0, -1)
    const key = path.at(-1)
    const file = readFile(text)
    if (value !== undefined && key !== undefined && fieldAt(above) !== undefined && valueAt(file?.value, above) === undefined)
      return put(above, typeof key === 'string' ? { [key]: value } : [value])(text)
    const after = taken(text, setValue(text, path, value, orderAt(path, file?.languages ?? [])))
    if (value !== undefined || fieldAt(above)?.kind.is !== 'text') return after
    const left = valueAt(readFile(after)?.value, above)
    return isObject(left) && Object.keys(left).length === 0 ? put(above, undefined)(after) : after
  }

/** The text of a value, as it was typed. */
export const putRaw =
  (path: Path, typed: string): Step =>
  (text) => {
    const root = readTree(text)
    const node = root === null ? undefined : nodeAt(root, path)
    if (node === undefined) return text
    return text.slice(0, node.start) + typed.trim().replaceAll(/\r\n|\r|\n/g, lineEndOf(text)) + text.slice(node.end)
  }

/** Changes the places of two neighbours in a list, or of two keys of an object; what stands between them stays. */
export const move =
  (path: Path, by: 1 | -1): Step =>
  (text) => {
    const root = readTree(text)
    const { children = [] } = (root === null ? undefined : nodeAt(root, path.slice(0, -1))) ?? {}
    const i = children.findLastIndex(({ step }) => step === path.at(-1))
    const [a, b] = by < 0 ? [children[i - 1], children[i]] : [children[i], children[i + 1]]
    if (i < 0 || a === undefined || b === undefined) return text
    const cut = (from: number, to: number) => text.slice(from, to)
    return cut(0, a.from) + cut(b.from, b.end) + cut(a.end, b.from) + cut(a.from, a.end) + text.slice(b.end)
  }

/** Takes an entry out of a list, and with the last one an optional list itself. */
export const takeOut =
  (path: Path): Step =>
  (text) => {
    const list = path.slice(0, -1)
    const value = valueAt(readFile(text)?.value, list)
    const isLast = Array.isArray(value) && value.length === 1
    return put(isLast && fieldAt(list)?.needed === false ? list : path, undefined)(text)
  }

/** Adds a part that has nothing yet but an id, its places for sources, and, for a claim, one for each side. */
export function addPart(text: string, kind: Exclude<PartKind, 'story'>, wish?: string, name?: Json) {
  const file = readFile(text)
  const id = freshId(kind, file?.parts.map((part) => part.id) ?? [], wish)
  const fields = FORMS[kind]
  const called = fields.find(({ key }) => ['title', 'name', 'statement', 'label', 'question'].includes(key))?.key
  const named = name === undefined || called === undefined ? {} : { [called]: name }
  if (kind === 'entityTypes' || kind === 'eventTypes' || kind === 'relationTypes') {
    const path = ['vocabulary', kind, id]
    return { id, path, text: put(path, named)(text) }
  }
  const list = file?.value[kind]
  const path = [kind, Array.isArray(list) ? list.length : 0]
  const own = fields.some(({ key }) => key === 'id') ? { id } : {}
  return { id, path, text: put(path, { ...own, ...named, ...bare({ is: 'record', fields }, STARTERS[kind as ListName].body) })(text) }
}

/** Of something to begin with what is no place to fill in: its choices, and the entries of its lists. */
function bare(kind: FieldKind, body: Json): { [key: string]: Json } {
  if (kind.is !== 'record' || !isObject(body)) return {}
  return Object.fromEntries(
    kind.fields.flatMap(({ key, kind: inner }): readonly [string, Json][] => {
      const value = body[key] as Json | undefined
      if (value === undefined) return []
      if (inner.is === 'choice') return [[key, value]]
      return inner.is === 'list' && inner.item.is === 'record' && Array.isArray(value)
        ? [[key, value.map((each) => bare(inner.item, each))]]
        : []
    }),
  )
}

/** An entry of a list that has nothing yet but the lists that it needs. */
export function blank(kind: FieldKind): Json {
  if (kind.is !== 'record') return ''
  return Object.fromEntries(
    kind.fields.flatMap(({ key, needed, kind: inner }) =>
      needed && inner.is === 'list' && inner.item.is === 'record' ? [[key, [blank(inner.item)]]] : [],
    ),
  )
}

/** Gives a part another id. `follow`: whoever names it names it so; `was`: the old id is kept beside it, for old links. */
export function rename(text: string, path: Path, id: string, follow: readonly Use[], was: boolean): string {
  const isType = path[0] === 'vocabulary'
  const old = isType ? String(path.at(-1)) : valueAt(readFile(text)?.value, [...path, 'id'])
  let now = text
  for (const use of follow) now = put(use.path, id)(now)
  now = isType ? renameKey(now, path, id) : put([...path, 'id'], id)(now)
  if (!was || typeof old !== 'string') return now
  const before = valueAt(readFile(now)?.value, [...path, 'was'])
  return put([...path, 'was', Array.isArray(before) ? before.length : 0], old)(now)
}

function renameKey(text: string, path: Path, key: string): string {
  const root = readTree(text)
  const node = root === null ? undefined : nodeAt(root, path)
  if (node === undefined) return text
  const rest = text.slice(node.from, node.start)
  return text.slice(0, node.from) + JSON.stringify(key) + rest.slice(rest.lastIndexOf('"') + 1) + text.slice(node.start)
}

/** Who names a part of the file from outside it. */
export function namersOf(text: string, path: Path): readonly Use[] {
  const file = readFile(text)
  const part = file?.parts.find((each) => each.path.length === path.length && isWithin(each.path, path))
  if (file === null || part === undefined || part.id === '' || part.kind === 'story' || part.kind === 'corrections') return []
  return usesIn(file, part.id, part.kind satisfies Target).filter((use) => use.part !== part)
}

/** The field at a path; undefined where the format has none there. */
export function fieldAt(path: Path): Field | undefined {
  const part = partPath(path)
  if (part === null) return undefined
  let kind: FieldKind = { is: 'record', fields: FORMS[kindAt(part)] }
  let field: Field | undefined
  for (const step of path.slice(part.length)) {
    if (kind.is === 'list' && typeof step === 'number') {
      kind = kind.item
      field = undefined
    } else if (kind.is === 'record') {
      field = kind.fields.find(({ key }) => key === step)
      if (field === undefined) return undefined
      kind = field.kind
    } else return undefined
  }
  return field
}

/** The keys beside a place in the order of the format; languages in the story's. */
function orderAt(path: Path, languages: readonly string[]): readonly string[] {
  const above = path.slice(0, -1)
  const part = partPath(path)
  if (part === null || above.length < part.length) return []
  const field = fieldAt(above)
  if (field?.kind.is === 'text') return languages
  const kind = above.length === part.length ? { is: 'record' as const, fields: FORMS[kindAt(part)] } : kindOf(above)
  return kind?.is === 'record' ? kind.fields.map(({ key }) => key) : []
}

/** What stands at a path: of a list's entry, what the list holds. */
function kindOf(path: Path): FieldKind | undefined {
  const field = fieldAt(path)
  if (field !== undefined) return field.kind
  const list = fieldAt(path.slice(0, -1))
  return list?.kind.is === 'list' ? list.kind.item : undefined
}

/** The one edit that a step comes to. */
export const editOf = (text: string, step: Step): TextEdit | null => editBetween(text, step(text))
