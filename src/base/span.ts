import type { Instant, Span } from './units.ts'

export const duration = (span: Span): number => span.end - span.start

/** The smallest span that holds both. */
export const union = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

export const contains = (span: Span, instant: Instant): boolean => instant >= span.start && instant < span.end

export const sameSpan = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end)
