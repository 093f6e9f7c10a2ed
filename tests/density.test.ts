import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IN_STEPS } from '../src/base/sort-steps.ts'
import { finish } from '../src/base/steps.ts'
import { glyphU, type OnAxis } from '../src/timeline/deck.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { countsOf, countTouching } from '../src/timeline/density.ts'
import { histogram, preparePlaces } from '../src/timeline/histogram.ts'
import { overviewScene } from '../src/timeline/overview.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { linked, manyEvents } from './story.ts'
import { anyLook, inputOf, stories } from './timeline-stories.ts'

test('the events said to be in view are those that have a part in it', () => {
  fc.assert(
    fc.property(anyLook, (input) => {
      const { counts, scale } = timelineScene(input)
      const events = shownCards(input).cards.filter(({ kind }) => kind === 'event')
      const inView = events.filter(({ startMin, endMax }) => startMin < scale.u1 && endMax > scale.u0)
      expect(counts).toEqual({ inView: inView.length, total: events.length })
    }),
    { numRuns: 40 },
  )
})

test('the bars of the overview add up to all marks, each counted once', () => {
  for (const story of stories.values()) {
    const input = inputOf(story)
    const { bars } = overviewScene({ ...input, size: { width: 873, height: 50 } })
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(shownCards(input).cards.length)
  }
})

test('what ends where a stretch begins has no part in it, and what begins where it ends has none either', () => {
  const item = (startMin: number, endMax: number) => ({ startMin, startMax: startMin, endMin: endMax, endMax, extent: 'soft' }) as OnAxis
  const counts = countsOf([item(0, 1), item(1, 2), item(2, 3)])
  expect(countTouching(counts, 1, 2)).toBe(1)
  expect(countTouching(counts, 0.5, 2.5)).toBe(3)
})

test('of nothing there is nothing anywhere', () => {
  expect(histogram(countsOf([]), 0, 1, 4)).toEqual([0, 0, 0, 0])
})

test('each part counts what has its place in it, once, whether the places were found at once or with pauses', () => {
  const mark = fc.tuple(fc.integer({ min: -4, max: 24 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom('point', 'soft', 'lasting'))
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), fc.boolean(), (marks, bins, pausing) => {
      const items = marks.map(([start, length, extent]) => {
        const from = start / 20
        const until = from + length / 20
        return { startMin: from, startMax: from + length / 60, endMin: until, endMax: until, extent } as OnAxis
      })
      const counts = countsOf(items)
      if (pausing) finish(preparePlaces(counts, IN_STEPS))
      const places = items.map((item) => (item.extent === 'soft' ? (item.startMin + item.endMax) / 2 : glyphU(item)))
      const isIn = (place: number, i: number) => place >= i / bins && (i === bins - 1 ? place <= 1 : place < (i + 1) / bins)
      expect(histogram(counts, 0, 1, bins)).toEqual(Array.from({ length: bins }, (_, i) => places.filter((place) => isIn(place, i)).length))
    }),
  )
})

test('parts of a stretch add up to the stretch, however it is divided', () => {
  const counts = countsOf(shownCards(inputOf(linked(manyEvents(500)))).cards)
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      (u0, u1, bins) => {
        const sum = histogram(counts, u0, u1, bins).reduce((a, b) => a + b, 0)
        expect(sum).toBe(histogram(counts, u0, u1, 1)[0])
        expect(sum).toBeLessThanOrEqual(countTouching(counts, u0 - 1e-9, u1 + 1e-9))
      },
    ),
  )
})
