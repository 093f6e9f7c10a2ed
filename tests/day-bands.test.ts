import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../src/base/units.ts'
import { toSpan } from '../src/state/viewport.ts'
import { DAY, HOUR, MINUTE } from '../src/story/calendar.ts'
import { zoneOf } from '../src/story/zone.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import { markShapes } from '../src/timeline/mark-shapes.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { placeOf, wayTo } from '../src/timeline/walk.ts'
import { linked, tinyStory } from './story.ts'
import { anyLook, foldingOf, inputOf, stories } from './timeline-stories.ts'

/** Any place in any story, about something that stands there, from all of it down to a millionth. */
const anyPlace = fc.record({
  name: fc.constantFrom(...stories.keys()),
  at: fc.nat(),
  depth: fc.double({ min: 0, max: 6, noNaN: true }),
  width: fc.integer({ min: 600, max: 1900 }),
  fold: fc.boolean(),
})

const midnight = (text: string) => Date.parse(`${text}T00:00+07:00`)

/** A story of one event with this date, and what is long before. */
function dated(when: string) {
  const file = tinyStory()
  file.events = file.events.slice(0, 1)
  file.events[0].when = when
  for (const source of file.sources) source.published = '2016-01-01'
  file.claims[0].states = []
  for (const position of file.claims[0].positions) position.when = '2016-01-01'
  return linked(file)
}

function markOf(when: string, viewport: Span) {
  const scene = timelineScene(inputOf(dated(when), { width: 900, viewport, fold: false }))
  const mark = scene.marks.find((one) => one.kind === 'card' && one.card.kind === 'event')
  if (mark?.kind !== 'card') throw new Error(`${when} is not drawn`)
  return { scene, mark }
}

describe('nothing is drawn more exactly than it is dated:', () => {
  test('where the axis tells time within a date, the date is a stretch and no place', () => {
    fc.assert(
      fc.property(anyPlace, ({ name, at, depth, width, fold }) => {
        const story = stories.get(name) ?? expect.fail(name)
        const whens = [...story.events.flatMap(({ when }) => when ?? []), ...story.sources.map(({ published }) => published)]
        const begun = whens.filter(({ startMin }) => Number.isFinite(startMin))
        const folding = foldingOf(story, fold)
        const u = folding.toU(begun[at % begun.length]?.startMin ?? 0)
        const half = 0.53 / 10 ** depth
        const scene = timelineScene(inputOf(story, { width, fold, viewport: toSpan(folding, { u0: u - half, u1: u + half }) }))
        const points = scene.marks.filter((mark) => {
          if (mark.kind !== 'card' || mark.card.extent !== 'point' || mark.card.kind === 'claim' || mark.glyphX === null) return false
          // The clock of 1883 was seconds off today's: a minute by ours has a line of that one within it.
          if (zoneOf(story.timeZone).offsetAt(mark.card.when.startMin) % MINUTE !== 0) return false
          const [x0, x1] = [scene.scale.xOfU(mark.card.startMin), scene.scale.xOfU(mark.card.endMax)]
          return scene.axis.lines.some(({ x }) => x > x0 + 0.5 && x < x1 - 0.5)
        })
        expect(points.map((mark) => mark.kind === 'card' && mark.card.when.text)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test.each([8, 3])('a day is a band of that day among its hours, %i of them on screen', (hours) => {
    const from = midnight('2021-06-15')
    const { scene, mark } = markOf('2021-06-15', { start: from + 10 * HOUR, end: from + (10 + hours) * HOUR })
    expect([mark.glyphX, mark.x0, mark.x1]).toEqual([null, scene.scale.x(from), scene.scale.x(from + DAY)])
    // The keyboard does not move the picture to noon, and stands on what is seen of the band.
    expect(wayTo({ kind: 'card', card: mark.card }, scene)).toBe(0)
    expect(placeOf({ kind: 'card', card: mark.card }, scene).x).toBe(14)
  })

  test('what began on a day goes on for certain from that day’s end, however little of it is on screen', () => {
    const from = midnight('2021-06-15')
    for (const days of [2, 5, 7]) {
      const { scene, mark } = markOf('2021-06-15/..', { start: from - 12 * HOUR, end: from + days * DAY })
      const line = markShapes(mark, scene).find((shape) => shape.kind === 'line' && shape.y0 === shape.y1)
      if (line?.kind !== 'line') throw new Error('no line')
      expect(line.x0).toBeCloseTo(scene.scale.x(from + DAY), 6)
    }
  })

  test('who took a side on a day stands where that day begins on screen, and not at noon', () => {
    const from = midnight('2021-06-15')
    const file = tinyStory()
    file.claims[0].positions[0].when = '2021-06-15'
    file.claims[0].positions[1].when = '2021-06-20'
    const story = linked(file)
    for (const [start, end] of [
      [-6, 36],
      [6, 30],
      [20, 80],
    ] as const) {
      const viewport = { start: from + start * HOUR, end: from + end * HOUR }
      const scene = timelineScene(inputOf(story, { width: 900, viewport, fold: false }))
      const mark = scene.marks.find((one) => one.kind === 'card' && one.card.kind === 'claim' && one.card.when.text === '2021-06-15')
      if (mark?.kind !== 'card' || mark.glyphX === null) throw new Error('no sign')
      const seen = Math.max(scene.scale.x(from), 0)
      expect([mark.x0, mark.x1]).toEqual([scene.scale.x(from), scene.scale.x(from + DAY)])
      expect(mark.glyphX - mark.half).toBeGreaterThan(seen)
      expect(mark.glyphX).toBeLessThan(Math.min(seen + 30, mark.x1))
    }
  })

  test('the line of a claim begins and ends in its signs', () => {
    const expectSigned = (input: TimelineInput): number => {
      const { threads, marks, size } = timelineScene(input)
      const ends = threads.flatMap(({ claim, x0, x1, y }) => [x0, x1].map((x) => ({ claim, x, y })))
      const seen = ends.filter(({ x }) => x >= 12 && x <= size.width - 12)
      for (const { claim, x, y } of seen) {
        const signs = marks.flatMap((mark) => {
          if (mark.y !== y) return []
          if (mark.kind === 'cluster') return [[mark.x0, mark.x1] as const]
          return mark.card.record.id !== claim || mark.glyphX === null ? [] : [[mark.glyphX - mark.half, mark.glyphX + mark.half] as const]
        })
        expect(
          signs.some(([from, to]) => x >= from - 1 && x <= to + 1),
          `${claim} at ${x}`,
        ).toBe(true)
      }
      return seen.length
    }
    expect(expectSigned(inputOf(stories.get('blitar') ?? expect.fail()))).toBeGreaterThan(8)
    fc.assert(
      fc.property(anyLook, (input) => void expectSigned(input)),
      { numRuns: 200 },
    )
  })
})
