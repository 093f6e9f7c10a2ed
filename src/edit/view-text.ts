import type { TextEdit } from './text-edit.ts'

const MARK = '\uFEFF'
const LINE_END = /\r\n|\r|\n/g

/** A file's text as a field of the page holds it: without its byte-order mark, every line ended by LF. */
export const toView = (text: string): string => text.slice(markOf(text)).replace(LINE_END, '\n')

const markOf = (text: string): number => (text.startsWith(MARK) ? 1 : 0)

/** How most lines of a text end; a lone CR only where nothing else ends one, for before an LF it would be something else. */
export function lineEndOf(text: string): string {
  const feeds = text.match(/\n/g)?.length ?? 0
  if (feeds === 0) return text.includes('\r') ? '\r' : '\n'
  return (text.match(/\r\n/g)?.length ?? 0) > feeds / 2 ? '\r\n' : '\n'
}

/** Where a place of the field stands in the file. */
export function toFileOffset(text: string, offset: number): number {
  let at = offset + markOf(text)
  for (const { index } of text.matchAll(/\r\n/g)) {
    if (index >= at) break
    at++
  }
  return at
}

/** Where a place of the file stands in the field. */
export const toViewOffset = (text: string, offset: number): number => toView(text.slice(0, offset)).length

/** An edit of the field as an edit of the file: what is new ends its lines as the file does, and what is left keeps its own. */
export function toFileEdit(text: string, { at, removed, inserted }: TextEdit): TextEdit {
  const start = toFileOffset(text, at)
  const end = toFileOffset(text, at + removed.length)
  const next = inserted.replaceAll('\n', lineEndOf(text))
  // A lone CR would become one line's end with an LF that comes to stand after it: it gives way, with those before it.
  if (text[start - 1] === '\r' && (next + text.slice(end)).startsWith('\n')) {
    const lone = /\r+$/.exec(text.slice(0, start))?.[0].length ?? 0
    return { at: start - lone, removed: text.slice(start - lone, end), inserted: '\n'.repeat(lone) + next }
  }
  return { at: start, removed: text.slice(start, end), inserted: next }
}

/** Where a line of the field begins; counted from 1. */
export function lineStartIn(view: string, line: number): number {
  let at = 0
  for (let n = 1; n < line; n++) at = view.indexOf('\n', at) + 1
  return at
}

/** The line of a place in the field, counted from 1. */
export const lineIn = (view: string, offset: number): number => view.slice(0, offset).split('\n').length
