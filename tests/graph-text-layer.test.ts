import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import type { Point } from '../src/base/units.ts'
import { type Camera, FIT, panBy, toScreen, zoomAt } from '../src/graph/camera.ts'
import { type Picture, pictureOf } from '../src/graph/scene.ts'
import { createTextLayer } from '../src/graph/text-layer.ts'
import { graphWorld } from '../src/graph/world.ts'
import { scatteredInput, tiesFile } from './graph-stories.ts'
import { linked } from './story.ts'

const SIZE = { width: 900, height: 400 }
const COUNT = 120
const STORY = linked(
  tiesFile(
    Array.from({ length: COUNT }, (_, i) => `Person${i}`),
    [],
  ),
)
const world = graphWorld(scatteredInput(STORY), SIZE)
const nodeAt = new Map(world.nodes.map(({ name, at }) => [name.lines.join(' '), at]))

/** A layer, and where on screen each name stands on it. */
function writtenLayer() {
  const names = new Map<string, Point>()
  let moved: Point = { x: 0, y: 0 }
  const style = {
    setProperty: () => {},
    willChange: '',
    set transform(value: string) {
      const [x = 0, y = 0] = [...value.matchAll(/-?[\d.e-]+(?=px)/g)].map(Number)
      moved = { x, y }
    },
  }
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => (text: string, x: number, y: number) => {
      if (name === 'clearRect') names.clear()
      if (name === 'fillText') names.set(text, { x, y })
    },
    set: () => true,
  })
  const canvas = { style, width: 0, height: 0, getContext: () => pen } as unknown as HTMLCanvasElement
  const stage = { ownerDocument: { defaultView: null } } as unknown as HTMLElement
  const layer = createTextLayer(stage, canvas)
  return { layer, spots: () => new Map([...names].map(([name, { x, y }]) => [name, { x: x + moved.x, y: y + moved.y }])) }
}

/** How far each name is from its node on screen. */
const offsets = (spots: ReadonlyMap<string, Point>, camera: Camera) =>
  new Map(
    [...spots].map(([name, { x, y }]) => {
      const at = toScreen(camera, nodeAt.get(name) ?? expect.fail(name))
      return [name, { x: x - at.x, y: y - at.y }]
    }),
  )

const anyMove = fc.oneof(
  fc.record({ dx: fc.integer({ min: -150, max: 150 }), dy: fc.integer({ min: -90, max: 90 }) }),
  fc.record({ factor: fc.double({ min: 0.7, max: 1.6, noNaN: true }) }),
)

it('names stay beside their nodes while a picture that was written before is moved, enlarged or made smaller', () => {
  let followed = 0
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 6 }), (moves) => {
      const { layer, spots } = writtenLayer()
      const first: Picture = pictureOf(world, zoomAt(FIT, { x: 450, y: 200 }, 2, SIZE))
      layer.write(first, LIGHT_PALETTE)
      const before = offsets(spots(), first.camera)
      let { camera } = first
      for (const move of moves) {
        camera = 'factor' in move ? zoomAt(camera, { x: 300, y: 100 }, move.factor, SIZE) : panBy(camera, move.dx, move.dy, SIZE)
        layer.follow(camera)
        for (const [name, { x, y }] of offsets(spots(), camera)) {
          const old = before.get(name)
          if (old === undefined) continue
          expect([name, Math.abs(x - old.x) < 0.01, Math.abs(y - old.y) < 0.01]).toEqual([name, true, true])
          followed++
        }
      }
    }),
    { numRuns: 40 },
  )
  expect(followed).toBeGreaterThan(COUNT)
})

it('nothing follows where nothing was written', () => {
  const { layer, spots } = writtenLayer()
  layer.follow(zoomAt(FIT, { x: 0, y: 0 }, 2, SIZE))
  expect(spots().size).toBe(0)
})
