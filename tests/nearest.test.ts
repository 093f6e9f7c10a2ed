import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../src/base/nearest.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 8 })

/** The same number by its definition, slowly. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  const swapped =
    a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1 ? 1 + slowDistance(a.slice(2), b.slice(2)) : Number.POSITIVE_INFINITY
  return Math.min(slowDistance(restA, b) + 1, slowDistance(a, restB) + 1, slowDistance(restA, restB) + (a[0] === b[0] ? 0 : 1), swapped)
}

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['partcipants', 'participants', 1],
    ['wehn', 'when', 1],
    ['satus', 'status', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is what its definition says', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(fc.property(short, short, (a, b) => editDistance(a, b) === slowDistance(a, b)))
  })

  it('is zero for the same word alone, the same both ways, and no longer than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})

describe('the nearest name', () => {
  it.each([
    ['Title', ['id', 'title', 'type'], 'title'],
    ['whn', ['when', 'title'], 'when'],
    ['samanhudi-anwr', ['samanhudi-anwar', 'henry-anwar'], 'samanhudi-anwar'],
    ['zzz', ['when', 'title'], undefined],
    ['q', ['x', 'y'], undefined],
    ['', ['x'], undefined],
    ['x', [], undefined],
    ['constructor', ['toString', '__proto__'], undefined],
  ])('of %s among %j is %s', (typed, names, found) => {
    expect(nearest(typed, names)).toBe(found)
  })

  it('is the first of the nearest among all that are near enough', () => {
    fc.assert(
      fc.property(word, fc.array(word), (typed, names) => {
        const near = names.filter((name) => nearest(typed, [name]) === name)
        const distances = near.map((name) => editDistance(typed, name))
        expect(nearest(typed, names)).toBe(near[distances.indexOf(Math.min(...distances))])
      }),
    )
  })

  it('differs in a third of its letters at most, or in one', () => {
    fc.assert(
      fc.property(word, word, (typed, name) => {
        const wrong = editDistance(typed, name)
        expect(nearest(typed, [name])).toBe(wrong < name.length && wrong <= Math.max(1, Math.floor(name.length / 3)) ? name : undefined)
      }),
    )
  })

  it('is not looked for where what was typed is no name', () => {
    const started = performance.now()
    nearest('x'.repeat(1e6), ['x'.repeat(1e6)])
    nearest('x'.repeat(64), ['x'.repeat(1e6)])
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
