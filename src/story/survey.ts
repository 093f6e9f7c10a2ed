import { endOfString } from './json.ts'
import type { PathStep } from './problem.ts'

/** A place that somebody asks for, and the places inside it. */
export interface Wanted {
  readonly children: Map<PathStep, Wanted>
  /** Offset of the value; null while it has not been found. */
  offset: number | null
  /** Offset of its key, where it has one. */
  key: number | null
}

/** A key that stands in one object again. */
export interface Repetition {
  readonly path: readonly PathStep[]
  readonly key: string
  /** Offsets of the two keys. */
  readonly first: number
  readonly second: number
}

/** An object or a list that has been opened. */
interface Level {
  wanted: Wanted | undefined
  isList: boolean
  /** Of an object, its keys so far and their offsets. */
  keys: string[]
  offsets: number[]
  /** The same by their names, once they are many. */
  byKey: Map<string, number> | null
  /** What comes next or stands now: an index, or a key. */
  step: PathStep
  /** Offset of that key. */
  key: number | null
}

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPENING_LIST = 91
const BACKSLASH = '\\'
const CLOSING_LIST = 93
const OPENING = 123
const CLOSING = 125

/** So many keys are looked through one by one: no record has more. */
const FEW = 16

/**
 * Goes through a text that is JSON once, from its start to its end, and notes where the wanted values stand; gives the keys that stand twice, in
 * the order of the text. No tree is made of it: a large file has millions of values, and a few are asked for. Where a key stands twice the last
 * one counts, as it does for whoever reads the file.
 */
export function survey(text: string, wanted: Wanted): readonly Repetition[] {
  const repetitions: Repetition[] = []
  /** Those opened, up to `depth`; those beyond are used again. */
  const levels: Level[] = []
  let depth = 0
  let keyExpected = false
  const begin = (offset: number): Wanted | undefined => {
    const level = levels[depth - 1]
    const here = level === undefined ? wanted : level.wanted?.children.get(level.step)
    if (here === undefined) return undefined
    for (const child of here.children.values()) forget(child)
    here.offset = offset
    here.key = level?.key ?? null
    return here
  }
  const open = (offset: number, isList: boolean) => {
    const wanted = begin(offset)
    const level = levels[depth]
    if (level === undefined) levels.push({ wanted, isList, keys: [], offsets: [], byKey: null, step: 0, key: null })
    else reopen(level, wanted, isList)
    depth++
    keyExpected = !isList
  }
  const takeKey = (offset: number, end: number) => {
    const level = levels[depth - 1]
    if (level === undefined) return
    const raw = text.slice(offset + 1, end)
    const key = raw.includes(BACKSLASH) ? unescaped(raw) : raw
    level.step = key
    level.key = offset
    const first = exchange(level, key, offset)
    if (first !== undefined) repetitions.push({ path: levels.slice(0, depth).map(({ step }) => step), key, first, second: offset })
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfString(text, at)
      if (keyExpected) takeKey(at, end)
      else begin(at)
      at = end
    } else if (code === COMMA) {
      const level = levels[depth - 1]
      keyExpected = level?.isList === false
      if (level?.isList) level.step = Number(level.step) + 1
    } else if (code === COLON) keyExpected = false
    else if (code === OPENING || code === OPENING_LIST) open(at, code === OPENING_LIST)
    else if (code === CLOSING || code === CLOSING_LIST) {
      if (depth > 0) depth--
      keyExpected = false
    } else if (code > 32) {
      begin(at)
      at = endOfWord(text, at)
    }
  }
  return repetitions
}

function reopen(level: Level, wanted: Wanted | undefined, isList: boolean): void {
  level.wanted = wanted
  level.isList = isList
  level.keys.length = 0
  level.offsets.length = 0
  level.byKey = null
  level.step = 0
  level.key = null
}

/** Notes where a key stands, and gives where it stood before. */
function exchange(level: Level, key: string, offset: number): number | undefined {
  const { keys, offsets } = level
  if (keys.length < FEW && level.byKey === null) {
    const before = keys.indexOf(key)
    if (before < 0) keys.push(key)
    const first = before < 0 ? undefined : offsets[before]
    offsets[before < 0 ? offsets.length : before] = offset
    return first
  }
  level.byKey ??= new Map(keys.map((each, i) => [each, offsets[i] ?? 0]))
  const first = level.byKey.get(key)
  level.byKey.set(key, offset)
  return first
}

/** A key as it is read; as it is written where it is no JSON. */
function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}

/** The last place of a number or word that begins at `start`. */
function endOfWord(text: string, start: number): number {
  let end = start
  while (isWord(text.charCodeAt(end + 1))) end++
  return end
}

/** Letters, digits, signs: not NaN, which stands for the text's end. */
const isWord = (code: number): boolean =>
  code > 32 && code !== COMMA && code !== CLOSING && code !== CLOSING_LIST && code !== COLON && code !== QUOTE

/** What was found in a value counts no more once another stands in its place. */
function forget(wanted: Wanted): void {
  wanted.offset = null
  for (const child of wanted.children.values()) forget(child)
}
