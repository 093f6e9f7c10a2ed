import { nearest } from '../base/nearest.ts'
import type { Id } from '../base/units.ts'
import { pathText } from './path-text.ts'
import type { Path, Report } from './report.ts'
import { type Absent, isRecordRow, type RecordRow, type Rows } from './rows.ts'
import type { RecordKind } from './story.ts'

/** Who has which id. */
export interface Directory {
  /** Whether the row is the one that has its id; a repeated id stays with the first. */
  readonly owns: (row: RecordRow) => boolean
  readonly find: (id: Id) => RecordRow | Absent | undefined
  /** The id of these kinds that was probably meant. */
  readonly near: (typed: Id, kinds: readonly RecordKind[]) => Id | undefined
}

/** How many ids are compared in search of near ones, all typos of a file together: a file of nothing but typos must not take minutes. */
const PATIENCE = 40_000

/** Ids are unique across the file: the first record keeps an id, a later one is reported and not taken in. */
export function createDirectory({ rows, absent }: Rows, report: Report): Directory {
  const records = rows.filter(isRecordRow)
  const byId = new Map<Id, RecordRow>()
  for (const row of records) claimId(row.data.id, row, [...row.path, 'id'], byId, report)
  const absentById = new Map<Id, Absent>()
  for (const row of absent) if (row.id !== null && !byId.has(row.id)) absentById.set(row.id, row)
  // Few files have former ids, and a large map takes its time to copy.
  const former = records.some(({ data }) => data.was !== undefined) ? new Map(byId) : byId
  for (const row of records) for (const [i, id] of (row.data.was ?? []).entries()) claimId(id, row, [...row.path, 'was', i], former, report)
  let patience = PATIENCE
  const near = (typed: Id, kinds: readonly RecordKind[]) => {
    const renamed = former.get(typed)
    if (renamed !== undefined || patience < 0) return renamed?.data.id
    const names = records.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map((row) => row.data.id)
    patience -= names.length
    return nearest(typed, names)
  }
  return { owns: (row) => byId.get(row.data.id) === row, find: (id) => byId.get(id) ?? absentById.get(id), near }
}

function claimId(id: Id, row: RecordRow, path: Path, ids: Map<Id, RecordRow>, report: Report): void {
  const first = ids.get(id)
  if (first === undefined) ids.set(id, row)
  else report.error('repeated-id', path, { id, first: pathText(first.path) })
}
