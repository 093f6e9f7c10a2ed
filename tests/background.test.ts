import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../src/base/units.ts'
import { withEvents } from '../src/graph/event-layer.ts'
import { graphWorld } from '../src/graph/world.ts'
import { toSpan } from '../src/state/viewport.ts'
import type { StoryRecord } from '../src/story/story.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import { shownCards } from '../src/timeline/decks.ts'
import type { Mark } from '../src/timeline/marks.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { rowsIn } from '../src/timeline/rows.ts'
import { type TimelineScene, timelineScene } from '../src/timeline/scene.ts'
import { blitar } from './blitar-story.ts'
import { anyTies, inputOf as graphInput } from './graph-stories.ts'
import { ROW_MODES, rowInputOf } from './row-looks.ts'
import { linked } from './story.ts'
import { foldingOf, groupsOf, inputOf, stories } from './timeline-stories.ts'

const MODES = ['packed', ...ROW_MODES] as const
const isAside = (record: StoryRecord) => record.kind === 'event' && record.part === 'background'

/** A story with background in it, in any rows, at any zoom, with anything chosen or pointed at. */
const anyAside: fc.Arbitrary<TimelineInput> = fc
  .record({
    name: fc.constantFrom('blitar', 'statuses'),
    mode: fc.constantFrom(...MODES),
    height: fc.integer({ min: 260, max: 1200 }),
    middle: fc.double({ min: 0, max: 1, noNaN: true }),
    depth: fc.double({ min: 0, max: 3, noNaN: true }),
    chosen: fc.option(fc.nat(), { nil: undefined }),
    hovered: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ name, mode, height, middle, depth, chosen, hovered }) => {
    const story = stories.get(name) ?? blitar()
    const half = 0.53 / 10 ** depth
    const viewport = toSpan(foldingOf(story), { u0: middle - half, u1: middle + half })
    const records = [...story.records.values()]
    const at = (n: number | undefined) => (n === undefined ? null : (records[n % records.length]?.id ?? null))
    const look = { height, viewport, state: { selection: at(chosen), hover: at(hovered) } }
    return mode === 'packed' ? inputOf(story, look) : rowInputOf(story, { mode }, look)
  })

describe('what is background', () => {
  test.each(MODES)('shares no lane, no cluster and no column with main events: rows %s', (mode) => {
    for (const name of ['blitar', 'statuses']) {
      const story = stories.get(name) ?? blitar()
      const input = mode === 'packed' ? inputOf(story) : rowInputOf(story, { mode })
      const lanes = new Map<number, Set<boolean>>()
      const { lanes: shown } = input.board?.shown(input.visible) ?? shownCards(input)
      for (const { cards } of shown)
        for (const card of cards) lanes.set(card.lane, (lanes.get(card.lane) ?? new Set()).add(isAside(card.record)))
      expect([...lanes].filter(([, kinds]) => kinds.size > 1)).toEqual([])
      expect([...lanes].filter(([, kinds]) => kinds.has(true)).length).toBeGreaterThan(0)
      const mixed = groupsOf(timelineScene(input)).filter((cards) => new Set(cards.map(({ record }) => isAside(record))).size > 1)
      expect(mixed).toEqual([])
    }
  })

  test('stands below everything else in the packed timeline, under its own name', () => {
    for (const lang of ['id', 'en'] as const) {
      const scene = timelineScene(inputOf(blitar(), { lang }))
      const ys = (aside: boolean) =>
        scene.marks.flatMap((mark) => (mark.kind === 'card' && isAside(mark.card.record) === aside ? [mark.y] : []))
      const caption = scene.captions.find(({ text }) => text === scene.words.timeline.bands.background)
      expect(Math.min(...ys(true))).toBeGreaterThan(caption?.y ?? Number.POSITIVE_INFINITY)
      expect(caption?.y).toBeGreaterThan(Math.max(...ys(false)))
      expect(caption?.text.toLowerCase()).toContain(scene.words.record.background)
    }
  })

  test('has its name over it where the story has nothing else', () => {
    expect(rowsIn(400, { event: 0, claim: 0, source: 0, background: 1 }).strips.map(({ band }) => band)).toEqual(['background'])
    expect(rowsIn(400, { event: 1, claim: 0, source: 0, background: 1 }).strips.map(({ band }) => band)).toEqual(['background'])
  })

  test('is joined with a main event by no line, whatever is chosen or pointed at', () => {
    fc.assert(
      fc.property(anyAside, (input) => {
        const scene = timelineScene(input)
        for (const shape of timelinePicture(scene)) {
          if (shape.kind !== 'line') continue
          const [a, b] = [
            { x: shape.x0, y: shape.y0 },
            { x: shape.x1, y: shape.y1 },
          ].map((end) => recordsAt(end, scene))
          const crossing = (a ?? []).flatMap((one) => (b ?? []).filter((other) => one !== other && isAside(one) !== isAside(other)))
          expect(crossing.filter(({ kind }) => kind === 'event')).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has no line to a main event in the graph either: events are tied to those who take part, and to nothing else', () => {
    for (const name of ['blitar', 'statuses']) {
      const story = stories.get(name) ?? blitar()
      const input = graphInput(story)
      const { edges } = withEvents(graphWorld(input, { width: 900, height: 500 }), input)
      const between = edges.filter(({ relation: { from, to } }) => from.kind === 'event' && to.kind === 'event')
      expect(between).toEqual([])
    }
  })
})

/** The events of the marks whose sign, or whose stretch, a line's end touches. */
function recordsAt({ x, y }: Point, { marks }: TimelineScene): readonly StoryRecord[] {
  const near = (mark: Mark) => Math.abs(mark.y - y) < 9 && x > mark.x0 - 9 && x < mark.x1 + 9
  return marks.flatMap((mark) => (mark.kind === 'card' && mark.card.kind === 'event' && near(mark) ? [mark.card.record] : []))
}

describe('near is not linked', () => {
  test('names that stand in one article, or at one event, have no line for it: the lines are the relations of the file', () => {
    fc.assert(
      fc.property(anyTies, fc.array(fc.array(fc.nat(11), { minLength: 2, maxLength: 5 }), { maxLength: 6 }), (file, meetings) => {
        const people: readonly { readonly id: string }[] = file['entities']
        const events = meetings.map((who, i) => ({
          ...{ id: `meeting-${i}`, type: 'meeting', title: `Meeting ${i}`, when: '2020', status: 'reported' },
          participants: [...new Set(who.map((n) => people[n % people.length]?.id))].map((entity) => ({ entity })),
          cites: [{ source: 'report-one', at: 'p1' }],
        }))
        const vocabulary = { ...file['vocabulary'], eventTypes: { meeting: { label: 'Meeting' } } }
        const story = linked({ ...file, vocabulary, events })
        const input = graphInput(story)
        const world = graphWorld(input, { width: 800, height: 500 })
        const ids = story.relations.map(({ id }) => id).toSorted()
        expect(world.edges.map(({ relation }) => relation.id).toSorted()).toEqual(ids)
        const eventful = withEvents(world, input).edges.filter(({ relation: { from } }) => from.kind === 'entity')
        expect(eventful.map(({ relation }) => relation.id).toSorted()).toEqual(ids)
      }),
      { numRuns: 40 },
    )
  })
})
