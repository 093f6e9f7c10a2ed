import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../src/graph/boxes.ts'
import { FIT } from '../src/graph/camera.ts'
import { boxOf } from '../src/graph/label-room.ts'
import { layoutInSlices, layoutStory } from '../src/graph/layout.ts'
import { networkOf } from '../src/graph/network.ts'
import { decodeLayout, encodeLayout, type Layout } from '../src/graph/positions.ts'
import { cross } from '../src/graph/untangle.ts'
import { graphWorld } from '../src/graph/world.ts'
import type { Story } from '../src/story/story.ts'
import { blitar } from './blitar-story.ts'
import { anyTies, inputOf, shapesFile, tiesFile, tiesStory } from './graph-stories.ts'
import { fixtureStory, linked, manyEvents } from './story.ts'

const places = (layout: Layout) => [...layout.positions.values()]

function crossings(story: Story): number {
  const { nodes, edges } = networkOf(story)
  const { positions } = layoutStory(story)
  const at = (i: number) => positions.get(nodes[i]?.id ?? '') ?? { x: 0, y: 0 }
  const lines = edges.map(({ source, target }) => [at(source), at(target)] as const)
  return lines.flatMap(([p, q], i) => lines.slice(i + 1).filter(([a, b]) => cross(p.x, p.y, q.x, q.y, a.x, a.y, b.x, b.y))).length
}

describe('layoutStory', () => {
  it('gives every node a place of its own inside the unit square, in ten-thousandths', () => {
    fc.assert(
      fc.property(anyTies, (file) => {
        const found = places(layoutStory(linked(file)))
        expect(found).toHaveLength(file['entities'].length)
        for (const { x, y } of found) {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true)
          expect(Math.abs(x * 10_000 - Math.round(x * 10_000)) + Math.abs(y * 10_000 - Math.round(y * 10_000))).toBeLessThan(1e-8)
        }
        expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBe(found.length)
      }),
      { numRuns: 8 },
    )
  })

  it('leaves the corner of the buttons free, also in a low region, but for what the story puts there', () => {
    const region = { width: 720, height: 240 }
    const covered = (story: Story): readonly string[] => {
      const { nodes } = graphWorld(inputOf(story, { layout: layoutStory(story) }), region)
      const corner = { x: region.width - 112, y: 0, width: 112, height: 38 }
      return nodes.flatMap((node) => (overlap(boxOf(node, FIT), corner) ? [node.entity.id] : []))
    }
    for (const count of [2, 3, 5]) {
      const names = [...Array(count)].map((_, i) => `Name ${i}`)
      expect(
        covered(
          tiesStory(
            names,
            [...Array(count - 1)].map((_, i) => [i, i + 1] as const),
          ),
        ),
      ).toEqual([])
      expect(
        covered(
          tiesStory(
            names,
            [...Array(count - 1)].map((_, i) => [0, i + 1] as const),
          ),
        ),
      ).toEqual([])
    }
    for (const name of ['century', 'hour', 'deep', 'dates'] as const) expect(covered(fixtureStory(name))).toEqual([])
    const fixed = tiesFile(['A', 'B'], [[0, 1]])
    Object.assign(fixed['entities'][0], { x: 1, y: 0 })
    expect(covered(linked(fixed))).toEqual([fixed['entities'][0].id])
  })

  it('is the same for the same file, whatever the order of its records', () => {
    fc.assert(
      fc.property(anyTies, (file) => {
        const turned = { ...file, entities: [...file['entities']].reverse(), relations: [...file['relations']].reverse() }
        expect(layoutStory(linked(turned))).toEqual(layoutStory(linked(file)))
      }),
      { numRuns: 8 },
    )
  })

  it('is the same as it was', async () => {
    const { positions } = layoutStory(linked(shapesFile()))
    const lines = [...positions].map(([id, { x, y }]) => `${id} ${x} ${y}\n`)
    await expect(lines.join('')).toMatchFileSnapshot('golden/graph-places.txt')
  })

  it('draws the first story as its pages have it, on any machine', async () => {
    const { positions } = layoutStory(blitar(), 10)
    const lines = [...positions].map(([id, { x, y }]) => `${id} ${x} ${y}\n`)
    await expect(lines.join('')).toMatchFileSnapshot('golden/graph-places-blitar.txt')
  })

  it('is the same when worked out in slices', async () => {
    const story = linked(manyEvents(900))
    let pauses = 0
    expect(await layoutInSlices(story, async () => pauses++)).toEqual(layoutStory(story))
    expect(pauses).toBeGreaterThan(3)
  })

  it('leaves nodes where the story fixes them', () => {
    const file = tiesFile(
      ['A', 'B', 'C', 'D'],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    )
    Object.assign(file['entities'][1], { x: 0.25, y: 0.9 })
    expect(layoutStory(linked(file)).positions.get('e1')).toEqual({ x: 0.25, y: 0.9 })
  })

  it('draws a ring, a star and a ladder without crossings', () => {
    const ring = Array.from({ length: 9 }, (_, i) => [i, (i + 1) % 9] as const)
    const star = Array.from({ length: 8 }, (_, i) => [0, i + 1] as const)
    const ladder = [0, 1, 2, 3].flatMap((i) => [
      [2 * i, 2 * i + 1] as const,
      ...(i < 3 ? [[2 * i, 2 * i + 2] as const, [2 * i + 1, 2 * i + 3] as const] : []),
    ])
    const names = Array.from({ length: 9 }, (_, i) => `Person ${i}`)
    expect([ring, star, ladder].map((ties) => crossings(tiesStory(names, ties)))).toEqual([0, 0, 0])
  })

  it('keeps what is not connected near, and apart', () => {
    const { positions } = layoutStory(tiesStory(['A', 'B', 'C', 'D', 'E'], [[0, 1]]))
    const list = [...positions.values()]
    const gaps = list.flatMap((p, i) => list.slice(i + 1).map((q) => Math.hypot(760 * (p.x - q.x), 290 * (p.y - q.y))))
    expect(Math.min(...gaps)).toBeGreaterThan(60)
  })

  it('has an answer for nobody and for one alone', () => {
    expect(places(layoutStory(tiesStory([], [])))).toEqual([])
    expect(places(layoutStory(tiesStory(['A'], [[0, 0]])))).toEqual([{ x: 0.5, y: 0.5 }])
  })
})

describe('an encoded layout', () => {
  it('comes back as it was, through JSON', () => {
    const story = linked(shapesFile())
    const layout = layoutStory(story)
    expect(decodeLayout(JSON.parse(JSON.stringify(encodeLayout(layout))), networkOf(story))).toEqual(layout)
  })

  it('is refused for another topology', () => {
    const encoded = encodeLayout(layoutStory(tiesStory(['A', 'B'], [])))
    expect(decodeLayout(encoded, networkOf(tiesStory(['A', 'B'], [[0, 1]])))).toBeNull()
  })
})
