import { AT_ONCE, type Sorting } from '../base/sorting.ts'
import { finish, part, STRIDE, type Steps } from '../base/steps.ts'
import type { Instant, Span, U } from '../base/units.ts'

/**
 * The map between instants and the folded axis: monotone, piecewise linear, made once a story. Every stretch in which nothing begins or
 * ends, and which is much longer than all that is left, is folded to a fixed small share; the rest keeps its proportions.
 * The whole extent is u = 0..1; outside it the map goes on with the slope of the unfolded time.
 */
export interface Folding {
  readonly extent: Span
  /** In time order, without gaps; the first begins at u = 0 and the last ends at u = 1. */
  readonly segments: readonly Segment[]
  readonly toU: (instant: Instant) => U
  readonly toInstant: (u: U) => Instant
}

export interface Segment {
  readonly span: Span
  readonly u0: U
  readonly u1: U
  readonly folded: boolean
}

/** What all folds together may take of the axis, and what one may. */
const ALL_FOLDS = 0.42
const ONE_FOLD = 0.13
/** A gap is folded when it is this many times longer than all shorter gaps together. */
const FOLD_RATIO = 3
/** No more than this part of all gaps is folded: where most gaps are long, length is the story's own rhythm. */
const MOST_FOLDS = 0.4
/** Where there are few gaps at all, that part is a matter of chance: then up to so many may be folded, if they would crush all others. */
const FEW_FOLDS = 5
const CRUSH_RATIO = 25
/** However short beside the others, no stretch is without a place of its own on the axis. */
const LEAST_SHARE = 1e-9
const DAY = 86_400_000

/**
 * `edges` are the finite instants at which anything begins or ends, in any order. Without edges the extent is a day around the epoch,
 * with a single instant a day around it, so that there always is something to zoom.
 */
export const foldTime = (edges: Iterable<Instant>, fold: boolean): Folding =>
  finish(foldSteps(Float64Array.from(edges).filter(Number.isFinite), fold))

/** The same with pauses; the list given, of finite instants, is used up. */
export function* foldSteps(edges: Float64Array<ArrayBuffer>, fold: boolean, sorting = AT_ONCE): Steps<Folding> {
  const sorted = distinct(yield* part(sorting.numbers(edges), 0, 0.5))
  const first = sorted[0] ?? 0
  const last = sorted.at(-1) ?? 0
  const half = Math.max(DAY / 2, 4 * Number.EPSILON * Math.abs(first))
  if (first === last) return linear({ start: first - half, end: last + half })
  const threshold = fold ? yield* part(foldThreshold(sorted, sorting), 0.5, 0.9) : Number.POSITIVE_INFINITY
  if (threshold === Number.POSITIVE_INFINITY) return linear({ start: first, end: last })
  return piecewise(stretches(sorted, threshold))
}

/** All gaps from this length on are folded; infinite where none is. */
function* foldThreshold(sorted: Float64Array<ArrayBuffer>, { numbers }: Sorting): Steps<number> {
  const lengths = new Float64Array(sorted.length - 1)
  for (let i = 0; i < lengths.length; i++) lengths[i] = (sorted[i + 1] ?? 0) - (sorted[i] ?? 0)
  const gaps = yield* numbers(lengths)
  let shorter = 0
  let crushing = Number.POSITIVE_INFINITY
  for (let i = 0; i < gaps.length; i++) {
    if (i % (64 * STRIDE) === 0) yield 1
    const gap = gaps[i] ?? 0
    const folds = gaps.length - i
    if (i > 0 && gap > FOLD_RATIO * shorter && folds <= MOST_FOLDS * gaps.length) return gap
    if (i > 1 && gap > CRUSH_RATIO * shorter && folds <= FEW_FOLDS) crushing = gap
    shorter += gap
  }
  return crushing
}

/** Each number once; sorted, they stand beside those that are like them. */
function distinct(sorted: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let count = 0
  for (let i = 0; i < sorted.length; i++) {
    const edge = sorted[i] ?? 0
    if (count === 0 || edge !== sorted[count - 1]) sorted[count++] = edge
  }
  return sorted.subarray(0, count)
}

function stretches(sorted: Float64Array<ArrayBuffer>, threshold: number): { span: Span; folded: boolean }[] {
  const list: { span: { start: Instant; end: Instant }; folded: boolean }[] = []
  for (let i = 1; i < sorted.length; i++) {
    const [start, end] = [sorted[i - 1] ?? 0, sorted[i] ?? 0]
    const folded = end - start >= threshold
    const before = list.at(-1)
    if (before !== undefined && !before.folded && !folded) before.span.end = end
    else list.push({ span: { start, end }, folded })
  }
  return list
}

const linear = (extent: Span): Folding => piecewise([{ span: extent, folded: false }])

function piecewise(list: readonly { span: Span; folded: boolean }[]): Folding {
  const folds = list.filter((stretch) => stretch.folded).length
  const share = folds === 0 ? 0 : Math.min(ONE_FOLD, ALL_FOLDS / folds)
  const open = list.reduce((sum, { span, folded }) => sum + (folded ? 0 : span.end - span.start), 0)
  const weights = list.map(({ span, folded }) => (folded ? 0 : Math.max((span.end - span.start) / open, LEAST_SHARE)))
  const unit = (1 - share * folds) / weights.reduce((a, b) => a + b)
  const segments: Segment[] = []
  let u = 0
  list.forEach(({ span, folded }, i) => {
    const u1 = i === list.length - 1 ? 1 : u + (folded ? share : (weights[i] ?? 0) * unit)
    segments.push({ span, u0: u, u1, folded })
    u = u1
  })
  const extent = { start: list[0]?.span.start ?? 0, end: list.at(-1)?.span.end ?? 0 }
  const slope = unit / open
  return {
    extent,
    segments,
    toU(instant) {
      if (instant < extent.start) return (instant - extent.start) * slope
      if (instant >= extent.end) return 1 + (instant - extent.end) * slope
      const segment = lastOf(segments, (s) => s.span.start <= instant)
      if (segment === undefined) return Number.NaN
      const { span, u0, u1 } = segment
      return Math.min(u0 + ((instant - span.start) / (span.end - span.start)) * (u1 - u0), u1)
    },
    toInstant(at) {
      if (at < 0) return extent.start + at / slope
      if (at >= 1) return extent.end + (at - 1) / slope
      const segment = lastOf(segments, (s) => s.u0 <= at)
      if (segment === undefined) return Number.NaN
      const { span, u0, u1 } = segment
      return Math.min(span.start + ((at - u0) / (u1 - u0)) * (span.end - span.start), span.end)
    },
  }
}

/** The last item that holds, where all that hold come first. */
function lastOf<T>(list: readonly T[], holds: (item: T) => boolean): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}
