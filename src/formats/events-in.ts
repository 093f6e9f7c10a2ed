import { err, ok } from '../base/result.ts'
import type { Mapping } from './columns.ts'
import { createDateReader } from './date-in.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createNames } from './names-in.ts'
import { addClaim, citesOf, listOf, type MappedRow, mappedRows, type RowTools, statusOf, summaryOf, whenOf } from './row-in.ts'
import { createStoryMaker } from './story-maker.ts'
import type { Table } from './table-in.ts'

/** Reads a plain table with one event a row. */
export function readEvents(table: Table, mapping: Mapping, options: ImportOptions): ImportResult {
  if (table.rows.length === 0) return err({ code: 'no-rows', detail: '' })
  if (!mapping.columns.some(({ field }) => field === 'title')) return err({ code: 'no-titles', detail: '' })
  const maker = createStoryMaker(options)
  const tools = { maker, dates: createDateReader(options), names: createNames(maker) }
  for (const row of mappedRows(table, mapping, maker)) addEvent(row, tools)
  return ok(maker.finish())
}

function addEvent(row: MappedRow, tools: RowTools) {
  const { maker, names } = tools
  const { line, cell, header } = row
  const title = cell('title').replace(/\s+/g, ' ')
  if (title === '') return maker.note('no-title', line, '', cell('summary') || cell('when'))
  const status = statusOf(row, maker)
  if (status === 'alleged' && cell('said-by') === '') return maker.note('alleged-alone', line, header('status'), title)
  const label = cell('type')
  const type = label === '' ? maker.defaultType('event') : maker.type('event', label)
  if (type === null) maker.note('too-many-types', line, header('type'), label)
  const { words, ...when } = whenOf(row, false, tools)
  const participants = listOf(cell('participants')).map((name) => ({ entity: names(name, line) }))
  const cites = citesOf(row, tools)
  const id = maker.event(
    {
      ...idOf(row),
      type: type ?? maker.defaultType('event'),
      title,
      ...when,
      ...summaryOf(row, [...words, ...(type === null ? [maker.data.attribute(header('type'), label)] : [])], maker),
      ...(participants.length === 0 ? {} : { participants }),
      status,
      cites,
    },
    line,
  )
  addClaim(row, title, id, cites, tools)
}

/** A name that the file itself gives a row, where it is more than a number. */
export const idOf = ({ cell }: MappedRow): { readonly slug?: string } => (/[a-z]/i.test(cell('id')) ? { slug: cell('id') } : {})
