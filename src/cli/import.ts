import { open, readFile, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { decodeText } from '../app/decode-text.ts'
import { changeColumn, type Mapping } from '../formats/columns.ts'
import { fieldsOf } from '../formats/fields.ts'
import { refusedLine } from '../formats/import-report.ts'
import { importText, type Reading } from '../formats/import-text.ts'
import type { ImportOptions } from '../formats/imported.ts'
import { slugOf } from '../formats/slugs.ts'
import { visible } from '../story/hidden.ts'
import { isTimeZone } from '../story/zone.ts'
import { IMPORT_WORDS } from '../words/import.ts'
import type { ImportWords } from '../words/import-en.ts'
import { type Asked, readImportArguments, USAGE } from './import-arguments.ts'
import { mappingLines, reportLines } from './import-report.ts'

/** What the command needs of the machine. */
export interface ImportIo {
  readonly size: (file: string) => Promise<number>
  readonly read: (file: string) => Promise<Uint8Array>
  /** Writes a new file; false where there is one of that name already, which then stays as it is. */
  readonly create: (file: string, text: string) => Promise<boolean>
  readonly print: (line: string) => void
  /** The locale of the shell, such as `id_ID.UTF-8`. */
  readonly locale: string
  /** The computer's own time zone. */
  readonly timeZone: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Exit codes. */
const FINE = 0
const REFUSED = 1
const UNREADABLE = 2

/** A file takes up to 45 times its size in memory while it becomes a story: this fits where Node has two gigabytes. */
const MOST_MEGABYTES = 40

/** Reads another tool's file, tells what of it becomes a story file, and writes that where a name is given for it. */
export async function importFile(args: readonly string[], io: ImportIo): Promise<number> {
  const asked = readImportArguments(args, io.locale)
  if (asked === null) {
    io.print(USAGE)
    return UNREADABLE
  }
  const words = IMPORT_WORDS[asked.lang]
  const fault = faultOf(asked, words)
  if (fault !== null) return told(fault, UNREADABLE, io)
  const read = await readWhole(asked.file, io, words)
  if ('code' in read) return told(read.line, read.code, io)
  const reading = importText(read.text, optionsOf(asked, io), {
    ...(asked.format === null ? {} : { format: asked.format }),
    mapping: (guess) => asked.columns.reduce((mapping, [header, field]) => withColumn(mapping, header, field), guess),
  })
  const wrong = reading.mapping === null ? null : wrongColumn(reading.mapping, asked, words)
  if (wrong !== null) return told(wrong, UNREADABLE, io)
  if (read.guessed) io.print(words.report.encoding())
  return finish(reading, asked, args, io, words)
}

function told(line: string, code: number, io: ImportIo): number {
  io.print(visible(line))
  return code
}

function faultOf({ zone, out }: Asked, { report }: ImportWords): string | null {
  if (zone !== null && !isTimeZone(zone)) return report.noZone(zone)
  return out !== null && !out.endsWith('.json') ? report.notJson() : null
}

async function readWhole(file: string, io: ImportIo, words: ImportWords) {
  try {
    if ((await io.size(file)) > MOST_MEGABYTES * 1024 * 1024)
      return { line: words.refused['too-large'](String(MOST_MEGABYTES)), code: REFUSED }
    return decodeText(await io.read(file)) ?? { line: words.refused['not-text'](), code: REFUSED }
  } catch (error) {
    return { line: words.report.unreadable(file, error instanceof Error ? error.message : String(error)), code: UNREADABLE }
  }
}

const optionsOf = ({ file, out, lang, language, zone, order }: Asked, io: ImportIo): ImportOptions => ({
  fileName: basename(file),
  ...(out === null ? {} : { id: slugOf(basename(out, '.json'), 'story') }),
  today: io.today,
  language: language ?? lang,
  timeZone: zone ?? io.timeZone,
  trustsClock: zone !== null,
  dateOrder: order,
})

/** The columns of this name mean something else; `-` for nothing. What is no field is told afterwards. */
function withColumn(mapping: Mapping, header: string, name: string): Mapping {
  const at = mapping.columns.findIndex((column) => column.header === header)
  const field = fieldsOf(mapping.kind).find((each) => each === name) ?? null
  return at < 0 ? mapping : changeColumn(mapping, at, field)
}

function wrongColumn({ kind, columns }: Mapping, asked: Asked, { report }: ImportWords): string | null {
  for (const [header, name] of asked.columns) {
    if (!columns.some((column) => column.header === header)) return report.noColumn(header)
    if (name !== '-' && !fieldsOf(kind).some((field) => field === name)) return report.noField(name, [...fieldsOf(kind), '-'].join(', '))
  }
  return null
}

async function finish(
  { format, mapping, result }: Reading,
  asked: Asked,
  args: readonly string[],
  io: ImportIo,
  words: ImportWords,
): Promise<number> {
  const { report } = words
  if (format !== null) io.print(report.readAs(words.formats[format]))
  if (mapping !== null)
    for (const line of mappingLines({ ...mapping, dateOrder: asked.order === null ? mapping.dateOrder : null }, words)) io.print(line)
  if (!result.ok) return told(refusedLine(result.error, words, words.ways.command), REFUSED, io)
  for (const line of reportLines(result.value, words)) io.print(line)
  const { file } = result.value
  if (asked.zone === null) io.print(report.zone(file.story.timeZone))
  io.print('')
  if (asked.out === null) {
    io.print(report.dry(['npm run import --', ...args.map(quoted), `--out data/${file.story.id}.json`].join(' ')))
    return FINE
  }
  try {
    if (!(await io.create(asked.out, `${JSON.stringify(file, null, 2)}\n`))) return told(report.exists(asked.out), UNREADABLE, io)
  } catch (error) {
    return told(report.unwritable(asked.out, error instanceof Error ? error.message : String(error)), UNREADABLE, io)
  }
  io.print(report.written(visible(asked.out)))
  io.print(report.next(`npm run check -- ${quoted(asked.out)}`, `?story=${file.story.id}`))
  return FINE
}

/** As a shell takes it. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${visible(path).replaceAll("'", "'\\''")}'`)

/** Paths are meant from where the command was called: `npm run` goes to the project's folder first. */
export function main(args: readonly string[]): Promise<number> {
  process.chdir(process.env['INIT_CWD'] ?? '.')
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return importFile(args, {
    size: async (file) => (await stat(file)).size,
    read: (file) => readFile(file),
    create,
    print: (line) => console.log(line),
    locale: process.env['LC_ALL'] ?? process.env['LANG'] ?? '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  })
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx')
    // Half a story is none: where it cannot be written whole, nothing is left.
    await handle.writeFile(text).then(
      () => handle.close(),
      async (error: unknown) => {
        await handle.close()
        await rm(file)
        throw error
      },
    )
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
