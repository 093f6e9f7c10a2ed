import type { CiteData, EventData } from '../story/dataset.ts'
import { PATTERNS } from '../story/patterns.ts'
import { addressOf } from './address-in.ts'
import { readCites } from './cites-in.ts'
import type { Mapping } from './columns.ts'
import type { DateReader } from './date-in.ts'
import type { Field } from './fields.ts'
import type { Names } from './names-in.ts'
import type { StoryMaker } from './story-maker.ts'
import { isEmpty, type Table, type TableRow } from './table-in.ts'
import { readVoices, type WrittenSide } from './voices-in.ts'
import { type Dated, datedBy, writtenCites } from './written-cites.ts'

/** A row of a plain table by what its columns mean. */
export interface MappedRow {
  readonly line: number
  readonly cell: (field: Field) => string
  /** The name of the column that has the field. */
  readonly header: (field: Field) => string
  /** What is kept in the summary: column by column. */
  readonly details: readonly (readonly [header: string, value: string])[]
}

/** What reads a row's parts. */
export interface RowTools {
  readonly maker: StoryMaker
  readonly dates: DateReader
  readonly names: Names
}

/** The rows that hold something; what no column of the mapping takes is told. */
export function* mappedRows({ header, rows }: Table, { columns }: Mapping, maker: StoryMaker): Generator<MappedRow> {
  const places = new Map<Field, number>(
    columns.flatMap(({ field }, i) => (field === null || field === 'detail' || field === 'derived' ? [] : [[field, i] as const])),
  )
  const headerOf = (field: Field): string => header[places.get(field) ?? -1] ?? ''
  for (const row of rows) {
    if (isEmpty(row.cells)) maker.note('empty-row', row.line)
    else {
      tellUnused(row, columns, maker)
      yield {
        line: row.line,
        header: headerOf,
        cell: (field) => row.cells[places.get(field) ?? -1]?.trim() ?? '',
        details: columns.flatMap(({ header, field }, i) => {
          const value = row.cells[i]?.trim() ?? ''
          return field === 'detail' && value !== '' ? [[header, value] as const] : []
        }),
      }
    }
  }
}

function tellUnused({ line, cells }: TableRow, columns: Mapping['columns'], maker: StoryMaker) {
  for (const [i, cell] of cells.entries()) {
    if (cell.trim() === '') continue
    const column = columns[i]
    if (column === undefined) maker.note('extra-cell', line, '', cell)
    else if (column.field === null) maker.note('unused-column', line, column.header, cell)
  }
}

/** When it was, from the columns of a day, a time and an end; `words` keeps what could not be read as a date. */
export function whenOf(
  { line, cell, header }: MappedRow,
  lasting: boolean,
  { maker, dates }: RowTools,
): Dated & { readonly words: readonly string[] } {
  const words: string[] = []
  const read = (field: 'when' | 'end') => {
    const found = dates.read(cell(field))
    if (found.note !== null) maker.note(found.note, line, header(field), cell(field))
    if (found.when === null && cell(field) !== '') words.push(maker.data.displayDate(cell(field)))
    return found.when
  }
  const day = read('when')
  const time = cell('time')
  const found = time === '' ? null : dates.onClock(day ?? '', time.replace(/^(\d)(?=[:.])/, '0$1').replace('.', ':'))
  if (found !== null && found.note !== null) maker.note(found.note, line, header('time'), time)
  const start = found?.when ?? day
  const end = read('end')
  const whole = dates.stretch(start, end, lasting)
  if (whole.note !== null) maker.note(whole.note, line, header('end'), cell('end'))
  return { ...datedBy(whole.when, readCites(cell('when-cites'), dates), line, maker), words }
}

/** The web addresses in a cell, and the words beside them. */
function sourceParts(cell: string): { readonly addresses: readonly string[]; readonly words: string } {
  const found = (cell.match(/https?:\/\/[^\s;|]+/gi) ?? []).filter((each) => addressOf(each) !== null)
  const words = found.reduce((rest, each) => rest.replace(each, ' '), cell).replace(/\s+/g, ' ')
  return { addresses: found.map((each) => addressOf(each) ?? each), words: words.replace(/^[\s;|,:–-]+|[\s;|,:–-]+$/g, '') }
}

/** The sources that a row names: by address, or by title alone where there is none. */
export function citesOf(row: MappedRow, tools: RowTools): CiteData[] {
  const { maker, dates, names } = tools
  const { line, cell, header } = row
  if (cell('cites') !== '') return writtenCites(readCites(cell('cites'), dates), line, maker)
  const { addresses, words } = sourceParts(cell('source'))
  const title = cell('source-title') || words
  if (words !== '' && words !== title) maker.note('not-an-address', line, header('source'), words)
  const published = dates.read(cell('source-date'))
  if (published.note !== null) maker.note(published.note, line, header('source-date'), cell('source-date'))
  if (addresses.length === 0 && title === '') {
    for (const field of ['source-date', 'publisher', 'at'] as const)
      if (cell(field) !== '') maker.note('no-place', line, header(field), cell(field))
    return []
  }
  if (addresses.length === 0) maker.note('source-by-name', line, header(cell('source-title') === '' ? 'source' : 'source-title'), title)
  const publisher = cell('publisher') === '' ? {} : { publisher: names(cell('publisher'), line) }
  const shared = { ...publisher, ...(published.when === null ? {} : { published: published.when }) }
  const found = addresses.length === 0 ? [{ title }] : addresses.map((url) => ({ url, ...(title === '' ? {} : { title }) }))
  const at = cell('at') === '' ? {} : { at: cell('at') }
  return found.map((source) => ({ source: maker.source({ ...source, ...shared }, line), ...at }))
}

const STATUSES: readonly (readonly [EventData['status'], RegExp])[] = [
  ['documented', /^(documented|terdokumentasi|berdokumen)$/],
  ['reported', /^(reported|dilaporkan)$/],
  ['alleged', /^(alleged|diduga|tuduhan|dituduhkan)$/],
]

/** Whether the row is alleged follows from its status or, where it has none, from somebody being named who says so. */
export function statusOf({ line, cell, header }: MappedRow, maker: StoryMaker): EventData['status'] {
  const typed = cell('status').toLowerCase()
  if (typed === '') return hasSpeaker(cell) ? 'alleged' : 'reported'
  const found = STATUSES.find(([, pattern]) => pattern.test(typed))
  if (found === undefined) maker.note('bad-status', line, header('status'), cell('status'))
  return found?.[0] ?? 'reported'
}

/** Whether somebody is named who says so, or passes it on. */
export const hasSpeaker = (cell: MappedRow['cell']): boolean => cell('said-by') !== '' || cell('repeated-by') !== ''

/** The row's summary with what is kept there of other columns. */
export function summaryOf({ cell, details }: MappedRow, further: readonly string[], { data }: StoryMaker): { readonly summary?: string } {
  const parts = [cell('summary'), ...details.map(([header, value]) => data.attribute(header, value)), ...further].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? {} : { summary: parts.join('\n') }
}

/** Who says so and who denies it, as a claim about the record; several where the row tells of several. */
export function addClaims(row: MappedRow, title: string, about: string, cites: CiteData[], tools: RowTools) {
  const { cell, line } = row
  const { maker, dates, names } = tools
  const list = (field: Field) => listOf(cell(field))
  const sides: readonly WrittenSide[] = [
    { names: { asserts: list('said-by'), repeats: list('repeated-by') }, words: cell('said-words') },
    { names: { denies: list('denied-by') }, words: cell('denied-words') },
    { names: { qualifies: list('qualified-by') }, words: cell('qualified-words') },
  ]
  for (const { statement, voices } of readVoices(sides, dates)) {
    const positions = voices.map(({ name, cites: own, ...voice }) => {
      const found = own.length === 0 ? cites : writtenCites(own, line, maker)
      return { by: names(name, line), ...voice, cites: found }
    })
    const speakers = voices.filter(({ stance }) => stance === 'asserts' || stance === 'repeats').map(({ name }) => name)
    maker.claim(
      { statement: statement ?? maker.data.statement(speakers.join(', '), title), about: [about], states: [about], positions },
      title,
    )
  }
}

/** Several names in a cell: on lines of their own, or with `;` or `|` between them. A comma may be part of a name. */
export const listOf = (cell: string): readonly string[] =>
  cell
    .split(/[;|\r\n]+/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')

/** The name that the file itself gives a row, where it is more than a number, and those that it had before. */
export function idsOf({ cell }: MappedRow): { readonly slug?: string; readonly was?: string[] } {
  const was = cell('former-ids')
    .split(' ')
    .filter((former) => PATTERNS.id.test(former))
  return { ...(/[a-z]/i.test(cell('id')) ? { slug: cell('id') } : {}), ...(was.length === 0 ? {} : { was }) }
}

/** What one of our own tables says of itself becomes the story's summary, since it says whose it is. */
export function tellAbout({ cell }: MappedRow, { maker }: Pick<RowTools, 'maker'>) {
  if (cell('about-file') !== '') maker.head({ summary: cell('about-file') })
}

/** The ids that a table's rows give in these columns. */
export const idsIn = ({ rows }: Table, { columns }: Mapping, fields: readonly Field[]): readonly string[] =>
  columns.flatMap(({ field }, i) =>
    field !== null && fields.includes(field) ? rows.flatMap(({ cells }) => cells[i]?.split(' ').filter((id) => id !== '') ?? []) : [],
  )
