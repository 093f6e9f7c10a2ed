import type { Id } from '../base/units.ts'
import type { Directory } from './directory.ts'
import { type Need, pathOf, type Reference, referencesOf } from './references.ts'
import type { Report } from './report.ts'
import type { Absent, RecordRow, Row } from './rows.ts'

/** A reference with what it names: a row, or a record that is not there; neither where nothing fitting has the id. */
export interface Link {
  readonly to: Id
  readonly reference: Reference
  readonly need: Need
  readonly row: RecordRow | null
  readonly absent: Absent | null
}

/** The references of a record, looked up. Those to nothing, or to a record of the wrong kind, are reported. */
export const linksOf = (row: Row, directory: Directory, report: Report): readonly Link[] =>
  referencesOf(row).map((reference) => {
    const { to, kinds, need } = reference
    const found = directory.find(to)
    if (found !== undefined && !('data' in found)) return { to, reference, need, row: null, absent: found }
    if (found !== undefined && (kinds.length === 0 || kinds.includes(found.kind))) return { to, reference, need, row: found, absent: null }
    reportMisfit(reference, found, directory, report)
    return { to, reference, need, row: null, absent: null }
  })

function reportMisfit(reference: Reference, found: RecordRow | undefined, directory: Directory, report: Report): void {
  const { to, kinds } = reference
  const path = pathOf(reference)
  if (found === undefined) report.error('unknown-reference', path, () => ({ id: to, near: directory.near(to, kinds) }))
  else report.error('wrong-kind', path, { id: to, found: found.kind, allowed: kinds.join(', ') })
}
