import { readFile, realpath, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportPictures } from '../app/export-pictures.ts'
import { outgoingOf } from '../app/export-state.ts'
import { WRITERS } from '../app/exports.ts'
import type { UiLang } from '../base/units.ts'
import { FORMAT_NAMES, type FormatName } from '../formats/format-list.ts'
import type { Outgoing } from '../formats/outgoing.ts'
import { layoutStory } from '../graph/layout.ts'
import { parseStory } from '../story/parse.ts'
import { parseWhen } from '../story/when.ts'
import { en } from '../words/en.ts'
import { type ExportWords, exportEn } from '../words/export-en.ts'
import { exportId } from '../words/export-id.ts'
import { id } from '../words/id.ts'
import { pageEn } from '../words/page-en.ts'
import { pageId } from '../words/page-id.ts'
import type { AllWords } from '../words/words.ts'
import { decode } from './check-bytes.ts'

/** What the command needs of the machine. */
export interface ExportIo {
  readonly read: (file: string) => Promise<Uint8Array>
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  /** To whatever reads what the command writes. */
  readonly send: (bytes: Uint8Array) => void
  /** For people: what the file does not have, how to use the command. */
  readonly note: (line: string) => void
  /** The locale of the shell, such as `id_ID.UTF-8`. */
  readonly locale: string
}

/** Exit codes, as those of `check`. */
const FINE = 0
const ERRORS = 1
const UNREADABLE = 2

const USAGE = `npm run export -- <file> --as ${FORMAT_NAMES.join('|')} [--out <file>] [--lang id|en] [--known <date>] [--address <url>]`

/** Why the story file is not written over. */
const ITSELF: Readonly<Record<UiLang, string>> = {
  en: 'that is the story file itself. Choose another name.',
  id: 'itu berkas ceritanya sendiri. Pilih nama lain.',
}

/** Where a file really lies: past links, and as the disk spells its name. */
const placeOf = (file: string): Promise<string> => realpath(file).catch(() => resolve(file))

/** Writes a story file in another format, to a file or to whatever reads on, and says what that does not have. */
export async function exportFile(args: readonly string[], io: ExportIo): Promise<number> {
  const asked = readArguments(args, io.locale)
  if (asked === null) {
    io.note(USAGE)
    return UNREADABLE
  }
  const { file, format, lang, out } = asked
  if (out !== null && (await placeOf(out)) === (await placeOf(file))) {
    io.note(`--out ${out}: ${ITSELF[lang]}`)
    return UNREADABLE
  }
  const said = SAID[lang].said.format[format]
  try {
    const bytes = await io.read(file)
    const made = format === 'json' ? bytes : await written(bytes, asked, format, io)
    if (made === null) return ERRORS
    if (out === null) io.send(made)
    else await io.write(out, made)
    io.note(`${said.name}. ${said.lacks}`)
    return FINE
  } catch (error) {
    io.note(`${file}: ${error instanceof Error ? error.message : error}`)
    return UNREADABLE
  }
}

/** Paths are meant from where the command was called: `npm run` goes to the project's folder first. */
export function main(args: readonly string[]): Promise<number> {
  process.chdir(process.env['INIT_CWD'] ?? '.')
  return exportFile(args, {
    read: (file) => readFile(file),
    write: (file, bytes) => writeFile(file, bytes),
    send: (bytes) => void process.stdout.write(bytes),
    note: (line) => console.error(line),
    locale: process.env['LC_ALL'] ?? process.env['LANG'] ?? '',
  })
}

const SAID: Readonly<Record<UiLang, { readonly words: AllWords; readonly said: ExportWords }>> = {
  en: { words: { ...en, ...pageEn }, said: exportEn },
  id: { words: { ...id, ...pageId }, said: exportId },
}

/** So much harder than a reader's page this looks for places in the graph: it has the time. */
const EFFORT = 10

/** Null where the file is not sound, or the date is none: what has to be set aside of a story is not left out in silence. */
async function written(bytes: Uint8Array, asked: Asked, format: Exclude<FormatName, 'json'>, io: ExportIo): Promise<Uint8Array | null> {
  const { file, lang, knownOn, address } = asked
  const { story, problems } = parseStory(decode(bytes) ?? '')
  if (story === null || problems.some(({ severity }) => severity === 'error')) {
    io.note(`${file}: npm run check -- ${file}`)
    return null
  }
  if (knownOn !== null && !parseWhen(knownOn, story.timeZone).ok) {
    io.note(`--known ${knownOn}`)
    return null
  }
  const out = outgoingOf({ story, knownOn, address, origin: null, ...SAID[lang] })
  return new TextEncoder().encode((await WRITERS[format](out, async () => pictures(out))).toWellFormed())
}

const pictures = (out: Outgoing) => exportPictures(out, layoutStory(out.story, EFFORT))

interface Asked {
  readonly file: string
  readonly format: FormatName
  readonly lang: UiLang
  readonly knownOn: string | null
  readonly address: string | null
  /** Null for the standard output. */
  readonly out: string | null
}

/** Null where they make no sense. */
function readArguments(args: readonly string[], locale: string): Asked | null {
  const files: string[] = []
  const options = new Map<string, string>()
  const rest = args.flatMap((arg) => (/^--\w+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg]))
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const value = arg.startsWith('--') ? rest.shift() : undefined
    if (arg.startsWith('--') && value !== undefined && ['--as', '--out', '--lang', '--known', '--address'].includes(arg))
      options.set(arg, value)
    else if (arg.startsWith('-')) return null
    else files.push(arg)
  }
  const format = FORMAT_NAMES.find((name) => name === options.get('--as'))
  const lang = options.get('--lang') ?? (locale.startsWith('id') ? 'id' : 'en')
  const [file] = files
  if (file === undefined || files.length > 1 || format === undefined || (lang !== 'id' && lang !== 'en')) return null
  const asked = (name: string) => options.get(name) ?? null
  return { file, format, lang, knownOn: asked('--known'), address: asked('--address'), out: asked('--out') }
}
