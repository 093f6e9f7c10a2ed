import type { Instant, Span, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'

/** The way of the playhead along the folded axis: folded time is crossed at once. */
export interface Course {
  /** What is not folded, in order. */
  readonly stretches: readonly { readonly u0: U; readonly u1: U }[]
  /** All of them together. */
  readonly length: U
  /** Where something begins, in order, each place once. */
  readonly stops: readonly Stop[]
}

interface Stop {
  readonly u: U
  readonly instant: Instant
}

/** A whole story takes so many ms at the speed of 1, and a screen of it never less than so many. */
const STORY_MS = 40_000
const SCREEN_MS = 4000
/** Going by events, each is shown for so many ms. */
const LEAST_STEP_MS = 1000
const MOST_STEP_MS = 4000

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/** The course through a span, or through all of the story; `begins` in any order. What begins before the span begins with it. */
export function courseOf({ segments, extent, toU }: Folding, within: Span | null, begins: Iterable<Instant>): Course {
  const span = within ?? extent
  const [start, end] = [Math.max(span.start, extent.start), Math.min(span.end, extent.end)]
  const [first, last] = [toU(start), toU(end)]
  const stretches = segments
    .filter(({ folded }) => !folded)
    .map(({ u0, u1 }) => ({ u0: Math.max(u0, first), u1: Math.min(u1, last) }))
    .filter(({ u0, u1 }) => u0 < u1)
  const instants = [...new Set([...begins].map((begin) => Math.max(begin, start)))].filter((begin) => begin <= end)
  return {
    stretches,
    length: stretches.reduce((sum, { u0, u1 }) => sum + u1 - u0, 0),
    stops: instants.sort((a, b) => a - b).map((instant) => ({ u: toU(instant), instant })),
  }
}

export const startOf = ({ stretches }: Course): U => stretches[0]?.u0 ?? 0
export const endOf = ({ stretches }: Course): U => stretches.at(-1)?.u1 ?? 1

/** Goes on from `u` by so much of the time that is not folded, as far as there is any. */
export function advance(course: Course, u: U, by: U): U {
  let left = by
  for (const { u0, u1 } of course.stretches) {
    if (u >= u1) continue
    const from = Math.max(u, u0)
    if (from + left <= u1) return from + left
    left -= u1 - from
  }
  return Math.max(u, endOf(course))
}

/** How far a ms goes, where the screen shows so much of the axis. */
export const rateOf = ({ length }: Course, onScreen: U, speed: Speed): U => Math.min(length / STORY_MS, onScreen / SCREEN_MS) * speed

/** How long each stop is shown where time goes by stops. */
export const stepMs = ({ stops }: Course, speed: Speed): number =>
  Math.min(Math.max(STORY_MS / Math.max(stops.length, 1), LEAST_STEP_MS), MOST_STEP_MS) / speed

/** How many stops have been reached. */
export const reached = ({ stops }: Course, u: U): number => {
  let [low, high] = [0, stops.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stops[middle]?.u ?? Number.POSITIVE_INFINITY) <= u) low = middle + 1
    else high = middle
  }
  return low
}

/** The stop after or before the place; the end or the start of the course where there is none. */
export function neighbour(course: Course, u: U, way: 1 | -1): U {
  const here = reached(course, u)
  if (way === 1) return course.stops[here]?.u ?? endOf(course)
  const isOn = course.stops[here - 1]?.u === u
  return course.stops[here - (isOn ? 2 : 1)]?.u ?? startOf(course)
}
