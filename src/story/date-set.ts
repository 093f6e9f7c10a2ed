import { err, ok, type Result } from '../base/result.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { DateFault } from './date-fault.ts'
import { parseDate } from './edtf.ts'

/** One member of a one-of set: a date (both the same), or a range of which a side may be open (null). */
export interface SetPart {
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

/** Reads `[a,b]`, `[a..b]` and their mixtures, in the order typed. `..b` may only come first and `a..` only last. */
export function parseSet(text: string): Result<readonly SetPart[], DateFault> {
  const texts = text.slice(1, -1).split(',')
  const parts: SetPart[] = []
  for (const [i, part] of texts.entries()) {
    const [from = '', to, ...more] = part.split('..')
    if (more.length > 0 || (to !== undefined && isMisplaced(from, to, i, texts.length))) return err({ reason: 'unknown-form' })
    const start = from === '' && to !== undefined ? ok(null) : parseMember(from)
    const end = to === undefined ? start : to === '' ? ok(null) : parseMember(to)
    if (!start.ok) return start
    if (!end.ok) return end
    parts.push({ from: start.value, to: end.value })
  }
  return ok(parts)
}

const isMisplaced = (from: string, to: string, i: number, count: number): boolean =>
  (from === '' && (to === '' || i > 0)) || (to === '' && i < count - 1)

function parseMember(text: string): Result<CalendarDate, DateFault> {
  const date = parseDate(text)
  return date.ok && date.value.hour !== null ? err({ reason: 'time-in-set' }) : date
}
