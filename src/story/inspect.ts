import { nearest } from '../base/nearest.ts'
import type { Lang } from '../base/units.ts'
import { citeShape, textShape } from './dataset.ts'
import { hiddenCharacter } from './hidden.ts'
import { isObject, kindOf } from './json.ts'
import type { Path, Report } from './report.ts'

/** The part of a valibot schema that tells what may stand where. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
}

const LONGEST_QUOTE = 40
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Walks a value along its shape and reports what a schema does not see: unknown keys, lists in the place of objects, texts that lack one
 * of the story's languages, long quotes, characters that hide.
 */
export function inspect(shape: Shape, value: unknown, path: Path, languages: readonly Lang[], report: Report): void {
  const at = (inner: Shape, key: string | number, child: unknown) => inspect(inner, child, [...path, key], languages, report)
  if (shape.wrapped !== undefined) inspect(shape.wrapped, value, path, languages, report)
  else if (shape.entries !== undefined) inspectObject(shape, shape.entries, value, path, report, at)
  else if (shape.item !== undefined && Array.isArray(value)) for (const [i, child] of value.entries()) at(shape.item, i, child)
  else if (shape === textShape) inspectText(value, path, languages, report)
  else if (typeof value === 'string') inspectString(value, path, report)
}

function inspectObject(
  shape: Shape,
  entries: Readonly<Record<string, Shape>>,
  value: unknown,
  path: Path,
  report: Report,
  at: (inner: Shape, key: string, child: unknown) => void,
): void {
  if (Array.isArray(value)) report.error('wrong-type', path, { expected: 'object', found: 'list' })
  if (!isObject(value)) return
  reportUnknownKeys(entries, value, path, report)
  for (const [key, inner] of Object.entries(entries)) if (Object.hasOwn(value, key)) at(inner, key, value[key])
  if (shape === citeShape) inspectQuote(value['quote'], path, report)
}

/** Every key that the shape does not have, with the nearest that it has. */
export function reportUnknownKeys(entries: object, value: object, path: Path, report: Report): void {
  for (const key of Object.keys(value))
    if (!Object.hasOwn(entries, key)) report.error('unknown-key', [...path, key], () => ({ key, near: nearest(key, Object.keys(entries)) }))
}

function inspectText(value: unknown, path: Path, languages: readonly Lang[], report: Report): void {
  inspectString(value, path, report)
  if (Array.isArray(value)) report.error('wrong-type', path, { expected: 'text', found: kindOf(value) })
  if (!isObject(value)) return
  for (const [lang, text] of Object.entries(value)) {
    // The schema passes over these keys in silence.
    if (UNSAFE_KEYS.has(lang)) report.error('unknown-key', [...path, lang], { key: lang })
    else inspectString(text, [...path, lang], report)
  }
  for (const lang of languages) if (!Object.hasOwn(value, lang)) report.warning('missing-language', path, { lang })
}

function inspectString(value: unknown, path: Path, report: Report): void {
  const character = typeof value === 'string' ? hiddenCharacter(value) : undefined
  if (character !== undefined) report.warning('hidden-characters', path, { character })
}

function inspectQuote(quote: unknown, path: Path, report: Report): void {
  const texts = isObject(quote) ? Object.values(quote) : [quote]
  const words = Math.max(...texts.map((text) => (typeof text === 'string' ? text.split(/\s+/).filter(Boolean).length : 0)))
  if (words > LONGEST_QUOTE) report.warning('long-quote', [...path, 'quote'], { words, limit: LONGEST_QUOTE })
}
