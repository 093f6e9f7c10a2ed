import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import { finish } from '../src/base/steps.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import type { LaneState } from '../src/state/lanes.ts'
import { inOrder } from '../src/state/row-order.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { toSpan } from '../src/state/viewport.ts'
import { knownBy, whenBy } from '../src/story/known.ts'
import type { Story } from '../src/story/story.ts'
import type { Row } from '../src/timeline/board.ts'
import { hasRows, prepareRows } from '../src/timeline/boards.ts'
import type { Card } from '../src/timeline/deck.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { hitTimeline } from '../src/timeline/hit.ts'
import type { Mark } from '../src/timeline/marks.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { withHeads } from '../src/timeline/row-heads.ts'
import { MOST_ROWS } from '../src/timeline/row-plans.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { timeSvg } from '../src/timeline/svg.ts'
import { spokenStop, stopAt, stopCount, stopOf } from '../src/timeline/walk.ts'
import { rowsId } from '../src/words/rows-id.ts'
import { blitar } from './blitar-story.ts'
import { anyRows, ROW_MODES, type RowInput, type RowMode, rowInputOf } from './row-looks.ts'
import { linked, manyEvents } from './story.ts'
import { foldingOf, inputOf, type Look, stories } from './timeline-stories.ts'

const story = blitar()
const rowOf = ({ board }: RowInput, lane: number): Row => {
  const row = board.natural.find(({ from, until }) => lane >= from && lane < until)
  if (row === undefined) throw new Error(`no row for lane ${lane}`)
  return row
}
const rowsOf = (input: RowInput, cards: readonly Card[]) => cards.map(({ lane }) => rowOf(input, lane).id)
const laneOf = (mark: Mark) => (mark.kind === 'card' ? mark.card.lane : (mark.lane[mark.from]?.lane ?? -1))
const placesIn = (input: RowInput) => input.board.place(input.size.height, input.scroll ?? 0)

describe('the picture stays as it is', () => {
  const svgOf = (lanes: Partial<LaneState> & { mode: RowMode }, look: Look & { scroll?: number }) => {
    const input = { ...rowInputOf(story, lanes, look), scroll: look.scroll ?? 0 }
    const scene = timelineScene(input)
    const { shapes, size } = withHeads(timelinePicture(scene), scene, tableMeasure)
    return toMarkup(timeSvg(shapes, size, CSS_PALETTE, input.words.timeline.name)).replaceAll('><', '>\n<')
  }
  test.each([
    ['type-id', { mode: 'type' }, { height: 560 }],
    ['entity-en', { mode: 'entity' }, { height: 760, lang: 'en' }],
    ['claim-id', { mode: 'claim' }, { height: 1000 }],
    [
      'entity-set-id',
      { mode: 'entity', order: ['pekerja', 'santoso'], folded: ['.claims', 'henry'], hidden: ['kpk', 'samanhudi'] },
      { height: 420, state: { selection: 'pilkada-2020' } },
    ],
    ['claim-scrolled-en', { mode: 'claim' }, { height: 300, lang: 'en', scroll: 130 }],
  ] satisfies [string, Partial<LaneState> & { mode: RowMode }, Look & { scroll?: number }][])('%s', async (name, lanes, look) => {
    await expect(svgOf(lanes, { width: 1000, ...look })).toMatchFileSnapshot(`golden/timeline-rows-${name}.svg`)
  })
})

describe('rows', () => {
  test('stand one below the other, each lane within its row, none of those left out', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const rows = placesIn(input)
        let y = rows.axis - rows.scroll
        for (const { row, y: top, height, folded } of rows.places) {
          expect(top).toBeCloseTo(y, 6)
          y += height
          for (let lane = row.from; lane < row.until; lane++) {
            expect(rows.y(lane)).toBeGreaterThan(top)
            expect(rows.y(lane)).toBeLessThan(top + height)
            expect(rows.isFolded(lane)).toBe(folded)
          }
          expect(input.lanes.hidden).not.toContain(row.id)
        }
        expect(rows.places.length).toBe(input.board.natural.length - input.lanes.hidden.length)
        expect(y - rows.axis + rows.scroll).toBeCloseTo(rows.content, 6)
        const natural = input.board.natural.map(({ id }) => id)
        const wanted = inOrder(natural, input.lanes.order).filter((id) => !input.lanes.hidden.includes(id))
        expect(rows.places.map(({ row }) => row.id)).toEqual(wanted)
        expect(rows.scroll).toBeLessThanOrEqual(Math.max(0, rows.content - rows.room))
      }),
    )
  })

  test('hold every visible event in each row where it belongs, and nothing else', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const { hidden } = input.lanes
        const shown = input.board.shown(input.visible)
        for (const event of input.visible.events.filter((each) => whenBy(each, input.visible.knownBy) !== null)) {
          const found = rowsOf(input, shown.ofRecord.get(event.id) ?? [])
          expect(new Set(found).size).toBe(found.length)
          if (input.lanes.mode === 'type') expect(found).toEqual(hidden.includes(event.type.id) ? [] : [event.type.id])
          if (input.lanes.mode !== 'entity') continue
          const own = new Set(event.participants.map(({ entity }) => entity.id))
          const natural = new Set(input.board.natural.map(({ id }) => id))
          const named = [...own].filter((id) => natural.has(id))
          const wanted = [...named, ...(named.length < own.size ? ['.others'] : []), ...(own.size === 0 ? ['.nobody'] : [])]
          expect([...found].sort()).toEqual(wanted.filter((id) => !hidden.includes(id)).sort())
        }
      }),
      { numRuns: 40 },
    )
  })

  test('count and walk each event once; those only in rows left out are said to be missing', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const shown = shownCards(input)
        const walked = shown.cards.flatMap((card) => (card.kind === 'event' ? [card.record.id] : []))
        expect(new Set(walked).size).toBe(walked.length)
        const dated = input.visible.events.filter((event) => whenBy(event, input.visible.knownBy) !== null).length
        const { counts, footer } = timelineScene(input)
        expect(counts.total).toBe(dated)
        expect(walked.length + input.board.away(input.visible)).toBe(dated)
        expect(shown.events.total).toBe(walked.length)
        for (const { lane } of shown.cards) expect(input.lanes.hidden).not.toContain(rowOf(input, lane).id)
        if (input.lanes.hidden.length > 0) expect(footer.status).toContain(input.board.note)
      }),
      { numRuns: 40 },
    )
  })

  test('keep their marks in their lanes whatever is filtered, set or moved', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const plain = rowInputOf(input.story, { mode: input.lanes.mode as RowMode }, { lang: input.words.lang })
        const natural = plain.board.shown(plain.visible).ofRecord
        const { ofRecord } = input.board.shown(input.visible)
        for (const id of input.story.records.keys()) {
          const cards = ofRecord.get(id) ?? []
          const lanes = natural.get(id)?.map(({ lane }) => lane) ?? []
          expect(cards.filter(({ lane }) => !lanes.includes(lane))).toEqual([])
        }
        const rows = placesIn(input)
        for (const mark of timelineScene(input).marks) expect(mark.y).toBe(rows.y(laneOf(mark)))
      }),
      { numRuns: 40 },
    )
  })

  test('with lanes to spare hold no two events at one time in one lane', () => {
    for (const of of stories.values())
      for (const mode of ['type', 'entity'] as const) {
        const input = rowInputOf(of, { mode })
        const { lanes } = input.board.shown(input.visible)
        for (const row of input.board.natural.filter(({ from, until }) => until - from < 2))
          for (const { cards } of lanes.slice(row.from, row.until)) {
            const lasting = cards.filter(({ kind, extent }) => kind === 'event' && extent !== 'point')
            for (const [i, a] of lasting.entries())
              for (const b of lasting.slice(0, i)) expect(a.startMin >= b.endMax || b.startMin >= a.endMax).toBe(true)
          }
      }
  })

  test('by name are no more than the most, and say how many more there are', () => {
    const input = rowInputOf(stories.get('5,000 events') ?? story, { mode: 'entity' }, { lang: 'en' })
    const named = input.board.natural.filter(({ record }) => record !== null)
    expect(named.length).toBe(MOST_ROWS)
    const takingPart = input.story.entities.filter(({ events }) => events.some(({ when }) => when !== null)).length
    expect(input.board.natural.find(({ id }) => id === '.others')?.name).toBe(`+${takingPart - MOST_ROWS} more names`)
  })
})

describe('the sides of a claim', () => {
  test('both stand, of one height, also where nobody takes one, which is said', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        if (input.lanes.mode !== 'claim') return
        const rows = placesIn(input)
        const said = input.board.silences(input.visible, rows)
        for (const { row, folded } of rows.places.filter(({ row }) => row.record !== null)) {
          expect(row.sides.slice(0, 2).map(({ stances }) => stances[0])).toEqual(['asserts', 'denies'])
          expect(row.until - row.from).toBe(row.sides.length)
          const claim = input.story.records.get(row.record ?? '')
          if (claim?.kind !== 'claim' || folded || !input.visible.has(claim.id)) continue
          const taken = input.visible.positions(claim)
          for (const [i, { stances }] of row.sides.entries()) {
            const y = rows.y(row.from + i)
            if (i > 0) expect(y - rows.y(row.from + i - 1)).toBeCloseTo(rows.lane, 6)
            const isSilent = rows.isSeen(row.from + i) && !taken.some(({ stance }) => stances.includes(stance))
            expect(said.some((line) => line.y === y)).toBe(isSilent)
          }
        }
      }),
    )
  })

  test('hold each position once, in the lane of its side', () => {
    const input = rowInputOf(story, { mode: 'claim' })
    const shown = input.board.shown(input.visible)
    for (const claim of story.claims) {
      const cards = shown.ofRecord.get(claim.id) ?? []
      const positions = cards.flatMap((card) => (card.kind === 'claim' ? card.positions : []))
      expect(new Set(positions)).toEqual(new Set(claim.positions))
      expect(positions.length).toBe(claim.positions.length)
      for (const card of cards) {
        const row = rowOf(input, card.lane)
        const side = row.sides[card.lane - row.from]
        if (card.kind === 'claim') expect(card.positions.every(({ stance }) => side?.stances.includes(stance))).toBe(true)
      }
    }
  })

  test('say who follows later, by a known date', () => {
    const visible = selectVisible(story, initialState('en'), knownBy('2021-01-05', story.timeZone))
    const input = rowInputOf(story, { mode: 'claim' }, { lang: 'en', height: 1200 }, visible)
    expect(input.board.silences(visible, placesIn(input)).map(({ text }) => text)).toContain(
      'Nobody in these sources by 5 January 2021; one follows on 8 January 2021.',
    )
  })
})

describe('an event in several rows', () => {
  test('is joined by one line from its first to its last mark', () => {
    const input = rowInputOf(story, { mode: 'entity' }, { height: 900 })
    const { board, marks } = timelineScene(input)
    const shared = story.events.filter(({ when, participants }) => when !== null && participants.length > 1)
    expect(board?.joins.map(({ id }) => id).sort()).toEqual(shared.map(({ id }) => id).sort())
    for (const { id, y0, y1 } of board?.joins ?? []) {
      const ys = marks.flatMap((mark) => (mark.kind === 'card' && mark.card.record.id === id ? [mark.y] : []))
      expect([Math.min(...ys), Math.max(...ys)]).toEqual([y0, y1])
    }
  })

  test('is ringed in each of them when it is chosen, and named in the first', () => {
    const input = rowInputOf(story, { mode: 'entity' }, { height: 900, state: { selection: 'pilkada-2020' } })
    const { marks, labels } = timelineScene(input)
    const own = marks.filter((mark) => mark.kind === 'card' && mark.card.record.id === 'pilkada-2020')
    expect(own.length).toBe(5)
    expect(own.every(({ level }) => level === 'focus')).toBe(true)
    const top = own.reduce((a, b) => (b.y < a.y ? b : a))
    expect(labels.some(({ key, style }) => key === top && style === 'mark-strong')).toBe(true)
  })

  test('is one stop, spoken as one of as many as there are', () => {
    const input = rowInputOf(story, { mode: 'entity', hidden: ['santoso'] }, { lang: 'en' })
    const shown = shownCards(input)
    const at = stopOf(shown, 'pilkada-2020')
    const stop = stopAt(shown, at)
    expect(stop?.kind === 'card' && rowOf(input, stop.card.lane).id).toBe('henry')
    expect(stop && spokenStop(stop, at, stopCount(shown), input)).toMatch(new RegExp(`^${at + 1} of ${stopCount(shown)}: `))
  })
})

describe('labels, signs and pointer', () => {
  const ends = ({ anchor: { x, dx, align }, width, noteWidth }: ReturnType<typeof timelineScene>['labels'][number]) =>
    align === 'start' ? [x + dx, x + dx + width + noteWidth] : [x + dx - width, x + dx]

  test('labels never touch each other, stay on screen, and leave folded rows alone', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const { labels, board, size } = timelineScene(input)
        const free = labels.filter(({ style }) => style !== 'mark-strong')
        for (const [i, a] of free.entries()) {
          const [a0 = 0, a1 = 0] = ends(a)
          expect(a0).toBeGreaterThanOrEqual(0)
          expect(a1).toBeLessThanOrEqual(size.width)
          expect(board?.rows.isFolded(laneOf(a.key))).toBe(false)
          for (const b of free.slice(0, i)) {
            if (Math.abs(a.key.y - b.key.y) >= 14.9) continue
            const [b0 = 0, b1 = 0] = ends(b)
            expect(a1 <= b0 || b1 <= a0, `${a.text} / ${b.text}`).toBe(true)
          }
        }
      }),
    )
  })

  test('what is pointed at is the mark painted there, or one just as near', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const scene = timelineScene(input)
        const { axis, bottom } = scene.rows
        const inView = scene.marks.filter(({ y }) => y > axis && y < bottom)
        for (const mark of inView.filter((_, i) => i % Math.ceil(inView.length / 40) === 0)) {
          const x = mark.kind === 'card' ? (mark.glyphX ?? (mark.x0 + mark.x1) / 2) : (mark.x0 + mark.x1) / 2
          if (x < 0 || x > scene.size.width) continue
          const target = hitTimeline(scene, { x, y: mark.y })
          expect(target?.kind).toBe('mark')
          if (target?.kind === 'mark') expect(Math.abs(target.mark.y - mark.y)).toBeLessThanOrEqual(scene.rows.lane)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('the picture has finite numbers, and no more shapes than a screen has room for', () => {
    fc.assert(
      fc.property(anyRows, (input) => {
        const scene = timelineScene(input)
        const { shapes } = withHeads(timelinePicture(scene), scene, input.measure)
        expect(
          shapes.filter((shape) => Object.values(shape).some((value) => typeof value === 'number' && !Number.isFinite(value))),
        ).toEqual([])
        expect(shapes.length).toBeLessThan(8 * input.size.width)
      }),
    )
  })
})

test('every mode holds a story without claims, without names, and without events', () => {
  const file = manyEvents(20)
  for (const event of file['events']) event.participants = []
  const none = manyEvents(1)
  none['events'] = []
  for (const of of [linked(file), linked(none)] satisfies Story[])
    for (const mode of ROW_MODES) {
      const input = rowInputOf(of, { mode })
      const folding = foldingOf(of)
      for (const half of [0.5, 0.001])
        expect(
          timelinePicture(timelineScene({ ...input, viewport: toSpan(folding, { u0: 0.5 - half, u1: 0.5 + half }) })).length,
        ).toBeGreaterThan(3)
    }
  expect(rowInputOf(linked(file), { mode: 'entity' }).board.natural.map(({ id }) => id)).toEqual(['.nobody', '.sources'])
})

test.each(ROW_MODES)('rows laid out with pauses are the same, and then at hand: %s', (mode) => {
  const [early, plain] = [linked(manyEvents(700)), linked(manyEvents(700))]
  const laid = [early, foldingOf(early), inputOf(early).words, rowsId] as const
  expect(hasRows(mode, ...laid)).toBe(false)
  finish(prepareRows(mode, ...laid))
  expect(hasRows(mode, ...laid)).toBe(true)
  const lanesOf = (story: Story) => {
    const { board, visible } = rowInputOf(story, { mode })
    return board.shown(visible).lanes.map(({ cards }) => cards.map(({ record, index, echo }) => [record.id, index, echo]))
  }
  expect(lanesOf(early)).toEqual(lanesOf(plain))
})
