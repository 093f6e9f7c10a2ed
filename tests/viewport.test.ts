import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../src/base/units.ts'
import { fitViewport, pan, toSpan, toUSpan, viewportAround, zoom } from '../src/state/viewport.ts'
import { type Folding, foldTime } from '../src/story/folding.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY
const START = Date.UTC(2018, 0, 1)
const WEEK = [0, 1, 5, 6, 7, 8, 9].map((day) => START + 3 * YEAR + day * DAY)

const folded = foldTime([START, START + YEAR, START + 2 * YEAR, ...WEEK], true)
const century = foldTime([START - 100 * YEAR, START - 61 * YEAR, START - 33 * YEAR, START], true)
const hour = foldTime([START, START + 17 * MINUTE, START + HOUR], true)
const instant = foldTime([START], true)
const foldings = fc.constantFrom<Folding>(folded, century, hour, instant)

/** Parts of the axis as wide as a thousandth of it or wider, wholly inside the story. */
const inside = fc
  .tuple(fc.double({ min: 0.001, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([width, at]) => ({ u0: at * (1 - width), u1: at * (1 - width) + width }))
const part = fc.double({ min: 0, max: 1, noNaN: true })

const widthOf = (folding: Folding, viewport: Span): number => {
  const { u0, u1 } = toUSpan(folding, viewport)
  return u1 - u0
}
/** Where on screen a place is, in parts of the width. */
const placeOf = (folding: Folding, viewport: Span, at: number): number => (at - toUSpan(folding, viewport).u0) / widthOf(folding, viewport)
const isNear = (a: number, b: number, slack: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(slack)

describe('zooming', () => {
  it('keeps the place under the pointer where it is', () => {
    fc.assert(
      fc.property(foldings, inside, part, fc.double({ min: 0.05, max: 1, noNaN: true }), (folding, uSpan, anchor, factor) => {
        const before = toSpan(folding, uSpan)
        fc.pre(before.end - before.start >= MINUTE)
        const at = uSpan.u0 + anchor * (uSpan.u1 - uSpan.u0)
        // Instants are floats of milliseconds: within an hour of today that is a hundred-thousandth of a screen.
        isNear(placeOf(folding, zoom(folding, before, at, factor), at), anchor, 1e-5)
      }),
    )
  })

  it('in a thousand times and back is where it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(folded, century),
        inside.filter(({ u0, u1 }) => u1 - u0 > 0.3),
        part,
        fc.integer({ min: 1, max: 12 }),
        (folding, uSpan, anchor, count) => {
          const at = uSpan.u0 + anchor * (uSpan.u1 - uSpan.u0)
          const step = 1000 ** (1 / count)
          let viewport = toSpan(folding, uSpan)
          for (let i = 0; i < count; i++) viewport = zoom(folding, viewport, at, 1 / step)
          isNear(widthOf(folding, viewport), (uSpan.u1 - uSpan.u0) / 1000, 1e-6)
          for (let i = 0; i < count; i++) viewport = zoom(folding, viewport, at, step)
          const after = toUSpan(folding, viewport)
          isNear(after.u0, uSpan.u0, 1e-6)
          isNear(after.u1, uSpan.u1, 1e-6)
        },
      ),
    )
  })

  it('ends at a minute on the one side and at the whole story on the other', () => {
    for (const folding of [folded, century, hour, instant]) {
      const middle = folding.toU((folding.extent.start + folding.extent.end) / 2)
      const near = zoom(folding, fitViewport(folding), middle, 1e-12)
      isNear((near.end - near.start) / MINUTE, 1, 1e-3)
      const far = toUSpan(folding, zoom(folding, near, middle, 1e15))
      isNear(far.u0, -0.03, 1e-6)
      isNear(far.u1, 1.03, 1e-6)
    }
  })

  it('opens a viewport without width', () => {
    const { start, end } = zoom(folded, { start: START, end: START }, 0, 2)
    expect(end - start).toBeGreaterThan(0)
  })
})

describe('panning', () => {
  it('keeps the width, and the middle in the story', () => {
    fc.assert(
      fc.property(foldings, inside, fc.double({ min: -3, max: 3, noNaN: true }), (folding, uSpan, du) => {
        const after = pan(folding, toSpan(folding, uSpan), du)
        const { u0, u1 } = toUSpan(folding, after)
        isNear(u1 - u0, uSpan.u1 - uSpan.u0, 1e-9)
        expect((u0 + u1) / 2).toBeGreaterThan(-1e-9)
        expect((u0 + u1) / 2).toBeLessThan(1 + 1e-9)
      }),
    )
  })

  it('there and back is where it was, away from the ends', () => {
    fc.assert(
      fc.property(foldings, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (folding, du) => {
        const uSpan = { u0: 0.4, u1: 0.6 }
        const back = toUSpan(folding, pan(folding, pan(folding, toSpan(folding, uSpan), du), -du))
        isNear(back.u0, uSpan.u0, 1e-9)
        isNear(back.u1, uSpan.u1, 1e-9)
      }),
    )
  })

  it('no more than the margin of a wide viewport is ever empty', () => {
    fc.assert(
      fc.property(
        foldings,
        fc.double({ min: 0.07, max: 1.06, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (folding, width, du) => {
          const { u0, u1 } = toUSpan(folding, pan(folding, toSpan(folding, { u0: 0.5 - width / 2, u1: 0.5 + width / 2 }), du))
          expect(u0).toBeGreaterThan(-0.03 - 1e-9)
          expect(u1).toBeLessThan(1.03 + 1e-9)
        },
      ),
    )
  })
})

describe('the viewport around a span', () => {
  it('holds what of the span is in the story, and is not wider than the whole', () => {
    const offset = fc.double({ min: -0.2, max: 1.2, noNaN: true })
    fc.assert(
      fc.property(foldings, offset, offset, (folding, a, b) => {
        const span = toSpan(folding, { u0: Math.min(a, b), u1: Math.max(a, b) })
        const { u0, u1 } = toUSpan(folding, viewportAround(folding, span))
        const held = toUSpan(folding, { start: Math.max(span.start, folding.extent.start), end: Math.min(span.end, folding.extent.end) })
        expect(u1 - u0).toBeLessThan(1.06 + 1e-9)
        expect(u1 - u0).toBeGreaterThan(0)
        if (held.u0 <= held.u1) expect(u0 <= held.u0 + 1e-9 && u1 >= held.u1 - 1e-9).toBe(true)
      }),
    )
  })

  it('takes open spans as far as the story goes', () => {
    const { u0, u1 } = toUSpan(folded, viewportAround(folded, { start: -Infinity, end: Infinity }))
    isNear(u0, -0.03, 1e-9)
    isNear(u1, 1.03, 1e-9)
  })
})
