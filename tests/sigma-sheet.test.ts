import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish } from '../src/base/steps.ts'
import type { Id } from '../src/base/units.ts'
import { LINES } from '../src/graph/sigma-edges.ts'
import { createList, type List } from '../src/graph/sigma-lists.ts'
import { MARKS } from '../src/graph/sigma-nodes.ts'
import { createSheet, type Lists } from '../src/graph/sigma-sheet.ts'
import { STRAIGHTS } from '../src/graph/sigma-straights.ts'
import { type GraphWorld, graphWorld } from '../src/graph/world.ts'
import { emphasis } from '../src/state/linking.ts'
import { initialState } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import { scatteredInput, shownBy, tiesFile } from './graph-stories.ts'
import { linked, type StoryFile } from './story.ts'

const SIZE = { width: 904, height: 388 }
/** Each colour as a number of its own. */
const INK = { mixed: (name: string, opacity: number) => name.length + opacity }

const widthOf = (attributes: readonly { readonly name: string; readonly size: number }[]) =>
  attributes.reduce((sum, { name, size }) => sum + (/fill|stroke|a_ring|ground|color/.test(name) ? 1 : size), 0)
const listsOf = (): Lists => ({
  straights: createList(STRAIGHTS.VERTICES * widthOf(STRAIGHTS.ATTRIBUTES)),
  lines: createList(widthOf(LINES.ATTRIBUTES)),
  marks: createList(MARKS.VERTICES * widthOf(MARKS.ATTRIBUTES)),
})
/** What is drawn in each place; nothing where it is blank. */
const drawnIn = ({ array, drawn, stride }: List) =>
  Array.from({ length: drawn() }, (_, i) => array().slice(i * stride, (i + 1) * stride)).filter((place) =>
    place.some((value) => value !== 0),
  )
const allIn = (lists: Lists) =>
  Object.entries(lists).map(
    ([name, list]) =>
      [
        name,
        drawnIn(list)
          .map((place) => place.join(' '))
          .sort(),
      ] as const,
  )

/** A crowd with more lines than are drawn one by one; every seventh is alleged, every eleventh denied too. */
function crowdFile(): StoryFile {
  const names = Array.from({ length: 300 }, (_, i) => `Person ${i}`)
  const ties = names.flatMap((_, i) => (i === 0 ? [] : [[i - 1, i] as const, [i, (i * 13) % 300] as const]))
  const file = tiesFile(names, ties)
  const cites = [{ source: 'report-one', at: 'p1' }]
  const relations = file['relations'].map((relation: object, i: number) => (i % 7 === 0 ? { ...relation, status: 'alleged' } : relation))
  const claims = relations.flatMap(({ id, status }: { id: Id; status: string }, i: number) => {
    if (status !== 'alleged') return []
    const says = [{ by: 'e1', stance: 'asserts', cites }, ...(i % 11 === 0 ? [{ by: 'e2', stance: 'denies', cites }] : [])]
    return [{ id: `claim-${id}`, statement: 'So it is.', about: [id], states: [id], positions: says }]
  })
  return { ...file, relations, claims }
}

const story: Story = linked(crowdFile())
const inputFor = (hover: Id | null, selection: Id | null, has: (id: Id) => boolean = () => true) =>
  scatteredInput(story, { emphasis: emphasis(story, { ...initialState('id'), hover, selection }), visible: shownBy(has) })
const { layout } = inputFor(null, null)
const worldOf = (input: ReturnType<typeof inputFor>, before: GraphWorld | null = null) => graphWorld({ ...input, layout }, SIZE, before)

const written = (world: GraphWorld) => {
  const lists = listsOf()
  const sheet = createSheet(lists)
  finish(sheet.whole(world, INK))
  return { lists, sheet }
}

describe('a sheet', () => {
  const ids = fc.option(fc.nat(299).map((i) => `e${i}`))

  it('that is changed shows what it would show if it were written anew', () => {
    fc.assert(
      fc.property(
        ids,
        ids,
        fc.array(ids, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 2, max: 40 }),
        (chosen, first, hovers, part) => {
          let world = worldOf(inputFor(first, chosen))
          const { lists, sheet } = written(world)
          for (const hover of hovers) {
            world = worldOf(
              inputFor(hover, chosen, (id) => id.length + id.charCodeAt(id.length - 1) !== part),
              world,
            )
            expect(sheet.change(world, INK)).toBe(true)
            expect(allIn(lists)).toEqual(allIn(written(world).lists))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('writes a handful of places where something is pointed at, and draws it last', () => {
    const before = worldOf(inputFor(null, null))
    const { lists, sheet } = written(before)
    for (const list of Object.values(lists)) expect(list.changes()).toBe('all')
    const after = worldOf(inputFor('e10', null), before)
    expect(sheet.change(after, INK)).toBe(true)
    const places = Object.values(lists).flatMap((list) =>
      [...list.changes()].map((run) => (typeof run === 'string' ? Infinity : run[1] - run[0])),
    )
    expect(places.reduce((sum, count) => sum + count, 0)).toBeLessThan(60)
    const node = after.nodes.find(({ entity }) => entity.id === 'e10')
    expect(drawnIn(lists.marks).at(-1)?.[4]).toBeCloseTo(node?.look.radius ?? 0, 4)
  })

  it('is not changed for another size, other colours, or what was muted and is no longer', () => {
    const before = worldOf(inputFor(null, null))
    const { lists, sheet } = written(before)
    const shown = allIn(lists)
    expect(sheet.change(worldOf(inputFor(null, 'e3'), before), INK)).toBe(false)
    expect(sheet.change(graphWorld({ ...inputFor(null, null), layout }, { ...SIZE, width: 700 }), INK)).toBe(false)
    expect(sheet.change(before, { ...INK })).toBe(false)
    expect(allIn(lists)).toEqual(shown)
  })

  it('dashes what is alleged in a crowd too, and nothing else, and marks what is denied', () => {
    const world = worldOf(inputFor(null, null))
    const { lists } = written(world)
    const straight = drawnIn(lists.straights)
    expect(straight.length).toBeGreaterThan(400)
    const alleged = world.edges.filter(({ relation }) => relation.status === 'alleged')
    // A straight line and its arrow each have a place, and so has each curve of one that is not.
    const dashed = straight.filter((place) => place[8] === 1)
    const bent = drawnIn(lists.lines).filter((place) => place[9] === 1)
    expect(dashed.length / 2 + bent.length).toBe(alleged.reduce((sum, { route }) => sum + route.length, 0))
    expect(dashed.length).toBeGreaterThan(100)
    const discs = drawnIn(lists.marks).filter((mark) => mark[3] === 5)
    expect(discs.length).toBe(alleged.filter(({ disputed }) => disputed).length)
    expect(discs.length).toBeGreaterThan(5)
  })
})
