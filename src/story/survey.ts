import { type ParseError, visit } from 'jsonc-parser'
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

export interface Survey {
  /** The first thing that is no JSON. */
  readonly fault: ParseError | null
  /** In the order of the text. */
  readonly repetitions: readonly Repetition[]
}

/** An object or a list that has been opened. */
interface Level {
  readonly wanted: Wanted | undefined
  /** Of an object, its keys so far with their offsets; null for a list. */
  readonly keys: Map<string, number> | null
  /** What comes next or stands now: an index, or a key. */
  step: PathStep
  /** Offset of that key. */
  key: number | null
}

/**
 * Goes through a text once, from its start to its end, and notes where the wanted values stand. No tree is made of it: a large file has
 * millions of values, and a few are asked for. Where a key stands twice the last one counts, as it does for whoever reads the file.
 */
export function survey(text: string, wanted: Wanted): Survey {
  let fault: ParseError | null = null
  const repetitions: Repetition[] = []
  const levels: Level[] = []
  const begin = (offset: number): Wanted | undefined => {
    const level = levels.at(-1)
    const here = level === undefined ? wanted : level.wanted?.children.get(level.step)
    if (here !== undefined) {
      for (const child of here.children.values()) forget(child)
      here.offset = offset
      here.key = level?.key ?? null
    }
    return here
  }
  const open = (wanted: Wanted | undefined, keys: Level['keys']) => {
    levels.push({ wanted, keys, step: 0, key: null })
  }
  const close = () => {
    levels.pop()
  }
  visit(
    text,
    {
      onObjectBegin: (offset) => open(begin(offset), new Map()),
      onArrayBegin: (offset) => open(begin(offset), null),
      onObjectEnd: close,
      onArrayEnd: close,
      onLiteralValue: (_value, offset) => {
        begin(offset)
      },
      onObjectProperty: (key, offset) => {
        const level = levels.at(-1)
        if (level?.keys == null) return
        const first = level.keys.get(key)
        level.step = key
        level.key = offset
        level.keys.set(key, offset)
        if (first !== undefined) repetitions.push({ path: levels.map(({ step }) => step), key, first, second: offset })
      },
      onSeparator: (sign) => {
        const level = levels.at(-1)
        if (sign === ',' && level?.keys === null) level.step = Number(level.step) + 1
      },
      onError: (error, offset, length) => {
        fault ??= { error, offset, length }
      },
    },
    { disallowComments: true },
  )
  return { fault, repetitions }
}

/** What was found in a value counts no more once another stands in its place. */
function forget(wanted: Wanted): void {
  wanted.offset = null
  for (const child of wanted.children.values()) forget(child)
}
