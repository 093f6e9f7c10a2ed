import type { Instant, Span } from './units.ts'

export const duration = (span: Span): number => span.end - span.start

/** Whether the spans share an instant; an empty span counts as the instant it stands on. */
export function overlaps(a: Span, b: Span): boolean {
  const touches = (point: Span, other: Span) => point.start >= other.start && point.start < other.end
  if (a.start === a.end) return touches(a, b) || a.start === b.start
  if (b.start === b.end) return touches(b, a)
  return a.start < b.end && b.start < a.end
}

/** The smallest span that holds both. */
export const union = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

export const contains = (span: Span, instant: Instant): boolean => instant >= span.start && instant < span.end

export const sameSpan = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end)
