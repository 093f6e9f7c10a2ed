import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chain, chainsBetween, isBackground, MOST_CHAINS, MOST_STEPS } from '../src/story/chains.ts'
import type { Entity } from '../src/story/story.ts'
import { blitar } from './blitar-story.ts'
import { anyTies, shownBy, tiesStory } from './graph-stories.ts'
import { linked } from './story.ts'

const everything = shownBy(() => true)
const names = ({ steps }: Chain) => [steps[0]?.from.id, ...steps.map(({ to }) => to.id)]

/** Every way without a ring, found by trying them all. */
function allWays(from: Entity, to: Entity, has: (id: string) => boolean): readonly (readonly string[])[] {
  const ways: string[][] = []
  const visit = (at: Entity, way: readonly string[]) => {
    if (at === to) ways.push([...way])
    else if (way.length <= MOST_STEPS)
      for (const other of new Set(at.relations.filter(({ id }) => has(id)).map(({ from: a, to: b }) => (a === at ? b : a))))
        if (!way.includes(other.id)) visit(other, [...way, other.id])
  }
  visit(from, [from.id])
  return ways.sort((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1))
}

/** A small graph, two of its names in the order of their ids, and which of its relations are hidden. */
const asked = anyTies.chain((file) => {
  const story = linked(file)
  const ids = story.entities.map(({ id }) => id)
  const ends = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
  return fc.tuple(fc.constant(story), ends, fc.subarray(story.relations.map(({ id }) => id)))
})

describe('the chains between two names', () => {
  test('are the shortest of all ways over visible relations, in a fixed order', () => {
    fc.assert(
      fc.property(asked, ([story, ends, hidden]) => {
        const [from = '', to = ''] = [...ends].sort()
        const has = (id: string) => !hidden.includes(id)
        const [a, b] = [story.records.get(from), story.records.get(to)]
        const ways = from !== to && a?.kind === 'entity' && b?.kind === 'entity' ? allWays(a, b, has) : []
        expect(chainsBetween(story, from, to, shownBy(has)).map(names)).toEqual(ways.slice(0, MOST_CHAINS))
      }),
      { numRuns: 400 },
    )
  })

  test('have only visible relations between the two names of a step, and come twice never', () => {
    fc.assert(
      fc.property(asked, ([story, [from, to], hidden]) => {
        for (const { steps } of chainsBetween(
          story,
          from,
          to,
          shownBy((id) => !hidden.includes(id)),
        ))
          for (const step of steps)
            for (const relation of [step.relation, ...step.others]) {
              expect(hidden).not.toContain(relation.id)
              expect(new Set([relation.from, relation.to])).toEqual(new Set([step.from, step.to]))
            }
      }),
    )
  })

  test('are the same from the other end, turned round', () => {
    fc.assert(
      fc.property(asked, ([story, [from, to]]) => {
        const back = chainsBetween(story, to, from, everything).map((chain) => names(chain).toReversed())
        expect(back).toEqual(chainsBetween(story, from, to, everything).map(names))
      }),
    )
  })

  test('are none where every relation, or one of the ends, is hidden', () => {
    const story = tiesStory(['A', 'B'], [[0, 1]])
    expect(chainsBetween(story, 'e0', 'e1', everything)).toHaveLength(1)
    expect(
      chainsBetween(
        story,
        'e0',
        'e1',
        shownBy((id) => id !== 'tie-0'),
      ),
    ).toEqual([])
    expect(
      chainsBetween(
        story,
        'e0',
        'e1',
        shownBy((id) => id !== 'e1'),
      ),
    ).toEqual([])
  })

  test('are none beyond six steps', () => {
    const row = (count: number) =>
      tiesStory(
        Array.from({ length: count + 1 }, (_, i) => `N${i}`),
        Array.from({ length: count }, (_, i) => [i, i + 1] as const),
      )
    expect(chainsBetween(row(6), 'e0', 'e6', everything)).toHaveLength(1)
    expect(chainsBetween(row(7), 'e0', 'e7', everything)).toEqual([])
  })

  test('are found at once among 20,000 names, through one that nearly all are tied to', () => {
    const count = 20_000
    const ties = Array.from({ length: count - 1 }, (_, i): [number, number] => [i + 1, (i * 7) % 3 === 0 ? 0 : (i * 7919) % count])
    const story = tiesStory(
      Array.from({ length: count }, (_, i) => `N${i}`),
      ties,
    )
    const start = performance.now()
    const chains = chainsBetween(story, 'e19', `e${count - 1}`, everything)
    expect(chains.length).toBeGreaterThan(0)
    // A fiftieth of this is usual; machines are shared.
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('in the story of Blitar', () => {
  const story = blitar()

  test('the workers and the man arrested in 2018: the shortest chain is one alleged step', () => {
    const [first, ...others] = chainsBetween(story, 'pekerja', 'samanhudi', everything)
    expect(first && names(first)).toEqual(['pekerja', 'samanhudi'])
    expect(first?.weakest.relation.id).toBe('pekerja-dianggap-loyalis')
    expect(first?.weakest.relation.status).toBe('alleged')
    expect(others.map(names)).toEqual([
      ['pekerja', 'henry', 'samanhudi'],
      ['pekerja', 'henry', 'wali-kota-blitar', 'samanhudi'],
    ])
  })

  test('without what is alleged, they are connected by reported steps alone', () => {
    const has = (id: string) => {
      const record = story.records.get(id)
      return record?.kind !== 'relation' || record.status !== 'alleged'
    }
    const chains = chainsBetween(story, 'pekerja', 'samanhudi', shownBy(has))
    expect(chains.map(({ weakest }) => weakest.relation.status)).toEqual(chains.map(() => 'reported'))
    expect(chains[0]?.steps).toHaveLength(3)
  })

  test('a chain that enters the background of the story says at which step', () => {
    const chains = chainsBetween(story, 'pekerja', 'kpk', everything)
    const crossing = chains[0]?.steps.filter(({ intoBackground }) => intoBackground).map(({ to }) => to.id)
    expect(crossing).toEqual(['samanhudi'])
    expect(story.entities.filter(isBackground).map(({ id }) => id)).toEqual(['samanhudi', 'kpk'])
  })

  test('a step is as sure as the surest of what ties its names', () => {
    const [chain] = chainsBetween(story, 'pekerja', 'pemkot-blitar', everything)
    expect(chain?.weakest.relation.id).toBe('pekerja-di-pemkot')
    expect(chain?.weakest.others.map(({ id }) => id)).toEqual(['pekerja-dibiayai-pemkot', 'pemkot-disebut-karena-pilkada'])
  })
})
