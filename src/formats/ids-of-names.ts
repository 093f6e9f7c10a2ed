import type { Mapping } from './columns.ts'
import type { Field } from './fields.ts'
import { nameOf } from './names-in.ts'
import { listOf } from './row-in.ts'
import type { Table } from './table-in.ts'

/** `Santoso (winner); KPK` with `santoso kpk` beside it. */
export function takingPart(cell: string, idCell: string) {
  const written = cell === '' ? [] : cell.split('; ')
  const ids = idsOf(idCell)
  return written.map((text, i) => {
    const [, name = text, role] = /^(.+?) \((.+)\)$/s.exec(text) ?? []
    return { name, role, slug: ids.length === written.length ? ids[i] : undefined }
  })
}

/** The ids that our own tables give to names, by name: they hold wherever the name stands. Of two of one name the first has it. */
export function idsOfNames({ rows }: Table, { columns }: Mapping): ReadonlyMap<string, string> {
  const at = (field: Field) => columns.findIndex((column) => column.field === field)
  const places = { taking: at('taking-part'), takingIds: at('participant-ids'), voices: at('voices-ids') }
  const sides = [at('said-by'), at('repeated-by'), at('denied-by'), at('qualified-by')]
  const ends = [[at('from'), at('from-id')] as const, [at('to'), at('to-id')] as const]
  const found = new Map<string, string>()
  const keep = (name: string, id: string | undefined) => {
    if (id !== undefined && id !== '' && !found.has(nameOf(name))) found.set(nameOf(name), id)
  }
  for (const { cells } of rows) {
    const cell = (place: number) => cells[place]?.trim() ?? ''
    for (const [name, id] of ends) keep(cell(name), cell(id))
    for (const { name, slug } of takingPart(cell(places.taking), cell(places.takingIds))) keep(name, slug)
    const [names, ids] = [sides.flatMap((side) => listOf(cell(side))), idsOf(cell(places.voices))]
    if (names.length === ids.length) for (const [i, name] of names.entries()) keep(name, ids[i])
  }
  return found
}

const idsOf = (cell: string): readonly string[] => cell.split(' ').filter((id) => id !== '')
