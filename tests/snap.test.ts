import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../src/story/calendar.ts'
import { timeScale } from '../src/timeline/scale.ts'
import { snapped } from '../src/timeline/snap.ts'
import { foldingOf, stories } from './timeline-stories.ts'

const at = Date.parse
const folding = foldingOf(stories.get('blitar') ?? expect.fail('no story'))
const near = { start: at('2020-12-31T00:00+07:00'), end: at('2021-01-09T00:00+07:00') }

describe('a brushed range', () => {
  const scale = timeScale(folding, near, 900)

  test('begins and ends with days of the story’s own clock where the hand was near to that', () => {
    const drawn = { start: at('2021-01-05T01:28+07:00'), end: at('2021-01-06T23:10+07:00') }
    expect(snapped(drawn, scale, 'Asia/Jakarta')).toEqual({ start: at('2021-01-05T00:00+07:00'), end: at('2021-01-07T00:00+07:00') })
  })

  test('stays within a day where days are wide, and then is told in whole hours', () => {
    const drawn = { start: at('2021-01-05T11:50+07:00'), end: at('2021-01-06T12:20+07:00') }
    expect(snapped(drawn, scale, 'Asia/Jakarta')).toEqual({ start: at('2021-01-05T12:00+07:00'), end: at('2021-01-06T12:00+07:00') })
  })

  test('is never empty and never moved far', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(part, part, fc.integer({ min: 100, max: 2000 }), (a, b, width) => {
        fc.pre(b - a > 1e-6)
        const some = timeScale(folding, near, width)
        const drawn = { start: near.start + a * 9 * DAY, end: near.start + b * 9 * DAY }
        const { start, end } = snapped(drawn, some, 'Asia/Jakarta')
        expect(start).toBeLessThan(end)
        expect(Math.abs(some.x(start) - some.x(drawn.start))).toBeLessThanOrEqual(8)
        expect(Math.abs(some.x(end) - some.x(drawn.end))).toBeLessThanOrEqual(8)
      }),
    )
  })
})
