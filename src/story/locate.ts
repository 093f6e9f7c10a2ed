import type { ParseError } from 'jsonc-parser'
import { tooDeepAt } from './json.ts'
import { jsonFault } from './json-fault.ts'
import type { Place, Problem } from './problem.ts'
import { problem } from './problem-values.ts'
import { MOST_OF_A_CODE } from './report.ts'
import { type Repetition, survey, type Wanted } from './survey.ts'
import { withoutMark } from './without-mark.ts'

/** The problems with their places in the text: of the value, of the object where a key is missing, of the key where that is what is wrong. */
export const locate = (text: string, problems: readonly Problem[]): readonly Problem[] => look(text, problems).located

/** The same, and after them the keys that stand twice in one object: parsers keep the last without a word. None where the text is no JSON. */
export function locateAll(text: string, problems: readonly Problem[]): readonly Problem[] {
  const { located, repeated } = look(text, problems)
  return [...located, ...repeated]
}

interface Looked {
  readonly located: readonly Problem[]
  readonly repeated: readonly Problem[]
}

function look(text: string, problems: readonly Problem[]): Looked {
  const source = withoutMark(text)
  const deep = tooDeepAt(source)
  const root = wantedOf(problems)
  const { fault, repetitions } = deep === null ? survey(source, root) : { fault: null, repetitions: [] }
  const placeAt = places(source)
  return {
    located: problems.map((found) => {
      if (found.code === 'broken-json') return locateSyntax(found, source, fault, placeAt)
      const offset = found.code === 'too-deep' ? deep : found.path.length === 0 ? null : offsetOf(root, found)
      return offset === null ? found : { ...found, place: placeAt(offset) }
    }),
    repeated: fault === null ? repeated(repetitions, placeAt) : [],
  }
}

function repeated(repetitions: readonly Repetition[], placeAt: (offset: number) => Place): readonly Problem[] {
  const listed = repetitions.slice(0, MOST_OF_A_CODE).map(({ path, key, first, second }) => ({
    ...problem('repeated-key', 'error', path, { key, line: placeAt(first).line }),
    place: placeAt(second),
  }))
  const more = repetitions.length - listed.length
  return more === 0 ? listed : [...listed, problem('more-of-the-same', 'error', [], { code: 'repeated-key', count: more })]
}

const wants = (): Wanted => ({ children: new Map(), offset: null, key: null })

/** The places that the problems are about, as a tree from the file's root. */
function wantedOf(problems: readonly Problem[]): Wanted {
  const root = wants()
  for (const { path } of problems) {
    let node = root
    for (const step of path) {
      const next = node.children.get(step) ?? wants()
      node.children.set(step, next)
      node = next
    }
  }
  return root
}

/** Goes as far along the path as there are values. */
function offsetOf(root: Wanted, { code, path }: Problem): number | null {
  let node = root
  for (const step of path) {
    const next = node.children.get(step)
    if (next === undefined || next.offset === null) break
    node = next
  }
  return (code === 'unknown-key' ? node.key : null) ?? node.offset
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

function locateSyntax(found: Problem, text: string, error: ParseError | null, placeAt: (offset: number) => Place): Problem {
  if (error === null) return found
  const { offset } = error
  const word = /^[^\s,:[\]{}]{1,20}/.exec(text.slice(offset, offset + 20))?.[0]
  const values = { reason: jsonFault(error, text), found: word }
  return { ...problem('broken-json', found.severity, found.path, values), place: placeAt(offset) }
}
