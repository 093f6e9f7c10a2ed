import { err, ok } from '../base/result.ts'
import type { Mapping } from './columns.ts'
import { createDateReader } from './date-in.ts'
import { idsOfNames, takingPart } from './ids-of-names.ts'
import type { ImportOptions, ImportResult } from './imported.ts'
import { createNames } from './names-in.ts'
import {
  addClaims,
  citesOf,
  hasSpeaker,
  idsIn,
  idsOf,
  listOf,
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

/** Reads a plain table with one event a row. */
export function readEvents(table: Table, mapping: Mapping, options: ImportOptions): ImportResult {
  if (table.rows.length === 0) return err({ code: 'no-rows', detail: '' })
  if (!mapping.columns.some(({ field }) => field === 'title')) return err({ code: 'no-titles', detail: '' })
  const maker = createStoryMaker(options)
  const tools = { maker, dates: createDateReader(options), names: createNames(maker, idsOfNames(table, mapping)) }
  const ids = new Set(idsIn(table, mapping, ['id']))
  maker.reserve(idsIn(table, mapping, ['id', 'participant-ids', 'voices-ids']))
  for (const row of mappedRows(table, mapping, maker)) addEvent(row, ids, tools)
  return ok(maker.finish())
}

/** `ids` are those of the table's rows. */
function addEvent(row: MappedRow, ids: ReadonlySet<string>, tools: RowTools) {
  const { maker } = tools
  tellAbout(row, tools)
  const { line, cell, header } = row
  const title = cell('title').replace(/\s+/g, ' ')
  if (title === '') return maker.note('no-title', line, '', cell('summary') || cell('when'))
  const status = statusOf(row, maker)
  if (status === 'alleged' && !hasSpeaker(cell)) return maker.note('alleged-alone', line, header('status'), title)
  const label = cell('type')
  const type = label === '' ? maker.defaultType('event') : maker.type('event', label)
  if (type === null) maker.note('too-many-types', line, header('type'), label)
  const { words, ...when } = whenOf(row, false, tools)
  const participants = participantsOf(row, tools)
  const outcome = cell('outcome')
    .split(' ')
    .filter((id) => id !== '' && ids.has(id))
  const cites = citesOf(row, tools)
  const id = maker.event(
    {
      ...idsOf(row),
      type: type ?? maker.defaultType('event'),
      title,
      ...when,
      ...summaryOf(row, [...words, ...(type === null ? [maker.data.attribute(header('type'), label)] : [])], maker),
      ...(participants.length === 0 ? {} : { participants }),
      ...(/^(yes|ya)$/i.test(cell('background')) ? { part: 'background' } : {}),
      ...(outcome.length === 0 ? {} : { outcome }),
      status,
      cites,
    },
    line,
  )
  addClaims(row, title, id, cites, tools)
}

/** Who takes part: names alone or, in our own tables, with roles in brackets and the ids of the names beside them. */
function participantsOf(row: MappedRow, { names }: RowTools) {
  const plain = listOf(row.cell('participants')).map((name) => ({ entity: names(name, row.line) }))
  const written = takingPart(row.cell('taking-part'), row.cell('participant-ids'))
  return [
    ...plain,
    ...written.map(({ name, role, slug }) => ({
      entity: names(name, row.line, slug === undefined ? {} : { slug }),
      ...(role === undefined ? {} : { role }),
    })),
  ]
}
