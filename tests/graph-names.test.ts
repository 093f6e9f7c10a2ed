import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cornersOf } from '../src/base/shapes.ts'
import type { Box, Point, Px, Size } from '../src/base/units.ts'
import { overlap } from '../src/graph/boxes.ts'
import { FIT, zoomAt } from '../src/graph/camera.ts'
import { withEvents } from '../src/graph/event-layer.ts'
import { boxOf } from '../src/graph/label-room.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { pictureOf, type SceneNode, sceneOf } from '../src/graph/scene.ts'
import { graphWorld } from '../src/graph/world.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { anySize, anyTies, inputOf, scatteredInput, shapesFile, tiesStory } from './graph-stories.ts'
import { fixtureStory, linked, tinyStory } from './story.ts'

/** How many times as far from a name every other node has to be as its own: then nobody takes it for another's. */
const APART = 1.5
/** Borders are looked at point by point: their distances are exact to this. */
const FINE: Px = 0.05

const SQUARE = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/** Points along the border of what is drawn of a node, less than a px apart. */
function borderOf({ at, look: { form, radius } }: SceneNode): readonly Point[] {
  const steps = Math.ceil(8 * radius)
  const shares = Array.from({ length: steps }, (_, i) => i / steps)
  if (form === 'circle' || form === 'half')
    return shares.map((share) => ({ x: at.x + radius * Math.cos(2 * Math.PI * share), y: at.y + radius * Math.sin(2 * Math.PI * share) }))
  const corners = form === 'square' ? SQUARE.map(([x, y]) => [x * radius, y * radius] as const) : (cornersOf(form, radius) ?? [])
  return corners.flatMap(([x, y], i) => {
    const [toX, toY] = corners[(i + 1) % corners.length] ?? [x, y]
    return shares.map((share) => ({ x: at.x + x + (toX - x) * share, y: at.y + y + (toY - y) * share }))
  })
}

const outside = (value: Px, from: Px, length: Px) => Math.max(from - value, 0, value - from - length)

/** Between a name and a border; 0 where the name lies over it. */
const gap = ({ x, y, width, height }: Box, border: readonly Point[]): Px =>
  Math.min(...border.map((point) => Math.hypot(outside(point.x, x, width), outside(point.y, y, height))))

/** The names that lie over another node, or that another is as near to, or nearly. */
function misnaming(nodes: readonly SceneNode[], apart = APART): readonly string[] {
  const borders = nodes.map(borderOf)
  return nodes.flatMap(({ id, label }, i) => {
    if (label === null) return []
    const own = gap(label.box, borders[i] ?? [])
    return nodes.flatMap((other, j) => {
      const distance = i === j ? Number.POSITIVE_INFINITY : gap(label.box, borders[j] ?? [])
      const faulty = distance === 0 || distance < apart * own - FINE
      return faulty ? [`${id}: ${own.toFixed(1)} from its own, ${distance.toFixed(1)} from ${other.id}`] : []
    })
  })
}

const SIZES: readonly Size[] = [
  { width: 896, height: 250 },
  { width: 896, height: 420 },
  { width: 1180, height: 420 },
  { width: 700, height: 420 },
  { width: 390, height: 600 },
]

/** On low screens and in frames; on a phone, above the sheet of what is chosen. */
const LOW: readonly Size[] = [
  { width: 896, height: 200 },
  { width: 700, height: 200 },
  { width: 600, height: 160 },
]
const ABOVE_SHEET: Size = { width: 390, height: 289 }

describe('the names in the picture', () => {
  const first = blitar()
  const told = [
    { name: 'blitar', story: first },
    ...(['century', 'hour', 'deep'] as const).map((name) => ({ name, story: fixtureStory(name) })),
    { name: 'shapes', story: linked(shapesFile()) },
    { name: 'tiny', story: linked(tinyStory()) },
  ].flatMap(({ name, story }) => {
    const layout = layoutStory(story, 10)
    return [id, en].flatMap((words) => [false, true].map((events) => ({ name, lang: words.lang, events, story, layout, words })))
  })

  it.each(told)('name everybody, each plainly beside the own node: $name, $lang, events: $events', ({ story, layout, words, events }) => {
    for (const size of SIZES) {
      const input = inputOf(story, { layout, words })
      const plain = graphWorld(input, size)
      const { nodes } = sceneOf(pictureOf(events ? withEvents(plain, input) : plain, FIT))
      expect(misnaming(nodes), `${size.width} × ${size.height}`).toEqual([])
      const people = nodes.filter((node) => story.entities.some((entity) => entity.id === node.id))
      expect(
        people.filter(({ label }) => label === null).map((node) => node.id),
        `${size.width} × ${size.height}`,
      ).toEqual([])
    }
  })

  it('are shown of whoever is chosen, and stand on no other node, in low and small regions too', () => {
    for (const effort of [1, 10]) {
      const layout = layoutStory(first, effort)
      // Arranged with less effort, one of the names has no free place there at all.
      for (const size of [...SIZES, ...LOW, ...(effort === 10 ? [ABOVE_SHEET] : [])])
        for (const { id: chosen } of first.entities) {
          const emphasis = (other: string) => (other === chosen ? 'focus' : 'normal')
          const { world, labels } = pictureOf(graphWorld(inputOf(first, { layout, emphasis }), size), FIT)
          const box = [...labels.nodes].find(([{ entity }]) => entity.id === chosen)?.[1].box
          const on = world.nodes.filter((node) => box !== undefined && overlap(box, boxOf(node, FIT)))
          expect([size, chosen, box === undefined, on.map(({ entity }) => entity.id)]).toEqual([size, chosen, false, []])
        }
    }
  })

  it('stand plainly beside their own nodes in any small graph, also where it is enlarged', () => {
    fc.assert(
      fc.property(anyTies, anySize, fc.double({ min: 0.7, max: 12, noNaN: true }), (file, size, factor) => {
        const world = graphWorld(scatteredInput(linked(file)), size)
        for (const camera of [FIT, zoomAt(FIT, { x: size.width / 3, y: size.height / 2 }, factor, size)])
          expect(misnaming(sceneOf(pictureOf(world, camera)).nodes)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('are nearer to their own nodes among many too: who has no such place is not named', () => {
    const story = tiesStory(
      Array.from({ length: 120 }, (_, i) => `The office of number ${i}`),
      Array.from({ length: 119 }, (_, i) => [i, (7 * i + 3) % 120] as const),
    )
    for (const size of SIZES) {
      const world = graphWorld(scatteredInput(story), size)
      for (const camera of [FIT, zoomAt(FIT, { x: size.width / 3, y: size.height / 2 }, 2, size)]) {
        const { nodes } = sceneOf(pictureOf(world, camera))
        expect(nodes.filter(({ label }) => label !== null).length).toBeGreaterThan(3)
        expect(misnaming(nodes, 1)).toEqual([])
      }
    }
  })
})
