import type { ImportAnswer, ImportColumn, ImportLead } from '../edit/import-input.ts'
import { changeColumn, type Mapping } from '../formats/columns.ts'
import { fieldsOf } from '../formats/fields.ts'
import { madeLine, refusedLine, reportParts } from '../formats/import-report.ts'
import { IMPORT_FORMATS, importText, type Lead, type Reading } from '../formats/import-text.ts'
import type { ImportOptions } from '../formats/imported.ts'
import { readTable } from '../formats/table-in.ts'
import { visible } from '../story/hidden.ts'
import { IMPORT_WORDS } from '../words/import.ts'
import type { ImportWords } from '../words/import-en.ts'
import { IMPORT_FIELDS } from '../words/import-fields.ts'
import type { FileText } from './decode-text.ts'

/** So many of a column's values are shown, each so long, in UTF-16 units. */
const MOST_VALUES = 3
const LONGEST_VALUE = 40

/** Reads a file of another tool and tells in sentences what would become of it; null for a file that is no text. */
export function readImport(decoded: FileText | null, fileName: string, lead: ImportLead): ImportAnswer {
  const words = IMPORT_WORDS[lead.lang]
  if (decoded === null) return refused(words, [words.refused['not-text']()], false)
  const { text, guessed } = decoded
  const reading = importText(text, optionsOf(fileName, lead), leadOf(lead))
  const { result } = reading
  const encoding = guessed ? [words.report.encoding()] : []
  const table = tableOf(reading, text, IMPORT_FIELDS[lead.lang])
  const order: ImportAnswer['order'] = lead.order !== '' ? lead.order : (reading.mapping?.dateOrder ?? '')
  const shared = { format: reading.format ?? '', formats: formatsOf(words), ...table, order }
  if (!result.ok) {
    const { code } = result.error
    const mayBeStory = /^\s*\{/.test(text) && (code === 'unknown-format' || code === 'broken-json' || code === 'too-deep')
    return {
      ...refused(words, [refusedLine(result.error, words, words.ways.page), ...encoding], mayBeStory && lead.format === undefined),
      ...shared,
    }
  }
  const { file } = result.value
  return {
    ...shared,
    sentences: [madeLine(result.value, words), words.report.status(), ...encoding],
    parts: reportParts(result.value, words, words.ways.page),
    story: { name: `${file.story.id}.json`, file: new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }) },
    mayBeStory: false,
  }
}

const refused = (words: ImportWords, sentences: readonly string[], mayBeStory: boolean): ImportAnswer => ({
  format: '',
  formats: formatsOf(words),
  columns: [],
  fields: [],
  order: '',
  sentences,
  parts: [],
  story: null,
  mayBeStory,
})

const formatsOf = ({ formats }: ImportWords) => IMPORT_FORMATS.map((value) => ({ value, label: formats[value] }))

function optionsOf(fileName: string, { language, zone, order }: ImportLead): ImportOptions {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    fileName,
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    language,
    timeZone: zone === '' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone,
    trustsClock: zone !== '',
    dateOrder: order === '' ? null : order,
  }
}

function leadOf({ format: asked, columns }: ImportLead): Lead {
  const format = IMPORT_FORMATS.find((each) => each === asked)
  const mapping = (guess: Mapping): Mapping =>
    columns.reduce((made, [at, name]) => changeColumn(made, at, fieldsOf(made.kind).find((field) => field === name) ?? null), guess)
  return { ...(format === undefined ? {} : { format }), mapping }
}

/** The columns of a plain table, and what each can mean; a meaning that only tables of our own have is told where a column has it. */
function tableOf({ mapping }: Reading, text: string, labels: Readonly<Record<string, string>>): Pick<ImportAnswer, 'columns' | 'fields'> {
  if (mapping === null) return { columns: [], fields: [] }
  // The first rows are enough to know a column by.
  const { rows } = readTable(text.slice(0, HEAD))
  const columns = mapping.columns.map(
    ({ header, field, sure }, i): ImportColumn => ({
      header: visible(header),
      field: field ?? '',
      sure,
      values: rows
        .map(({ cells }) => visible((cells[i] ?? '').trim().replace(/\s+/g, ' ')))
        .filter((value) => value !== '')
        .slice(0, MOST_VALUES)
        .map((value) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value)),
    }),
  )
  const possible = fieldsOf(mapping.kind).filter(
    (field) => Object.hasOwn(labels, field) || columns.some((column) => column.field === field),
  )
  return { columns, fields: possible.map((value) => ({ value, label: labels[value] ?? value })) }
}

const HEAD = 64 * 1024
