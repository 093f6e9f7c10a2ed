import type { Steps } from './steps.ts'

/** How long lists are put in order: at once, or with pauses (`IN_STEPS`). The order is the same. */
export interface Sorting {
  /** By two numbers each, first the one and then the other, none of them NaN; those alike in both by a text, or as they come where that is null. */
  readonly items: <T extends object>(
    items: readonly T[],
    keyOf: (item: T) => number,
    nextOf: (item: T) => number,
    textOf: ((item: T) => string) | null,
  ) => Steps<T[]>
  /** From the least to the greatest, none of them NaN; the list given is used up. */
  readonly numbers: (numbers: Float64Array<ArrayBuffer>) => Steps<Float64Array<ArrayBuffer>>
}

/** Instants may be infinite, and the difference of two infinities is no number. */
export const compare = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1)

/** For all that is not large. */
export const AT_ONCE: Sorting = {
  *items(items, keyOf, nextOf, textOf) {
    return [...items].sort(
      (a, b) => compare(keyOf(a), keyOf(b)) || compare(nextOf(a), nextOf(b)) || compare(textOf?.(a) ?? '', textOf?.(b) ?? ''),
    )
  },
  // biome-ignore lint/correctness/useYield: there is nothing to pause for.
  *numbers(numbers) {
    return numbers.sort()
  },
}
