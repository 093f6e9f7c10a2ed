import { part, type Steps } from '../base/steps.ts'
import { buildStory } from './build-whole.ts'
import { createDates } from './dates.ts'
import { createDirectory } from './directory.ts'
import type { Report } from './report.ts'
import type { Rows } from './rows.ts'
import { settle } from './settle.ts'
import type { Story } from './story.ts'

/** Makes the story of a file's rows: ids become records, dates become spans. What does not hold together is set aside and reported. */
export function* linkStory(rows: Rows, report: Report): Steps<Story> {
  const dates = createDates(rows.head.timeZone)
  const standing = yield* part(settle(rows, createDirectory(rows, report), dates, report), 0, 0.6)
  const story = buildStory(
    rows,
    standing.map(({ row }) => row),
    dates,
  )
  return yield* part(story, 0.6, 1)
}
