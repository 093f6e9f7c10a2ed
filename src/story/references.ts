import type { Id } from '../base/units.ts'
import type { CiteData, ClaimData } from './dataset.ts'
import type { Path } from './report.ts'
import type { Row } from './rows.ts'
import type { RecordKind } from './story.ts'

/** One id that a record names. */
export interface Reference {
  readonly to: Id
  /** Where it stands: the keys `in` what is found `at`. Put together only when it is told, since of a large file most are not. */
  readonly at: Path
  readonly in: Path
  /** What it may name; empty allows every kind. */
  readonly kinds: readonly RecordKind[]
  readonly need: Need
}

/**
 * What becomes of the record when what it names is not there. `must`: it falls too. `about`, `states` (of claims): it falls where nothing
 * has that id, else the reference is left out. `spare`: the reference is left out. A number: one of a group, of which one must stand.
 */
export type Need = 'must' | 'about' | 'states' | 'spare' | number

const ANY: readonly RecordKind[] = []
const SOURCE: readonly RecordKind[] = ['source']
const ENTITY: readonly RecordKind[] = ['entity']
const EVENT: readonly RecordKind[] = ['event']
const STATED: readonly RecordKind[] = ['event', 'relation']
const CONCERNED: readonly RecordKind[] = ['event', 'relation', 'entity', 'figure']

/** The whole path of a reference. */
export const pathOf = (reference: Pick<Reference, 'at' | 'in'>): Path => [...reference.at, ...reference.in]

/** Every reference of a record, in the order of its keys. */
export function referencesOf(row: Row): readonly Reference[] {
  const found: Reference[] = []
  addReferences(row, found)
  return found
}

function addReferences(row: Row, found: Reference[]): void {
  const { path } = row
  switch (row.kind) {
    case 'source':
      addOne(found, row.data.publisher, path, 'publisher', ENTITY, 'spare')
      addList(found, row.data.basedOn, path, 'basedOn', SOURCE, 'spare')
      break
    case 'entity':
      addCites(found, row.data.cites, path, 'spare')
      break
    case 'event':
      addCites(found, row.data.cites, path, 0)
      addCites(found, row.data.whenCites, path, 1, 'whenCites')
      for (const [i, part] of (row.data.participants ?? []).entries()) {
        found.push({ to: part.entity, at: path, in: ['participants', i, 'entity'], kinds: ENTITY, need: 'spare' })
        if (part.cites !== undefined) addCites(found, part.cites, [...path, 'participants', i], 'spare')
      }
      addList(found, row.data.outcome, path, 'outcome', EVENT, 'spare')
      break
    case 'relation':
      addOne(found, row.data.from, path, 'from', ENTITY, 'must')
      addOne(found, row.data.to, path, 'to', ENTITY, 'must')
      addCites(found, row.data.cites, path, 0)
      addCites(found, row.data.whenCites, path, 1, 'whenCites')
      break
    case 'claim':
      addClaim(found, row.data, path)
      break
    case 'figure':
      addList(found, row.data.about, path, 'about', ANY, 'spare')
      for (const [i, value] of row.data.values.entries()) addCites(found, value.cites, [...path, 'values', i], i)
      break
    case 'question':
      addList(found, row.data.about, path, 'about', ANY, 'spare')
      addCites(found, row.data.cites, path, 'spare')
      break
    case 'correction':
      addList(found, row.data.about, path, 'about', ANY, 'spare')
      break
    case 'tour':
      for (const [i, step] of row.data.steps.entries()) addList(found, step.focus, [...path, 'steps', i], 'focus', ANY, 'spare')
  }
}

/** A claim is whole or not there: whoever takes a position, and every cite, must stand. */
function addClaim(found: Reference[], claim: ClaimData, path: Path): void {
  addList(found, claim.about, path, 'about', CONCERNED, 'about')
  addList(found, claim.states, path, 'states', STATED, 'states')
  for (const [i, position] of claim.positions.entries()) {
    const at = [...path, 'positions', i]
    addOne(found, position.by, at, 'by', ENTITY, 'must')
    addCites(found, position.cites, at, 'must')
  }
}

function addOne(found: Reference[], to: Id | undefined, at: Path, key: string, kinds: readonly RecordKind[], need: Need): void {
  if (to !== undefined) found.push({ to, at, in: [key], kinds, need })
}

function addList(
  found: Reference[],
  ids: readonly Id[] | undefined,
  at: Path,
  key: string,
  kinds: readonly RecordKind[],
  need: Need,
): void {
  for (const [i, to] of (ids ?? []).entries()) found.push({ to, at, in: [key, i], kinds, need })
}

function addCites(found: Reference[], list: readonly CiteData[] | undefined, at: Path, need: Need, key = 'cites'): void {
  for (const [i, { source }] of (list ?? []).entries()) found.push({ to: source, at, in: [key, i, 'source'], kinds: SOURCE, need })
}
