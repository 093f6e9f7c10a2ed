import { withoutMark } from '../story/without-mark.ts'

/** A table as a spreadsheet saves it: a row of names and the rows below. */
export interface Table {
  /** What is in use of `,`, `;`, a tab and `|`. */
  readonly delimiter: string
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** So much of a file is looked at to find out how it is written. */
const SAMPLE = 64 * 1024

/** Reads comma-separated values (RFC 4180) and what spreadsheets make of them. Empty rows before the header are passed over. Total. */
export function readTable(text: string): Table {
  const whole = withoutMark(text)
  const named = /^"?sep=([,;|\t])"?\r?\n/i.exec(whole)
  const delimiter = named?.[1] ?? delimiterOf(whole.slice(0, SAMPLE))
  const rows = readRows(whole.slice(named?.[0].length ?? 0), delimiter, named === null ? 1 : 2)
  const first = rows.findIndex(({ cells }) => !isEmpty(cells))
  const header = rows[first]?.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) ?? []
  while (header.at(-1) === '') header.pop()
  return { delimiter, header, rows: first < 0 ? [] : withoutLastEmpty(rows.slice(first + 1)) }
}

export const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** A file's last line end begins no row. */
const withoutLastEmpty = (rows: readonly TableRow[]): readonly TableRow[] => {
  const last = rows.at(-1)
  return last !== undefined && last.cells.length === 1 && last.cells[0] === '' ? rows.slice(0, -1) : rows
}

/** By which the first rows fall into equally many cells, and the most of them. */
function delimiterOf(sample: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const rows = readRows(sample, delimiter, 1)
      .filter(({ cells }) => !isEmpty(cells))
      .slice(0, 20)
    const width = rows[0]?.cells.length ?? 1
    const alike = rows.filter(({ cells }) => cells.length === width).length
    return width < 2 ? 0 : (alike / rows.length) * 1000 + width
  })
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ','
}

/** A quoted cell ends at its quotation mark; one that is never closed goes to the end of the file. */
function readRows(text: string, delimiter: string, firstLine: number): readonly TableRow[] {
  const rows: TableRow[] = []
  const ends = new RegExp(`[\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]`, 'g')
  let cells: string[] = []
  let line = firstLine
  let start = firstLine
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"'
    const { cell, end } = quoted ? quotedCell(text, at) : { cell: '', end: at }
    if (quoted) line += lineEnds(cell)
    ends.lastIndex = end
    const stop = ends.exec(text)?.index ?? text.length
    cells.push(unguarded(cell + text.slice(end, stop)))
    at = stop + 1
    if (text[stop] === delimiter) continue
    rows.push({ line: start, cells })
    cells = []
    if (text[stop] === '\r' && text[at] === '\n') at++
    start = ++line
    if (stop === text.length) break
  }
  return rows
}

/** What stands between the quotation marks, two of which are one inside, and where it goes on behind them. */
function quotedCell(text: string, open: number): { readonly cell: string; readonly end: number } {
  let from = open + 1
  const parts: string[] = []
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return { cell: parts.join('') + text.slice(from), end: text.length }
    parts.push(text.slice(from, close))
    if (text[close + 1] !== '"') return { cell: parts.join(''), end: close + 1 }
    parts.push('"')
    from = close + 2
  }
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** Without the apostrophe by which careful programs keep spreadsheets from reckoning with a text. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
