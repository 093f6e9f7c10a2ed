/** One change of a text: at an offset, what stood there gives way to something else. Offsets and lengths in UTF-16 units. */
export interface TextEdit {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

export const applyEdit = (text: string, { at, removed, inserted }: TextEdit): string =>
  text.slice(0, at) + inserted + text.slice(at + removed.length)

/** The edit that takes it back. */
export const inverse = ({ at, removed, inserted }: TextEdit): TextEdit => ({ at, removed: inserted, inserted: removed })

/** So long, in UTF-16 units. */
const PIECE = 1024

/** The shortest edit that makes one text of another; null where they are the same. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let start = 0
  // Long texts that differ in a few places are compared by the piece, which the engine does at once.
  while (start + PIECE <= most && before.slice(start, start + PIECE) === after.slice(start, start + PIECE)) start += PIECE
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  const endOf = (text: string, n: number) => text.slice(text.length - n - PIECE, text.length - n)
  while (end + PIECE <= most - start && endOf(before, end) === endOf(after, end)) end += PIECE
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++
  return { at: start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) }
}
