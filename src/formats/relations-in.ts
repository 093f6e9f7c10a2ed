import { err, ok } from '../base/result.ts'
import type { Mapping } from './columns.ts'
import { createDateReader } from './date-in.ts'
import { idOf } from './events-in.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createNames } from './names-in.ts'
import { addClaim, citesOf, type MappedRow, mappedRows, type RowTools, statusOf, summaryOf, whenOf } from './row-in.ts'
import { createStoryMaker } from './story-maker.ts'
import type { Table } from './table-in.ts'

/** Reads a plain table with one tie between two names a row. */
export function readRelations(table: Table, mapping: Mapping, options: ImportOptions): ImportResult {
  if (table.rows.length === 0) return err({ code: 'no-rows', detail: '' })
  const fields = new Set(mapping.columns.map(({ field }) => field))
  if (!fields.has('from') || !fields.has('to')) return err({ code: 'no-ends', detail: '' })
  const maker = createStoryMaker(options)
  const tools = { maker, dates: createDateReader(options), names: createNames(maker) }
  for (const row of mappedRows(table, mapping, maker)) addRelation(row, tools)
  return ok(maker.finish())
}

function addRelation(row: MappedRow, tools: RowTools) {
  const { maker, names } = tools
  const { line, cell, header } = row
  const ends = [cell('from'), cell('to')]
  if (ends.includes('')) return maker.note('no-ends', line, '', ends.join(' – '))
  const status = statusOf(row, maker)
  if (status === 'alleged' && cell('said-by') === '') return maker.note('alleged-alone', line, header('status'), ends.join(' – '))
  const directed = !/^(undirected|false|no|tidak|0)$/i.test(cell('directed'))
  if (directed && !/^(directed|mutual|true|yes|ya|1)?$/i.test(cell('directed')))
    maker.note('no-place', line, header('directed'), cell('directed'))
  const label = cell('type')
  const type = label === '' ? maker.defaultType('relation', directed) : maker.type('relation', label, directed)
  if (type === null) maker.note('too-many-types', line, header('type'), label)
  const { words, ...when } = whenOf(row, true, tools)
  const cites = citesOf(row, tools)
  const name = [ends[0], label, ends[1]].filter(Boolean).join(' ')
  const id = maker.relation(
    {
      ...idOf(row),
      type: type ?? maker.defaultType('relation', directed),
      from: names(cell('from'), line, { header: header('from-type'), label: cell('from-type') }),
      to: names(cell('to'), line, { header: header('to-type'), label: cell('to-type') }),
      ...when,
      ...summaryOf(row, [...words, ...(type === null ? [maker.data.attribute(header('type'), label)] : [])], maker),
      status,
      cites,
    },
    name,
    line,
  )
  addClaim(row, name, id, cites, tools)
}
