import { applyEdit, editBetween, inverse, type TextEdit } from './text-edit.ts'

/** A text that is being edited, and every step that led to it: there is no limit to undoing. */
export interface Document {
  readonly text: string
  /** Oldest first. */
  readonly done: readonly TextEdit[]
  /** What has been undone, the next to redo last. */
  readonly undone: readonly TextEdit[]
}

export const openDocument = (text: string): Document => ({ text, done: [], undone: [] })

/** The document after an edit; `joins`: it goes on with what was being typed, and is undone with it. */
export function edit({ text, done }: Document, next: TextEdit, joins = false): Document {
  const last = done.at(-1)
  const joined = joins && last !== undefined ? join(last, next) : null
  return { text: applyEdit(text, next), done: joined === null ? [...done, next] : [...done.slice(0, -1), joined], undone: [] }
}

/** The document with another outcome of its last step: what goes on in one field is undone at once. */
export function rewrite(document: Document, text: string): Document {
  const before = undo(document)
  const made = editBetween(before.text, text)
  return made === null ? { ...before, undone: [] } : edit(before, made)
}

/** The document before its last step. */
export function undo(document: Document): Document {
  const last = document.done.at(-1)
  if (last === undefined) return document
  return { text: applyEdit(document.text, inverse(last)), done: document.done.slice(0, -1), undone: [...document.undone, last] }
}

export function redo(document: Document): Document {
  const next = document.undone.at(-1)
  if (next === undefined) return document
  return { text: applyEdit(document.text, next), done: [...document.done, next], undone: document.undone.slice(0, -1) }
}

/** Two steps as one: letters typed one after another, or taken away one before another, within a line. */
function join(last: TextEdit, next: TextEdit): TextEdit | null {
  if (/[\r\n]/.test(last.inserted + last.removed + next.inserted + next.removed)) return null
  if (last.removed === '' && next.removed === '' && next.at === last.at + last.inserted.length)
    return { ...last, inserted: last.inserted + next.inserted }
  if (last.inserted === '' && next.inserted === '' && next.at + next.removed.length === last.at)
    return { at: next.at, removed: next.removed + last.removed, inserted: '' }
  return null
}
