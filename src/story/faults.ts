import { nearest } from '../base/nearest.ts'
import type { EntityData } from './dataset.ts'
import type { DateFault } from './date-fault.ts'
import { explain } from './date-hints.ts'
import type { Dates } from './dates.ts'
import { datesOf, type TypedDate } from './dates-of.ts'
import type { Path, Report } from './report.ts'
import type { EventRow, RelationRow, Row, Rows } from './rows.ts'

/** Whether a record has a fault of its own, apart from its references: its type, its dates, a name where none may be. */
export function isFaulty(row: Row, { types, head }: Rows, dates: Dates, report: Report): boolean {
  const faults = [
    !hasKnownType(row, types, report),
    ...datesOf(row).map((date) => !isDate(date, head.timeZone, dates, report)),
    row.kind === 'entity' && givesAway(row.data, row.path, report),
    (row.kind === 'event' || row.kind === 'relation') && citesNoDate(row, report),
  ]
  return faults.includes(true)
}

function hasKnownType(row: Row, types: Rows['types'], report: Report): boolean {
  if (row.kind !== 'entity' && row.kind !== 'event' && row.kind !== 'relation') return true
  const { known, faulty } = types[row.kind]
  const { id, type } = row.data
  if (known.has(type)) return true
  if (faulty.has(type)) report.error('depends-on-set-aside', row.path, { id, on: type })
  else report.error('unknown-type', [...row.path, 'type'], () => ({ type, kind: row.kind, near: nearest(type, known.keys()) }))
  return false
}

/** Who gives the date can be said only where there is one. */
function citesNoDate({ data: { when, whenCites }, path }: EventRow | RelationRow, report: Report): boolean {
  if (when !== undefined || whenCites === undefined) return false
  report.error('date-cites-alone', [...path, 'whenCites'], {})
  return true
}

function isDate({ text, path }: TypedDate, timeZone: string, dates: Dates, report: Report): boolean {
  const result = dates(text)
  if (!result.ok) reportDate(text, explain(text, result.error, timeZone), path, report)
  return result.ok
}

export function reportDate(found: string, fault: DateFault, path: Path, report: Report): void {
  if (fault.reason === 'order') report.error('date-order', path, { found })
  else report.error('bad-date', path, { found, reason: fault.reason, form: fault.form, near: fault.suggestion })
}

/** An anonymous entity has neither alias nor link; what is found is not repeated in the problem. A name of nothing but capitalised words is only asked about. */
function givesAway(entity: EntityData, path: Path, report: Report): boolean {
  if (entity.anonymous !== true) return false
  const names = typeof entity.name === 'string' ? [entity.name] : Object.values(entity.name)
  if (names.some((name) => /^\p{Lu}\S+( \p{Lu}\S+)+$/u.test(name)))
    report.warning('anonymous-with-name', [...path, 'name'], { key: 'name' })
  const keys = (['aliases', 'links'] as const).filter((key) => (entity[key]?.length ?? 0) > 0)
  for (const key of keys) report.error('anonymous-with-name', [...path, key], { key })
  return keys.length > 0
}
