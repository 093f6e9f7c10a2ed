import * as v from 'valibot'
import { nearest } from '../base/nearest.ts'
import type { Lang } from '../base/units.ts'
import { type HeadData, headShape, langShape } from './dataset.ts'
import { explain } from './date-hints.ts'
import { reportDate } from './faults.ts'
import type { Path, Report } from './report.ts'
import { shaped } from './shape.ts'
import { parseWhen } from './when.ts'
import { isTimeZone } from './zone.ts'

const PATH: Path = ['story']

/** What stands in for a part of the head that cannot be used, so that the records can still be read. */
const FALLBACK: HeadData = { id: 'story', title: '–', summary: '–', languages: ['id'], timeZone: 'UTC', updated: '–' }

/** The file's `story` part with its faulty entries reported and replaced. */
export function readHead(raw: Readonly<Record<string, unknown>>, report: Report): HeadData {
  const languages = usableLanguages(raw)
  const head = shaped(headShape, raw, PATH, languages, report) ?? repaired(raw, languages)
  const timeZone = usableTimeZone(head.timeZone, report)
  const updated = parseWhen(head.updated, timeZone)
  if (!updated.ok && raw['updated'] === head.updated)
    reportDate(head.updated, explain(head.updated, updated.error, timeZone), [...PATH, 'updated'], report)
  return { ...head, timeZone }
}

/** The clocks of Indonesia by the names that they go by there. */
const CLOCKS: ReadonlyMap<string, string> = new Map([
  ['WIB', 'Asia/Jakarta'],
  ['WITA', 'Asia/Makassar'],
  ['WIT', 'Asia/Jayapura'],
])

function usableTimeZone(found: string, report: Report): string {
  if (isTimeZone(found)) return found
  report.error('bad-time-zone', [...PATH, 'timeZone'], () => ({
    found,
    near: CLOCKS.get(found.trim().toUpperCase()) ?? nearest(found, 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : []),
  }))
  return FALLBACK.timeZone
}

/** Each entry counts for itself: one that is wrong says nothing about the others. */
function repaired(raw: Readonly<Record<string, unknown>>, languages: readonly Lang[]): HeadData {
  const usable = Object.entries(headShape.entries).filter(([key, shape]) => Object.hasOwn(raw, key) && v.is(shape, raw[key]))
  const head = v.safeParse(headShape, { ...FALLBACK, ...Object.fromEntries(usable.map(([key]) => [key, raw[key]])), languages })
  return head.success ? head.output : FALLBACK
}

function usableLanguages(raw: Readonly<Record<string, unknown>>): readonly Lang[] {
  const languages = Array.isArray(raw['languages']) ? raw['languages'].filter((lang) => v.is(langShape, lang)) : []
  return languages.length > 0 ? languages : FALLBACK.languages
}
