import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deckOf } from '../src/timeline/decks.ts'
import { packBare, packLanes, type Wish } from '../src/timeline/lanes.ts'
import { rowsIn } from '../src/timeline/rows.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { anyLook, foldingOf, inputOf, stories } from './timeline-stories.ts'

const anyWishes: fc.Arbitrary<readonly Wish[]> = fc
  .array(
    fc.record({
      start: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      label: fc.double({ min: 0, max: 0.2, noNaN: true }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list
      .map(({ start, length, label }) => {
        const end = start + length
        return { start, end, right: { start, end: end + label }, left: { start: start - label, end } }
      })
      .sort((a, b) => a.start - b.start),
  )

describe('packing', () => {
  test('never puts two marks into the same place of a lane while there are lanes enough', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const seats = packLanes(wishes, 1000)
        for (const [i, a] of wishes.entries())
          for (const [j, b] of wishes.slice(0, i).entries())
            if (seats[i]?.lane === seats[j]?.lane) expect(a.start >= b.end || a.end <= b.start).toBe(true)
      }),
    )
  })

  test('is the same every time, and never takes more lanes than it may', () => {
    fc.assert(
      fc.property(anyWishes, fc.integer({ min: 1, max: 6 }), (wishes, most) => {
        expect(packLanes(wishes, most)).toEqual(packLanes(wishes, most))
        expect(packLanes(wishes, most).every(({ lane }) => lane >= 0 && lane < most)).toBe(true)
      }),
    )
  })

  test('without labels comes to the same lanes one by one', () => {
    fc.assert(
      fc.property(anyWishes, fc.integer({ min: 1, max: 6 }), (wishes, most) => {
        const bare = wishes.map(({ start, end }) => ({ start, end, right: { start, end }, left: { start, end } }))
        const seat = packBare(most)
        expect(bare.map(({ start, end }) => seat(start, end))).toEqual(packLanes(bare, most).map(({ lane }) => lane))
      }),
    )
  })
})

describe('a lane', () => {
  test('is kept by its marks at every zoom, width and choice, and holds them', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const { cards } = deckOf(input.story, input.folding, input.words)
        const { rows, marks } = timelineScene(input)
        for (const mark of marks) {
          const card = mark.kind === 'card' ? mark.card : mark.lane[mark.from]
          expect(mark.y).toBe(rows.y(card?.lane ?? -1))
          if (mark.kind === 'card') expect(mark.card.lane).toBe(cards[mark.card.index]?.lane)
        }
      }),
    )
  })

  test.each([...stories])('of %s belongs to one band: events above claims above sources above what is background', (_, story) => {
    const { words } = inputOf(story)
    const { cards, lanes } = deckOf(story, foldingOf(story), words)
    const tops = { event: 0, claim: lanes.event, source: lanes.event + lanes.claim, background: lanes.event + lanes.claim + lanes.source }
    for (const card of cards) {
      const band = card.kind === 'event' && card.record.part === 'background' ? 'background' : card.kind
      expect(card.lane).toBeGreaterThanOrEqual(tops[band])
      expect(card.lane).toBeLessThan(tops[band] + lanes[band])
    }
  })

  test('holds all moments of a claim', () => {
    for (const story of stories.values()) {
      const { cards } = deckOf(story, foldingOf(story), inputOf(story).words)
      for (const claim of story.claims) expect(new Set(cards.filter(({ record }) => record === claim).map(({ lane }) => lane)).size).toBe(1)
    }
  })

  test('stands below the one before it, all between axis and footer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 900 }),
        fc.nat(9),
        fc.nat(9),
        fc.nat(2),
        fc.nat(3),
        (height, event, claim, source, background) => {
          const rows = rowsIn(height, { event, claim, source, background })
          for (let i = 0; i < event + claim + source + background; i++) {
            expect(rows.y(i)).toBeGreaterThan(i === 0 ? rows.axis : rows.y(i - 1))
            expect(rows.y(i)).toBeLessThan(rows.bottom)
          }
        },
      ),
    )
  })
})
