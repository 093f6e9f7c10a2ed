import fc from 'fast-check'
import { matrixFromCamera, multiplyVec2 } from 'sigma/utils'
import { describe, expect, it } from 'vitest'
import type { Box, Point, Size } from '../src/base/units.ts'
import { type Camera, FIT, growth, panBy, reveal, toPicture, toScreen, zoomAt } from '../src/graph/camera.ts'
import { hitTest } from '../src/graph/hit.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { along, middleOf, pointAt } from '../src/graph/path.ts'
import { type GraphScene, graphScene, pictureOf } from '../src/graph/scene.ts'
import { framed, sigmaCamera } from '../src/graph/sigma-camera.ts'
import { reach } from '../src/graph/style.ts'
import { graphWorld } from '../src/graph/world.ts'
import type { Level } from '../src/state/linking.ts'
import { blitar } from './blitar-story.ts'
import { anySize, anyTies, inputOf, scatteredInput, shapesFile, shownBy, tiesFile, tiesStory } from './graph-stories.ts'
import { linked } from './story.ts'

const overlaps = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const boxes = ({ nodes, edges }: GraphScene) => [...nodes, ...edges].flatMap(({ label }) => (label === null ? [] : [label.box]))
const nodeBoxes = ({ nodes }: GraphScene) =>
  nodes.map(({ at, look }) => ({ x: at.x - reach(look), y: at.y - reach(look), width: 2 * reach(look), height: 2 * reach(look) }))
const levels = (seed: number) => (id: string) =>
  (['focus', 'related', 'normal', 'muted'] as const)[(seed + id.length + id.charCodeAt(id.length - 1)) % 4] ?? 'normal'

const anyCamera: fc.Arbitrary<(size: Size) => Camera> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.5, max: 20, noNaN: true }),
  )
  .map(
    ([x, y, factor]) =>
      (size) =>
        zoomAt(FIT, { x: x * size.width, y: y * size.height }, factor, size),
  )

describe('the picture', () => {
  it('holds every node inside the region, clear of its borders', () => {
    fc.assert(
      fc.property(anyTies, anySize, (file, size) => {
        for (const { at, look } of graphScene(scatteredInput(linked(file)), size).nodes) {
          expect(at.x - reach(look) >= 0 && at.x + reach(look) <= size.width).toBe(true)
          expect(at.y - reach(look) >= 0 && at.y + reach(look) <= size.height).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never puts what is written on other words, on nodes, or outside the region', () => {
    fc.assert(
      fc.property(anyTies, anySize, anyCamera, fc.nat(9), (file, size, camera, seed) => {
        const input = scatteredInput(linked(file), { emphasis: (id) => (levels(seed)(id) === 'focus' ? 'normal' : levels(seed)(id)) })
        const [fitted, enlarged] = [graphScene(input, size), graphScene(input, size, camera(size))]
        for (const scene of [fitted, enlarged]) {
          const written = boxes(scene)
          expect(written.some((box, i) => written.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false)
          expect(written.some((box) => nodeBoxes(scene).some((node) => overlaps(box, node)))).toBe(false)
        }
        const names = fitted.nodes.flatMap(({ label }) => (label === null ? [] : [label.box]))
        expect(names.every(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height)).toBe(
          true,
        )
      }),
      { numRuns: 80 },
    )
  })

  it('moves no node, no line and no name when filters or choices change: they only fade or hide', () => {
    fc.assert(
      fc.property(anyTies, anySize, fc.nat(9), (file, size, seed) => {
        const story = linked(file)
        const hidden = new Set(story.entities.filter((_, i) => (i + seed) % 3 === 0).map(({ id }) => id))
        const plain = graphWorld(scatteredInput(story), size)
        const changed = graphWorld(scatteredInput(story, { emphasis: levels(seed), visible: shownBy((id) => !hidden.has(id)) }), size)
        expect(changed.nodes.map(({ at }) => at)).toEqual(plain.nodes.map(({ at }) => at))
        expect(changed.edges.map(({ route }) => route)).toEqual(plain.edges.map(({ route }) => route))
        const before = new Map([...pictureOf(plain, FIT).labels.nodes].map(([{ entity }, label]) => [entity.id, label]))
        const after = [...pictureOf(changed, FIT).labels.nodes].filter(([{ entity }]) => before.has(entity.id))
        for (const [{ entity }, label] of after) expect(label).toEqual(before.get(entity.id))
      }),
      { numRuns: 60 },
    )
  })

  it('draws parallel lines and loops as curves that can be told apart', () => {
    fc.assert(
      fc.property(anyTies, anySize, (file, size) => {
        const { edges } = graphWorld(scatteredInput(linked(file)), size)
        for (const [i, a] of edges.entries()) {
          for (const b of edges.slice(i + 1)) {
            const pair = new Set([a.relation.from, a.relation.to, b.relation.from, b.relation.to]).size
            const same = pair === new Set([a.relation.from, a.relation.to]).size && pair === new Set([b.relation.from, b.relation.to]).size
            if (!same) continue
            const [p, q] = [middleOf(a.route), middleOf(b.route)]
            expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(8)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the loops of a node inside the region, in whichever corner it stands', () => {
    const loops = linked(
      tiesFile(
        ['A'],
        [...Array(3)].map(() => [0, 0] as const),
      ),
    )
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      for (const size of [
        { width: 904, height: 250 },
        { width: 340, height: 196 },
      ]) {
        const layout = { fingerprint: '', positions: new Map([['e0', { x, y }]]) }
        for (const { route } of graphWorld(inputOf(loops, { layout }), size).edges)
          for (const point of along(route, 20)) {
            expect(point.x >= 0 && point.x <= size.width).toBe(true)
            expect(point.y >= 0 && point.y <= size.height).toBe(true)
          }
      }
  })

  it('cuts every line outside of both its nodes, and points the arrow at its end', () => {
    const story = linked(shapesFile())
    const scene = graphScene(inputOf(story), { width: 904, height: 388 })
    const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
    const far = (p: Point | undefined, id: string) => {
      const node = nodes.get(id)
      return p === undefined || node === undefined ? 0 : Math.hypot(p.x - node.at.x, p.y - node.at.y) - reach(node.look)
    }
    expect(scene.edges).toHaveLength(story.relations.length)
    for (const { id, line, arrow } of scene.edges) {
      const relation = story.relations.find((other) => other.id === id)
      expect(far(line[0].a, relation?.from.id ?? '')).toBeGreaterThan(1)
      expect(far(line.at(-1)?.b, relation?.to.id ?? '')).toBeGreaterThan(1)
      expect(arrow === null).toBe(relation?.type.directed === false)
      if (arrow !== null)
        expect(Math.min(...arrow.map((corner) => far(corner, relation?.to.id ?? '')))).toBe(far(arrow[0], relation?.to.id ?? ''))
    }
  })

  it('shows the words of lines only where they are in focus or tied to it', () => {
    const story = linked(shapesFile())
    const size = { width: 904, height: 388 }
    const focus = (id: string): Level => (id === 'alleged' ? 'focus' : id === 'disputed' ? 'related' : 'normal')
    expect(graphScene(inputOf(story), size).edges.filter(({ label }) => label !== null)).toEqual([])
    const written = graphScene(inputOf(story, { emphasis: focus }), size).edges.flatMap(({ id, label }) =>
      label === null ? [] : [[id, label.lines.join(' ')]],
    )
    expect(written).toEqual([
      ['disputed', 'pays · diduga · diperselisihkan'],
      ['alleged', 'pays · diduga'],
    ])
  })

  it('always names what is chosen, even in a crowd', () => {
    const names = Array.from({ length: 60 }, (_, i) => `Somebody with a long name ${i}`)
    const story = tiesStory(names, [])
    const input = inputOf(story)
    const size = { width: 320, height: 300 }
    const unnamed = graphScene(input, size).nodes.find(({ label }) => label === null)
    expect(unnamed).toBeDefined()
    const chosen = graphScene({ ...input, emphasis: (id) => (id === unnamed?.id ? 'focus' : 'muted') }, size)
    expect(chosen.nodes.find(({ id }) => id === unnamed?.id)?.label).not.toBeNull()
    const written = boxes(chosen)
    expect(written.some((box, i) => written.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false)
  })

  it('names everybody in the first story, in every region that the page gives it', () => {
    const story = blitar()
    const input = inputOf(story, { layout: layoutStory(story, 10) })
    const sizes = [
      [896, 250],
      [640, 288],
      [904, 388],
      [700, 756],
      [390, 560],
    ] as const
    const unnamed = sizes.map(([width, height]) => graphScene(input, { width, height }).nodes.flatMap(({ id, label }) => (label ? [] : id)))
    expect(unnamed).toEqual(sizes.map(() => []))
  })

  it('puts no name where it would be taken for that of another node, as long as there is another place', () => {
    const story = tiesStory(['Above', 'Below', 'Far', 'Away'], [[2, 3]])
    const positions = new Map([
      ['e0', { x: 0.5, y: 0.4 }],
      ['e1', { x: 0.5, y: 0.545 }],
      ['e2', { x: 0, y: 0 }],
      ['e3', { x: 0, y: 1 }],
    ])
    const [above] = graphScene(inputOf(story, { layout: { fingerprint: '', positions } }), { width: 904, height: 388 }).nodes
    // Below there is room, but nearer to the other.
    expect(above?.label && above.label.box.y < above.at.y).toBe(true)
  })

  it('has an answer for a story without names', () => {
    expect(graphScene(inputOf(tiesStory([], [])), { width: 400, height: 300 })).toMatchObject({ nodes: [], edges: [] })
  })
})

describe('the camera', () => {
  const size = { width: 904, height: 388 }

  it('keeps the point under the pointer where it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 700 }),
        fc.integer({ min: 100, max: 280 }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (x, y, factor) => {
          const camera = zoomAt(FIT, { x, y }, factor, size)
          const { x: u, y: v } = toScreen(camera, toPicture(FIT, { x, y }))
          expect(Math.hypot(u - x, v - y)).toBeLessThan(1e-6)
        },
      ),
    )
  })

  it('never loses the picture, however far it is dragged', () => {
    fc.assert(
      fc.property(anyCamera, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (camera, dx, dy) => {
        const middle = toPicture(panBy(camera(size), dx, dy, size), { x: size.width / 2, y: size.height / 2 })
        expect(middle.x >= -1e-6 && middle.x <= size.width + 1e-6 && middle.y >= -1e-6 && middle.y <= size.height + 1e-6).toBe(true)
      }),
    )
  })

  it('reveals what is out of sight and stays where nothing is', () => {
    const camera = zoomAt(FIT, { x: 0, y: 0 }, 4, size)
    const shown = toScreen(reveal(camera, { x: 800, y: 300 }, 40, size), { x: 800, y: 300 })
    expect([shown.x, shown.y].map(Math.round)).toEqual([864, 348])
    expect(reveal(FIT, { x: 450, y: 200 }, 40, size)).toBe(FIT)
  })

  it('is the same to sigma: every point of the picture lands on the same pixel', () => {
    fc.assert(
      fc.property(anySize, anyCamera, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (region, cameraFor, x, y) => {
        const camera = cameraFor(region)
        const point = { x: (x / 1000) * region.width, y: (y / 1000) * region.height }
        const matrix = matrixFromCamera(sigmaCamera(camera, region), region, region, 0)
        const clip = multiplyVec2(matrix, framed(point, region))
        const ours = toScreen(camera, point)
        expect(Math.abs(((1 + clip.x) * region.width) / 2 - ours.x)).toBeLessThan(0.05 * camera.k)
        expect(Math.abs(((1 - clip.y) * region.height) / 2 - ours.y)).toBeLessThan(0.05 * camera.k)
      }),
    )
  })
})

describe('pointing', () => {
  const story = linked(shapesFile())
  const size = { width: 904, height: 388 }

  it('finds every node by its middle and by its name, and every line by its middle, at any zoom', () => {
    for (const camera of [FIT, zoomAt(FIT, { x: 300, y: 200 }, 3, size)]) {
      const picture = pictureOf(graphWorld(inputOf(story), size), camera)
      for (const { entity, at } of picture.world.nodes) expect(hitTest(picture, toScreen(camera, at))).toBe(entity.id)
      for (const [{ entity }, { box }] of picture.labels.nodes)
        expect(hitTest(picture, { x: box.x + box.width / 2, y: box.y + box.height / 2 })).toBe(entity.id)
    }
    const picture = pictureOf(graphWorld(inputOf(story), size), FIT)
    for (const { relation, route } of picture.world.edges) {
      if (relation.id === 'across') continue
      const at = route.length > 1 ? middleOf(route) : pointAt(route[0], 0.5)
      expect(hitTest(picture, at)).toBe(relation.id)
    }
  })

  it('finds nothing that is hidden, and nothing in the open', () => {
    const picture = pictureOf(graphWorld(inputOf(story, { visible: shownBy(() => false) }), size), FIT)
    for (const { at } of picture.world.nodes) expect(hitTest(picture, at)).toBeNull()
    expect(hitTest(pictureOf(graphWorld(inputOf(story), size), FIT), { x: 2, y: 386 })).toBeNull()
  })

  it('takes what is within a finger of a small node', () => {
    const picture = pictureOf(graphWorld(inputOf(story), size), FIT)
    const [node] = picture.world.nodes
    expect(node !== undefined && hitTest(picture, { x: node.at.x, y: node.at.y - Math.max(growth(1) * reach(node.look), 12) })).toBe(
      node?.entity.id,
    )
  })
})
