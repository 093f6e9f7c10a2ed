import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeScale } from '../src/timeline/scale.ts'
import { anyLook } from './timeline-stories.ts'

test('x and instant are each other’s inverse', () => {
  fc.assert(
    fc.property(anyLook, fc.double({ min: 0, max: 1, noNaN: true }), ({ folding, viewport, size }, part) => {
      const scale = timeScale(folding, viewport, size.width)
      const x = part * size.width
      expect(scale.x(scale.instant(x))).toBeCloseTo(x, 3)
    }),
  )
})

test('later is further right, and the viewport’s ends are the picture’s', () => {
  fc.assert(
    fc.property(anyLook, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (input, a, b) => {
      const { start, end } = input.viewport
      const scale = timeScale(input.folding, input.viewport, input.size.width)
      const at = (part: number) => scale.x(start + part * (end - start))
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)))
      expect(scale.x(start)).toBeCloseTo(0, 3)
      expect(scale.x(end)).toBeCloseTo(input.size.width, 3)
    }),
  )
})

test('a viewport without width still has a finite scale', () => {
  const [input] = fc.sample(anyLook, 1)
  if (input === undefined) return
  const scale = timeScale(input.folding, { start: 5, end: 5 }, 900)
  expect(Number.isFinite(scale.instant(450))).toBe(true)
})
