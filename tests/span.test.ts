import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../src/base/overlaps.ts'
import { contains, duration, sameSpan, union } from '../src/base/span.ts'
import type { Span } from '../src/base/units.ts'

/** Small numbers, so that ends often meet; some spans are empty, some without end. */
const end = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -5, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity) },
)
const span: fc.Arbitrary<Span> = fc.tuple(end, end).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const instants = Array.from({ length: 25 }, (_, i) => i / 2 - 6)

describe('the algebra of half-open spans', () => {
  it('two spans overlap where they share an instant', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        fc.pre(a.start < a.end && b.start < b.end)
        expect(overlaps(a, b)).toBe(
          instants.some((instant) => contains(a, instant) && contains(b, instant)) ||
            (contains(a, -1e9) && contains(b, -1e9)) ||
            (contains(a, 1e9) && contains(b, 1e9)),
        )
      }),
    )
  })

  it('overlapping is mutual, and every span overlaps itself', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(overlaps(a, a)).toBe(true)
      }),
    )
  })

  it.each([
    [{ start: 0, end: 0 }, { start: 0, end: 5 }, true],
    [{ start: 3, end: 3 }, { start: 0, end: 5 }, true],
    [{ start: 5, end: 5 }, { start: 0, end: 5 }, false],
    [{ start: 0, end: 0 }, { start: 0, end: 0 }, true],
    [{ start: 0, end: 5 }, { start: 5, end: 9 }, false],
  ])('an instant overlaps what it stands in: %j, %j', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
  })

  it('the union holds both, is the smallest that does, and does not mind the order', () => {
    fc.assert(
      fc.property(span, span, span, (a, b, c) => {
        const both = union(a, b)
        for (const instant of instants) if (contains(a, instant) || contains(b, instant)) expect(contains(both, instant)).toBe(true)
        expect([a.start, b.start]).toContain(both.start)
        expect([a.end, b.end]).toContain(both.end)
        expect(sameSpan(both, union(b, a))).toBe(true)
        expect(sameSpan(union(both, c), union(a, union(b, c)))).toBe(true)
        expect(sameSpan(union(a, a), a)).toBe(true)
      }),
    )
  })

  it('its duration is that of its instants', () => {
    expect(duration({ start: 2, end: 5 })).toBe(3)
    expect(duration({ start: 2, end: Infinity })).toBe(Infinity)
  })

  it('no span is the same as none', () => {
    expect([sameSpan(null, null), sameSpan(null, { start: 0, end: 0 }), sameSpan({ start: 0, end: 1 }, { start: 0, end: 1 })]).toEqual([
      true,
      false,
      true,
    ])
  })
})
