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

/** In so many parts; a power of two. */
const PARTS = 32

/**
 * A table by texts of which there may be a million, in no order. The engine's own is made anew, all at once, whenever it has doubled, and of so
 * many that keeps a page from answering for a tenth of a second: here small ones share the texts, by their last two letters, which of ids are
 * digits as often as not.
 */
export function createWideMap<V>(): Table<V> {
  const parts = Array.from({ length: PARTS }, () => new Map<string, V>())
  const partOf = (key: string): Map<string, V> => {
    const at = (10 * key.charCodeAt(key.length - 1) + key.charCodeAt(key.length - 2)) & (PARTS - 1)
    return parts[at] as Map<string, V>
  }
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
