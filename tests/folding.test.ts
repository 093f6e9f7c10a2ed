import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Folding, foldTime } from '../src/story/folding.ts'
import { timeEdges } from '../src/story/time-edges.ts'
import { parseWhen } from '../src/story/when.ts'
import { blitar } from './blitar-story.ts'
import { fixtureStory, linked, manyEvents } from './story.ts'

const MINUTE = 60_000
const DAY = 86_400_000

const edgesOf = (...texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => {
    const when = parseWhen(text, 'Asia/Jakarta')
    if (!when.ok) throw new Error(text)
    return [when.value.startMin, when.value.startMax, when.value.endMin, when.value.endMax]
  })
const at = (text: string): number => edgesOf(text)[0] ?? 0
const share = ({ toU }: Folding, from: string, to: string): number => toU(at(to)) - toU(at(from))

const CONTRACTS = edgesOf(
  ...['2018', '2020', '2020-12-31', '2021-01-01', '2021-01-05', '2021-01-05?/..', '2021-01-07'],
  ...['2021-01-05T22:16+07:00', '2021-01-08T14:12+07:00'],
)
const STORIES: readonly (readonly [string, readonly number[]])[] = [
  ['years, then days and minutes', CONTRACTS],
  ['the same with hardly an event', edgesOf('2018', '2020', '2020-12-31', '2021-01-08')],
  ['the published story', [...timeEdges(blitar())]],
  ['a century', [...timeEdges(fixtureStory('century'))]],
  ['an hour', [...timeEdges(fixtureStory('hour'))]],
  ['5,000 events', [...timeEdges(linked(manyEvents(5000)))]],
  ['deep time and a week', edgesOf('Y-170000002', '2020-12-31', '2021-01-01', '2021-01-03', '2021-01-07')],
  ['an age, then a millisecond', [-1.01e21, -1e21, 0, 1]],
  ['one instant', [at('2021')]],
  ['nothing', []],
]

/** Edges of every size, from neighbouring milliseconds to the ages of rocks, in bunches. */
const anyEdges = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }), fc.constantFrom(-5.36e18, -8.64e15, 0, 8.64e15, 3e20)),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 9 * DAY })), { maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((bunches) => bunches.flatMap(([base, offsets]) => [base, ...offsets.map((offset) => base + offset)]))

/** Calls `law` with the folding of each story and of many random ones, folded and not. */
function everywhere(law: (folding: Folding, edges: readonly number[]) => void): void {
  for (const [, edges] of STORIES) for (const fold of [true, false]) law(foldTime(edges, fold), edges)
  fc.assert(
    fc.property(anyEdges, fc.boolean(), (edges, fold) => law(foldTime(edges, fold), edges)),
    { numRuns: 300 },
  )
}

const length = ({ extent }: Folding): number => extent.end - extent.start
const steps = (count: number): readonly number[] => Array.from({ length: count + 1 }, (_, i) => i / count)
/** Places before, in and after the story. */
const PLACES = steps(60).map((part) => part * 1.4 - 0.2)

describe('laws of the folded axis', () => {
  it('its segments follow each other without gap from 0 to 1 and cover the extent', () => {
    everywhere(({ extent, segments }) => {
      expect(segments[0]).toMatchObject({ u0: 0, span: { start: extent.start } })
      expect(segments.at(-1)).toMatchObject({ u1: 1, span: { end: extent.end } })
      for (const [i, { span, u0, u1 }] of segments.entries()) {
        expect(span.start).toBeLessThan(span.end)
        expect(u0).toBeLessThan(u1)
        const next = segments[i + 1]
        if (next !== undefined) expect([next.span.start, next.u0]).toEqual([span.end, u1])
      }
    })
  })

  it('maps the extent into 0 to 1, ends onto ends, and every edge to a number', () => {
    everywhere((folding, edges) => {
      expect([folding.toU(folding.extent.start), folding.toU(folding.extent.end)]).toEqual([0, 1])
      expect([folding.toInstant(0), folding.toInstant(1)]).toEqual([folding.extent.start, folding.extent.end])
      for (const edge of edges.filter(Number.isFinite).slice(0, 50)) {
        const u = folding.toU(edge)
        expect(u >= 0 && u <= 1).toBe(true)
      }
    })
  })

  it('never goes back: later is never to the left', () => {
    everywhere((folding) => {
      const { toU, toInstant } = folding
      const instants = [
        ...PLACES.map((part) => folding.extent.start + part * length(folding)),
        ...folding.segments.map(({ span }) => span.end),
      ]
      instants.sort((a, b) => a - b)
      for (const [i, instant] of instants.entries()) expect(toU(instant)).toBeGreaterThanOrEqual(toU(instants[i - 1] ?? instant))
      for (const [i, u] of PLACES.entries()) expect(toInstant(u)).toBeGreaterThanOrEqual(toInstant(PLACES[i - 1] ?? u))
    })
  })

  it('the two ways undo each other', () => {
    everywhere((folding) => {
      const { extent, toU, toInstant } = folding
      const slack = 1e-9 * Math.max(length(folding), Number.EPSILON * Math.abs(extent.start), Number.EPSILON * Math.abs(extent.end))
      for (const part of PLACES) {
        const instant = extent.start + part * length(folding)
        expect(Math.abs(toInstant(toU(instant)) - instant)).toBeLessThanOrEqual(slack)
        const again = toInstant(part)
        const grain = 2 * Number.EPSILON * Math.abs(again)
        expect(Math.abs(toU(again) - part)).toBeLessThanOrEqual(1e-9 + toU(again + grain) - toU(again - grain))
      }
    })
  })

  it('no fold has an edge inside, two folds never touch unless an edge parts them, and together they leave more than half', () => {
    everywhere(({ segments }, edges) => {
      const folds = segments.filter(({ folded }) => folded)
      for (const { span } of folds) expect(edges.some((edge) => edge > span.start && edge < span.end)).toBe(false)
      expect(folds.reduce((sum, { u0, u1 }) => sum + u1 - u0, 0)).toBeLessThan(0.5)
      expect(new Set(folds.map(({ u0, u1 }) => Math.round((u1 - u0) * 1e9))).size).toBeLessThanOrEqual(1)
    })
  })

  it('time that is not folded keeps its proportions', () => {
    everywhere(({ segments }) => {
      const open = segments.filter(({ folded, u0, u1 }) => !folded && u1 - u0 > 1e-6)
      const slopes = open.map(({ span, u0, u1 }) => (u1 - u0) / (span.end - span.start))
      for (const slope of slopes) expect(Math.abs(slope / (slopes[0] ?? 1) - 1)).toBeLessThan(1e-6)
    })
  })

  it('the order and repetition of edges are of no account, nor are infinite ones', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const { extent, segments } = foldTime(edges, true)
        const other = foldTime([...edges.toReversed(), ...edges, Infinity, -Infinity, Number.NaN], true)
        expect(other).toMatchObject({ extent, segments })
      }),
    )
  })

  it('nothing is folded where folding is off', () => {
    everywhere((_, edges) => {
      expect(foldTime(edges, false).segments).toHaveLength(1)
    })
  })
})

describe('stories of years and days', () => {
  it.each(STORIES.slice(0, 3))('%s: the week gets more than half, each year enough to be read', (_, edges) => {
    const folding = foldTime(edges, true)
    expect(folding.toU(folding.extent.end) - folding.toU(at('2020-12-31'))).toBeGreaterThan(0.5)
    expect(share(folding, '2018', '2019')).toBeGreaterThan(0.1)
    expect(share(folding, '2020', '2020-12-31')).toBeGreaterThan(0.1)
    expect(folding.segments.filter(({ folded }) => folded)).toHaveLength(3)
  })

  it.each(STORIES.slice(3, 6))('%s: nothing is folded, its length is its own rhythm', (_, edges) => {
    expect(foldTime(edges, true).segments).toHaveLength(1)
  })

  it('deep time leaves room for a week', () => {
    const folding = foldTime(STORIES[6]?.[1] ?? [], true)
    expect(share(folding, '2020-12-31', '2021-01-08')).toBeGreaterThan(0.5)
  })
})

describe('hardly anything', () => {
  it('one instant stands in the middle of a day, nothing in a day about 1970', () => {
    expect(foldTime([at('2021')], true).extent).toEqual({ start: at('2021') - DAY / 2, end: at('2021') + DAY / 2 })
    expect(foldTime([], true).extent).toEqual({ start: -DAY / 2, end: DAY / 2 })
    expect(foldTime([at('2021')], true).toU(at('2021'))).toBe(0.5)
  })

  it('one instant too far for a day around it still has a before and an after', () => {
    const { extent, toU } = foldTime([3e26], true)
    expect(extent.start < 3e26 && extent.end > 3e26).toBe(true)
    expect(toU(3e26)).toBeCloseTo(0.5)
  })

  it('two instants are the two ends', () => {
    const { segments, toU } = foldTime([0, MINUTE], true)
    expect(segments).toHaveLength(1)
    expect(toU(MINUTE / 4)).toBe(0.25)
  })
})
