import type { Id } from '../base/units.ts'
import type { Directory } from './directory.ts'
import { type Need, type Reference, referencesOf } from './references.ts'
import type { Path, Report } from './report.ts'
import type { Absent, RecordRow, Row } from './rows.ts'

/** A reference with what it names: a row, or a record that is not there; neither where nothing fitting has the id. */
export interface Link {
  readonly to: Id
  readonly path: Path
  readonly need: Need
  readonly row: RecordRow | null
  readonly absent: Absent | null
}

/** The references of a record, looked up. Those to nothing, or to a record of the wrong kind, are reported. */
export const linksOf = (row: Row, directory: Directory, report: Report): readonly Link[] =>
  referencesOf(row).map((reference) => {
    const { to, path, kinds, need } = reference
    const found = directory.find(to)
    if (found !== undefined && !('data' in found)) return { to, path, need, row: null, absent: found }
    if (found !== undefined && (kinds.length === 0 || kinds.includes(found.kind))) return { to, path, need, row: found, absent: null }
    reportMisfit(reference, found, directory, report)
    return { to, path, need, row: null, absent: null }
  })

function reportMisfit({ to, path, kinds }: Reference, found: RecordRow | undefined, directory: Directory, report: Report): void {
  if (found === undefined) report.error('unknown-reference', path, () => ({ id: to, near: directory.near(to, kinds) }))
  else report.error('wrong-kind', path, { id: to, found: found.kind, allowed: kinds.join(', ') })
}
