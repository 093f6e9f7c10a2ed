import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Tag, toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import type { Point, Size } from '../src/base/units.ts'
import { around, gapToPoint, overlap } from '../src/graph/boxes.ts'
import { FIT, zoomAt } from '../src/graph/camera.ts'
import { createDressing } from '../src/graph/dressing.ts'
import { withEvents } from '../src/graph/event-layer.ts'
import { placeEvents } from '../src/graph/event-places.ts'
import { gripAt, hitTest } from '../src/graph/hit.ts'
import { withMeasure } from '../src/graph/measure-layer.ts'
import { along, distanceTo, middleOf } from '../src/graph/path.ts'
import { pictureOf, sceneOf } from '../src/graph/scene.ts'
import { DISC, reach } from '../src/graph/style.ts'
import { graphSvg } from '../src/graph/svg.ts'
import { type GraphWorld, graphWorld } from '../src/graph/world.ts'
import { createWorlds } from '../src/graph/worlds.ts'
import { blitar } from './blitar-story.ts'
import { inputOf, shownBy } from './graph-stories.ts'

const SIZE = { width: 880, height: 560 }
const story = blitar()
const input = inputOf(story)
const world = graphWorld(input, SIZE)
const eventful = withEvents(world, input)
const pretty = (tag: Tag): string => `${toMarkup(tag).replaceAll('><', '>\n<')}\n`
const svgOf = (of: GraphWorld) => pretty(graphSvg(sceneOf(pictureOf(of, FIT)), CSS_PALETTE))
const degrees = new Map(story.entities.map(({ id, relations }) => [id, relations.length]))
const sizes = { name: 'degree', state: 'done', values: degrees } as const

describe('events as points', () => {
  it('leave everything else where it stands', () => {
    expect(eventful.nodes.slice(0, world.nodes.length)).toEqual(world.nodes)
    expect(eventful.edges.slice(0, world.edges.length)).toEqual(world.edges)
  })

  it('are tied to those who take part and to nobody else: no line joins two names', () => {
    const ties = eventful.edges.slice(world.edges.length)
    expect(ties.filter(({ relation: { from, to } }) => from.kind !== 'event' || to.kind !== 'entity')).toEqual([])
    const expected = story.events.flatMap(({ id, participants }) => participants.map(({ entity }) => `${id} ${entity.id}`))
    expect(ties.map(({ relation: { from, to } }) => `${from.id} ${to.id}`).sort()).toEqual([...new Set(expected)].sort())
    expect(ties.filter(({ relation }) => relation.type.directed)).toEqual([])
  })

  it('stand on no node and on no other', () => {
    const points = eventful.nodes.slice(world.nodes.length)
    for (const [i, point] of points.entries())
      for (const other of [...world.nodes, ...points.slice(0, i)]) {
        const gap = Math.hypot(point.at.x - other.at.x, point.at.y - other.at.y) - reach(point.look) - reach(other.look)
        expect(gap).toBeGreaterThan(0)
      }
  })

  it('stand on no line and on no disc, and no name covers a disc, also where the region is low', () => {
    for (const size of [SIZE, { width: 896, height: 250 }]) {
      const plain = graphWorld(input, size)
      const picture = pictureOf(withEvents(plain, input), FIT)
      const discs = plain.edges.filter(({ disputed }) => disputed).map(({ route }) => middleOf(route))
      for (const { at, look } of picture.world.nodes.slice(plain.nodes.length)) {
        for (const { route } of plain.edges) expect(distanceTo(along(route, 10), at)).toBeGreaterThan(reach(look) + 4)
        for (const disc of discs) expect(Math.hypot(disc.x - at.x, disc.y - at.y)).toBeGreaterThan(reach(look) + DISC)
      }
      expect(discs.length).toBeGreaterThan(0)
      for (const { box } of picture.labels.nodes.values())
        for (const { x, y } of discs) expect(overlap(box, around(x, y, 2 * DISC, 2 * DISC))).toBe(false)
    }
  })

  it('go with the filters, and their lines with them', () => {
    const has = (id: string) => id !== 'ott-kpk-2018' && id !== 'santoso'
    const filtered = { ...input, visible: shownBy(has) }
    const some = withEvents(graphWorld(filtered, SIZE), filtered)
    const hidden = some.nodes.filter(({ shown }, i) => !shown && i >= world.nodes.length)
    expect(hidden.map(({ entity }) => entity.id)).toEqual(['ott-kpk-2018'])
    const lines = some.edges.filter(({ shown, relation: { from, to } }) => shown && (from.id === 'ott-kpk-2018' || to.id === 'santoso'))
    expect(lines.filter(({ relation }) => relation.from.kind === 'event').map(({ relation }) => relation.id)).toEqual([])
  })

  it('are what is pointed at where they stand', () => {
    const point = eventful.nodes.find(({ entity }) => entity.id === 'pilkada-2020')
    expect(point && hitTest(pictureOf(eventful, FIT), point.at)).toBe('pilkada-2020')
  })

  it('are not taken hold of, however large they are', () => {
    const point = eventful.nodes.find(({ entity }) => entity.id === 'pilkada-2020')
    if (point === undefined) throw new Error('no point')
    const near = zoomAt(FIT, point.at, 20, SIZE)
    const at = { x: near.k * point.at.x + near.x, y: near.k * point.at.y + near.y }
    expect(hitTest(pictureOf(eventful, near), at)).toBe('pilkada-2020')
    expect(gripAt(pictureOf(eventful, near), at)).toBeNull()
  })

  it('are drawn as they were', async () => {
    await expect(svgOf(eventful)).toMatchFileSnapshot('golden/graph-events.svg')
  })
})

describe('a place for an event', () => {
  const place = fc.record({ x: fc.integer({ min: 40, max: 800 }), y: fc.integer({ min: 40, max: 500 }) })

  it('is free and inside wherever the others stand, as long as there is room', () => {
    const discs = fc.array(fc.record({ at: place, radius: fc.integer({ min: 4, max: 20 }) }), { maxLength: 30 })
    fc.assert(
      fc.property(discs, fc.array(place, { maxLength: 30 }), (taken, middles) => {
        const found = placeEvents(middles, taken, 4, SIZE)
        const all = [...taken, ...found.map((at) => ({ at, radius: 4 }))]
        for (const [i, { x, y }] of found.entries()) {
          expect(x > 0 && y > 0 && x < SIZE.width && y < SIZE.height).toBe(true)
          for (const [j, { at, radius }] of all.entries())
            if (j !== taken.length + i) expect(Math.hypot(at.x - x, at.y - y)).toBeGreaterThanOrEqual(radius + 4)
        }
      }),
    )
  })
})

describe('a place for an event among lines and names', () => {
  const golden = Math.PI * (3 - Math.sqrt(5))
  /** The first place outwards that passes, looked for grade after grade. */
  const firstOf = (middle: Point, size: Size, ...grades: readonly ((at: Point) => boolean)[]): Point => {
    const places = Array.from({ length: 400 }, (_, i) => {
      const [far, turn] = [9 * Math.sqrt(i), i * golden]
      return { x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) }
    }).filter(({ x, y }) => x > 12 && y > 12 && x < size.width - 12 && y < size.height - 12)
    for (const passes of grades) {
      const at = places.find(passes)
      if (at !== undefined) return at
    }
    return middle
  }

  it('is the nearest on neither, else on a line, else beside a name, else on what is free', () => {
    const size = { width: 140, height: 110 }
    const place = fc.record({ x: fc.integer({ min: 0, max: 140 }), y: fc.integer({ min: 0, max: 110 }) })
    const discs = fc.array(fc.record({ at: place, radius: fc.integer({ min: 4, max: 20 }) }), { maxLength: 8 })
    const lines = fc.array(fc.array(place, { minLength: 2, maxLength: 4 }), { maxLength: 14 })
    const length = fc.integer({ min: 10, max: 90 })
    const box = fc.tuple(place, length, length).map(([at, width, height]) => ({ ...at, width, height }))
    const names = fc.array(fc.record({ box, room: fc.integer({ min: 0, max: 12 }) }), { maxLength: 14 })
    fc.assert(
      fc.property(place, discs, lines, names, (middle, taken, drawn, kept) => {
        const isFree = (at: Point) => taken.every((disc) => Math.hypot(disc.at.x - at.x, disc.at.y - at.y) >= disc.radius + 6 + 8)
        const isClear = (at: Point) => isFree(at) && drawn.every((line) => distanceTo(line, at) >= 6 + 5)
        const isApart = (at: Point) => isFree(at) && kept.every(({ box, room }) => gapToPoint(box, at.x, at.y) >= 6 + room)
        const best = (at: Point) => isClear(at) && isApart(at)
        const [found] = placeEvents([middle], taken, 6, size, drawn, kept)
        expect(found).toEqual(firstOf(middle, size, best, isApart, isClear, isFree))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a measure', () => {
  it('changes sizes, and neither places nor forms', () => {
    const sized = withMeasure(world, sizes)
    expect(sized.nodes.map(({ at, look: { form, fill } }) => [at, form, fill])).toEqual(
      world.nodes.map(({ at, look: { form, fill } }) => [at, form, fill]),
    )
    const circles = sized.nodes.filter(({ look }) => look.form === 'circle' && look.stroke === null)
    const byDegree = circles.toSorted((a, b) => (degrees.get(a.entity.id) ?? 0) - (degrees.get(b.entity.id) ?? 0))
    const radii = byDegree.map(({ look }) => look.radius)
    expect(radii).toEqual(radii.toSorted((a, b) => a - b))
  })

  it('gives groups colours, and those who stand alone none of their own', () => {
    const groups = new Map(story.entities.map(({ id }) => [id, id === 'kpk' ? 1 : id === 'santoso' ? 2 : 0]))
    const coloured = withMeasure(world, { name: 'communities', state: 'done', values: groups })
    const fills = new Map(coloured.nodes.map(({ entity, look }) => [entity.id, look.stroke ?? look.fill]))
    expect(fills.get('henry')).toBe(fills.get('yasin'))
    expect(fills.get('kpk')).toBe(fills.get('santoso'))
    expect(fills.get('kpk')).not.toBe(fills.get('henry'))
  })

  it('is drawn as it was', async () => {
    await expect(svgOf(withMeasure(world, sizes))).toMatchFileSnapshot('golden/graph-degree.svg')
  })
})

it('without either, the picture is the very same', () => {
  const dress = createDressing()
  expect(dress(world, { ...input, events: false, measured: null })).toBe(world)
  expect(dress(world, { ...input, events: false, measured: { name: 'degree', state: 'working' } })).toBe(world)
})

describe('worlds, one after the other', () => {
  const visible = { has: () => true, positions: () => [], knownBy: null, questions: [], sources: [] }
  const asked = { events: false, measured: null, selection: null, hover: null } as const
  const plain = { ...input, ...asked, visible, palette: CSS_PALETTE, progress: 'settled' } as const
  const measured = { name: 'degree', state: 'done', values: degrees } as const
  const muted = () => 'muted' as const
  const unmoved = new Map()
  /** Few nodes have their world at once. */
  const worldMaker = () => {
    const { get } = createWorlds(
      () => {},
      () => async () => {},
    )
    return (...asked: Parameters<typeof get>): GraphWorld => get(...asked) ?? expect.fail('no world')
  }

  it('with events have the same places and names whatever is pointed at, and others than without', () => {
    const toWorld = worldMaker()
    const without = toWorld(plain, unmoved, SIZE)
    const before = toWorld({ ...plain, events: true }, unmoved, SIZE)
    const after = toWorld({ ...plain, events: true, emphasis: muted }, unmoved, SIZE)
    expect([after.points, after.names].map((one, i) => one === [before.points, before.names][i])).toEqual([true, true])
    expect(before.names).not.toBe(without.names)
    expect(after.points.length).toBe(after.nodes.length)
    expect(after.nodes.map(({ at }) => at)).toEqual(after.points)
  })

  it('keep their events where they are while a node is held, and find them other places when it is let go', () => {
    const toWorld = worldMaker()
    const eventsOf = (of: GraphWorld) => of.nodes.slice(world.nodes.length).map(({ at }) => at)
    const before = toWorld({ ...plain, events: true }, unmoved, SIZE)
    const [first, second] = [0.3, 0.9].map((x) => new Map([['santoso', { x, y: 0.9 }]]))
    if (first === undefined || second === undefined) throw new Error('no places')
    for (const moved of [first, second]) {
      const held = toWorld({ ...plain, events: true }, moved, SIZE, true)
      expect(eventsOf(held)).toEqual(eventsOf(before))
      expect(toWorld({ ...plain, events: true, emphasis: muted }, moved, SIZE, true).points).toBe(held.points)
      const santoso = held.nodes.find(({ entity }) => entity.id === 'santoso')
      expect(santoso?.at).not.toEqual(before.nodes.find(({ entity }) => entity.id === 'santoso')?.at)
      const ties = held.edges.filter(({ relation: { from, to } }) => from.kind === 'event' && to.id === 'santoso')
      expect(ties.map(({ route: [{ b }] }) => b)).toEqual(ties.map(() => santoso?.at))
    }
    const after = toWorld({ ...plain, events: true }, second, SIZE)
    const moved = { ...input, moved: second }
    expect(eventsOf(after)).toEqual(eventsOf(withEvents(graphWorld(moved, SIZE), moved)))
    expect(eventsOf(after)).not.toEqual(eventsOf(before))
  })

  it('find their events places, also while a node is held, in a region of another size', () => {
    const toWorld = worldMaker()
    const low = { width: 896, height: 250 }
    toWorld({ ...plain, events: true }, unmoved, SIZE)
    const held = toWorld({ ...plain, events: true }, unmoved, low, true)
    expect(held.points).toEqual(withEvents(graphWorld(input, low), input).points)
  })

  it('without them again are as before', () => {
    const toWorld = worldMaker()
    const first = toWorld(plain, unmoved, SIZE)
    toWorld({ ...plain, events: true, measured }, unmoved, SIZE)
    expect(toWorld(plain, unmoved, SIZE)).toBe(first)
  })

  it('with a measure have the same marks and lines as before, but for what is lit otherwise', () => {
    const toWorld = worldMaker()
    const before = toWorld({ ...plain, measured }, unmoved, SIZE)
    const lit = (id: string) => (id === 'santoso' ? 'focus' : 'normal')
    const after = toWorld({ ...plain, measured, emphasis: lit }, unmoved, SIZE)
    const others = after.nodes.filter((node, i) => node !== before.nodes[i])
    expect(others.map(({ entity }) => entity.id)).toEqual(['santoso'])
    const apart = after.edges.filter(({ relation: { from, to } }) => from.id !== 'santoso' && to.id !== 'santoso')
    expect(apart.length).toBeGreaterThan(0)
    expect(apart.filter((edge) => !before.edges.includes(edge))).toEqual([])
    expect(after.nodes.map(({ look }) => look.radius)).toEqual(
      toWorld({ ...plain, measured: { ...measured }, emphasis: lit }, unmoved, SIZE).nodes.map(({ look }) => look.radius),
    )
  })

  it('have names where nodes of the size that is drawn leave room, whatever was drawn before', () => {
    const toWorld = worldMaker()
    const boxesOf = (of: GraphWorld) => [...pictureOf(of, FIT).labels.nodes.values()].map(({ box }) => box)
    const before = boxesOf(toWorld(plain, unmoved, SIZE))
    const sized = toWorld({ ...plain, measured }, unmoved, SIZE)
    expect(boxesOf(sized)).toEqual(boxesOf({ ...sized, points: [...sized.points] }))
    expect(boxesOf(sized)).not.toEqual(before)
  })
})
