import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSS_PALETTE } from '../src/base/palette.ts'
import type { Box, Id, Point, Size } from '../src/base/units.ts'
import { FIT, growth, panBy, toPicture, toScreen, zoomAt } from '../src/graph/camera.ts'
import { gripAt, hitTest } from '../src/graph/hit.ts'
import { placeLabels } from '../src/graph/labels.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { networkOf } from '../src/graph/network.ts'
import { along, distanceTo } from '../src/graph/path.ts'
import { encodeLayout, knownPlaces } from '../src/graph/positions.ts'
import { type Picture, pictureAfter, pictureOf } from '../src/graph/scene.ts'
import { toPlace } from '../src/graph/shape.ts'
import { reach } from '../src/graph/style.ts'
import { type GraphWorld, graphWorld } from '../src/graph/world.ts'
import { createWorlds, type Worlds } from '../src/graph/worlds.ts'
import { emphasis, type Level } from '../src/state/linking.ts'
import { initialState } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import { anyTies, inputOf, scatteredInput, seededLayout, shownBy, tiesFile } from './graph-stories.ts'
import { linked, type StoryFile } from './story.ts'

const SIZE: Size = { width: 904, height: 388 }
const overlaps = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const round = (box: Box) => [box.x, box.y].map((value) => Math.round(value * 1000))

/** So many names, each tied to the one before and to one far off. */
const crowd = (count: number): Story => {
  const names = Array.from({ length: count }, (_, i) => `Person ${i}`)
  const near = names.slice(1).map((_, i) => [i, i + 1] as const)
  return linked(tiesFile(names, [...near, ...near.map(([, i]) => [i, (i * 7) % count] as const)]))
}

/** The file with one more name, tied to the one given. */
function withOneMore(file: StoryFile, to: number): StoryFile {
  const [first] = file['entities']
  const entity = { ...first, id: 'newcomer', name: 'New Comer' }
  const tie = { id: 'tie-new', type: 'knows', from: 'newcomer', to: `e${to}`, status: 'reported', cites: first.cites }
  return { ...file, entities: [...file['entities'], entity], relations: [...file['relations'], tie] }
}

describe('a layout with an earlier one known', () => {
  it('moves nobody when a record is added, and finds the newcomer a place of its own', () => {
    fc.assert(
      fc.property(anyTies, fc.nat(11), (file, to) => {
        const before = layoutStory(linked(file))
        const after = layoutStory(linked(withOneMore(file, to % file['entities'].length)), 1, before.positions)
        for (const [id, place] of before.positions) expect(after.positions.get(id)).toEqual(place)
        const [newcomer, ...others] = [...after.positions].reverse().map(([, { x, y }]) => `${x} ${y}`)
        expect(others).not.toContain(newcomer)
      }),
      { numRuns: 12 },
    )
  })

  it('holds for hundreds, and keeps all inside', () => {
    const names = Array.from({ length: 400 }, (_, i) => `Person ${i}`)
    const file = tiesFile(
      names,
      names.slice(1).map((_, i) => [i, i + 1] as const),
    )
    const before = layoutStory(linked(file))
    const after = layoutStory(linked(withOneMore(file, 40)), 1, before.positions)
    for (const [id, place] of before.positions) expect(after.positions.get(id)).toEqual(place)
    expect([...after.positions.values()].every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true)
  })

  it('begins anew where most is new', () => {
    const story = crowd(6)
    expect(layoutStory(story, 1, new Map([['e0', { x: 0.31, y: 0.77 }]]))).toEqual(layoutStory(story))
  })

  it('is what a page has that was drawn from an older file', () => {
    const file = tiesFile(['A', 'B', 'C'], [[0, 1]])
    const before = layoutStory(linked(file))
    const newer = networkOf(linked(withOneMore(file, 0)))
    expect(knownPlaces(encodeLayout(before), newer)).toEqual(before.positions)
  })
})

describe('a layout of thousands', () => {
  it('is the same each time, in the unit square, with no two in one place', () => {
    const [first, second] = [layoutStory(crowd(1200)), layoutStory(crowd(1200))]
    expect(second).toEqual(first)
    const found = [...first.positions.values()]
    expect(found.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true)
    expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBeGreaterThan(1190)
  })

  it('brings those nearer that are tied than chance does', () => {
    const story = crowd(900)
    const { edges, nodes } = networkOf(story)
    const length = ({ positions }: ReturnType<typeof layoutStory>) =>
      edges.reduce((sum, { source, target }) => {
        const [a, b] = [positions.get(nodes[source]?.id ?? ''), positions.get(nodes[target]?.id ?? '')]
        return sum + Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))
      }, 0)
    expect(length(layoutStory(story))).toBeLessThan(0.6 * length(seededLayout(story)))
  })
})

describe('a world made from the one before', () => {
  const story = crowd(300)
  const at = (hover: string | null, selection: string | null = null) =>
    scatteredInput(story, { emphasis: emphasis(story, { ...initialState('id'), hover, selection }) })
  const layout = at(null).layout

  it('is the world that would be made anew, and keeps what is as it was', () => {
    const before = graphWorld({ ...at(null), layout }, SIZE)
    const input = { ...at('e10'), layout }
    const after = graphWorld(input, SIZE, before)
    expect(after.nodes.map((node) => ({ ...node }))).toEqual(graphWorld(input, SIZE).nodes.map((node) => ({ ...node })))
    expect(after.edges).toEqual(graphWorld(input, SIZE).edges)
    expect(after.nodes.filter((node, i) => node !== before.nodes[i]).length).toBeLessThan(12)
    expect(after.edges.filter((edge, i) => edge !== before.edges[i]).length).toBeLessThan(40)
  })

  it('moves a dragged node and its lines, and nothing else', () => {
    const before = graphWorld({ ...at(null), layout }, SIZE)
    const moved = new Map([['e5', toPlace({ x: 100, y: 80 }, SIZE)]])
    const after = graphWorld({ ...at(null), layout, moved }, SIZE, before)
    const others = after.nodes.filter((node, i) => node.at !== before.nodes[i]?.at)
    expect(others.map(({ entity }) => entity.id)).toEqual(['e5'])
    expect(others[0]?.at.x).toBeCloseTo(100)
    expect(others[0]?.at.y).toBeCloseTo(80)
    for (const [i, { relation, route }] of after.edges.entries())
      if (relation.from.id !== 'e5' && relation.to.id !== 'e5') expect(route).toBe(before.edges[i]?.route)
  })

  it('moves nothing when a range or a day fades what is outside of it', () => {
    const before = graphWorld({ ...at(null), layout }, SIZE)
    const faded = graphWorld({ ...at(null), layout, emphasis: () => 'muted', visible: shownBy((id) => id.length % 2 === 0) }, SIZE, before)
    expect(faded.nodes.map((node) => node.at)).toEqual(before.nodes.map((node) => node.at))
    expect(faded.edges.map((edge) => edge.route)).toEqual(before.edges.map((edge) => edge.route))
  })
})

describe('a picture that is moved', () => {
  const world = graphWorld(scatteredInput(crowd(200)), SIZE)

  it('takes its names along to where they would be placed', () => {
    const before = pictureOf(world, zoomAt(FIT, { x: 300, y: 200 }, 3, SIZE))
    const after = pictureAfter(before, world, panBy(before.camera, 37, -21, SIZE), true)
    const fresh = placeLabels(world, after.camera)
    expect(after.rests).toBe(true)
    expect([...after.labels.nodes].map(([node, { box }]) => [node.entity.id, ...round(box)])).toEqual(
      [...fresh.nodes].map(([node, { box }]) => [node.entity.id, ...round(box)]),
    )
  })

  it.each([200, 600])('has names that cover none while it is enlarged and made smaller, and their places once it rests (%d)', (count) => {
    const many = graphWorld(scatteredInput(crowd(count)), SIZE)
    let picture = pictureOf(many, FIT)
    for (const factor of [1.2, 1.2, 1.5, 0.7, 0.6, 1.1]) {
      picture = pictureAfter(picture, many, zoomAt(picture.camera, { x: 500, y: 100 }, factor, SIZE), true)
      const boxes = [...picture.labels.nodes.values()].map(({ box }) => box)
      expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false)
    }
    const rested = pictureAfter(picture, many, picture.camera, false)
    expect(rested.labels).toEqual(pictureOf(many, picture.camera).labels)
    expect(pictureAfter(rested, many, picture.camera, false)).toBe(rested)
  })
})

describe('in a crowd', () => {
  const world = graphWorld(scatteredInput(crowd(3000)), SIZE)
  const picture = pictureOf(world, FIT)

  it('a few names have a place, those with the most ties first, none on another', () => {
    const boxes = [...picture.labels.nodes.values()].map(({ box }) => box)
    expect(boxes.length).toBeGreaterThan(20)
    expect(boxes.length).toBeLessThan(261)
    expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false)
  })

  it('what is chosen is named', () => {
    const input = scatteredInput(crowd(3000), { emphasis: (id) => (id === 'e1234' ? 'focus' : 'normal') })
    const named = pictureOf(graphWorld(input, SIZE), FIT).labels.nodes
    expect([...named.keys()].map(({ entity }) => entity.id)).toContain('e1234')
  })

  it('a press means the ground, and a node only once it is large', () => {
    const [node] = world.nodes
    if (node === undefined) throw new Error('no node')
    expect(hitTest(picture, node.at)).not.toBeNull()
    expect(gripAt(picture, node.at)).toBeNull()
    const near = zoomAt(FIT, node.at, 20, SIZE)
    const at = { x: near.k * node.at.x + near.x, y: near.k * node.at.y + near.y }
    expect(gripAt(pictureOf(world, near), at)?.entity.id).toBe(node.entity.id)
  })

  it('a node of an article is taken where it is drawn, and not beside it', () => {
    const small = pictureOf(graphWorld(inputOf(crowd(8)), SIZE), FIT)
    const [node] = small.world.nodes
    if (node === undefined) throw new Error('no node')
    expect(gripAt(small, node.at)).toBe(node)
    expect(gripAt(small, { x: node.at.x + node.look.radius + 12, y: node.at.y })).toBeNull()
  })
})

describe.each([12, 700])('what is pointed at among %d', (count) => {
  const story = crowd(count)
  const world = graphWorld(scatteredInput(story, { visible: shownBy((id) => !id.endsWith('7')) }), SIZE)
  const picture = pictureOf(world, FIT)
  const anyPicture = fc
    .record({
      x: fc.integer({ min: 0, max: SIZE.width }),
      y: fc.integer({ min: 0, max: SIZE.height }),
      k: fc.double({ min: 0.7, max: 24, noNaN: true }),
    })
    .map(({ k, ...at }) => ({ ...picture, camera: zoomAt(FIT, at, k, SIZE), labels: { nodes: new Map(), edges: new Map() } }))

  /** The same, asked of each node and each line. */
  function asked({ camera }: Picture, at: Point): Id | null {
    const point = toPicture(camera, at)
    const near = <T>(items: readonly (readonly [T, number, number])[]) =>
      items.filter(([, distance, room]) => distance <= room).sort((a, b) => a[1] - b[1])[0]?.[0]
    const node = near(
      world.nodes
        .filter(({ shown }) => shown)
        .map(({ entity, at: { x, y }, look }) => {
          const room = Math.max(growth(camera.k) * reach(look) + 5, 13)
          return [entity.id, camera.k * Math.hypot(x - point.x, y - point.y), room] as const
        }),
    )
    const edge = near(
      world.edges
        .filter(({ shown }) => shown)
        .map(({ relation, route }) => [relation.id, camera.k * distanceTo(along(route, 10), point), 7] as const),
    )
    return node ?? edge ?? null
  }

  it('is found by place as it would be by asking all', () => {
    const off = fc.integer({ min: -34, max: 34 })
    fc.assert(
      fc.property(anyPicture, fc.nat(world.nodes.length - 1), off, off, (picture, i, x, y) => {
        const from = toScreen(picture.camera, world.points[i] ?? { x: 0, y: 0 })
        const at = { x: from.x + x, y: from.y + y }
        expect(hitTest(picture, at)).toBe(asked(picture, at))
      }),
      { numRuns: 200 },
    )
  })

  it('is found where it has been dragged to', () => {
    const input = scatteredInput(story, { moved: new Map([['e5', toPlace({ x: 3, y: 3 }, SIZE)]]) })
    expect(hitTest(pictureOf(graphWorld(input, SIZE), FIT), { x: 3, y: 3 })).toBe('e5')
  })
})

describe('a world of thousands', () => {
  const story = crowd(1100)
  const asked = { events: false, measured: null, selection: null, hover: null, palette: CSS_PALETTE, progress: 'settled' } as const
  const visible = { has: () => true, positions: () => [], knownBy: null, questions: [], sources: [] }
  const plain = { ...scatteredInput(story), ...asked, visible }
  const unmoved = new Map()
  const plainly = (world: GraphWorld | null) => world && { ...world, nodes: world.nodes.map((node) => ({ ...node })) }

  it('is made between other tasks, and is the same as at once', async () => {
    let pauses = 0
    const turns = () => async () => {
      pauses++
    }
    const world = await new Promise<GraphWorld | null>((resolve) => {
      const worlds = createWorlds(() => resolve(worlds.get(plain, unmoved, SIZE)), turns)
      expect(worlds.get(plain, unmoved, SIZE)).toBeNull()
      expect(worlds.get(plain, unmoved, SIZE)).toBeNull()
    })
    expect(pauses).toBeGreaterThan(3)
    expect(plainly(world)).toEqual(plainly(graphWorld(plain, SIZE)))
  })

  it('follows at once while nodes stand where they stood, and is made anew for another size', async () => {
    let isPatient = true
    const turns = () => () => (isPatient ? Promise.resolve() : null)
    const worlds = await new Promise<Worlds>((resolve) => {
      const asked = createWorlds(() => resolve(asked), turns)
      asked.get(plain, unmoved, SIZE)
    })
    isPatient = false
    const muted = { ...plain, emphasis: () => 'muted' as const }
    expect(plainly(worlds.get(muted, unmoved, SIZE))).toEqual(plainly(graphWorld(muted, SIZE)))
    isPatient = true
    expect(worlds.get(muted, unmoved, { ...SIZE, width: 700 })).toBeNull()
    worlds.destroy()
  })

  it('that cannot be made is told to who asks next, and the one after that is made', async () => {
    let isBroken = true
    const emphasis = (id: Id): Level => {
      if (isBroken && id === 'e900') throw new Error('broken on purpose')
      return 'normal'
    }
    const broken = { ...plain, emphasis }
    const turns = () => () => Promise.resolve()
    const worlds = await new Promise<Worlds>((resolve) => {
      const asked = createWorlds(() => resolve(asked), turns)
      expect(asked.get(broken, unmoved, SIZE)).toBeNull()
    })
    expect(() => worlds.get(broken, unmoved, SIZE)).toThrow('broken on purpose')
    isBroken = false
    await expect.poll(() => worlds.get(broken, unmoved, SIZE)).not.toBeNull()
  })

  it('that takes longer than a turn is made beside the one before, also while another is asked for at each turn', async () => {
    const inputs = Array.from({ length: 40 }, (_, i) => ({
      ...plain,
      emphasis: (id: Id) => (id === `e${i}` ? 'focus' : 'normal') as Level,
    }))
    let asked = 0
    const lit = (world: GraphWorld | null) => world?.nodes.find(({ level }) => level === 'focus')?.entity.id
    const found = await new Promise<string | undefined>((resolve) => {
      const ask = () => {
        const id = lit(worlds.get(inputs[Math.min(asked++, 39)] ?? plain, unmoved, SIZE))
        if (id !== undefined) resolve(id)
      }
      const worlds: Worlds = createWorlds(ask, () => async () => ask())
      ask()
    })
    expect(found).toBe('e0')
    expect(asked).toBeLessThan(40)
  })
})
