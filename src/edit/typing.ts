import type { Path } from './form-file.ts'
import { nodeIn } from './tree.ts'

/** What is being typed in one field without a break. */
export interface Typing {
  readonly key: string
  /** What the document was after it. */
  readonly after: unknown
  /** Null where what is typed is no text. */
  readonly slot: Slot | null
}

/** Where a text of the file stands, its quotes counted in: offsets in UTF-16 units, its end left out. */
interface Slot {
  readonly start: number
  readonly end: number
}

/** Where the text at a path stands; null where none does. */
export function slotOf(text: string, path: Path): Slot | null {
  const node = nodeIn(text, path)
  return node !== undefined && typeof node.value === 'string' ? { start: node.start, end: node.end } : null
}

/**
 * The file with another text where one is being typed: only that is written anew, for a letter must not wait until a large file has been read
 * through. Null where all of it has to be: what stands under `story` says how the rest is read.
 */
export function typedOver(
  text: string,
  path: Path,
  slot: Slot | null,
  value: string,
): { readonly text: string; readonly slot: Slot } | null {
  if (slot === null || path[0] === 'story') return null
  const written = JSON.stringify(value)
  return {
    text: text.slice(0, slot.start) + written + text.slice(slot.end),
    slot: { start: slot.start, end: slot.start + written.length },
  }
}
