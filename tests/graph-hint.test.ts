import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, Size } from '../src/base/units.ts'
import { overlap } from '../src/graph/boxes.ts'
import { FIT, zoomAt } from '../src/graph/camera.ts'
import { hintPlace, leastCovered } from '../src/graph/hint-place.ts'
import { boxOf } from '../src/graph/label-room.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { along, enters, moveRoute } from '../src/graph/path.ts'
import { type Picture, pictureOf } from '../src/graph/scene.ts'
import { graphWorld } from '../src/graph/world.ts'
import { blitar } from './blitar-story.ts'
import { anySize, anyTies, inputOf, shownBy, tiesStory } from './graph-stories.ts'
import { linked } from './story.ts'

const anyHint: fc.Arbitrary<Size> = fc.record({ width: fc.integer({ min: 60, max: 380 }), height: fc.integer({ min: 22, max: 44 }) })

/** How many nodes, names and lines of a picture a box covers. */
function covered({ world, camera, labels }: Picture, box: Box): number {
  const names = [...labels.nodes.values(), ...labels.edges.values()]
  const nodes = world.nodes.filter((node) => node.shown && overlap(box, boxOf(node, camera)))
  const lines = world.edges.filter(({ route, shown }) => shown && enters(along(moveRoute(route, camera.k, camera.x, camera.y), 8), box))
  return nodes.length + names.filter((label) => overlap(box, label.box)).length + lines.length
}

describe('what a walk by keys says', () => {
  it('covers nothing that is in focus where another place does not, and stays in the region', () => {
    const story = blitar()
    const layout = layoutStory(story)
    const hint = { width: 300, height: 52 }
    for (const size of [
      { width: 896, height: 250 },
      { width: 700, height: 350 },
      { width: 340, height: 196 },
    ])
      for (const { id } of story.entities) {
        const emphasis = (other: string) => (other === id ? 'focus' : 'normal')
        const picture = pictureOf(graphWorld(inputOf(story, { layout, emphasis }), size), FIT)
        const { world, camera, labels } = picture
        const place = { ...leastCovered(picture, hint), ...hint }
        const focus = world.nodes.filter(({ level }) => level === 'focus')
        const boxes = focus.flatMap((node) => [boxOf(node, camera), labels.nodes.get(node)?.box ?? boxOf(node, camera)])
        expect([size, id, boxes.filter((box) => overlap(place, box))]).toEqual([size, id, []])
        expect(place.y >= 0 && place.y + place.height <= size.height && place.x >= 0 && place.x + place.width <= size.width).toBe(true)
      }
  })
})

describe('the hint', () => {
  it('covers no node, no name, no line and no button, and stays in the region', () => {
    fc.assert(
      fc.property(anyTies, anySize, anyHint, fc.double({ min: 1, max: 4, noNaN: true }), (file, size, hint, k) => {
        const picture = pictureOf(graphWorld(inputOf(linked(file)), size), zoomAt(FIT, { x: 90, y: 70 }, k, size))
        const place = hintPlace(picture, hint)
        if (place === null) return
        expect(covered(picture, { ...place, ...hint })).toBe(0)
        expect(place.x >= 0 && place.y >= 0 && place.x + hint.width <= size.width && place.y + hint.height <= size.height).toBe(true)
        expect(place.y > 48 || place.x + hint.width <= size.width - 128).toBe(true)
      }),
      { numRuns: 25, interruptAfterTimeLimit: 20_000, endOnFailure: true },
    )
  })

  it('stands at the beginning of the top where nothing does, also above what filters hide', () => {
    const [story, size] = [tiesStory(['A'], []), { width: 600, height: 300 }]
    const at = (x: number, shown = true) => {
      const layout = { ...layoutStory(story), positions: new Map([['e0', { x, y: 0 }]]) }
      return hintPlace(pictureOf(graphWorld(inputOf(story, { layout, visible: shownBy(() => shown) }), size), FIT), {
        width: 200,
        height: 100,
      })
    }
    expect(at(1)).toEqual({ x: 8, y: 8 })
    expect(at(0)).toEqual({ x: 8, y: 192 })
    expect(at(0, false)).toEqual({ x: 8, y: 8 })
  })

  it('finds a place for its brief words in the first story, in every region that the page gives it', () => {
    const story = blitar()
    const layout = layoutStory(story)
    for (const size of [
      { width: 896, height: 250 },
      { width: 720, height: 300 },
      { width: 1120, height: 420 },
      { width: 390, height: 560 },
    ])
      expect([size, hintPlace(pictureOf(graphWorld(inputOf(story, { layout }), size), FIT), { width: 140, height: 26 })]).not.toEqual([
        size,
        null,
      ])
  })
})
