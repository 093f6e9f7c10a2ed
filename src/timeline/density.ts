import { firstIndex } from '../base/first-index.ts'
import { AT_ONCE, type Sorting } from '../base/sorting.ts'
import { finish, part, STRIDE, type Steps } from '../base/steps.ts'
import type { U } from '../base/units.ts'
import { glyphU, type OnAxis } from './deck.ts'

/** How many marks there are, and where: any stretch is counted by halving, whatever their number. */
export interface Counts {
  readonly total: number
  readonly rows: readonly CountedRow[]
}

/** Beginnings, ends and places of marks, each sorted by itself. */
interface CountedRow {
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly places: Float64Array
}

/** `items` come by their beginnings. */
export const countsOf = (items: readonly OnAxis[]): Counts => finish(countSteps(items, AT_ONCE))

/** The same with pauses. */
export function* countSteps(items: readonly OnAxis[], { numbers }: Sorting): Steps<Counts> {
  const starts = yield* part(
    numberSteps(items, ({ startMin }) => startMin),
    0,
    0.1,
  )
  const ends = yield* part(
    numberSteps(items, ({ endMax }) => endMax),
    0.1,
    0.2,
  )
  const places = yield* part(numberSteps(items, placeU), 0.2, 0.3)
  const row = { starts, ends: yield* part(numbers(ends), 0.3, 0.6), places: yield* part(numbers(places), 0.6, 1) }
  return { total: items.length, rows: [row] }
}

/** Both together. */
export const joined = (a: Counts, b: Counts): Counts => ({ total: a.total + b.total, rows: [...a.rows, ...b.rows] })

/** One number of each. */
export const numbersOf = <T>(items: readonly T[], number: (item: T) => number): Float64Array<ArrayBuffer> =>
  finish(numberSteps(items, number))

/** The same with pauses: what `Float64Array.from` does, many times faster. */
function* numberSteps<T>(items: readonly T[], number: (item: T) => number): Steps<Float64Array<ArrayBuffer>> {
  const numbers = new Float64Array(items.length)
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item !== undefined) numbers[i] = number(item)
    if (i % (16 * STRIDE) === 0) yield i / items.length
  }
  return numbers
}

/** Where a mark is counted once: at its glyph, a soft band in its middle. */
const placeU = (item: OnAxis): U => (item.extent === 'soft' ? (item.startMin + item.endMax) / 2 : glyphU(item))

/** How many have any part in [u0, u1): all that have begun, less those that had ended. */
export const countTouching = ({ rows }: Counts, u0: U, u1: U): number =>
  rows.reduce((sum, { starts, ends }) => sum + Math.max(0, below(starts, u1) - upTo(ends, u0)), 0)

/** How many numbers of a sorted row are less than `u`; the second, no more than it. */
export const below = (sorted: Float64Array, u: U): number => firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= u)
export const upTo = (sorted: Float64Array, u: U): number => firstIndex(sorted.length, (i) => (sorted[i] ?? 0) > u)
