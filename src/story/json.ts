import type { ValueKind } from './problem-values.ts'

/** How deep a file may nest; a story needs seven levels. */
export const DEEPEST = 64

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function kindOf(value: unknown): ValueKind {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'true-or-false'
  return isObject(value) ? 'object' : 'nothing'
}

/** A value in one line: texts and numbers as they are, `[…]` and `{…}` for the rest. */
export function brief(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}'
  return String(value)
}

const QUOTE = 34
const BACKSLASH = 92
const OPENING_LIST = 91
const OPENING = 123
const CLOSING_LIST = 93
const CLOSING = 125

/** Where the text, JSON or not, first nests deeper than `DEEPEST` outside its strings, or null. Walks the text, so that no parser's stack is at stake. */
export function tooDeepAt(text: string): number | null {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) i = endOfString(text, i)
    else if (code === OPENING || code === OPENING_LIST) {
      if (++depth > DEEPEST) return i
    } else if (code === CLOSING || code === CLOSING_LIST) depth--
  }
  return null
}

/** The place of the quote that closes the string opened at `start`, or the text's end: one with an even number of backslashes before it. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++
    if (slashes % 2 === 0) return end
  }
  return text.length
}

/** Every string inside a value, however deep. */
export function stringsIn(value: unknown): ReadonlySet<string> {
  const strings = new Set<string>()
  const stack: unknown[] = [value]
  while (stack.length > 0) {
    const next = stack.pop()
    if (typeof next === 'string') strings.add(next)
    else if (typeof next === 'object' && next !== null) for (const child of Object.values(next)) stack.push(child)
  }
  return strings
}
