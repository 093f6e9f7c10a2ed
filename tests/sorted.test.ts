import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sorted } from '../src/base/sorted.ts'
import { finish, STRIDE } from '../src/base/steps.ts'

/** Some numbers, many of them alike, in runs longer than what is sorted at once. */
const anyNumbers = fc
  .record({
    length: fc.integer({ min: 0, max: 5 * STRIDE }),
    factor: fc.integer({ min: 1, max: 9973 }),
    most: fc.integer({ min: 1, max: 4000 }),
  })
  .map(({ length, factor, most }) => Array.from({ length }, (_, at) => ({ key: (at * factor) % most, at })))

const byKey = (a: { readonly key: number }, b: { readonly key: number }) => a.key - b.key

test('a list sorted with pauses is sorted, and what compares alike stays as it comes', () => {
  fc.assert(
    fc.property(anyNumbers, (list) => {
      const before = [...list]
      expect(finish(sorted(list, byKey))).toEqual(list.toSorted(byKey))
      expect(list).toEqual(before)
    }),
  )
})

test('how far it has come is never less than before, nor beyond the whole', () => {
  const steps = sorted(
    Array.from({ length: 7 * STRIDE }, (_, at) => ({ key: (at * 31) % 97, at })),
    byKey,
  )
  const told: number[] = []
  for (let step = steps.next(); step.done !== true; step = steps.next()) told.push(step.value)
  expect(told.length).toBeGreaterThan(7)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(Math.max(...told)).toBeLessThanOrEqual(1)
})
