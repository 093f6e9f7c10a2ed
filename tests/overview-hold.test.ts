import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hold, holdAt } from '../src/timeline/overview-hold.ts'

test.each<readonly [Hold, number, number, number]>([
  ['start', 305, 300, 500],
  ['start', 290, 300, 500],
  ['end', 511, 300, 500],
  ['window', 400, 300, 500],
  ['stretch', 280, 300, 500],
  ['stretch', 530, 300, 500],
  ['stretch', 400, 0, 1000],
])('%s at %i px, with the window from %i to %i', (hold, x, x0, x1) => {
  expect(holdAt(x, { x0, x1 }, 1000)).toBe(hold)
})

test('a finger finds both ends and the middle, however narrow the window', () => {
  fc.assert(
    fc.property(fc.double({ min: 50, max: 800, noNaN: true }), fc.double({ min: 0, max: 150, noNaN: true }), (x0, width) => {
      const holds = Array.from({ length: 1000 }, (_, x) => holdAt(x, { x0, x1: x0 + width }, 1000))
      for (const hold of ['start', 'end', 'window'] as const)
        expect(holds.filter((each) => each === hold).length).toBeGreaterThanOrEqual(23)
    }),
  )
})
