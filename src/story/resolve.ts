import type { Directory } from './directory.ts'
import { type Reference, referencesOf } from './references.ts'
import type { Report } from './report.ts'
import type { Absent, RecordRow, Row } from './rows.ts'

/** A reference with what it names: a row, or one that is not there; neither where nothing fitting has the id, which is reported then. */
export interface Link extends Reference {
  readonly row: RecordRow | null
  readonly absent: Absent | null
}

/** The references of a record, looked up. */
export const linksOf = (row: Row, directory: Directory, report: Report): readonly Link[] =>
  referencesOf(row).map((reference) => ({ ...reference, ...target(reference, directory, report) }))

const NOTHING = { row: null, absent: null }

function target({ to, path, kinds }: Reference, directory: Directory, report: Report): Pick<Link, 'row' | 'absent'> {
  const found = directory.find(to)
  if (found === undefined) {
    report.error('unknown-reference', path, () => ({ id: to, near: directory.near(to, kinds) }))
    return NOTHING
  }
  if (!('data' in found)) return { row: null, absent: found }
  if (kinds.length === 0 || kinds.includes(found.kind)) return { row: found, absent: null }
  report.error('wrong-kind', path, { id: to, found: found.kind, allowed: kinds.join(', ') })
  return NOTHING
}
