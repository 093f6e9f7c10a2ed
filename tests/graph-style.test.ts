import { describe, expect, it } from 'vitest'
import { cornersOf } from '../src/base/shapes.ts'
import { baseRadius, edgeLook, nodeLook, reach } from '../src/graph/style.ts'
import type { Level } from '../src/state/linking.ts'
import type { Story } from '../src/story/story.ts'
import { shapesFile } from './graph-stories.ts'
import { linked } from './story.ts'

const LEVELS: readonly Level[] = ['focus', 'related', 'normal', 'muted']
const story: Story = linked(shapesFile())
const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const entity = (id: string) => find(story.entities, id)
const relation = (id: string) => find(story.relations, id)

describe('a node', () => {
  it('tells its kind by form and by colour', () => {
    const looks = story.entities.map((each) => nodeLook(each, 'normal', 12, false))
    const kinds = looks.map(({ form, fill, stroke, dashed, radius }) => [form, fill, stroke, dashed, radius].join(' '))
    expect(new Set(kinds).size).toBe(kinds.length)
  })

  it('is empty and dashed in its kind’s colour where it has no name', () => {
    expect(nodeLook(entity('nameless'), 'normal', 12, false)).toMatchObject({
      form: 'circle',
      fill: 'paper',
      stroke: 'person',
      dashed: true,
    })
    expect(nodeLook(entity('a-circle'), 'normal', 12, false)).toMatchObject({ fill: 'person', stroke: null, dashed: false })
  })

  it('is ringed when chosen, or when tied to something chosen that is no part of the graph', () => {
    const rings = (threaded: boolean) => LEVELS.map((level) => nodeLook(entity('a-circle'), level, 12, threaded).ring > 0)
    expect(rings(false)).toEqual([true, false, false, false])
    expect(rings(true)).toEqual([true, true, false, false])
  })

  it('fades when muted, but its name stays in a colour that can be read', () => {
    const muted = nodeLook(entity('a-circle'), 'muted', 12, false)
    expect(muted.opacity).toBeLessThan(nodeLook(entity('a-circle'), 'normal', 12, false).opacity)
    expect(muted.ink).toBe('ink-3')
  })

  it('keeps its size whatever is chosen', () => {
    const sizes = LEVELS.map((level) => nodeLook(entity('a-square'), level, 12, true).radius)
    expect(new Set(sizes).size).toBe(1)
  })

  it('grows modestly with its ties, and shrinks in a crowd', () => {
    const sizes = [0, 1, 4, 12, 400].map((degree) => baseRadius(degree, 20))
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect((sizes[4] ?? 0) / (sizes[0] ?? 1)).toBeLessThan(2.1)
    expect(baseRadius(4, 2000)).toBeLessThan(baseRadius(4, 20) / 2)
  })

  it('reaches as far as its farthest corner, but for the tips of triangles and squares that lines may touch', () => {
    for (const form of ['hexagon', 'diamond'] as const) {
      const far = Math.max(...(cornersOf(form, 10) ?? []).map(([x, y]) => Math.hypot(x, y)))
      expect(reach({ ...nodeLook(entity('a-circle'), 'normal', 12, false), form, radius: 10 })).toBeCloseTo(far, 1)
    }
  })
})

describe('an edge', () => {
  it('is dashed if and only if it is alleged, at every level', () => {
    for (const level of LEVELS) {
      expect(edgeLook(relation('alleged'), level).dashed).toBe(true)
      expect(edgeLook(relation('owns'), level).dashed).toBe(false)
    }
  })

  it('is red only when it is chosen or tied to what is', () => {
    for (const id of ['owns', 'alleged'])
      expect(LEVELS.map((level) => edgeLook(relation(id), level).color === 'thread')).toEqual([true, true, false, false])
  })

  it('wears the colour of doubt while nothing is chosen', () => expect(edgeLook(relation('alleged'), 'normal').color).toBe('doubt'))

  it('is the stronger the nearer it is to the focus', () => {
    const widths = LEVELS.map((level) => edgeLook(relation('owns'), level).width)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
  })
})
