import { err } from '../base/result.ts'
import { isObject, tooDeepAt } from '../story/json.ts'
import { withoutMark } from '../story/without-mark.ts'
import { guessMapping, type Mapping } from './columns.ts'
import { createDateReader } from './date-in.ts'
import { readEvents } from './events-in.ts'
import { readFtm } from './ftm-in.ts'
import { isFtm } from './ftm-lines.ts'
import { readGexf } from './gexf-in.ts'
import { readGraphml } from './graphml-in.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { ownColumns } from './own-columns.ts'
import { readRelations } from './relations-in.ts'
import { readTable } from './table-in.ts'
import { isTimelineSheet, readTimelineSheet } from './timelinejs-csv-in.ts'
import { isTimelineJson, readTimelineJson } from './timelinejs-json-in.ts'

/** What can be imported; `events` and `relations` are plain tables. */
export const IMPORT_FORMATS = ['timelinejs', 'events', 'relations', 'gexf', 'graphml', 'ftm'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** A file as it was read: as what, by which columns where it is a plain table, and what became of it. */
export interface Reading {
  readonly format: ImportFormat | null
  readonly mapping: Mapping | null
  readonly result: ImportResult
}

/** How the reader may be led: a format instead of what the file looks like, and another meaning of columns than what is guessed. */
export interface Lead {
  readonly format?: ImportFormat
  readonly mapping?: (guess: Mapping) => Mapping
}

const failed = (
  format: ImportFormat | null,
  code: 'unknown-format' | 'empty' | 'broken-json' | 'too-deep' | 'not-text' | 'own-table',
): Reading => ({
  format,
  mapping: null,
  result: err({ code, detail: '' }),
})

/** Reads another tool's file. Never throws: it gives a story file and what to tell of it, or says why not. */
export function importText(marked: string, options: ImportOptions, lead: Lead = {}): Reading {
  const text = withoutMark(marked)
  const format = lead.format ?? formatOf(text)
  if (text.trim() === '') return failed(format, 'empty')
  if (text.includes('\0')) return failed(format, 'not-text')
  switch (format) {
    case null:
      return failed(null, 'unknown-format')
    case 'gexf':
      return whole(format, readGexf(text, options))
    case 'graphml':
      return whole(format, readGraphml(text, options))
    case 'ftm':
      return whole(format, readFtm(text, options))
    case 'timelinejs':
      return /^\s*[[{]/.test(text) ? readTimelineText(text, options) : whole(format, readTimelineSheet(readTable(text), options))
    default:
      return readPlain(text, format, options, lead.mapping)
  }
}

const whole = (format: ImportFormat, result: ImportResult): Reading => ({ format, mapping: null, result })

function readTimelineText(text: string, options: ImportOptions): Reading {
  if (tooDeepAt(text) !== null) return failed('timelinejs', 'too-deep')
  try {
    return whole('timelinejs', readTimelineJson(JSON.parse(text), options))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return failed('timelinejs', 'broken-json')
  }
}

function readPlain(text: string, asked: 'events' | 'relations', options: ImportOptions, change: Lead['mapping']): Reading {
  const table = readTable(text)
  if (ownColumns(table.header)?.kind === 'other') return failed(null, 'own-table')
  const guess = guessMapping(table, createDateReader(options), asked)
  const mapping = change === undefined ? guess : change(guess)
  const ordered = { ...options, dateOrder: options.dateOrder ?? mapping.dateOrder }
  const result = asked === 'events' ? readEvents(table, mapping, ordered) : readRelations(table, mapping, ordered)
  return { format: asked, mapping, result }
}

/** The head of a file tells what it is. */
const HEAD = 64 * 1024

function formatOf(text: string): ImportFormat | null {
  const head = text.slice(0, HEAD).trimStart()
  if (head.startsWith('<')) return /<(\w+:)?gexf[\s>]/.test(head) ? 'gexf' : /<(\w+:)?graphml[\s>]/.test(head) ? 'graphml' : null
  if (/^[[{]/.test(head)) return jsonFormat(text)
  const { header, rows } = readTable(head)
  if (isTimelineSheet(header)) return 'timelinejs'
  if (header.length < 2) return null
  return guessMapping({ delimiter: '', header, rows }, createDateReader(SOME_ZONE)).kind
}

/** To look at names of columns no more is needed. */
const SOME_ZONE: ImportOptions = {
  fileName: '',
  today: '2000-01-01',
  language: 'und',
  timeZone: 'UTC',
  trustsClock: false,
  dateOrder: null,
}

function jsonFormat(text: string): ImportFormat | null {
  const firstLine = parsed(text.trimStart().split(/[\r\n]/, 1)[0] ?? '')
  if (isFtm(firstLine)) return 'ftm'
  if (tooDeepAt(text) !== null) return null
  const value = parsed(text)
  if (isTimelineJson(value)) return 'timelinejs'
  const first: unknown = Array.isArray(value) ? value[0] : value
  return isFtm(first) && isObject(first) ? 'ftm' : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
