import { readFile } from 'node:fs/promises'
import type { UiLang } from '../base/units.ts'
import { visible } from '../story/hidden.ts'
import { locate, repeatedKeys } from '../story/locate.ts'
import { parseStory } from '../story/parse.ts'
import { pathText } from '../story/path-text.ts'
import type { Problem } from '../story/problem.ts'
import { problem } from '../story/problem-values.ts'
import { warn } from '../story/warnings.ts'
import type { Advice } from '../words/advice.ts'
import { sayProblem } from '../words/problem.ts'
import { problemEn } from '../words/problem-en.ts'
import { problemId } from '../words/problem-id.ts'

/** What the command needs of the machine. */
export interface CheckIo {
  readonly read: (file: string) => Promise<Uint8Array>
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

const USAGE = 'npm run check -- [--lang id|en] [--json] <file…>'

/** Checks story files, one line a problem: `file:line:column: severity code path: message`. Gives 0, 1 with errors, 2 where something could not be read. */
export async function check(args: readonly string[], io: CheckIo): Promise<number> {
  const asked = readArguments(args, io.locale)
  if (asked === null) {
    io.note(USAGE)
    return UNREADABLE
  }
  const words = asked.lang === 'id' ? problemId : problemEn
  const checked = await Promise.all(asked.files.map((file) => checkFile(file, io)))
  const findings = checked.flatMap(({ file, problems }) => problems.map((found) => findingOf(file, found, sayProblem(words, found))))
  if (asked.json) io.print(JSON.stringify(findings, null, 2))
  else for (const finding of findings) io.print(lineOf(finding))
  const errors = findings.filter((finding) => finding.severity === 'error').length
  io.note(`${asked.files.length} file(s), ${errors} error(s), ${findings.length - errors} warning(s)`)
  if (checked.some(({ unreadable }) => unreadable)) return UNREADABLE
  return errors > 0 ? ERRORS : FINE
}

export const main = (args: readonly string[]): Promise<number> =>
  check(args, {
    read: (file) => readFile(file),
    print: (line) => console.log(line),
    note: (line) => console.error(line),
    locale: process.env['LC_ALL'] ?? process.env['LANG'] ?? '',
  })

interface Asked {
  readonly files: readonly string[]
  readonly lang: UiLang
  readonly json: boolean
}

/** Null where they make no sense. */
function readArguments(args: readonly string[], locale: string): Asked | null {
  const files: string[] = []
  let lang: string | undefined = locale.startsWith('id') ? 'id' : 'en'
  let json = false
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--json') json = true
    else if (arg === '--lang') lang = rest.shift()
    else if (arg.startsWith('--lang=')) lang = arg.slice('--lang='.length)
    else if (arg.startsWith('-')) return null
    else files.push(arg)
  }
  return files.length > 0 && (lang === 'id' || lang === 'en') ? { files, lang, json } : null
}

interface Checked {
  readonly file: string
  readonly problems: readonly Problem[]
  readonly unreadable: boolean
}

async function checkFile(file: string, io: CheckIo): Promise<Checked> {
  try {
    return { file, problems: checkBytes(file, await io.read(file)), unreadable: false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { file, problems: [problem('file-unreadable', 'error', [], { file, reason })], unreadable: true }
  }
}

function checkBytes(file: string, bytes: Uint8Array): readonly Problem[] {
  const text = decode(bytes)
  return text === null ? [problem('file-encoding', 'error', [], { address: file })] : checkText(text)
}

/** Strict UTF-8; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** All problems of a story file, by their places: of the whole with its drafts, and what would be missing without them. */
export function checkText(text: string): readonly Problem[] {
  const whole = parseStory(text, { drafts: true, warn })
  const known = new Set(whole.problems.map(keyOf))
  const published = parseStory(text).problems.filter((found) => !known.has(keyOf(found)))
  const located = [...locate(text, [...whole.problems, ...published]), ...repeatedKeys(text)]
  return located.toSorted((a, b) => lineNumber(a) - lineNumber(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0))
}

const keyOf = ({ code, path }: Problem): string => JSON.stringify([code, path])

/** Problems of the whole file come first, counts of more of the same last. */
const lineNumber = ({ code, place }: Problem): number => place?.line ?? (code === 'more-of-the-same' ? Number.MAX_SAFE_INTEGER : 0)

/** A problem as `--json` prints it. */
interface Finding extends Advice {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: Problem['severity']
  readonly code: string
  readonly path: string
}

const findingOf = (file: string, { code, severity, path, place }: Problem, { what, fix }: Advice): Finding => ({
  file,
  line: place?.line ?? 1,
  column: place?.column ?? 1,
  severity,
  code,
  path: pathText(path) || '(file)',
  what,
  fix,
})

const lineOf = ({ file, line, column, severity, code, path, what, fix }: Finding): string =>
  `${visible(file)}:${line}:${column}: ${severity} ${code} ${path}: ${what} ${fix}`
