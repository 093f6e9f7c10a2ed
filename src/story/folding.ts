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
const DAY = 86_400_000

/**
 * `edges` are the finite instants at which anything begins or ends, in any order. Without edges the extent is a day around the epoch,
 * with a single instant a day around it, so that there always is something to zoom.
 */
export function foldTime(edges: Iterable<Instant>, fold: boolean): Folding {
  const sorted = [...new Set([...edges].filter(Number.isFinite))].sort((a, b) => a - b)
  const first = sorted[0] ?? 0
  const last = sorted.at(-1) ?? 0
  if (first === last) return linear({ start: first - DAY / 2, end: last + DAY / 2 })
  const threshold = fold ? foldThreshold(sorted) : Number.POSITIVE_INFINITY
  if (threshold === Number.POSITIVE_INFINITY) return linear({ start: first, end: last })
  return piecewise(stretches(sorted, threshold))
}

/** The shortest gap that is longer than `FOLD_RATIO` times all shorter ones together, few being as long; infinite where there is none. */
function foldThreshold(sorted: readonly Instant[]): number {
  const gaps = sorted.slice(1).map((edge, i) => edge - (sorted[i] ?? edge))
  gaps.sort((a, b) => a - b)
  let shorter = 0
  for (const [i, gap] of gaps.entries()) {
    if (shorter > 0 && gap > FOLD_RATIO * shorter && gaps.length - i <= MOST_FOLDS * gaps.length) return gap
    shorter += gap
  }
  return Number.POSITIVE_INFINITY
}

function stretches(sorted: readonly Instant[], threshold: number): { span: Span; folded: boolean }[] {
  const list: { span: Span; folded: boolean }[] = []
  for (let i = 1; i < sorted.length; i++) {
    const span = { start: sorted[i - 1] ?? 0, end: sorted[i] ?? 0 }
    const folded = span.end - span.start >= threshold
    const before = list.at(-1)
    if (before !== undefined && !before.folded && !folded) before.span = { start: before.span.start, end: span.end }
    else list.push({ span, folded })
  }
  return list
}

const linear = (extent: Span): Folding => piecewise([{ span: extent, folded: false }])

function piecewise(list: readonly { span: Span; folded: boolean }[]): Folding {
  const folds = list.filter((stretch) => stretch.folded).length
  const share = folds === 0 ? 0 : Math.min(ONE_FOLD, ALL_FOLDS / folds)
  const open = list.reduce((sum, { span, folded }) => sum + (folded ? 0 : span.end - span.start), 0)
  const slope = (1 - share * folds) / open
  const segments: Segment[] = []
  let u = 0
  list.forEach(({ span, folded }, i) => {
    const u1 = i === list.length - 1 ? 1 : u + (folded ? share : (span.end - span.start) * slope)
    segments.push({ span, u0: u, u1, folded })
    u = u1
  })
  const extent = { start: list[0]?.span.start ?? 0, end: list.at(-1)?.span.end ?? 0 }
  return { extent, segments, toU: (instant) => mapToU(segments, slope, instant), toInstant: (at) => mapToInstant(segments, slope, at) }
}

function mapToU(segments: readonly Segment[], slope: number, instant: Instant): U {
  const segment = segments[lastIndex(segments, (s) => s.span.start <= instant)]
  const first = segments[0]
  const end = segments.at(-1)
  if (segment === undefined) return first === undefined ? 0 : first.u0 + (instant - first.span.start) * slope
  if (end !== undefined && instant > end.span.end) return end.u1 + (instant - end.span.end) * slope
  return segment.u0 + ((instant - segment.span.start) / (segment.span.end - segment.span.start)) * (segment.u1 - segment.u0)
}

function mapToInstant(segments: readonly Segment[], slope: number, u: U): Instant {
  const segment = segments[lastIndex(segments, (s) => s.u0 <= u)]
  const first = segments[0]
  const end = segments.at(-1)
  if (segment === undefined) return first === undefined ? 0 : first.span.start + (u - first.u0) / slope
  if (end !== undefined && u > end.u1) return end.span.end + (u - end.u1) / slope
  return segment.span.start + ((u - segment.u0) / (segment.u1 - segment.u0)) * (segment.span.end - segment.span.start)
}

/** The last index that holds, where all that hold come first; −1 where none does. */
function lastIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low - 1
}
