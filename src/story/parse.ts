import { finish, part, type Steps } from '../base/steps.ts'
import { freezeDeep } from './freeze.ts'
import { brief, DEEPEST, isObject, tooDeepAt } from './json.ts'
import { linkStory, type Warn } from './link.ts'
import { FORMAT } from './patterns.ts'
import type { Problem } from './problem.ts'
import { readRows } from './read-rows.ts'
import { createReport, type Report } from './report.ts'
import type { Rows } from './rows.ts'
import type { Story } from './story.ts'
import { withoutMark } from './without-mark.ts'

/** What could be read of a file, and what is wrong with it. */
export interface Parsed {
  /** Null where nothing can be shown; then there is at least one error. */
  readonly story: Story | null
  /** Without places: `locate` finds those. */
  readonly problems: readonly Problem[]
  /** Nothing is wrong with it and nothing was left out: `readSound` makes the same story of it. */
  readonly sound: boolean
}

export interface ParseOptions {
  /** Whether records marked as drafts are part of the story: while editing and checking, never for readers. */
  readonly drafts?: boolean
  /** Makes drafts to be told apart from the rest. */
  readonly mark?: (rows: Rows) => Rows
  /** `warn` of `warnings.ts`, where somebody wants to hear of oversights too; else there are no warnings among the problems. */
  readonly warn?: Warn
}

/** Reads a story file. Never throws: whatever the text is, there is a story, or a problem that says why not. */
export function parseStory(text: string, options: ParseOptions = {}): Parsed {
  const parsed = finish(parseSteps(text, options))
  if (parsed.story !== null) freezeDeep(parsed.story)
  return parsed
}

/** The same with pauses, for a large file, whose records are then not frozen. */
export function* parseSteps(text: string, { drafts = false, mark, warn }: ParseOptions = {}): Steps<Parsed> {
  const report = createReport(warn !== undefined)
  const file = readFile(withoutMark(text), report)
  const read = file === null ? null : yield* part(readRows(file, drafts, report), 0, 0.7)
  const rows = read && mark ? mark(read) : read
  const story = rows === null ? null : yield* part(linkStory(rows, report, warn), 0.7, 1)
  const problems = report.problems()
  return { story, problems, sound: rows !== null && rows === read && rows.absent.length === 0 && problems.length === 0 }
}

/** The text as a file of this format, or null and the reason reported. */
function readFile(text: string, report: Report): Readonly<Record<string, unknown>> | null {
  const start = text.trimStart()
  if (start === '') report.error('file-empty', [], {})
  else if (start.startsWith('<')) report.error('web-page', [], {})
  else if (tooDeepAt(text) !== null) report.error('too-deep', [], { limit: DEEPEST })
  else return readJson(text, report)
  return null
}

function readJson(text: string, report: Report): Readonly<Record<string, unknown>> | null {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    report.error('broken-json', [], {})
    return null
  }
  return isStoryFile(file, report) ? file : null
}

const NEWER = /^runut\/[1-9][0-9]*$/

function isStoryFile(file: unknown, report: Report): file is Readonly<Record<string, unknown>> {
  const format = isObject(file) ? file['format'] : undefined
  if (format === FORMAT) return true
  if (typeof format === 'string' && NEWER.test(format)) report.error('newer-format', ['format'], { found: format })
  else report.error('not-a-story', format === undefined ? [] : ['format'], { found: format === undefined ? undefined : brief(format) })
  return false
}
