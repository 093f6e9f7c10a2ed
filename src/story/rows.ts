import type { Id } from '../base/units.ts'
import type {
  ClaimData,
  CorrectionData,
  Dataset,
  EntityData,
  EventData,
  FigureData,
  HeadData,
  QuestionData,
  RelationData,
  SourceData,
  TourData,
  TypeData,
} from './dataset.ts'
import { pathText } from './path-text.ts'
import type { TypeKind } from './problem-values.ts'
import type { Path } from './report.ts'

/** A record of the file that has its shape, with where it stands. */
export interface RowOf<K extends string, D> {
  readonly kind: K
  readonly path: Path
  readonly data: D
}

export type SourceRow = RowOf<'source', SourceData>
export type EntityRow = RowOf<'entity', EntityData>
export type EventRow = RowOf<'event', EventData>
export type RelationRow = RowOf<'relation', RelationData>
export type ClaimRow = RowOf<'claim', ClaimData>
export type FigureRow = RowOf<'figure', FigureData>
export type QuestionRow = RowOf<'question', QuestionData>
export type TourRow = RowOf<'tour', TourData>
export type CorrectionRow = RowOf<'correction', CorrectionData>

/** A row that others can refer to. */
export type RecordRow = SourceRow | EntityRow | EventRow | RelationRow | ClaimRow | FigureRow | QuestionRow | TourRow
export type Row = RecordRow | CorrectionRow

/** A record that is not there: its shape is wrong, or it is a draft. */
export interface Absent {
  readonly kind: Row['kind']
  readonly path: Path
  /** Null where it has none that can be read. */
  readonly id: Id | null
  readonly draft: boolean
  /** Every string in it: what it may have referred to. */
  readonly mentions: ReadonlySet<string>
}

/** The declared types of a kind; `faulty` are those set aside for their shape. */
export interface Types {
  readonly known: ReadonlyMap<Id, TypeData>
  readonly faulty: ReadonlySet<Id>
}

/** A file's parts that have their shape; ids and dates are still as typed. */
export interface Rows {
  readonly head: HeadData
  readonly types: Readonly<Record<TypeKind, Types>>
  /** In the order of the collections in the format, then of the file. */
  readonly rows: readonly Row[]
  readonly absent: readonly Absent[]
}

/** What a story is built of, kind by kind, in file order. */
export type Lists = Omit<Dataset, '$schema' | 'format' | 'story' | 'vocabulary'>

export const isRecordRow = (row: Row): row is RecordRow => row.kind !== 'correction'

/** What a row is called in a problem, and the key it goes by: its id, or the path of a correction, which has none. */
export const nameOf = (row: Row): string => (row.kind === 'correction' ? pathText(row.path) : row.data.id)
