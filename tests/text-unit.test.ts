import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLow } from '../src/timeline/text-unit.ts'

test('a region is as high with large letters as with small ones: what fits at one size keeps its height at all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0.5, max: 4, noNaN: true }), (height, unit) => {
      fc.pre(height !== 120)
      const room = (unit: number) => ({ width: 800 / unit, height: height / unit, unit })
      expect(isLow(room(unit))).toBe(isLow(room(1)))
    }),
  )
  expect(isLow({ width: 400, height: 90, unit: 2 })).toBe(false)
  expect(isLow({ width: 800, height: 0, unit: 1 })).toBe(true)
})
