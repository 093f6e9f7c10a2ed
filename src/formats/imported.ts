import type { Result } from '../base/result.ts'
import type { Id, Lang } from '../base/units.ts'
import type { Dataset } from '../story/dataset.ts'
import type { ImportCode, RefusalCode } from '../words/import.ts'

/** What became of another tool's file. */
export interface Imported {
  /** Records stand in the order of the file they came from. */
  readonly file: Dataset
  /** What was not carried, what was changed, what lacks a source: in the order of the file. Words to group them by are in `words/import.ts`. */
  readonly notes: readonly ImportNote[]
  /** What the notes count: lines of the file, or entries of its lists. */
  readonly unit: 'line' | 'entry'
}

/** One thing to tell of one place. */
export interface ImportNote {
  readonly code: ImportCode
  /** Counted from 1; 0 for the file as a whole. */
  readonly line: number
  /** The column, attribute or element as the file names it; empty for the whole row. */
  readonly field: string
  /** What stood there, cut short. */
  readonly value: string
}

/** Why nothing was imported. `detail` is a limit, a place or a name, for the sentence. */
export interface Refusal {
  readonly code: RefusalCode
  readonly detail: string
}

export type ImportResult = Result<Imported, Refusal>

/** What an import cannot find in the file. */
export interface ImportOptions {
  /** As the person knows it: it becomes the title where there is none. */
  readonly fileName: string
  /** The story's id; made from the file's name where left out. */
  readonly id?: Id
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string
  /** The language of the file's texts. */
  readonly language: Lang
  /** Whose days the dates are: an IANA name. */
  readonly timeZone: string
  /** Whether times of day without a zone are meant by the clocks of `timeZone`; else they are left out. */
  readonly trustsClock: boolean
  /** How dates such as `5/1/2021` are written; `null` where it is not known. */
  readonly dateOrder: DateOrder | null
}

export type DateOrder = 'day-first' | 'month-first'
