import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { foldTime } from '../src/story/folding.ts'
import { zoneOf } from '../src/story/zone.ts'
import { type AxisScene, axisScene, type TickLabel } from '../src/timeline/axis.ts'
import { timeScale } from '../src/timeline/scale.ts'
import { withTearWords } from '../src/timeline/tear-words.ts'
import { type TickLevel, tickLevel, ticks } from '../src/timeline/ticks.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { anyLook, foldingOf, inputOf, stories } from './timeline-stories.ts'

const DAY = 86_400_000
const fail = (): never => {
  throw new Error('no such story')
}
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
      at: fc.constantFrom(
        level('second', 15),
        level('minute', 5),
        level('hour', 3),
        level('day', 2),
        level('day', 5),
        level('month', 1),
        level('year', 2),
        level('year', 20),
        level('year', 500),
      ),
      zone: fc.constantFrom('Asia/Jakarta', 'America/St_Johns', 'Europe/Stockholm', 'UTC'),
    })
    const lengths = { second: 1000, minute: 60_000, hour: 3_600_000, day: DAY, month: 30 * DAY, year: 365 * DAY }
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
      fc.property(fc.double({ min: 1e-16, max: 0.01, noNaN: true }), (pxPerMs) => {
        const lengths = { second: 1000, minute: 60_000, hour: 3_600_000, day: DAY, month: 30.44 * DAY, year: 365.2425 * DAY }
        const { unit, step } = tickLevel(pxPerMs, () => 60)
        expect(lengths[unit] * step * pxPerMs).toBeGreaterThanOrEqual(60)
      }),
    )
  })
})

describe('the axis', () => {
  const axisOf = (input: ReturnType<typeof inputOf>): AxisScene => {
    const { folding, viewport, size, words, story, measure } = input
    const style = { phrases: words.dates, timeZone: story.timeZone }
    return withTearWords(axisScene(timeScale(folding, viewport, size.width), style, words, measure, size.width - 150), input)
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

  test('says of folded time how much it is and that it is folded, on any wide page', () => {
    const story = stories.get('blitar')
    if (story === undefined) throw new Error('no story')
    for (const [lang, word] of [
      ['id', / dilipat$/],
      ['en', / folded$/],
    ] as const)
      for (let width = 640; width <= 1900; width += 20) {
        const { tears } = axisOf(inputOf(story, { lang, width }))
        expect(
          tears.map(({ label }) => word.test(label?.text ?? '')),
          `${lang}, ${width} px`,
        ).toEqual([true, true, true])
      }
  })

  test('says how much is folded beside a tear that is too narrow for it, but never as far as the next tear', () => {
    fc.assert(
      fc.property(anyLook, (input) => {
        const { tears, inner } = axisOf(input)
        for (const [i, { x0: from, x1: until, label }] of tears.entries()) {
          if (label === null) continue
          expect(inner.includes(label)).toBe(true)
          const [x0, x1] = ends(label)
          if (x0 >= from && x1 <= until) continue
          expect(x0).toBeGreaterThan(tears[i - 1]?.x ?? Number.NEGATIVE_INFINITY)
          expect(x1).toBeLessThan(tears[i + 1]?.x ?? Number.POSITIVE_INFINITY)
        }
      }),
    )
    const said = axisOf(inputOf(stories.get('deep') ?? fail(), { lang: 'en' })).tears.flatMap(({ label }) => label?.text ?? [])
    expect(said).toContain('899 million years')
    expect(said.length).toBeGreaterThanOrEqual(5)
  })

  test('names folded deep time roundly, where many years stand side by side', () => {
    const { outer } = axisOf(inputOf(stories.get('deep') ?? fail(), { lang: 'en' }))
    expect(outer.map(({ text }) => text)).toEqual(expect.arrayContaining(['4.6 billion BC', '2.4 billion BC', '252 million BC']))
  })

  test('shows seconds at the deepest zoom, a minute wide, and says by which clock', () => {
    const story = stories.get('hour')
    if (story === undefined) throw new Error('no story')
    const start = foldingOf(story).extent.start + 600_000
    const scale = timeScale(foldingOf(story), { start, end: start + 60_000 }, 900)
    const { inner, outer } = axisScene(scale, { phrases: datesEn, timeZone: story.timeZone }, en, tableMeasure, 900)
    expect(inner.length).toBeGreaterThanOrEqual(4)
    expect(inner.every(({ text }) => /^\d\d:\d\d:\d\d$/.test(text))).toBe(true)
    expect(outer[0]?.text).toMatch(/ · Stockholm$/)
  })

  const YEAR = 365.2425 * DAY
  /** What the two rows say of some years around one, on an axis of one slope. */
  const said = (year: number, years: number, lang: 'id' | 'en') => {
    const [start, end] = [year - years / 2, year + years / 2].map((y) => (y - 1970) * YEAR) as [number, number]
    const scale = timeScale(foldTime([start - YEAR, end + YEAR], false), { start, end }, 640)
    const axis = axisScene(
      scale,
      { phrases: lang === 'en' ? datesEn : datesId, timeZone: 'Asia/Jakarta' },
      lang === 'en' ? en : id,
      tableMeasure,
      640,
    )
    const row = (labels: AxisScene['inner']) => labels.map(({ text }) => text)
    return [row(axis.outer), row(axis.inner)]
  }

  const SCALES: readonly (readonly [what: string, year: number, years: number])[] = [
    ['a minute', 2021.02, 1 / 1440 / 365],
    ['ten minutes', 2021.02, 10 / 1440 / 365],
    ['six hours', 2021.0138, 0.25 / 365],
    ['ten days', 2021.02, 10 / 365],
    ['three years', 2021, 3],
    ['thirty years', 2015, 30],
    ['six years around the turn of the era', 1, 6],
    ['three hundred years around the turn of the era', 1, 300],
    ['eight thousand years', -5000, 8000],
    ['half a million years', -74_000, 500_000],
    ['sixty million years', -170e6, 60e6],
    ['three thousand million years', -2.5e9, 3e9],
    ['four thousand years, long ago', -4.567e9, 4000],
    ['two days, as long ago as floats tell days', -1e8, 2 / 365],
    ['a far future', 5e9, 3e9],
    ['the farthest past', -5e11, 1e12],
  ]

  test('says each scale in words of its own, in both languages', async () => {
    const lines = SCALES.flatMap(([what, year, years]) =>
      (['id', 'en'] as const).flatMap((lang) => [`# ${what}, ${lang}`, ...said(year, years, lang).map((row) => row.join(' | ')), '']),
    )
    await expect(lines.join('\n')).toMatchFileSnapshot('golden/axis-words.txt')
  })

  test('has at least two ticks and words in both rows at every scale, from a minute to ten thousand million years', () => {
    const years = fc.double({ min: Math.log10(60_000 / YEAR), max: 10, noNaN: true }).map((power) => 10 ** power)
    fc.assert(
      fc.property(years, fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom('id', 'en'), (wide, at, lang) => {
        const [outer, inner] = said(2000 + at * Math.max(2000, wide), wide, lang)
        expect(inner?.length).toBeGreaterThanOrEqual(2)
        expect(outer?.length).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
