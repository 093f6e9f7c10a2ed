import { brief, isObject, tooDeepAt } from '../story/json.ts'

/** An entity as a file of FollowTheMoney has it. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  /** By property, in the order of the file. */
  readonly properties: ReadonlyMap<string, readonly string[]>
  /** Where it stands first. */
  readonly line: number
}

/** The entities of a file, one an id, and the lines that are none. */
export interface FtmFile {
  readonly entities: readonly FtmEntity[]
  readonly bad: readonly { readonly line: number; readonly text: string }[]
}

/** Whether parsed JSON is an entity of FollowTheMoney. */
export const isFtm = (value: unknown): value is { readonly id: string; readonly schema: string; readonly properties: object } =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['schema'] === 'string' && isObject(value['properties'])

/** Reads one JSON object a line, or a list of them. An entity that comes in several parts is put together. Total. */
export function readFtmLines(text: string): FtmFile {
  const found = new Map<string, { readonly schema: string; readonly line: number; readonly properties: Map<string, Set<string>> }>()
  const bad: { line: number; text: string }[] = []
  for (const { value, line, text: part } of valuesIn(text)) {
    if (!isFtm(value)) {
      bad.push({ line, text: part })
      continue
    }
    const known = found.get(value.id) ?? { schema: value.schema, line, properties: new Map<string, Set<string>>() }
    found.set(value.id, known)
    for (const [name, values] of Object.entries(value.properties)) {
      const texts = known.properties.get(name) ?? new Set()
      known.properties.set(name, texts)
      for (const each of textsOf(values)) texts.add(each)
    }
  }
  const entities = [...found].map(([id, { properties, ...rest }]) => ({
    ...{ id, ...rest },
    properties: new Map([...properties].map(([name, texts]) => [name, [...texts]])),
  }))
  return { entities, bad }
}

interface FoundValue {
  readonly value: unknown
  readonly line: number
  readonly text: string
}

function* valuesIn(text: string): Generator<FoundValue> {
  if (text.trimStart().startsWith('[')) {
    const list = parsed(text)
    if (!Array.isArray(list)) yield { value: null, line: 1, text: text.slice(0, 80) }
    else for (const [i, value] of list.entries()) yield { value, line: i + 1, text: brief(value) }
    return
  }
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries())
    if (line.trim() !== '') yield { value: parsed(line), line: i + 1, text: line.slice(0, 80) }
}

function parsed(text: string): unknown {
  if (tooDeepAt(text) !== null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Texts and numbers as texts; of an entity that stands inside another, its id. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((each) => (Array.isArray(each) ? [] : textsOf(each)))
  return isObject(value) ? textsOf(value['id']) : []
}
