import { foldText } from '../base/fold-text.ts'
import { type DateReader, orderOf } from './date-in.ts'
import { type Field, fieldsOf, type OwnField, type TableKind } from './fields.ts'
import type { DateOrder } from './imported.ts'
import { ownColumns } from './own-columns.ts'
import type { Table } from './table-in.ts'

/** A column and what it is taken for: null where it is left out, `sure` where its name says so. A form can show and change these. */
export interface Column {
  readonly header: string
  readonly field: Field | null
  readonly sure: boolean
}

/** How a table is to be read; as many columns as its header. */
export interface Mapping {
  readonly kind: TableKind
  readonly columns: readonly Column[]
  /** How dates such as `5/1/2021` are written, where one of the table's own can be read in one order only; else null. */
  readonly dateOrder: DateOrder | null
}

/** Names of columns, folded. Where several columns have a name for the same field, the one with the earlier name has it. */
const NAMES: Readonly<Record<Exclude<Field, OwnField>, string>> = {
  title: 'title|judul|headline|event|kejadian|peristiwa|nama kejadian|event title|event name|nama|name|label',
  when: 'when|date|tanggal|start date|tanggal mulai|start|mulai|tgl|event date|tanggal kejadian|waktu|begin|year|tahun|since|sejak',
  end: 'end|end date|tanggal selesai|selesai|akhir|tanggal akhir|until|sampai',
  time: 'time|jam|pukul|start time',
  summary: 'summary|ringkasan|description|deskripsi|keterangan|text|teks|isi|uraian|notes|note|catatan|details|detail',
  detail: 'place|location|lokasi|tempat',
  type: 'type|jenis|kategori|category|tipe|kind|group|kelompok|tag|tags|relation|relationship|hubungan|jenis hubungan|relation type|label|role|peran',
  participants: 'participants|people|orang|pihak|tokoh|aktor|actors|who|siapa|yang terlibat|peserta|entities',
  directed: 'directed|berarah',
  from: 'from|source|dari|asal|subject|from name|entity 1|person 1|nama 1|pihak 1|node 1|a',
  to: 'to|target|ke|tujuan|kepada|object|to name|entity 2|person 2|nama 2|pihak 2|node 2|b',
  'from-type': 'from type|source type|jenis asal',
  'to-type': 'to type|target type|jenis tujuan',
  id: 'id',
  status: 'status',
  'said-by': 'said by|claimed by|asserted by|dikatakan oleh|menurut|according to',
  'denied-by': 'denied by|dibantah oleh',
  source: 'source url|url|link|tautan|source|sumber|alamat|sources|reference|referensi|rujukan|tautan sumber',
  'source-title': 'source title|judul sumber|source name|nama sumber',
  'source-date': 'source date|published|tanggal terbit|terbit|publication date',
  publisher: 'publisher|penerbit|media|outlet|newspaper|koran',
  at: 'at|paragraph|paragraf|page|halaman|locator',
}

/** What the columns seem to mean: by their names and, for what a table cannot do without, by what stands in them. */
export function guessMapping(table: Table, dates: DateReader, asked: TableKind | null = null): Mapping {
  const own = ownColumns(table.header)
  if (own !== null && own.kind !== 'other' && (asked ?? own.kind) === own.kind)
    return { kind: own.kind, columns: own.columns.map(({ header, field }) => ({ header, field, sure: true })), dateOrder: null }
  const kind = asked ?? (isRelations(table.header) ? 'relations' : 'events')
  const taken = new Map<number, Field>()
  const names = table.header.map(foldName)
  for (const field of fieldsOf(kind)) {
    if (!isNamed(field)) continue
    const places = NAMES[field].split('|').map((name) => names.findIndex((each, i) => each === name && !taken.has(i)))
    const place = places.find((found) => found >= 0)
    if (place !== undefined && !isTaken(taken, field)) taken.set(place, field)
  }
  if (kind === 'relations') settleDirection(table, taken)
  const sure = new Set(taken.keys())
  guessByContent(table, dates, kind, taken)
  const columns = table.header.map((header, i) => ({ header, field: taken.get(i) ?? null, sure: sure.has(i) }))
  const dated = columns.flatMap(({ field }, i) => (field === 'when' || field === 'end' ? [i] : []))
  return { kind, columns, dateOrder: orderOf(table.rows.flatMap(({ cells }) => dated.map((i) => cells[i] ?? ''))) }
}

/** The mapping with one column meaning something else; whoever had that field before has none, but for those that may be many. */
export function changeColumn({ columns, ...mapping }: Mapping, at: number, field: Field | null): Mapping {
  return {
    ...mapping,
    columns: columns.map((column, i) => {
      if (i === at) return { ...column, field, sure: true }
      return field !== null && field !== 'detail' && field !== 'derived' && column.field === field ? { ...column, field: null } : column
    }),
  }
}

const foldName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isNamed = (field: Field): field is keyof typeof NAMES => field in NAMES

const isTaken = (taken: ReadonlyMap<number, Field>, field: Field): boolean => [...taken.values()].includes(field)

function isRelations(header: readonly string[]): boolean {
  const names = new Set(header.map(foldName))
  return NAMES.from.split('|').some((name) => names.has(name)) && NAMES.to.split('|').some((name) => names.has(name))
}

/** Gephi calls a column “Type” that says only whether ties have a direction, and then “Label” says what they are. */
function settleDirection({ header, rows }: Table, taken: Map<number, Field>) {
  const at = [...taken].find(([, field]) => field === 'type')?.[0] ?? -1
  const cells = rows.flatMap(({ cells }) => (cells[at]?.trim() ? [cells[at].trim().toLowerCase()] : []))
  if (cells.length === 0 || !cells.every((cell) => /^(un)?directed$|^mutual$/.test(cell))) return
  taken.set(at, 'directed')
  const label = header.findIndex((name, i) => foldName(name) === 'label' && !taken.has(i))
  if (label >= 0) taken.set(label, 'type')
}

/** So many rows are looked at, and so many of their cells have to agree. */
const SAMPLE = 50
const MOST = 0.8

function guessByContent({ header, rows }: Table, dates: DateReader, kind: TableKind, taken: Map<number, Field>) {
  const sample = rows.slice(0, SAMPLE)
  const free = (test: (cell: string) => boolean) =>
    header.findIndex((_, i) => {
      const cells = sample.map(({ cells }) => cells[i]?.trim() ?? '').filter((cell) => cell !== '')
      return !taken.has(i) && cells.length > 0 && cells.filter(test).length >= MOST * cells.length
    })
  const isWeb = (cell: string) => /^https?:\/\/\S+$/i.test(cell)
  const isDate = (cell: string) => dates.read(cell).when !== null
  const isText = (cell: string) => /\p{L}{2}/u.test(cell) && !isWeb(cell) && !isDate(cell)
  const tests: readonly (readonly [Field, (cell: string) => boolean])[] = [
    ['when', isDate],
    ['source', isWeb],
    ...(kind === 'events' ? ([['title', isText]] as const) : []),
  ]
  for (const [field, test] of tests) {
    const place = isTaken(taken, field) ? -1 : free(test)
    if (place >= 0) taken.set(place, field)
  }
}
