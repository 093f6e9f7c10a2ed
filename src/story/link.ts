import { buildStory } from './build.ts'
import { createDates } from './dates.ts'
import { createDirectory } from './directory.ts'
import type { Report } from './report.ts'
import type { Rows } from './rows.ts'
import { settle } from './settle.ts'
import type { Story } from './story.ts'

/** Makes the story of a file's rows: ids become records, dates become spans. What does not hold together is set aside and reported. */
export function linkStory(rows: Rows, report: Report): Story {
  const dates = createDates(rows.head.timeZone)
  const standing = settle(rows, createDirectory(rows, report), dates, report)
  return buildStory(rows, standing, dates)
}
