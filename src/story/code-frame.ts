import { visible } from './hidden.ts'
import type { Place } from './problem.ts'
import { withoutMark } from './without-mark.ts'

/** A line of a file as it is shown around a place. */
export interface FrameLine {
  /** Counted from 1. */
  readonly number: number
  /** In three parts, the middle one what stands at the place; all but the first empty on other lines. */
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** So many lines before and after the place, and so many UTF-16 units of a long line to each side of it. */
const AROUND = 2
const REACH = 48

/** The lines around a place of a text, long ones cut, with what cannot be seen written out. */
export function codeFrame(text: string, { line, column }: Place): readonly FrameLine[] {
  const lines = linesAround(withoutMark(text), line)
  const most = 2 * REACH
  const left = Math.max(0, column - 1 - REACH)
  return lines.map(({ number, content }) => {
    const [from, to] = [wholeAt(content, left), wholeAt(content, left + most)]
    const end = number === line ? column - 1 : content.length
    // No more than can be shown is looked at: a value may be millions of letters long.
    const token = number === line ? (/^("(\\.|[^"\\])*"?|[\p{L}\p{N}_.+-]+|.)/u.exec(content.slice(end, end + most))?.[0] ?? '') : ''
    const part = (start: number, stop: number) => visible(content.slice(Math.max(start, from), Math.min(stop, to)).replaceAll('\t', '  '))
    const cutBefore = from > 0 && content.length > from ? '…' : ''
    const cutAfter = content.length > to ? '…' : ''
    const stop = end + token.length
    return { number, before: cutBefore + part(0, end), marked: part(end, stop), after: part(stop, content.length) + cutAfter }
  })
}

/** A place to cut at, in UTF-16 units, that has no character on both of its sides. */
const wholeAt = (text: string, at: number): number => ((text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at)

/** Lines end as `locate` counts them. Only these are cut out of a text that may be large. */
function linesAround(text: string, line: number): readonly { readonly number: number; readonly content: string }[] {
  const found: { number: number; content: string }[] = []
  const ends = /\r\n|\r|\n/g
  let start = 0
  for (let number = 1; number <= line + AROUND && start <= text.length; number++) {
    const end = ends.exec(text)
    if (number >= line - AROUND) found.push({ number, content: text.slice(start, end?.index ?? text.length) })
    if (end === null) break
    start = end.index + end[0].length
  }
  return found
}
