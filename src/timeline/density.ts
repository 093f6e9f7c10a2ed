import { firstIndex } from '../base/first-index.ts'
import { AT_ONCE, type Sorting } from '../base/sorting.ts'
import { finish, type Steps } from '../base/steps.ts'
import type { U } from '../base/units.ts'
import type { OnAxis } from './deck.ts'

/** How many marks there are, and where: any stretch is counted by halving, whatever their number. */
export interface Counts {
  readonly total: number
  readonly rows: readonly CountedRow[]
}

/** Marks with their beginnings and their ends, each sorted by itself. */
export interface CountedRow {
  readonly cards: readonly OnAxis[]
  readonly starts: Float64Array
  readonly ends: Float64Array
}

/** `items` come by their beginnings. */
export const countsOf = (items: readonly OnAxis[]): Counts => finish(countSteps(items, AT_ONCE))

/** The same with pauses. */
export function* countSteps(cards: readonly OnAxis[], { numbers }: Sorting): Steps<Counts> {
  const starts = numbersOf(cards, ({ startMin }) => startMin)
  const ends = yield* numbers(numbersOf(cards, ({ endMax }) => endMax))
  return countsIn([{ cards, starts, ends }])
}

export const countsIn = (rows: readonly CountedRow[]): Counts => ({ total: rows.reduce((sum, { cards }) => sum + cards.length, 0), rows })

/** Both together. */
export const joined = (a: Counts, b: Counts): Counts => ({ total: a.total + b.total, rows: [...a.rows, ...b.rows] })

/** One number of each: what `Float64Array.from` does, many times faster. */
export function numbersOf<T>(items: readonly T[], number: (item: T) => number): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(items.length)
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item !== undefined) numbers[i] = number(item)
  }
  return numbers
}

/** How many have any part in [u0, u1): all that have begun, less those that had ended. */
export const countTouching = ({ rows }: Counts, u0: U, u1: U): number =>
  rows.reduce((sum, { starts, ends }) => sum + Math.max(0, below(starts, u1) - upTo(ends, u0)), 0)

/** How many numbers of a sorted row are less than `u`; the second, no more than it. */
export const below = (sorted: Float64Array, u: U): number => firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= u)
export const upTo = (sorted: Float64Array, u: U): number => firstIndex(sorted.length, (i) => (sorted[i] ?? 0) > u)
