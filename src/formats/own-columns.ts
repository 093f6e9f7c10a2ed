import { type ExportWords, exportEn } from '../words/export-en.ts'
import { exportId } from '../words/export-id.ts'
import type { Field, TableKind } from './fields.ts'

type Head = keyof ExportWords['column']

/** What each head of our own tables means when it comes back. */
const MEANINGS: Readonly<Partial<Record<Head, Field>>> = {
  id: 'id',
  date: 'when',
  title: 'title',
  type: 'type',
  status: 'status',
  background: 'background',
  saidBy: 'said-by',
  repeatedBy: 'repeated-by',
  deniedBy: 'denied-by',
  qualifiedBy: 'qualified-by',
  voicesIds: 'voices-ids',
  saysSo: 'said-words',
  deniesIt: 'denied-words',
  qualifies: 'qualified-words',
  summary: 'summary',
  names: 'taking-part',
  namesIds: 'participant-ids',
  sources: 'cites',
  dateSources: 'when-cites',
  outcomeIds: 'outcome',
  was: 'former-ids',
  from: 'from',
  directed: 'directed',
  fromId: 'from-id',
  to: 'to',
  toId: 'to-id',
  note: 'about-file',
  dateWords: 'derived',
  earliest: 'derived',
  latest: 'derived',
  disputed: 'derived',
  since: 'derived',
  outcome: 'derived',
}

/** A table of our own: its rows' kind, `other` for what cannot come back by itself, and what each column means. */
export interface OwnTable {
  readonly kind: TableKind | 'other'
  readonly columns: readonly { readonly header: string; readonly field: Field | null }[]
}

/** Knows a table that was saved by this program, in either language, by what it says of itself in a column of its own; else null. */
export function ownColumns(header: readonly string[]): OwnTable | null {
  const said = [exportEn, exportId].find(({ column }) => header.includes(column.note) && header.includes(column.id))
  if (said === undefined) return null
  const heads = new Map<string, Head>((Object.entries(said.column) as [Head, string][]).map(([head, name]) => [name, head]))
  const has = new Set(header.map((name) => heads.get(name)))
  return {
    kind: has.has('fromId') ? 'relations' : has.has('title') ? 'events' : 'other',
    columns: header.map((name) => {
      const head = heads.get(name)
      return { header: name, field: (head === undefined ? undefined : MEANINGS[head]) ?? null }
    }),
  }
}
