import type { Span, U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'

/** A stretch of the folded axis; the viewport while it is worked on. */
export interface USpan {
  readonly u0: U
  readonly u1: U
}

/** Empty margin at each side of the whole story, in parts of it. */
const MARGIN = 0.03
export const FIT: USpan = { u0: -MARGIN, u1: 1 + MARGIN }
/** The widest viewport there is. */
export const WIDEST = FIT.u1 - FIT.u0
export const MINUTE = 60_000
/** A viewport that a float divides into less is not shown: several steps to a px of the widest screen. */
const LEAST_STEPS = 2 ** 13

export const toUSpan = (folding: Folding, span: Span): USpan => ({ u0: folding.toU(span.start), u1: folding.toU(span.end) })
export const toSpan = (folding: Folding, { u0, u1 }: USpan): Span => ({ start: folding.toInstant(u0), end: folding.toInstant(u1) })

/** The whole story with a margin. */
export const fitViewport = (folding: Folding): Span => toSpan(folding, FIT)

/** Moves the viewport along the axis by `du`, positive towards the future. The middle does not leave the story. */
export function pan(folding: Folding, viewport: Span, du: number): Span {
  const { u0, u1 } = toUSpan(folding, viewport)
  const middle = (u0 + u1) / 2
  const low = lowestMiddle(u1 - u0)
  // Where a zoom about an empty place has brought it, it may stay, but goes no further out.
  const held = clamp(middle + du, Math.min(low, middle), Math.max(1 - low, middle))
  return toSpan(folding, { u0: u0 + held - middle, u1: u1 + held - middle })
}

/**
 * Scales the viewport about the place `at`, which stays where it is; `factor` > 1 shows more time. Nothing else is held on the way in, so
 * that the same way leads out again.
 */
export function zoom(folding: Folding, viewport: Span, at: U, factor: number): Span {
  const { u0, u1 } = toUSpan(folding, viewport)
  const width = u1 - u0
  const wanted = clamp(width * factor, Math.min(shortestU(folding, at), WIDEST), WIDEST)
  const before = width > 0 ? ((at - u0) / width) * wanted : wanted / 2
  const start = clamp(at - before, Math.min(FIT.u0, u0), Math.max(FIT.u1, u1) - wanted)
  return toSpan(folding, { u0: start, u1: start + wanted })
}

/** The length on the axis, at the place `at`, of a minute or of what floats can still divide: the shortest viewport there is. */
function shortestU(folding: Folding, at: U): number {
  const instant = folding.toInstant(at)
  const shortest = Math.max(MINUTE, Math.abs(instant) * Number.EPSILON * LEAST_STEPS)
  return Math.max(folding.toU(instant + shortest) - folding.toU(instant), Number.EPSILON * LEAST_STEPS)
}

/** How near the ends of the story the middle of so much of the axis may come, in parts of the story. */
export const lowestMiddle = (width: number): U => clamp(width / 2 - MARGIN, 0, 0.5)
export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
