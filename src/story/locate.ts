import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import { tooDeepAt } from './json.ts'
import type { PathStep, Place, Problem } from './problem.ts'
import { type JsonFault, problem } from './problem-values.ts'
import { withoutMark } from './without-mark.ts'

/** The problems with their places in the text: of the value, of the object where a key is missing, of the key where that is what is wrong. */
export function locate(text: string, problems: readonly Problem[]): readonly Problem[] {
  const source = withoutMark(text)
  const deep = tooDeepAt(source)
  const errors: ParseError[] = []
  const root = deep === null ? parseTree(source, errors, { disallowComments: true }) : undefined
  const placeAt = places(source)
  return problems.map((found) => {
    if (found.code === 'broken-json') return locateSyntax(found, source, errors[0], placeAt)
    const offset = found.code === 'too-deep' ? deep : found.path.length === 0 ? null : offsetOf(root, found)
    return offset === null ? found : { ...found, place: placeAt(offset) }
  })
}

/** Keys that stand twice in one object: parsers keep the last without a word. Nothing where the text is no JSON. */
export function repeatedKeys(text: string): readonly Problem[] {
  const source = withoutMark(text)
  const errors: ParseError[] = []
  const root = tooDeepAt(source) === null ? parseTree(source, errors, { disallowComments: true }) : undefined
  if (root === undefined || errors.length > 0) return []
  const placeAt = places(source)
  return repetitions(root, []).map(({ path, key, first, second }) => ({
    ...problem('repeated-key', 'error', path, { key, line: placeAt(first).line }),
    place: placeAt(second),
  }))
}

interface Repetition {
  readonly path: readonly PathStep[]
  readonly key: string
  /** Offsets of the two keys. */
  readonly first: number
  readonly second: number
}

function repetitions(node: Node, path: readonly PathStep[]): readonly Repetition[] {
  const children = node.children ?? []
  if (node.type === 'array') return children.flatMap((child, i) => repetitions(child, [...path, i]))
  const seen = new Map<string, number>()
  return children.flatMap(({ offset, children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return []
    const name = String(key.value)
    const first = seen.get(name)
    seen.set(name, offset)
    const inner = repetitions(value, [...path, name])
    return first === undefined ? inner : [{ path: [...path, name], key: name, first, second: offset }, ...inner]
  })
}

/** Walks as far as the path goes; where a key stands twice the last one counts, as it does for the parser. */
function offsetOf(root: Node | undefined, { code, path }: Problem): number | null {
  let node = root
  let key: Node | undefined
  for (const step of path) {
    const next: Node | undefined =
      typeof step === 'number'
        ? node?.children?.[step]
        : node?.children?.findLast((property) => property.children?.[0]?.value === step)?.children?.[1]
    if (next === undefined) break
    key = next.parent?.type === 'property' ? next.parent : undefined
    node = next
  }
  return (code === 'unknown-key' ? key : undefined)?.offset ?? node?.offset ?? null
}

/** Turns offsets into lines and columns as editors count them: CR, LF and CRLF end a line, U+2028 does not; columns in UTF-16 units. */
function places(text: string): (offset: number) => Place {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function locateSyntax(found: Problem, text: string, error: ParseError | undefined, placeAt: (offset: number) => Place): Problem {
  if (error === undefined) return found
  const { offset } = error
  const word = /^[^\s,:[\]{}]{1,20}/.exec(text.slice(offset, offset + 20))?.[0]
  const values = { reason: jsonFault(error, text), found: word }
  return { ...problem('broken-json', found.severity, found.path, values), place: placeAt(offset) }
}

/** By the parser's error codes, which count from 1. */
const FAULTS: readonly JsonFault[] = [
  'bare-word',
  'bad-number',
  'key-expected',
  'value-expected',
  'colon-expected',
  'comma-expected',
  'closing-brace-expected',
  'closing-bracket-expected',
  'text-after-end',
  'comment',
  'comment',
  'unclosed-text',
  'bad-number',
  'bad-escape',
  'bad-escape',
  'control-character',
]

/** What went wrong at the parser's first error, told by what stands there. */
function jsonFault({ error, offset }: ParseError, text: string): JsonFault {
  const rest = text.slice(offset).trimStart()
  const before = text.slice(Math.max(0, offset - 1000), offset).trimEnd()
  if (rest === '') return 'unexpected-end'
  if (/^['`]/.test(rest)) return 'single-quotes'
  if (/^[“”‘’„«»]/.test(rest)) return 'curly-quotes'
  if (before.endsWith(',') && /^[}\]]/.test(rest)) return 'trailing-comma'
  const fault = FAULTS[error - 1] ?? 'bare-word'
  if (fault === 'comma-expected' && rest.startsWith(']')) return 'closing-brace-expected'
  if (fault === 'comma-expected' && rest.startsWith('}')) return 'closing-bracket-expected'
  return fault
}
