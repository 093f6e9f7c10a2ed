import type { Id } from '../base/units.ts'
import type { CiteData, ClaimData } from './dataset.ts'
import type { Path } from './report.ts'
import type { Row } from './rows.ts'
import type { RecordKind } from './story.ts'

/** One id that a record names. */
export interface Reference {
  readonly to: Id
  readonly path: Path
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

/** Every reference of a record, in the order of its keys. */
export function referencesOf(row: Row): readonly Reference[] {
  const { path } = row
  switch (row.kind) {
    case 'source':
      return [
        ...one(row.data.publisher, [...path, 'publisher'], ENTITY, 'spare'),
        ...list(row.data.basedOn, [...path, 'basedOn'], SOURCE, 'spare'),
      ]
    case 'entity':
      return cites(row.data.cites, path, 'spare')
    case 'event':
      return [
        ...cites(row.data.cites, path, 0),
        ...cites(row.data.whenCites, path, 1, 'whenCites'),
        ...participants(row.data.participants ?? [], path),
        ...list(row.data.outcome, [...path, 'outcome'], EVENT, 'spare'),
      ]
    case 'relation':
      return [
        ...one(row.data.from, [...path, 'from'], ENTITY, 'must'),
        ...one(row.data.to, [...path, 'to'], ENTITY, 'must'),
        ...cites(row.data.cites, path, 0),
        ...cites(row.data.whenCites, path, 1, 'whenCites'),
      ]
    case 'claim':
      return claimReferences(row.data, path)
    case 'figure':
      return [
        ...list(row.data.about, [...path, 'about'], ANY, 'spare'),
        ...row.data.values.flatMap((value, i) => cites(value.cites, [...path, 'values', i], i)),
      ]
    case 'question':
      return [...list(row.data.about, [...path, 'about'], ANY, 'spare'), ...cites(row.data.cites, path, 'spare')]
    case 'correction':
      return list(row.data.about, [...path, 'about'], ANY, 'spare')
    case 'tour':
      return row.data.steps.flatMap((step, i) => list(step.focus, [...path, 'steps', i, 'focus'], ANY, 'spare'))
  }
}

/** A claim is whole or not there: whoever takes a position, and every cite, must stand. */
const claimReferences = (claim: ClaimData, path: Path): readonly Reference[] => [
  ...list(claim.about, [...path, 'about'], CONCERNED, 'about'),
  ...list(claim.states, [...path, 'states'], STATED, 'states'),
  ...claim.positions.flatMap((position, i) => {
    const at = [...path, 'positions', i]
    return [...one(position.by, [...at, 'by'], ENTITY, 'must'), ...cites(position.cites, at, 'must')]
  }),
]

const participants = (parts: readonly { readonly entity: Id; readonly cites?: readonly CiteData[] }[], path: Path): readonly Reference[] =>
  parts.flatMap((part, i) => {
    const at = [...path, 'participants', i]
    return [...one(part.entity, [...at, 'entity'], ENTITY, 'spare'), ...cites(part.cites, at, 'spare')]
  })

const one = (to: Id | undefined, path: Path, kinds: readonly RecordKind[], need: Need): readonly Reference[] =>
  to === undefined ? [] : [{ to, path, kinds, need }]

const list = (ids: readonly Id[] | undefined, path: Path, kinds: readonly RecordKind[], need: Need): readonly Reference[] =>
  (ids ?? []).map((to, i) => ({ to, path: [...path, i], kinds, need }))

const cites = (list: readonly CiteData[] | undefined, path: Path, need: Need, key = 'cites'): readonly Reference[] =>
  (list ?? []).map((cite, i) => ({ to: cite.source, path: [...path, key, i, 'source'], kinds: SOURCE, need }))
