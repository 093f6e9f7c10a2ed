import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import modularity from 'graphology-metrics/graph/modularity.js'
import { describe, expect, test } from 'vitest'
import type { Measured, MeasureName } from '../src/story/measured.ts'
import { measureSteps } from '../src/story/measures.ts'
import type { Story } from '../src/story/story.ts'
import { blitar } from './blitar-story.ts'
import { anyTies, tiesStory } from './graph-stories.ts'
import { linked } from './story.ts'

function measure(story: Pick<Story, 'entities' | 'relations'>, name: MeasureName): Measured {
  const steps = measureSteps(name, story)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

function valuesOf(story: Pick<Story, 'entities' | 'relations'>, name: MeasureName): ReadonlyMap<string, number> {
  const measured = measure(story, name)
  if (measured.state !== 'done') throw new Error(measured.state)
  return measured.values
}

/** The same ties for graphology, whose measures serve as a second opinion. */
function graphOf({ entities, relations }: Pick<Story, 'entities' | 'relations'>): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const { id } of entities) graph.addNode(id)
  for (const { from, to } of relations) if (from !== to) graph.mergeEdge(from.id, to.id)
  return graph
}

/** Names in circles of five that are tied to each other within, one tie to the next circle. */
function circles(count: number): Story {
  const names = Array.from({ length: 5 * count }, (_, i) => `N${i}`)
  const ties = names.flatMap((_, i): [number, number][] => {
    const first = i - (i % 5)
    const within = [1, 2].map((step): [number, number] => [i, first + ((i + step) % 5)])
    return i % 5 === 0 ? [...within, [i, (i + 5) % names.length]] : within
  })
  return tiesStory(names, ties)
}

describe('ties', () => {
  test('are counted as relations, a loop once', () => {
    const story = tiesStory(
      ['A', 'B', 'C'],
      [
        [0, 1],
        [1, 0],
        [0, 0],
      ],
    )
    expect([...valuesOf(story, 'degree')]).toEqual([
      ['e0', 3],
      ['e1', 2],
      ['e2', 0],
    ])
  })
})

describe('betweenness', () => {
  test('is what graphology finds', () => {
    fc.assert(
      fc.property(anyTies.map(linked), (story) => {
        const own = valuesOf(story, 'betweenness')
        const other: Record<string, number> = story.entities.length > 2 ? betweenness(graphOf(story)) : {}
        for (const { id } of story.entities) expect(own.get(id)).toBeCloseTo(other[id] ?? 0, 9)
      }),
    )
  })

  test('is all of it for the one between all others', () => {
    const star = tiesStory(
      ['middle', 'A', 'B', 'C'],
      [1, 2, 3].map((i) => [0, i] as const),
    )
    expect([...valuesOf(star, 'betweenness').values()]).toEqual([1, 0, 0, 0])
  })
})

describe('groups', () => {
  const modularityOf = (story: Story, groups: ReadonlyMap<string, number>) =>
    modularity(graphOf(story), { getNodeCommunity: (id: string) => groups.get(id) ?? 0 })

  test('are circles where there are circles', () => {
    const values = valuesOf(circles(6), 'communities')
    for (let i = 0; i < 30; i++) expect(values.get(`e${i}`)).toBe(values.get(`e${i - (i % 5)}`))
    expect(new Set(values.values()).size).toBe(6)
  })

  test('divide a story about as well as graphology’s', () => {
    for (const story of [blitar(), circles(12)]) {
      const other = louvain.detailed(graphOf(story), { rng: () => 0.5 })
      expect(modularityOf(story, valuesOf(story, 'communities'))).toBeGreaterThan(0.95 * other.modularity)
    }
  })

  test('are numbered by size, and never cross what nothing ties', () => {
    fc.assert(
      fc.property(anyTies.map(linked), (story) => {
        const values = valuesOf(story, 'communities')
        const sizes = new Map<number, number>()
        for (const group of values.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
        const bySize = [...sizes].sort(([a], [b]) => a - b).map(([, size]) => size)
        expect([...sizes.keys()].sort((a, b) => a - b)).toEqual(bySize.map((_, i) => i))
        expect(bySize).toEqual(bySize.toSorted((a, b) => b - a))
        for (const { id, relations } of story.entities)
          if (relations.every(({ from, to }) => from === to)) expect(sizes.get(values.get(id) ?? -1)).toBe(1)
      }),
    )
  })
})

describe('a measure', () => {
  const row = (count: number) =>
    tiesStory(
      Array.from({ length: count }, (_, i) => `N${i}`),
      Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const),
    )

  test('is of what is shown: what is filtered does not count', () => {
    const story = blitar()
    const relations = story.relations.filter(({ status }) => status !== 'alleged')
    expect(valuesOf({ entities: story.entities, relations }, 'degree').get('pekerja')).toBe(9)
    expect(valuesOf(story, 'degree').get('pekerja')).toBe(13)
  })

  test('comes out the same whatever order the file has', () => {
    const story = blitar()
    const turned = { entities: story.entities.toReversed(), relations: story.relations.toReversed() }
    for (const name of ['degree', 'betweenness', 'communities'] as const)
      expect(new Map([...valuesOf(turned, name)].sort())).toEqual(new Map([...valuesOf(story, name)].sort()))
  })

  test('is reckoned in slices, and refused with its bound above a stated size', () => {
    const steps = measureSteps('betweenness', row(800))
    expect(steps.next().done).toBe(false)
    expect(measure(row(5001), 'betweenness')).toEqual({ name: 'betweenness', state: 'refused', names: 5001, most: 5000 })
  })
})
