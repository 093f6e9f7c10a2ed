import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { zoneOf } from '../src/story/zone.ts'
import { type AxisScene, axisScene, type TickLabel } from '../src/timeline/axis.ts'
import { timeScale } from '../src/timeline/scale.ts'
import { type TickLevel, tickLevel, ticks } from '../src/timeline/ticks.ts'
import { en } from '../src/words/en.ts'
import { anyLook, foldingOf, inputOf, stories } from './timeline-stories.ts'

const DAY = 86_400_000
const utc = (iso: string) => Date.parse(iso)
const level = (unit: TickLevel['unit'], step: number): TickLevel => ({ unit, step })

describe('ticks', () => {
  test.each([
    [
      'Asia/Jakarta',
      level('day', 1),
      '2020-12-30T17:00Z',
      '2021-01-02T17:00Z',
      ['2020-12-30T17:00Z', '2020-12-31T17:00Z', '2021-01-01T17:00Z'],
    ],
    ['UTC', level('day', 10), '2021-02-01T00:00Z', '2021-03-01T00:00Z', ['2021-02-01T00:00Z', '2021-02-11T00:00Z']],
    ['UTC', level('day', 2), '2021-01-27T00:00Z', '2021-02-02T00:00Z', ['2021-01-27T00:00Z', '2021-01-29T00:00Z', '2021-02-01T00:00Z']],
    ['UTC', level('month', 3), '2020-02-01T00:00Z', '2020-08-01T00:00Z', ['2020-01-01T00:00Z', '2020-04-01T00:00Z', '2020-07-01T00:00Z']],
    // 28 March 2021 has no 02:00 in Stockholm: the day has 23 hours.
    ['Europe/Stockholm', level('hour', 6), '2021-03-27T23:00Z', '2021-03-28T10:00Z', ['2021-03-27T23:00Z', '2021-03-28T04:00Z']],
  ] as const)('%s %o', (zone, at, start, end, expected) => {
    const found = ticks({ start: utc(start), end: utc(end) }, at, zoneOf(zone))
    expect(found.map((tick) => new Date(tick.start).toISOString().replace(':00.000', ''))).toEqual(expected.map((iso) => iso))
  })

  test('go on far beyond what a Date can hold', () => {
    const start = -170_000_002 * 365.2425 * DAY
    const found = ticks({ start, end: start + 30e6 * 365.2425 * DAY }, level('year', 1e7), zoneOf('UTC'))
    expect(found).toHaveLength(4)
    expect(found.every((tick) => Number.isFinite(tick.start) && tick.end > tick.start)).toBe(true)
  })

  test('of any level touch each other and cover the span', () => {
    const any = fc.record({
      start: fc.integer({ min: -1e14, max: 1e14 }),
      at: fc.constantFrom(level('minute', 5), level('hour', 3), level('day', 2), level('day', 5), level('month', 1), level('year', 20)),
      zone: fc.constantFrom('Asia/Jakarta', 'America/St_Johns', 'Europe/Stockholm', 'UTC'),
    })
    const lengths = { minute: 60_000, hour: 3_600_000, day: DAY, month: 30 * DAY, year: 365 * DAY }
    fc.assert(
      fc.property(any, ({ start, at, zone }) => {
        const span = { start, end: start + 12 * at.step * lengths[at.unit] }
        const found = ticks(span, at, zoneOf(zone))
        expect(found[0]?.start).toBeLessThanOrEqual(span.start)
        expect(found.at(-1)?.end).toBeGreaterThanOrEqual(span.end)
        for (const [i, tick] of found.entries()) if (i > 0) expect(tick.start).toBe(found[i - 1]?.end)
      }),
    )
  })

  test('have room: the level chosen is the finest with enough', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-16, max: 1, noNaN: true }), (pxPerMs) => {
        const lengths = { minute: 60_000, hour: 3_600_000, day: DAY, month: 30.44 * DAY, year: 365.2425 * DAY }
        const { unit, step } = tickLevel(pxPerMs, () => 60)
        expect(lengths[unit] * step * pxPerMs).toBeGreaterThanOrEqual(60)
      }),
    )
  })
})

describe('the axis', () => {
  const axisOf = (input: ReturnType<typeof inputOf>): AxisScene => {
    const { folding, viewport, size, words, story, measure } = input
    const style = { lang: words.lang, timeZone: story.timeZone }
    return axisScene(timeScale(folding, viewport, size.width), style, words, measure, size.width - 150)
  }
  const ends = ({ x, anchor, width }: TickLabel) =>
    (anchor === 'start' ? [x, x + width] : [x - width / 2, x + width / 2]) as [number, number]

  test('has labels that stand in order and never touch, in either language', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const axis = axisOf(input)
        for (const row of [axis.outer, axis.inner])
          for (const [i, label] of row.entries()) {
            const before = row[i - 1]
            expect(before === undefined || ends(before)[1] + 3 < ends(label)[0]).toBe(true)
            expect(ends(label)[0]).toBeGreaterThan(-0.5)
            expect(ends(label)[1]).toBeLessThanOrEqual(input.size.width + 0.5)
          }
      }),
    )
  })

  test('keeps the upper row clear of the controls', () => {
    fc.assert(fc.property(anyLook, (input) => axisOf(input).outer.every((label) => ends(label)[1] <= input.size.width - 150)))
  })

  test('has no lines inside folded time', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const { tears, lines } = axisOf(input)
        for (const { x0, x1 } of tears) expect(lines.filter(({ x }) => x > x0 + 1 && x < x1 - 1)).toEqual([])
      }),
    )
  })

  test('tears the first story three times, and says how much is left out', () => {
    const story = stories.get('blitar')
    if (story === undefined) throw new Error('no story')
    const { tears, outer } = axisOf(inputOf(story, { lang: 'en' }))
    expect(tears.map(({ label }) => label?.text)).toEqual(Array(3).fill('1 year folded'))
    expect(outer.map(({ text }) => text)).toEqual(['2018', '2019', '2020', 'Dec', 'January 2021'])
  })

  test('shows minutes at the deepest zoom', () => {
    const story = stories.get('hour')
    if (story === undefined) throw new Error('no story')
    const start = foldingOf(story).extent.start + 600_000
    const scale = timeScale(foldingOf(story), { start, end: start + 300_000 }, 900)
    const { inner } = axisScene(scale, { lang: 'en', timeZone: story.timeZone }, en, tableMeasure, 900)
    expect(inner.length).toBeGreaterThanOrEqual(4)
    expect(inner.every(({ text }) => /^\d\d:\d\d$/.test(text))).toBe(true)
  })
})
