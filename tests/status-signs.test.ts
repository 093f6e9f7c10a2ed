import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import type { Tag } from '../src/base/markup.ts'
import type { PaletteName } from '../src/base/palette.ts'
import { withEvents } from '../src/graph/event-layer.ts'
import { graphScene } from '../src/graph/scene.ts'
import { graphWorld } from '../src/graph/world.ts'
import type { Story } from '../src/story/story.ts'
import { bead, eventGlyph, type GlyphPart } from '../src/timeline/glyphs.ts'
import { markShapes } from '../src/timeline/mark-shapes.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import type { Shape } from '../src/timeline/shapes.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { inputOf as graphInput } from './graph-stories.ts'
import { rowInputOf } from './row-looks.ts'
import { DATES, PARTS, relationId, STATES, type StateName, soleEvent, statusedStory } from './statused-story.ts'
import { inputOf, type Look } from './timeline-stories.ts'

type DateName = keyof typeof DATES
const DATE_NAMES = Object.keys(DATES) as readonly DateName[]
type Part = (typeof PARTS)[number]

/** Colours as a picture without any has them: the ground, or ink on it. */
const inked = (name: PaletteName | null): string => (name === null ? 'none' : name === 'panel' || name === 'paper' ? 'ground' : 'ink')

/** A shape without its colour, its opacity and its place. */
function formOf(shape: Shape): string {
  const round = (value: number) => Math.round(10 * value) / 10
  if (shape.kind === 'glyph') return ['glyph', shape.d, inked(shape.fill), inked(shape.stroke), shape.width, shape.dash].join(' ')
  if (shape.kind === 'line') return ['line', round(shape.x1 - shape.x0), round(shape.y1 - shape.y0), shape.width, shape.dash].join(' ')
  if (shape.kind === 'bar') return ['bar', round(shape.x1 - shape.x0), round(shape.height)].join(' ')
  return shape.kind
}

/** How an event is drawn in a story of its own, without words. */
function drawn(story: Story, rows: 'packed' | 'entity', look: Look): string {
  const input = rows === 'packed' ? inputOf(story, look) : rowInputOf(story, { mode: rows }, look)
  const scene = timelineScene(input)
  const mark = scene.marks.find((one) => one.kind === 'card' && one.card.kind === 'event')
  if (mark === undefined) throw new Error('no mark')
  const shapes = markShapes(mark, scene)
  const top = Math.min(...shapes.flatMap((shape) => ('y' in shape ? [shape.y - mark.y] : [])))
  return [`from ${Math.round(top)}`, ...shapes.map(formOf)].join('\n')
}

/** The forms of a row's sign in the list. */
function listed(story: Story): string {
  const rows: Tag[] = []
  const find = (tag: Tag | string, into: Tag[], test: (tag: Tag) => boolean): void => {
    if (typeof tag === 'string') return
    if (test(tag)) into.push(tag)
    for (const child of tag.children) find(child, into, test)
  }
  find(timelineList(inputOf(story)), rows, ({ attributes }) => String(attributes['class'] ?? '').startsWith('time-row event'))
  const paths: Tag[] = []
  for (const row of rows) find(row, paths, ({ tag, attributes }) => tag === 'path' && 'd' in attributes)
  const ink = (value: unknown) =>
    value === null || value === undefined || value === 'none' ? 'none' : /paper|panel/.test(String(value)) ? 'ground' : 'ink'
  return paths
    .map(({ attributes: a }) => [a['d'], ink(a['fill']), ink(a['stroke']), a['stroke-width'], a['stroke-dasharray']].join(' '))
    .join('\n')
}

/** All ways that are alike, by what they look like. */
const alike = <T extends string>(names: readonly T[], lookOf: (name: T) => string): readonly (readonly T[])[] => {
  const looks = new Map<string, T[]>()
  for (const name of names) looks.set(lookOf(name), [...(looks.get(lookOf(name)) ?? []), name])
  return [...looks.values()].filter((same) => same.length > 1)
}

/** Which pixels a part of a sign colours at least half, where a px is one pixel, wherever among them its middle falls. */
function pixelsOf({ d, fill, width, dash }: GlyphPart, shift: number): ReadonlySet<string> {
  const ink = fill === null || fill === 'panel' ? 'none' : 'black'
  const path = `<path transform="translate(${12 + shift} ${12 + shift})" d="${d}" fill="${ink}" stroke="black" stroke-width="${width}" stroke-dasharray="${dash.join(' ')}"/>`
  const { pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">${path}</svg>`).render()
  const at = Array.from({ length: 24 * 24 }, (_, i) => i)
  return new Set(at.filter((i) => (pixels[4 * i + 3] ?? 0) >= 128).map((i) => `${i % 24} ${Math.floor(i / 24)}`))
}

/** How many pieces pixels make that touch by a side or a corner. */
function pieces(pixels: ReadonlySet<string>): number {
  const left = new Set(pixels)
  let count = 0
  for (const first of pixels) {
    if (!left.delete(first)) continue
    count++
    for (const next = [first]; next.length > 0; ) {
      const [x = 0, y = 0] = (next.pop() ?? '').split(' ').map(Number)
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) if (left.delete(`${x + dx} ${y + dy}`)) next.push(`${x + dx} ${y + dy}`)
    }
  }
  return count
}

describe('what is alleged and denied', () => {
  const looks = PARTS.flatMap((part) => [[part, 'alone', eventGlyph, 3] as const, [part, 'on a line', bead, 2] as const])
  test.each(looks)('is seen to be both where a px is one pixel: %s, %s', (part, _, of, least) => {
    const glyph = of({ status: 'alleged', disputed: true, part })
    const [dashed, filled] = [glyph.filter(({ dash }) => dash.length > 0), glyph.filter(({ dash }) => dash.length === 0)]
    for (const shift of [0, 0.25, 0.5, 0.75]) {
      const dashes = new Set(dashed.flatMap((one) => [...pixelsOf(one, shift)]))
      const half = new Set(filled.flatMap((one) => [...pixelsOf(one, shift)]))
      expect(pieces(dashes), `${shift}`).toBeGreaterThanOrEqual(least)
      expect(pieces(half), `${shift}`).toBe(1)
      // No dash makes a bump on the half that is filled.
      expect(pieces(new Set([...dashes, ...half])), `${shift}`).toBe(pieces(dashes) + 1)
    }
  })
})

describe('how sure an event is, is told without words and without colour', () => {
  const cases = PARTS.flatMap((part) => DATE_NAMES.map((date) => [part, date] as const))
  test.each(cases)('in the timeline and in rows: %s, %s', (part, date) => {
    for (const rows of ['packed', 'entity'] as const)
      expect(alike<StateName>(STATES, (state) => drawn(soleEvent(state, part, date), rows, { height: 500 }))).toEqual([])
  })

  test.each(cases)('in the list: %s, %s', (part, date) => {
    expect(alike<StateName>(STATES, (state) => listed(soleEvent(state, part, date)))).toEqual([])
  })

  test.each(PARTS)('as points in the graph: %s', (part) => {
    expect(alike<StateName>(STATES, (state) => pointed(state, part))).toEqual([])
  })
})

describe('what is background is told without words and without colour', () => {
  test.each(STATES.flatMap((state) => DATE_NAMES.map((date) => [state, date] as const)))('in the timeline: %s, %s', (state, date) => {
    expect(alike<Part>(PARTS, (part) => drawn(soleEvent(state, part, date), 'entity', { height: 500 }))).toEqual([])
    expect(alike<Part>(PARTS, (part) => listed(soleEvent(state, part, date)))).toEqual([])
  })
})

describe('how sure a relation is, is told without words and without colour', () => {
  test.each(['normal', 'muted', 'related', 'focus'] as const)('in the graph, where it is %s', (level) => {
    const { edges } = graphScene(graphInput(statusedStory(), { emphasis: () => level }), { width: 900, height: 500 })
    const lookOf = (state: StateName) => {
      const edge = edges.find(({ id }) => id === relationId(state))
      if (edge === undefined) throw new Error('no edge')
      const { dashed, width } = edge.look
      return [dashed, Math.round(10 * width), edge.disc !== null].join(' ')
    }
    expect(alike<StateName>(STATES, lookOf)).toEqual([])
    // Dashes widen a line too: width alone tells nothing that the dash does not.
    const widths = (['documented', 'reported'] as const).map((state) => edges.find(({ id }) => id === relationId(state))?.look.width ?? 0)
    expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) + 1)
  })
})

function pointed(state: StateName, part: Part): string {
  const input = graphInput(soleEvent(state, part, 'day'))
  const world = withEvents(graphWorld(input, { width: 900, height: 500 }), input)
  const look = world.nodes.find(({ entity }) => entity.kind === 'event')?.look
  if (look === undefined) throw new Error('no point')
  return [look.form, inked(look.fill), inked(look.stroke), look.dashed].join(' ')
}
