import type { Document } from './document.ts'
import { isSame, isWithin, type Path, partPath } from './form-file.ts'
import type { WantedField } from './form-input.ts'
import type { TextEdit } from './text-edit.ts'

/** What each step has moved, so that the focus goes along when it is taken back and done again. */
export interface Moves {
  /** The last step of a document has moved what was at a path; the outcome is where that is now. */
  readonly note: (now: Document, from: Path, by: 1 | -1) => WantedField
  /**
   * Where that is after a step back or forth; undefined where it moved nothing in what is open, the list of all records or the form of one, or where
   * that is not known: of a draft's steps it is not.
   */
  readonly between: (before: Document, now: Document, open: Path | undefined) => WantedField | undefined
}

export function createMoves(): Moves {
  const moves = new WeakMap<TextEdit, (isBack: boolean) => WantedField>()
  return {
    note: ({ done }, from, by) => {
      const last = from.at(-1)
      // A type keeps its key.
      const to = typeof last === 'number' ? [...from.slice(0, -1), last + by] : from
      const where = (isBack: boolean): WantedField => ({ path: isBack ? from : to, focus: true, button: by < 0 ? 'up' : 'down' })
      const step = done.at(-1)
      if (step !== undefined) moves.set(step, where)
      return where(false)
    },
    between: (before, { done, undone }, open) => {
      const isBack = undone.length > before.undone.length
      const step = (isBack ? undone : done).at(-1)
      const moved = step === undefined ? undefined : moves.get(step)?.(isBack)
      return moved !== undefined && isIn(moved.path, open) ? moved : undefined
    },
  }
}

const isIn = (path: Path, open: Path | undefined): boolean =>
  open === undefined ? isSame(partPath(path) ?? [], path) : path.length > open.length && isWithin(path, open)
