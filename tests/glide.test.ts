import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Track } from '../src/input/gestures.ts'
import { glideFrom, releaseSpeed } from '../src/input/glide.ts'

const speeds = fc.double({ min: -6, max: 6, noNaN: true })
const times = fc.double({ min: 0, max: 5000, noNaN: true })

test('what glides goes one way, ever slower, and comes to rest within two seconds and a half', () => {
  fc.assert(
    fc.property(speeds, times, times, (speed, a, b) => {
      const { at, duration } = glideFrom(speed)
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      expect(Math.abs(at(late))).toBeGreaterThanOrEqual(Math.abs(at(early)))
      expect(at(late) * speed).toBeGreaterThanOrEqual(0)
      const gap = late - early
      expect(Math.abs(at(late + gap) - at(late))).toBeLessThanOrEqual(Math.abs(at(late) - at(early)) + 1e-9)
      expect(duration).toBeLessThan(2700)
      expect(at(duration)).toBe(at(duration + a))
    }),
  )
})

test('to the left is as to the right, and the beginning is as fast as the hand was', () => {
  fc.assert(
    fc.property(speeds, times, (speed, ms) => {
      expect(glideFrom(-speed).at(ms)).toBeCloseTo(-glideFrom(speed).at(ms), 9)
      fc.pre(Math.abs(speed) > 0.1)
      expect(glideFrom(speed).at(1) / speed).toBeCloseTo(1, 2)
    }),
  )
})

test('the speed of a steady drag is its speed, however its moves are spread', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 8, maxLength: 30 })
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), gaps, (speed, list) => {
      let track: readonly Track[] = []
      let time = 0
      for (const gap of list) {
        time += gap
        track = [...track, { x: speed * time, time }]
      }
      expect(releaseSpeed(track, time)).toBeCloseTo(speed, 6)
    }),
  )
})

test.each([
  ['no move', []],
  ['one move', [{ x: 5, time: 0 }]],
  [
    'two at the same time',
    [
      { x: 5, time: 9 },
      { x: 90, time: 9 },
    ],
  ],
])('%s has no speed', (_, track) => {
  expect(releaseSpeed(track, 10)).toBe(0)
})
