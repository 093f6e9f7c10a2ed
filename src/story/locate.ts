import { type ParseError, visit } from 'jsonc-parser'
import { tooDeepAt } from './json.ts'
import { jsonFault } from './json-fault.ts'
import type { Place, Problem, ProblemCode } from './problem.ts'
import { problem } from './problem-values.ts'
import { MOST_OF_A_CODE } from './report.ts'
import { type Repetition, survey, type Wanted } from './survey.ts'
import { withoutMark } from './without-mark.ts'

/** The problems with their places in the text: of the value, of the object where a key is missing, of the key where that is what is wrong. */
export const locate = (text: string, problems: readonly Problem[]): readonly Problem[] => look(text, problems).located

/** The same, and after them the keys that stand twice in one object: parsers keep the last without a word. None where the problems say that the text is no JSON. */
export function locateAll(text: string, problems: readonly Problem[]): readonly Problem[] {
  const { located, repeated } = look(text, problems)
  return [...located, ...repeated]
}

interface Looked {
  readonly located: readonly Problem[]
  readonly repeated: readonly Problem[]
}

/** Texts with these have not been read as JSON. */
const UNREAD: readonly ProblemCode[] = ['file-empty', 'web-page', 'too-deep', 'broken-json']

function look(text: string, problems: readonly Problem[]): Looked {
  const source = withoutMark(text)
  const root = wantedOf(problems)
  const placeAt = places(source)
  const unread = problems.find(({ code }) => UNREAD.includes(code))?.code
  const repetitions = unread === undefined ? survey(source, root) : []
  return {
    located: problems.map((found) => {
      if (found.code === 'broken-json') return locateSyntax(found, source, placeAt)
      const offset = found.code === 'too-deep' ? tooDeepAt(source) : found.path.length === 0 ? null : offsetOf(root, found)
      return offset === null ? found : { ...found, place: placeAt(offset) }
    }),
    repeated: repeated(repetitions, placeAt),
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

function locateSyntax(found: Problem, text: string, placeAt: (offset: number) => Place): Problem {
  const error = syntaxFault(text)
  if (error === null) return found
  const { offset } = error
  const word = /^[^\s,:[\]{}]{1,20}/.exec(text.slice(offset, offset + 20))?.[0]
  const values = { reason: jsonFault(error, text), found: word }
  return { ...problem('broken-json', found.severity, found.path, values), place: placeAt(offset) }
}

/** The first thing in a text that is no JSON; null where there is none, or where it nests too deep to be looked into. */
function syntaxFault(text: string): ParseError | null {
  if (tooDeepAt(text) !== null) return null
  let fault: ParseError | null = null
  const onError = (error: number, offset: number, length: number) => {
    fault ??= { error, offset, length }
  }
  visit(text, { onError }, { disallowComments: true })
  return fault
}
