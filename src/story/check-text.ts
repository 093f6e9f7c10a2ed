import { finish, type Steps } from '../base/steps.ts'
import { createDates } from './dates.ts'
import { createDirectory } from './directory.ts'
import { locateAll } from './locate.ts'
import { mayHoldDrafts } from './may-hold-drafts.ts'
import type { Problem } from './problem.ts'
import { readFile } from './read-file.ts'
import { readRows } from './read-rows.ts'
import { createReport } from './report.ts'
import { settle } from './settle.ts'
import { isRecord } from './shape-walk.ts'
import { warn } from './warnings.ts'
import { withoutMark } from './without-mark.ts'

/** All problems of a story file's text, by their places: of the whole with its drafts, and what would be missing without them. */
export function checkText(text: string): readonly Problem[] {
  const whole = finish(problemsOf(text, true))
  const known = new Set(whole.map(keyOf))
  // To read a file once more takes as long as it took at first.
  const published = mayHoldDrafts(text) ? finish(problemsOf(text, false)).filter((found) => !known.has(keyOf(found))) : []
  return locateAll(text, [...whole, ...published]).toSorted(
    (a, b) => lineNumber(a) - lineNumber(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

/** What `parseStory` reports, without making the story; where drafts are looked at, oversights too. */
function* problemsOf(text: string, drafts: boolean): Steps<readonly Problem[]> {
  const report = createReport(drafts)
  const file = readFile(withoutMark(text), report)
  const rows = file === null ? null : yield* readRows(file, drafts, report, isRecord)
  if (rows === null) return report.problems()
  const dates = createDates(rows.head.timeZone)
  const standing = yield* settle(rows, createDirectory(rows, report), dates, report)
  if (drafts) warn(rows, standing, dates, report)
  return report.problems()
}

const keyOf = ({ code, path }: Problem): string => JSON.stringify([code, path])

/** Problems of the whole file come first, counts of more of the same last. */
const lineNumber = ({ code, place }: Problem): number => place?.line ?? (code === 'more-of-the-same' ? Number.MAX_SAFE_INTEGER : 0)
