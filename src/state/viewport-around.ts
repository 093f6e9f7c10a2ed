import type { Span } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import { clamp, lowestMiddle, MINUTE, toSpan, toUSpan, type USpan, WIDEST } from './viewport.ts'

/** The viewport that shows a span with some room around it, an instant with an hour on either side at least. */
export function viewportAround(folding: Folding, span: Span): Span {
  const start = Math.max(span.start, folding.extent.start)
  const end = Math.min(span.end, folding.extent.end)
  const { u0, u1 } = toUSpan(folding, { start: Math.min(start, end) - 60 * MINUTE, end: Math.max(start, end) + 60 * MINUTE })
  const half = Math.min((u1 - u0) * 1.1, WIDEST / 2)
  const middle = (u0 + u1) / 2
  return toSpan(folding, hold({ u0: middle - half, u1: middle + half }))
}

/** Keeps the middle within the story, and as much of a wide viewport filled as can be: the margin is all that may stay empty. */
function hold({ u0, u1 }: USpan): USpan {
  const middle = (u0 + u1) / 2
  const low = lowestMiddle(u1 - u0)
  const held = clamp(middle, low, 1 - low)
  return held === middle ? { u0, u1 } : { u0: u0 + held - middle, u1: u1 + held - middle }
}
