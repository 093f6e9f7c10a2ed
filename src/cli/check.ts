import { readFile } from 'node:fs/promises'
import type { UiLang } from '../base/units.ts'
import { problem } from '../story/problem-values.ts'
import { sayProblem } from '../words/problem.ts'
import { problemEn } from '../words/problem-en.ts'
import { problemId } from '../words/problem-id.ts'
import { type CheckedBytes, checkBytes, NO_DRAFTS } from './check-bytes.ts'
import { type Finding, FORMATS, type Format, findingOf, print } from './finding.ts'
import { storyFiles } from './story-files.ts'

/** What the command needs of the machine. */
export interface CheckIo {
  readonly read: (file: string) => Promise<Uint8Array>
  /** The story files of a folder; of anything else, its own path. */
  readonly files: (path: string) => Promise<readonly string[]>
  readonly print: (line: string) => void
  /** For what is not a problem: how it went, how to use it. */
  readonly note: (line: string) => void
  /** The locale of the shell, such as `id_ID.UTF-8`. */
  readonly locale: string
}

/** Exit codes. */
const FINE = 0
const ERRORS = 1
const UNREADABLE = 2

const USAGE = `npm run check -- [--lang id|en] [--format ${FORMATS.join('|')}] <file or folder…>`

/** Checks story files, one line a problem: `file:line:column: severity code path: message`. Gives 0, 1 with errors, 2 where something could not be read. */
export async function check(args: readonly string[], io: CheckIo): Promise<number> {
  const asked = readArguments(args, io.locale)
  if (asked === null) {
    io.note(USAGE)
    return UNREADABLE
  }
  const words = asked.lang === 'id' ? problemId : problemEn
  const findings: Finding[] = []
  let files = 0
  let unreadable = false
  let drafts = 0
  let stories = 0
  for (const path of asked.paths) {
    const found = await io.files(path)
    if (found.length === 0) io.note(`${path}: no *.json`)
    unreadable ||= found.length === 0
    files += found.length
    // One after the other: each may be large.
    for (const file of found) {
      const checked = await checkFile(file, io)
      unreadable ||= checked.unreadable
      drafts += checked.drafts.records
      stories += checked.drafts.whole ? 1 : 0
      findings.push(...checked.problems.map((each) => findingOf(file, each, sayProblem(words, each))))
    }
  }
  for (const line of print(findings, asked.format)) io.print(line)
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const kept = [drafts > 0 ? `${drafts} draft(s)` : '', stories > 0 ? `${stories} whole story file(s) a draft` : ''].filter(Boolean)
  const unpublished = kept.length === 0 ? '' : `; not published: ${kept.join(', ')}`
  io.note(`${files} file(s), ${errors} error(s), ${findings.length - errors} warning(s)${unpublished}`)
  if (unreadable) return UNREADABLE
  return errors > 0 ? ERRORS : FINE
}

/** Paths are meant from where the command was called: `npm run` goes to the project's folder first. */
export function main(args: readonly string[]): Promise<number> {
  process.chdir(process.env['INIT_CWD'] ?? '.')
  return check(args, {
    read: (file) => readFile(file),
    files: storyFiles,
    print: (line) => console.log(line),
    note: (line) => console.error(line),
    locale: process.env['LC_ALL'] ?? process.env['LANG'] ?? '',
  })
}

interface Asked {
  readonly paths: readonly string[]
  readonly lang: UiLang
  readonly format: Format
}

/** Null where they make no sense. */
function readArguments(args: readonly string[], locale: string): Asked | null {
  const paths: string[] = []
  let lang: string | undefined = locale.startsWith('id') ? 'id' : 'en'
  let format: string | undefined = 'text'
  const rest = args.flatMap((arg) =>
    /^--(lang|format)=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  )
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') format = 'json'
    else if (arg === '--format') format = rest.shift()
    else if (arg === '--lang') lang = rest.shift()
    else if (arg.startsWith('-')) return null
    else paths.push(arg)
  }
  const known = FORMATS.find((each) => each === format)
  return paths.length > 0 && known !== undefined && (lang === 'id' || lang === 'en') ? { paths, lang, format: known } : null
}

interface Checked extends CheckedBytes {
  readonly unreadable: boolean
}

async function checkFile(file: string, io: CheckIo): Promise<Checked> {
  try {
    return { ...checkBytes(file, await io.read(file)), unreadable: false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [problem('file-unreadable', 'error', [], { file, reason })], drafts: NO_DRAFTS, unreadable: true }
  }
}
