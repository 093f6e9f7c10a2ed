import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point, Size } from '../src/base/units.ts'
import { around, FIT, reveal, toScreen, zoomAt } from '../src/graph/camera.ts'
import { withEvents } from '../src/graph/event-layer.ts'
import { createFirstLook } from '../src/graph/first-look.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { createMotion } from '../src/graph/motion.ts'
import { graphWorld } from '../src/graph/world.ts'
import { emphasis } from '../src/state/linking.ts'
import { initialState } from '../src/state/state.ts'
import { blitar } from './blitar-story.ts'
import { anySize, inputOf } from './graph-stories.ts'

const SIZE: Size = { width: 700, height: 470 }
const anyPoints = (size: Size): fc.Arbitrary<Point[]> =>
  fc.array(fc.record({ x: fc.double({ min: 0, max: size.width, noNaN: true }), y: fc.double({ min: 0, max: size.height, noNaN: true }) }), {
    minLength: 1,
    maxLength: 12,
  })

describe('some points of a picture', () => {
  it('are all in sight, never smaller than in the whole picture', () => {
    fc.assert(
      fc.property(
        anySize.chain((size) => fc.tuple(fc.constant(size), anyPoints(size))),
        ([size, points]) => {
          const camera = around(points, size)
          expect(camera.k).toBeGreaterThanOrEqual(1)
          for (const point of points) {
            const { x, y } = toScreen(camera, point)
            expect(x).toBeGreaterThanOrEqual(-1e-6)
            expect(x).toBeLessThanOrEqual(size.width + 1e-6)
            expect(y).toBeGreaterThanOrEqual(-1e-6)
            expect(y).toBeLessThanOrEqual(size.height + 1e-6)
          }
        },
      ),
    )
  })

  it('are enlarged where they are near each other', () => {
    expect(
      around(
        [
          { x: 300, y: 200 },
          { x: 340, y: 220 },
        ],
        SIZE,
      ).k,
    ).toBeGreaterThan(2)
  })
})

describe('a picture that is of one name', () => {
  const story = blitar()
  const layout = layoutStory(story)
  const worldInput = (selection: string | null, hover: string | null = null) =>
    inputOf(story, { layout, emphasis: emphasis(story, { ...initialState('id'), selection, hover }) })
  const worldOf = (selection: string | null, size = SIZE, hover: string | null = null) => graphWorld(worldInput(selection, hover), size)
  const begin = () => {
    const motion = createMotion(() => undefined)
    return { motion, look: createFirstLook(motion) }
  }
  const told = { story, layout, hover: null }
  const asked = { ...told, near: true, selection: 'santoso' }

  it('begins with the name and all that is lit with it, and is looked at anew in a region of another size', () => {
    const { motion, look } = begin()
    for (const size of [SIZE, { width: 360, height: 300 }]) {
      const world = worldOf('santoso', size)
      look.fit(world, asked, size)
      const lit = world.nodes.filter(({ level }) => level !== 'normal' && level !== 'muted')
      expect(lit.length).toBeGreaterThan(2)
      expect(motion.camera()).toEqual(
        around(
          lit.map(({ at }) => at),
          size,
        ),
      )
      expect(motion.camera().k).toBeGreaterThan(1)
      expect(look.holds()).toBe(true)
    }
    motion.destroy()
  })

  it.each(['samanhudi', 'kpk'])('is looked at from the same place when %s is pointed at, from the beginning or later', (hover) => {
    const { motion, look } = begin()
    look.fit(worldOf('santoso'), asked, SIZE)
    const before = motion.camera()
    const pointed = worldOf('santoso', SIZE, hover)
    look.fit(pointed, { ...asked, hover }, SIZE)
    expect(motion.camera()).toBe(before)
    const other = begin()
    other.look.fit(pointed, { ...asked, hover }, SIZE)
    expect(other.motion.camera()).toEqual(before)
    motion.destroy()
    other.motion.destroy()
  })

  it('is looked at from the same place with events or without', () => {
    const { motion, look } = begin()
    look.fit(worldOf('santoso'), asked, SIZE)
    const other = begin()
    other.look.fit(withEvents(worldOf('santoso'), worldInput('santoso')), asked, SIZE)
    expect(other.motion.camera()).toEqual(motion.camera())
    motion.destroy()
    other.motion.destroy()
  })

  it('has the very same camera as long as nothing has changed, and another one for another layout', () => {
    const { motion, look } = begin()
    look.fit(worldOf('santoso'), asked, SIZE)
    const before = motion.camera()
    look.fit(worldOf('santoso'), asked, SIZE)
    expect(motion.camera()).toBe(before)
    look.fit(worldOf('santoso'), { ...asked, layout: { ...layout } }, SIZE)
    expect(motion.camera()).not.toBe(before)
    motion.destroy()
  })

  it('is yet to be looked at while there is no picture, whatever becomes of the region', () => {
    const { motion, look } = begin()
    expect(look.holds()).toBe(true)
    motion.look(zoomAt(motion.camera(), { x: 10, y: 10 }, 2, SIZE))
    expect(look.holds()).toBe(false)
    motion.destroy()
  })

  it('stays where the reader has moved it', () => {
    const { motion, look } = begin()
    look.fit(worldOf('santoso'), asked, SIZE)
    const moved = zoomAt(motion.camera(), { x: 10, y: 10 }, 2, SIZE)
    motion.look(moved)
    expect(look.holds()).toBe(false)
    look.fit(worldOf('santoso'), asked, SIZE)
    expect(motion.camera()).toBe(moved)
    motion.destroy()
  })

  it('does not move when something else is chosen, nor for the first name again', () => {
    const { motion, look } = begin()
    look.fit(worldOf('santoso'), asked, SIZE)
    const before = motion.camera()
    for (const selection of ['pekerja', 'santoso']) {
      look.fit(worldOf(selection), { ...asked, selection }, SIZE)
      expect(motion.camera()).toBe(before)
    }
    motion.destroy()
  })

  it('stays as it is in a low region, where whoever it is of stands near the border; what is chosen after it is brought into sight', () => {
    const { motion, look } = begin()
    const size = { width: 360, height: 150 }
    const world = worldOf('santoso', size)
    const placeOf = (id: string) => world.nodes.find(({ entity }) => entity.id === id)?.at ?? expect.fail(id)
    look.fit(world, asked, size)
    const before = motion.camera()
    const near = world.nodes.filter(({ at, level }) => level !== 'muted' && reveal(before, at, 48, size) !== before)
    expect(near.length).toBeGreaterThan(0)
    for (const { at } of near) look.show(at, size)
    expect(motion.camera()).toBe(before)
    expect(look.holds()).toBe(true)

    motion.look(zoomAt(before, toScreen(before, placeOf('santoso')), 20, size))
    const out = motion.camera()
    const far =
      world.nodes.find(({ at }) => toScreen(out, at).x > size.width || toScreen(out, at).y > size.height) ?? expect.fail('all are seen')
    look.show(far.at, size)
    const { x, y } = toScreen(motion.camera(), far.at)
    expect(motion.camera()).not.toBe(out)
    expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true)
    motion.destroy()
  })

  it.each([{ near: false, selection: 'santoso' }, { selection: 'santoso' }, { near: true, selection: null }])(
    'is the whole picture where that is not wanted: %j',
    (input) => {
      const { motion, look } = begin()
      look.fit(worldOf(input.selection), { ...told, ...input }, SIZE)
      look.fit(worldOf('santoso'), asked, SIZE)
      expect(motion.camera()).toBe(FIT)
      expect(look.holds()).toBe(false)
      motion.destroy()
    },
  )
})
