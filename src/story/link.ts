import { part, type Steps } from '../base/steps.ts'
import { buildStory } from './build-whole.ts'
import { createDates } from './dates.ts'
import { createDirectory } from './directory.ts'
import type { Report } from './report.ts'
import type { Row, Rows } from './rows.ts'
import { settle } from './settle.ts'
import type { Story } from './story.ts'

/** Looks at a story, with the rows that it was made of, for what is no fault but may be an oversight. */
export type Warn = (rows: readonly Row[], story: Story, report: Report) => void

/** Makes the story of a file's rows: ids become records, dates become spans. What does not hold together is set aside and reported. */
export function* linkStory(rows: Rows, report: Report, warn?: Warn): Steps<Story> {
  const dates = createDates(rows.head.timeZone)
  const standing = yield* part(settle(rows, createDirectory(rows, report), dates, report), 0, 0.6)
  const story = yield* part(buildStory(rows, standing, dates), 0.6, 1)
  warn?.(standing, story, report)
  return story
}
