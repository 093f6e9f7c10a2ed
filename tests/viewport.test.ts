import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../src/base/units.ts'
import { fitViewport, pan, toSpan, toUSpan, zoom } from '../src/state/viewport.ts'
import { viewportAround } from '../src/state/viewport-around.ts'
import { type Folding, foldTime } from '../src/story/folding.ts'
import { timeEdges } from '../src/story/time-edges.ts'
import { fixtureStory } from './story.ts'
import { foldingOf, stories } from './timeline-stories.ts'

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
const FORMATION = -4.6e9 * YEAR
const deep = foldTime([FORMATION, -66e6 * YEAR, -3e5 * YEAR, START], false)
const deepFolded = foldTime(timeEdges(fixtureStory('deep')), true)
/** Those of the story, of a century, of an hour and of 5,000 events too, as they are on the page. */
const real = ['blitar', 'century', 'hour', '5,000 events'].map((name) => foldingOf(stories.get(name) ?? expect.fail(name)))
const foldings = fc.constantFrom<Folding>(folded, century, hour, instant, deep, ...real)

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

  /** `slack` in parts of the viewport's width: a thousandth of that is a px. */
  const expectSame = (folding: Folding, after: Span, before: { readonly u0: number; readonly u1: number }, slack: number) => {
    const { u0, u1 } = toUSpan(folding, after)
    const width = before.u1 - before.u0
    isNear((u0 - before.u0) / width, 0, slack)
    isNear((u1 - before.u1) / width, 0, slack)
  }
  const there = (folding: Folding, from: Span, at: number, count: number, times = 1000): Span => {
    let viewport = from
    for (let i = 0; i < count; i++) viewport = zoom(folding, viewport, at, times ** (-1 / count))
    return viewport
  }
  const back = (folding: Folding, from: Span, at: number, count: number, times = 1000): Span => {
    let viewport = from
    for (let i = 0; i < count; i++) viewport = zoom(folding, viewport, at, times ** (1 / count))
    return viewport
  }

  it('in a thousand times and back is where it was, wherever the pointer stands, the empty margin included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<readonly [Folding, number]>([folded, 1000], [century, 1000], [deep, 1000], [deepFolded, 100]),
        fc.tuple(fc.double({ min: 0.3, max: 1.06, noNaN: true }), part),
        part,
        fc.integer({ min: 1, max: 40 }),
        ([folding, times], [width, place], anchor, count) => {
          const u0 = -0.03 + place * (1.06 - width)
          const uSpan = { u0, u1: u0 + width }
          const at = u0 + anchor * width
          const near = there(folding, toSpan(folding, uSpan), at, count, times)
          isNear(widthOf(folding, near) / width, 1 / times, 1e-6)
          expectSame(folding, back(folding, near, at, count, times), uSpan, 1e-4)
        },
      ),
    )
  })

  it('from seventeen hours to a minute and back is where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(folded, century), part, part, fc.integer({ min: 1, max: 40 }), (folding, where, anchor, count) => {
        const end = folding.extent.end - where * DAY
        const uSpan = toUSpan(folding, { start: end - 1001 * MINUTE, end })
        fc.pre(uSpan.u0 > 0)
        const at = uSpan.u0 + anchor * (uSpan.u1 - uSpan.u0)
        const near = there(folding, toSpan(folding, uSpan), at, count)
        isNear((near.end - near.start) / MINUTE, 1, 0.01)
        expectSame(folding, back(folding, near, at, count), uSpan, 1e-3)
      }),
    )
  })

  it('down to what floats can divide, and back, is where it was: less than a px off', () => {
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 40 }), (place, anchor, count) => {
        const [u0, width] = [place * 0.9, 4e-9]
        const near = there(deep, toSpan(deep, { u0, u1: u0 + width }), u0 + anchor * width, count)
        expectSame(deep, back(deep, near, u0 + anchor * width, count), { u0, u1: u0 + width }, 1e-3)
      }),
    )
  })

  it('is never without numbers, and never shorter than floats can divide', () => {
    const factors = fc.array(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.oneof(foldings, fc.constant(deepFolded)),
        fc.double({ min: -0.03, max: 1.03, noNaN: true }),
        factors,
        (folding, at, list) => {
          let viewport = fitViewport(folding)
          for (const factor of list) {
            viewport = pan(folding, zoom(folding, viewport, at, factor), 0.37 * widthOf(folding, viewport))
            expect(Number.isFinite(viewport.start) && Number.isFinite(viewport.end)).toBe(true)
            expect((viewport.end - viewport.start) / (Math.abs(viewport.end) * Number.EPSILON)).toBeGreaterThan(1000)
          }
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

  it('there and back by many small steps is where it was, at a minute and at the depth of time', () => {
    const steps = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(steps, fc.constantFrom('minute', 'deep'), (list, where) => {
        const folding = where === 'minute' ? folded : deep
        const start = where === 'minute' ? START + 3 * YEAR + 2 * DAY : -2e9 * YEAR
        const before = { start, end: start + (where === 'minute' ? MINUTE : 20 * DAY) }
        const width = widthOf(folding, before)
        let viewport = before
        for (const du of [...list, ...list.map((each) => -each)]) viewport = pan(folding, viewport, du * width)
        isNear((viewport.start - before.start) / (before.end - before.start), 0, 2e-3)
        isNear((viewport.end - before.end) / (before.end - before.start), 0, 2e-3)
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
