import { nearest } from '../base/nearest.ts'
import type { Lang } from '../base/units.ts'
import { citeShape, textShape } from './dataset.ts'
import { hiddenCharacter } from './hidden.ts'
import { isObject, kindOf } from './json.ts'
import type { PathStep } from './problem.ts'
import type { Path, Report } from './report.ts'

/** The part of a valibot schema that tells what may stand where. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
}

/** Walks a value along a shape and reports what a schema does not see. */
export type Inspector = (value: unknown, path: Path, languages: readonly Lang[], report: Report) => void

/** A walk that is under way. */
interface Walk {
  /** Where it stands now; copied only where something is reported, which in a large file is seldom. */
  readonly steps: PathStep[]
  readonly languages: readonly Lang[]
  readonly report: Report
}

type Look = (value: unknown, walk: Walk) => void

const LONGEST_QUOTE = 40
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Reports unknown keys, lists in the place of objects, texts that lack one of the story's languages, long quotes, characters that hide. */
export function inspectorOf(shape: Shape): Inspector {
  const look = lookOf(shape)
  return (value, path, languages, report) => look(value, { steps: [...path], languages, report })
}

function lookOf(shape: Shape): Look {
  if (shape.wrapped !== undefined) return lookOf(shape.wrapped)
  if (shape.entries !== undefined) return lookAtObject(shape, shape.entries)
  if (shape.item !== undefined) return lookAtList(lookOf(shape.item))
  return shape === textShape ? lookAtText : lookAtString
}

function lookAtObject(shape: Shape, entries: Readonly<Record<string, Shape>>): Look {
  const looks = Object.entries(entries).map(([key, inner]) => [key, lookOf(inner)] as const)
  const known = new Set(Object.keys(entries))
  return (value, walk) => {
    const { steps, report } = walk
    if (Array.isArray(value)) report.error('wrong-type', [...steps], { expected: 'object', found: 'list' })
    if (!isObject(value)) return
    for (const key in value) if (!known.has(key)) reportUnknownKey(entries, key, steps, report)
    for (const [key, look] of looks) if (Object.hasOwn(value, key)) inside(look, value[key], key, walk)
    if (shape === citeShape && value['quote'] !== undefined) lookAtQuote(value['quote'], walk)
  }
}

const lookAtList =
  (look: Look): Look =>
  (value, walk) => {
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) inside(look, value[i], i, walk)
    else lookAtString(value, walk)
  }

function inside(look: Look, value: unknown, step: PathStep, walk: Walk): void {
  walk.steps.push(step)
  look(value, walk)
  walk.steps.pop()
}

/** Every key that the shape does not have, with the nearest that it has. */
export function reportUnknownKeys(entries: object, value: object, path: Path, report: Report): void {
  for (const key of Object.keys(value)) if (!Object.hasOwn(entries, key)) reportUnknownKey(entries, key, path, report)
}

const reportUnknownKey = (entries: object, key: string, path: Path, report: Report): void =>
  report.error('unknown-key', [...path, key], () => ({ key, near: nearest(key, Object.keys(entries)) }))

function lookAtText(value: unknown, walk: Walk): void {
  const { steps, languages, report } = walk
  if (typeof value === 'string') lookAtString(value, walk)
  else if (Array.isArray(value)) report.error('wrong-type', [...steps], { expected: 'text', found: kindOf(value) })
  if (!isObject(value)) return
  for (const lang of Object.keys(value)) {
    // The schema passes over these keys in silence.
    if (UNSAFE_KEYS.has(lang)) report.error('unknown-key', [...steps, lang], { key: lang })
    else inside(lookAtString, value[lang], lang, walk)
  }
  for (const lang of languages) if (!Object.hasOwn(value, lang)) report.warning('missing-language', [...steps], { lang })
}

function lookAtString(value: unknown, { steps, report }: Walk): void {
  const character = typeof value === 'string' ? hiddenCharacter(value) : undefined
  if (character !== undefined) report.warning('hidden-characters', [...steps], { character })
}

function lookAtQuote(quote: unknown, { steps, report }: Walk): void {
  let words = 0
  for (const text of isObject(quote) ? Object.values(quote) : [quote])
    if (typeof text === 'string') words = Math.max(words, text.split(/\s+/).filter(Boolean).length)
  if (words > LONGEST_QUOTE) report.warning('long-quote', [...steps, 'quote'], { words, limit: LONGEST_QUOTE })
}
