import { finish, part, type Steps } from '../base/steps.ts'
import { freezeDeep } from './freeze.ts'
import { linkStory } from './link.ts'
import type { Problem } from './problem.ts'
import { readFile } from './read-file.ts'
import { type Quick, readRows } from './read-rows.ts'
import { createReport } from './report.ts'
import type { Rows } from './rows.ts'
import type { Story } from './story.ts'
import { withoutMark } from './without-mark.ts'

/** What could be read of a file, and what is wrong with it. */
export interface Parsed {
  /** Null where nothing can be shown; then there is at least one error. */
  readonly story: Story | null
  /** Without places: `locate` finds those. No oversights are among them: of those `check-text.ts` tells. */
  readonly problems: readonly Problem[]
  /** Nothing is wrong with it and nothing was left out: `readSound` makes the same story of it. */
  readonly sound: boolean
}

export interface ParseOptions {
  /** Whether records marked as drafts are part of the story: while editing and checking, never for readers. */
  readonly drafts?: boolean
  /** Makes drafts to be told apart from the rest. */
  readonly mark?: (rows: Rows) => Rows
  /** For whoever reads the same file over and over; see `readRows`. */
  readonly quick?: Quick
}

/** Reads a story file. Never throws: whatever the text is, there is a story, or a problem that says why not. */
export function parseStory(text: string, options: ParseOptions = {}): Parsed {
  const parsed = finish(parseSteps(text, options))
  if (parsed.story !== null) freezeDeep(parsed.story)
  return parsed
}

/** The same with pauses, for a large file, whose records are then not frozen. */
export function* parseSteps(text: string, { drafts = false, mark, quick }: ParseOptions = {}): Steps<Parsed> {
  const report = createReport(false)
  const file = readFile(withoutMark(text), report)
  const read = file === null ? null : yield* part(readRows(file, drafts, report, quick), 0, 0.7)
  const rows = read && mark ? mark(read) : read
  const story = rows === null ? null : yield* part(linkStory(rows, report), 0.7, 1)
  const problems = report.problems()
  return { story, problems, sound: rows !== null && rows === read && rows.absent.length === 0 && problems.length === 0 }
}
