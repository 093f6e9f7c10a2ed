import type { Instant, Px, Span, U } from '../base/units.ts'
import { toUSpan } from '../state/viewport.ts'
import type { Folding } from '../story/folding.ts'

/** Immutable: time on the left, px on the right, linear on the folded axis. Instants beyond the viewport map beyond 0..width. */
export interface TimeScale {
  readonly folding: Folding
  readonly viewport: Span
  readonly width: Px
  /** The viewport on the folded axis. */
  readonly u0: U
  readonly u1: U
  readonly pxPerU: number
  readonly x: (instant: Instant) => Px
  readonly instant: (x: Px) => Instant
  readonly xOfU: (u: U) => Px
  readonly uOfX: (x: Px) => U
}

/** The least width of a viewport on the folded axis: what a float can still divide. */
const NARROWEST = 1e-13

export function timeScale(folding: Folding, viewport: Span, width: Px): TimeScale {
  const { u0, u1 } = toUSpan(folding, viewport)
  const pxPerU = width / Math.max(u1 - u0, NARROWEST)
  const xOfU = (u: U) => (u - u0) * pxPerU
  const uOfX = (x: Px) => u0 + x / pxPerU
  return {
    folding,
    viewport,
    width,
    u0,
    u1,
    pxPerU,
    xOfU,
    uOfX,
    x: (instant) => xOfU(folding.toU(instant)),
    instant: (x) => folding.toInstant(uOfX(x)),
  }
}
