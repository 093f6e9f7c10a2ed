import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timelineScene } from '../src/timeline/scene.ts'
import { anyLook, foldingOf, inputOf, stories } from './timeline-stories.ts'

const MONTH = /(?:Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec)/

/** What a reader takes a day's number to be: the month, and the year, of the last names that stand at its left in either row. */
function readAs(scene: ReturnType<typeof timelineScene>, x: number) {
  const { outer, inner } = scene.axis
  const before = [...outer, ...inner.filter(({ anchor }) => anchor === 'start')]
    .filter((name) => name.x <= x + 0.5)
    .toSorted((a, b) => a.x - b.x)
  const last = (pattern: RegExp) => before.map(({ text }) => pattern.exec(text)?.[0]).findLast((found) => found !== undefined)
  return { month: last(MONTH), year: last(/\d{4}/) }
}

describe('the axis can be read at every width', () => {
  test.each(['id', 'en'] as const)('a day stands under its own month and year, however much of the line the buttons take: %s', (lang) => {
    const story = stories.get('blitar')
    if (story === undefined) throw new Error('no story')
    const months = { id: ['Jan', 'Des'], en: ['Jan', 'Dec'] }[lang]
    let days = 0
    for (let width = 360; width <= 1500; width += 7) {
      for (const reserved of [0, 186, 362]) {
        const scene = timelineScene({ ...inputOf(story, { lang, width }), reserved })
        for (const { text, x } of scene.axis.inner) {
          if (!/^\d{1,2}$/.test(text)) continue
          days++
          const isJanuary = Number(text) < 31
          expect({ width, reserved, text, ...readAs(scene, x) }).toEqual({
            width,
            reserved,
            text,
            month: months[isJanuary ? 0 : 1],
            year: isJanuary ? '2021' : '2020',
          })
        }
      }
    }
    expect(days).toBeGreaterThan(1000)
    expect(foldingOf(story).segments.some(({ folded }) => folded)).toBe(true)
  })

  test('names of one row never touch, whatever the buttons take', () => {
    fc.assert(
      fc.property(anyLook, fc.constantFrom(0, 186, 362), (input, reserved) => {
        const { axis } = timelineScene({ ...input, reserved })
        for (const row of [axis.outer, axis.inner]) {
          const sorted = row
            .map(({ x, anchor, width }) => (anchor === 'start' ? [x, x + width] : [x - width / 2, x + width / 2]) as [number, number])
            .toSorted((a, b) => a[0] - b[0])
          for (const [i, [x0]] of sorted.entries())
            expect(x0).toBeGreaterThanOrEqual((sorted[i - 1]?.[1] ?? Number.NEGATIVE_INFINITY) - 0.001)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('folded time is said in words, down to the narrowest picture and beside the names of rows', () => {
    const story = stories.get('blitar')
    if (story === undefined) throw new Error('no story')
    for (let width = 500; width <= 1500; width += 9) {
      const { tears } = timelineScene({ ...inputOf(story, { width }), reserved: 362 }).axis
      expect(tears.length).toBe(3)
      for (const { label } of tears) expect(label?.text).toMatch(width < 580 ? /^1 t/ : /^1 (tahun|th) dilipat$/)
    }
  })
})
