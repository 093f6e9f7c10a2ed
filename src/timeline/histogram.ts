import { AT_ONCE, type Sorting } from '../base/sorting.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { U } from '../base/units.ts'
import { glyphU, type OnAxis } from './deck.ts'
import { below, type Counts, upTo } from './density.ts'

/** Where a mark is counted once: at its glyph, a soft band in its middle. */
const placeU = (item: OnAxis): U => (item.extent === 'soft' ? (item.startMin + item.endMax) / 2 : glyphU(item))

/** Where the marks of a list are counted, sorted. */
const known = new WeakMap<readonly OnAxis[], Float64Array>()

/** Finds with pauses where marks are counted, so that any histogram of them can be had at once. */
export function* preparePlaces({ rows }: Counts, sorting: Sorting): Steps<void> {
  for (const [i, { cards }] of rows.entries()) yield* part(placesOf(cards, sorting), i / rows.length, (i + 1) / rows.length)
}

function* placesOf(cards: readonly OnAxis[], { numbers }: Sorting): Steps<Float64Array> {
  const before = known.get(cards)
  if (before !== undefined) return before
  const places = new Float64Array(cards.length)
  let count = 0
  yield* part(
    visitAll(cards, (card) => {
      places[count++] = placeU(card)
    }),
    0,
    0.5,
  )
  const sorted = yield* part(numbers(places), 0.5, 1)
  known.set(cards, sorted)
  return sorted
}

/** How many stand in each of `bins` equal parts of [u0, u1], its end included; every mark counts once. */
export function histogram({ rows }: Counts, u0: U, u1: U, bins: number): readonly number[] {
  const lists = rows.map(({ cards }) => finish(placesOf(cards, AT_ONCE)))
  const before = (count: (places: Float64Array, u: U) => number, u: U) => lists.reduce((sum, places) => sum + count(places, u), 0)
  const edges = Array.from({ length: bins }, (_, i) => before(below, u0 + ((u1 - u0) * i) / bins))
  edges.push(before(upTo, u1))
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0))
}
