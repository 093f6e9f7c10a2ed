import { err, ok } from '../base/result.ts'
import type { Mapping } from './columns.ts'
import { createDateReader } from './date-in.ts'
import { idsOfNames } from './ids-of-names.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createNames } from './names-in.ts'
import {
  addClaims,
  citesOf,
  hasSpeaker,
  idsIn,
  idsOf,
  type MappedRow,
  mappedRows,
  type RowTools,
  statusOf,
  summaryOf,
  tellAbout,
  whenOf,
} from './row-in.ts'
import { createStoryMaker } from './story-maker.ts'
import type { Table } from './table-in.ts'

/** Reads a plain table with one tie between two names a row. */
export function readRelations(table: Table, mapping: Mapping, options: ImportOptions): ImportResult {
  if (table.rows.length === 0) return err({ code: 'no-rows', detail: '' })
  const fields = new Set(mapping.columns.map(({ field }) => field))
  if (!fields.has('from') || !fields.has('to')) return err({ code: 'no-ends', detail: '' })
  const maker = createStoryMaker(options)
  const tools = { maker, dates: createDateReader(options), names: createNames(maker, idsOfNames(table, mapping)) }
  maker.reserve(idsIn(table, mapping, ['id', 'from-id', 'to-id', 'voices-ids']))
  for (const row of mappedRows(table, mapping, maker)) addRelation(row, tools)
  return ok(maker.finish())
}

function addRelation(row: MappedRow, tools: RowTools) {
  const { maker, names } = tools
  const { line, cell, header } = row
  tellAbout(row, tools)
  const ends = [cell('from'), cell('to')]
  if (ends.includes('')) return maker.note('no-ends', line, '', ends.join(' – '))
  const status = statusOf(row, maker)
  if (status === 'alleged' && !hasSpeaker(cell)) return maker.note('alleged-alone', line, header('status'), ends.join(' – '))
  const directed = !/^(undirected|false|no|tidak|0)$/i.test(cell('directed'))
  if (directed && !/^(directed|mutual|true|yes|ya|1)?$/i.test(cell('directed')))
    maker.note('no-place', line, header('directed'), cell('directed'))
  const label = cell('type')
  const type = label === '' ? maker.defaultType('relation', directed) : maker.type('relation', label, directed)
  if (type === null) maker.note('too-many-types', line, header('type'), label)
  const { words, ...when } = whenOf(row, cell('from-id') === '', tools)
  const cites = citesOf(row, tools)
  const name = [ends[0], label, ends[1]].filter(Boolean).join(' ')
  const id = maker.relation(
    {
      ...idsOf(row),
      type: type ?? maker.defaultType('relation', directed),
      from: names(cell('from'), line, endOf('from', row)),
      to: names(cell('to'), line, endOf('to', row)),
      ...when,
      ...summaryOf(row, [...words, ...(type === null ? [maker.data.attribute(header('type'), label)] : [])], maker),
      status,
      cites,
    },
    name,
    line,
  )
  addClaims(row, name, id, cites, tools)
}

const endOf = (end: 'from' | 'to', { cell, header }: MappedRow) => ({
  header: header(`${end}-type`),
  label: cell(`${end}-type`),
  ...(cell(`${end}-id`) === '' ? {} : { slug: cell(`${end}-id`) }),
})
