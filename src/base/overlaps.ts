import type { Span } from './units.ts'

/** Whether the spans share an instant; an empty span counts as the instant it stands on. */
export function overlaps(a: Span, b: Span): boolean {
  const touches = (point: Span, other: Span) => point.start >= other.start && point.start < other.end
  if (a.start === a.end) return touches(a, b) || a.start === b.start
  if (b.start === b.end) return touches(b, a)
  return a.start < b.end && b.start < a.end
}
