import { expect, it } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import { hitTest } from '../src/graph/hit.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { networkOf } from '../src/graph/network.ts'
import { decodeLayout, encodeLayout } from '../src/graph/positions.ts'
import { graphScene, pictureOf } from '../src/graph/scene.ts'
import { graphSvg } from '../src/graph/svg.ts'
import { startWalk, tiesOf } from '../src/graph/walk.ts'
import { graphWorld } from '../src/graph/world.ts'
import { inputOf, tiesStory } from './graph-stories.ts'

const HOSTILE = ['constructor', 'prototype', 'length', 'name', 'tostring', 'valueof', '0', '1e3', 'nan', 'undefined', 'null', 'proto']
const TIES = [
  [0, 1],
  [1, 0],
  [0, 1],
  [0, 0],
  [0, 0],
  [2, 3],
  [3, 4],
  [4, 2],
  [5, 5],
  [6, 7],
  [8, 9],
  [10, 11],
] as const // loops and parallel lines among them
const SIZE = { width: 904, height: 388 }
const owned = [Object.prototype, Array.prototype, Function.prototype].map(
  (prototype) => [prototype, Object.getOwnPropertyNames(prototype).length] as const,
)

// Nothing may add to what every object has: a library that tries throws from here on.
for (const [prototype] of owned) Object.preventExtensions(prototype)

it('treats ids that mean something to JavaScript like any others', () => {
  const story = tiesStory(
    HOSTILE.map((id) => `Name of ${id}`),
    TIES,
    HOSTILE,
  )
  expect(story.entities).toHaveLength(HOSTILE.length)
  const layout = layoutStory(story)
  expect([...layout.positions.keys()].sort()).toEqual([...HOSTILE].sort())
  expect(decodeLayout(encodeLayout(layout), networkOf(story))).toEqual(layout)

  const scene = graphScene(inputOf(story), SIZE)
  expect(scene.nodes.filter(({ label }) => label !== null)).toHaveLength(HOSTILE.length)
  expect(scene.edges).toHaveLength(TIES.length)
  expect(toMarkup(graphSvg(scene, CSS_PALETTE))).toContain('data-record="constructor"')

  const picture = pictureOf(graphWorld(inputOf(story), SIZE), { k: 1, x: 0, y: 0 })
  for (const { entity, at } of picture.world.nodes) expect(hitTest(picture, at)).toBe(entity.id)
  const ways = { visible: { has: () => true, knownBy: null }, events: true }
  const walk = startWalk(story, ways, 'constructor')
  expect(walk === null ? 0 : tiesOf(walk.at, ways).length).toBe(5)

  for (const [prototype, count] of owned) expect(Object.getOwnPropertyNames(prototype)).toHaveLength(count)
  expect(({} as { previous?: unknown }).previous).toBeUndefined()
})
