import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../src/base/hash.ts'
import { networkOf } from '../src/graph/network.ts'
import { shapeOf } from '../src/graph/shape.ts'
import { anyTies, type tiesFile, tiesStory } from './graph-stories.ts'
import { linked } from './story.ts'

describe('networkOf', () => {
  it('counts ends at nodes, a loop twice', () => {
    const { degrees } = networkOf(
      tiesStory(
        ['A', 'B', 'C'],
        [
          [0, 1],
          [0, 1],
          [2, 2],
        ],
      ),
    )
    expect(degrees).toEqual([2, 2, 2])
  })

  it('keeps a lone line straight and spreads parallel ones evenly, whichever way they point', () => {
    const { edges } = networkOf(
      tiesStory(
        ['A', 'B', 'C'],
        [
          [0, 1],
          [1, 0],
          [0, 1],
          [1, 2],
        ],
      ),
    )
    expect(edges.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [-1, 3],
      [0, 3],
      [1, 3],
      [0, 1],
    ])
  })

  it('counts loops at one node outwards', () => {
    const { edges } = networkOf(
      tiesStory(
        ['A'],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    )
    expect(edges.map(({ lane }) => lane)).toEqual([0, 1])
  })

  it('is the same whatever the order of the file', () => {
    fc.assert(
      fc.property(anyTies, (file) => {
        const turned = { ...file, entities: [...file['entities']].reverse(), relations: [...file['relations']].reverse() }
        const [a, b] = [networkOf(linked(file)), networkOf(linked(turned))]
        expect(b.fingerprint).toBe(a.fingerprint)
        expect(b.edges.map(({ relation, source, target, lane }) => [relation.id, source, target, lane])).toEqual(
          a.edges.map(({ relation, source, target, lane }) => [relation.id, source, target, lane]),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('a fingerprint', () => {
  const print = (...args: Parameters<typeof tiesFile>) => networkOf(tiesStory(...args)).fingerprint
  const before = print(['A', 'B', 'C'], [[0, 1]])

  it('stays when only names change', () => expect(print(['Another', 'B', 'C'], [[0, 1]])).toBe(before))
  it('changes with a new node', () => expect(print(['A', 'B', 'C', 'D'], [[0, 1]])).not.toBe(before))
  it('changes with a new line', () =>
    expect(
      print(
        ['A', 'B', 'C'],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).not.toBe(before))
  it('changes when a line ends elsewhere', () => expect(print(['A', 'B', 'C'], [[0, 2]])).not.toBe(before))

  it('is that of the whole also where there are so many lines that it is made in pieces', () => {
    const names = Array.from({ length: 300 }, (_, i) => `Name ${i}`)
    const ties = Array.from({ length: 1800 }, (_, i) => [i % 300, (7 * i + 1) % 300] as const)
    const whole = print(names, ties)
    expect(print(names, ties)).toBe(whole)
    expect(print(names, [...ties.slice(0, -1), [3, 4]])).not.toBe(whole)
  })
})

describe('hashText', () => {
  it('spreads near texts over the whole range', () => {
    const shares = Array.from({ length: 500 }, (_, i) => hashText(`person-${i}`, 1) / 2 ** 32)
    const tenths = Array.from({ length: 10 }, (_, i) => shares.filter((share) => Math.floor(share * 10) === i).length)
    expect(Math.min(...tenths)).toBeGreaterThan(25)
  })

  it('gives another number for another seed', () => expect(hashText('a', 1)).not.toBe(hashText('a', 2)))
})

describe('two stories at once', () => {
  it('keep what was made of them while they take turns', () => {
    const [one, two] = [tiesStory(['A', 'B'], [[0, 1]]), tiesStory(['C', 'D'], [[1, 0]])]
    const size = { width: 900, height: 500 }
    const [first, second] = [one, two].map((story) => networkOf(story))
    expect([networkOf(one), networkOf(two)]).toEqual([first, second])
    expect(networkOf(one)).toBe(first)
    if (first === undefined || second === undefined) throw new Error('no network')
    const layout = { fingerprint: '', positions: new Map() }
    const shape = shapeOf(first, layout, size)
    shapeOf(second, layout, size)
    expect(shapeOf(first, layout, size)).toBe(shape)
  })
})
