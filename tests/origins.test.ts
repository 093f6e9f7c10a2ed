import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originsOf } from '../src/story/origins.ts'
import type { Story } from '../src/story/story.ts'
import { linked, tinyStory } from './story.ts'

/** A story with as many more sources as the list is long, each based on those that its entry names by their places. */
function based(on: readonly (readonly number[])[]): Story {
  const [first] = tinyStory()['sources']
  const sources = on.map((bases, i) => ({ ...first, id: `s${i}`, basedOn: bases.map((base) => `s${base}`) }))
  return linked(tinyStory({ sources: [...tinyStory()['sources'], ...sources] }))
}

const countOf = (on: readonly (readonly number[])[], asked: readonly number[]) => {
  const { sources } = based(on)
  return originsOf(asked.flatMap((i) => sources.filter(({ id }) => id === `s${i}`)))
}

describe('how many origins reports have', () => {
  test.each([
    ['two that stand on their own', [[], []], [0, 1], 2],
    ['one that repeats the other', [[], [0]], [0, 1], 1],
    ['two that repeat a third which is not cited', [[], [0], [0]], [1, 2], 1],
    ['a chain', [[], [0], [1], [2]], [3, 0], 1],
    ['one that rests on two', [[], [], [0, 1]], [2], 2],
    ['a ring', [[1], [2], [0]], [0, 1, 2], 1],
    ['a ring that also rests on a first report', [[1, 2], [0], []], [0, 1], 1],
    ['none', [], [], 0],
  ] as const)('%s', (_, on, asked, origins) => {
    expect(countOf(on, asked)).toBe(origins)
  })

  test('a report that repeats one already counted never adds an origin', () => {
    const before = fc.array(fc.constant([] as number[]), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(before, fc.nat(), (own, pick) => {
        const all = own.map((_, i) => i)
        const on = [...own, [pick % own.length]]
        expect(countOf(on, [...all, own.length])).toBe(countOf(on, all))
      }),
      { numRuns: 30 },
    )
  })
})
