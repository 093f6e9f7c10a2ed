/** What is found by a text, and can be gone through. A `Map` is one. */
export interface ReadonlyTable<V> extends Iterable<readonly [string, V]> {
  readonly get: (key: string) => V | undefined
  readonly has: (key: string) => boolean
  readonly size: number
  readonly keys: () => Iterable<string>
  readonly values: () => Iterable<V>
}

/** One that can be filled. */
export interface Table<V> extends ReadonlyTable<V> {
  readonly set: (key: string, value: V) => unknown
  readonly clear: () => void
}

const PARTS = 32
/** So many numbers of a text are told apart; a power of two. */
const NUMBERS = 256

/** Which part has a number's texts: the last has twice as many as the first, and each of the others its own share. */
const PART_OF = Uint8Array.from({ length: NUMBERS }, (_, number) => PARTS * Math.log2(1 + number / NUMBERS))

/** A number for a text, below `NUMBERS`. */
function numberOf(text: string): number {
  let number = 0
  for (let i = 0; i < text.length; i++) number = (31 * number + text.charCodeAt(i)) & (NUMBERS - 1)
  return number
}

/**
 * A table by texts of which there may be a million, in no order. The engine's own is made anew, all at once, whenever it has doubled, and of so
 * many that keeps a page from answering for a tenth of a second: here small ones share the texts, unevenly, so that they double one after the
 * other.
 */
export function createWideMap<V>(): Table<V> {
  const parts = Array.from({ length: PARTS }, () => new Map<string, V>())
  const partOf = (key: string): Map<string, V> => parts[PART_OF[numberOf(key)] ?? 0] as Map<string, V>
  const all = function* <T>(of: (part: Map<string, V>) => Iterable<T>): Iterable<T> {
    for (const part of parts) yield* of(part)
  }
  return {
    get: (key) => partOf(key).get(key),
    has: (key) => partOf(key).has(key),
    set: (key, value) => partOf(key).set(key, value),
    clear: () => {
      for (const part of parts) part.clear()
    },
    get size() {
      return parts.reduce((sum, { size }) => sum + size, 0)
    },
    keys: () => all((part) => part.keys()),
    values: () => all((part) => part.values()),
    [Symbol.iterator]: () => all((part) => part)[Symbol.iterator](),
  }
}
