import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Px } from '../src/base/units.ts'
import { emphasis, relatedIds } from '../src/state/linking.ts'
import { initialState } from '../src/state/state.ts'
import { toSpan } from '../src/state/viewport.ts'
import { bareScene, type TimelineInput } from '../src/timeline/bare-scene.ts'
import { deckOf } from '../src/timeline/decks.ts'
import { litShapes } from '../src/timeline/lit.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { type TimelineScene, timelineScene } from '../src/timeline/scene.ts'
import type { Shape } from '../src/timeline/shapes.ts'
import { shownOf } from '../src/timeline/shown.ts'
import { anyRows } from './row-looks.ts'
import { anyLook, foldingOf, inputOf, stories } from './timeline-stories.ts'

/** What a picture lights. */
const litIn = (input: TimelineInput) => litShapes(bareScene(input), input)

/** Where a shape is, in px; a glyph's middle. */
const placeOf = (shape: Shape): readonly [Px, Px, Px] | null =>
  shape.kind === 'glyph'
    ? [shape.x + shape.dx, shape.x + shape.dx, shape.y]
    : shape.kind === 'bar'
      ? [shape.x0, shape.x1, shape.y + shape.height / 2]
      : null

/** The shapes that only stand in the first picture. */
function added(now: TimelineScene, before: TimelineScene): readonly Shape[] {
  const old = new Set(timelinePicture(before).map((shape) => JSON.stringify(shape)))
  return timelinePicture(now).filter((shape) => !old.has(JSON.stringify(shape)))
}

/** From where to where the cards of what is tied to a record reach whose beginning is on screen, and in which lane. */
function tiedPlaces(input: TimelineInput, scene: TimelineScene, id: string): readonly (readonly [string, Px, Px, Px])[] {
  const { scale, rows, size } = scene
  const shown = input.board?.shown(input.visible) ?? shownOf(deckOf(input.story, input.folding, input.words), input.visible)
  return [id, ...relatedIds(input.story, id)]
    .flatMap((other) => shown.ofRecord.get(other) ?? [])
    .flatMap((card) => {
      const x = scale.xOfU(card.startMin)
      return x >= 0 && x < size.width && rows.isSeen(card.lane)
        ? [[card.record.id, x, scale.xOfU(card.endMax), rows.y(card.lane)] as const]
        : []
    })
}

const pointedAt = (input: TimelineInput, hover: string): TimelineInput => ({
  ...input,
  hover,
  emphasis: emphasis(input.story, { ...initialState('id'), selection: input.selection, hover }),
})

/** That something new stands at each place: as near as a sign or a column is wide, or within its day where that is wide on screen. */
function expectLit(input: TimelineInput, hover: string): void {
  const now = timelineScene(pointedAt(input, hover))
  const places = added(now, timelineScene(input)).flatMap((shape) => {
    const place = placeOf(shape)
    return place === null ? [] : [place]
  })
  const isLit = ([, x0, x1, y]: readonly [string, Px, Px, Px]) =>
    places.some(([from, to, at]) => x1 >= from - 20 && x0 <= to + 20 && Math.abs(at - y) <= 14)
  expect(tiedPlaces(input, now, hover).filter((place) => !isLit(place))).toEqual([])
}

describe('what belongs to what is pointed at', () => {
  test('is lit wherever it stands: alone, among others, in a column', () => {
    fc.assert(
      fc.property(anyLook, fc.nat(), (input, at) => {
        const names = input.story.entities
        const hover = names[at % names.length]?.id ?? ''
        if (input.selection === null) expectLit(input, hover)
      }),
      { numRuns: 60 },
    )
  })

  test('is lit in rows too, folded or not', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), (input, at) => {
        const names = input.story.entities
        if (input.selection === null) expectLit(input, names[at % names.length]?.id ?? '')
      }),
      { numRuns: 60 },
    )
  })

  test('is outlined once where many stand in one column, in ink; what is tied to a choice in red', () => {
    const story = stories.get('5,000 events')
    if (story === undefined) throw new Error('no story')
    const [first] = story.entities
    const id = first?.id ?? ''
    for (const [input, tone] of [
      [pointedAt(inputOf(story), id), 'ink'],
      [inputOf(story, { state: { selection: id } }), 'thread'],
    ] as const) {
      const lit = litIn(input)
      const outlines = lit.filter((shape) => shape.kind === 'glyph')
      expect(outlines.length).toBeGreaterThan(3)
      expect(new Set(outlines.map(({ stroke }) => stroke))).toEqual(new Set([tone]))
      expect(new Set(outlines.map(({ x, y }) => `${x} ${y}`)).size).toBe(outlines.length)
      expect(lit.length).toBeLessThan(2 * input.size.width)
    }
    expect(litIn(inputOf(story))).toEqual([])
  })

  test('is outlined where it shares one sign with others', () => {
    const story = stories.get('5,000 events')
    if (story === undefined) throw new Error('no story')
    let shared = 0
    for (const width of [0.4, 0.1, 0.02]) {
      const viewport = toSpan(foldingOf(story), { u0: 0.5 - width / 2, u1: 0.5 + width / 2 })
      const clusters = timelineScene(inputOf(story, { viewport })).marks.filter(
        (mark) => mark.kind === 'cluster' && mark.x0 > 0 && mark.x1 < 900,
      )
      for (const mark of clusters.slice(0, 5)) {
        if (mark.kind !== 'cluster') continue
        const own = mark.lane[mark.until - 1]?.record
        const [name] = own?.kind === 'event' ? own.participants : []
        if (name === undefined) continue
        const lit = litIn(pointedAt(inputOf(story, { viewport }), name.entity.id))
        expect(lit.filter((shape) => shape.kind === 'glyph' && shape.y === mark.y && shape.x === (mark.x0 + mark.x1) / 2).length).toBe(1)
        shared++
      }
    }
    expect(shared).toBeGreaterThan(3)
  })
})

describe('what stands just beside the screen', () => {
  const story = stories.get('blitar')
  if (story === undefined) throw new Error('no story')
  // Its moments begin a few px behind the right edge; its name is on screen.
  const viewport = { start: Date.parse('2020-05-21T15:32Z'), end: Date.parse('2021-01-05T12:23Z') }
  const namesOf = (state: { readonly hover?: string; readonly selection?: string }) =>
    timelineScene(inputOf(story, { lang: 'en', width: 896, height: 416, viewport, state })).labels.flatMap(({ key }) =>
      key.kind === 'card' ? [key.card.record.id] : [],
    )

  test.each(['hover', 'selection'])('keeps its name when it has the %s', (focus) => {
    expect(namesOf({})).toContain('claim-timing')
    expect(namesOf({ [focus]: 'claim-timing' })).toContain('claim-timing')
  })
})
