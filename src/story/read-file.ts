import { brief, DEEPEST, isObject, tooDeepAt } from './json.ts'
import { FORMAT } from './patterns.ts'
import type { Report } from './report.ts'

/** The text, without its byte-order mark, as a file of this format, or null and the reason reported. */
export function readFile(text: string, report: Report): Readonly<Record<string, unknown>> | null {
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
