import { describe, expect, test } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import type { Span } from '../src/base/units.ts'
import { DATE_FORMS, formsOf } from '../src/timeline/date-forms.ts'
import { signedOf } from '../src/timeline/legend-signs.ts'
import { entryTag } from '../src/timeline/list-entry.ts'
import { scaleAt } from '../src/timeline/list-scale.ts'
import { listScene } from '../src/timeline/list-scene.ts'
import { markShapes } from '../src/timeline/mark-shapes.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import type { Shape } from '../src/timeline/shapes.ts'
import { timeSvg } from '../src/timeline/svg.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { fixtureStory, linked, tinyStory } from './story.ts'
import { inputOf } from './timeline-stories.ts'

/** Dates about June 2021, one or more for each form, that differ in nothing but their form. */
const DATES = [
  '2021-06-15',
  '2021-06',
  '2021-06-XX',
  '2021-06-15~',
  '2021-06-15?',
  '2021-06-15%',
  '2021-06~',
  '2021-06?',
  '2021-06%',
  '2021-06-XX~',
  '2021-06-01/2021-06-30',
  '2021-05/2021-07',
  '2021-06-01~/2021-06-30',
  '2021-06-01?/2021-06-30',
  '2021-06-01/2021-06-30~',
  '2021-06-01/2021-06-30?',
  '2021-06-01%/2021-06-30%',
  '../2021-06-30',
  '/2021-06-30',
  '2021-06-01/..',
  '2021-06-01/',
  '[2021-06-01,2021-06-30]',
  '[2021-06-01,2021-06-10,2021-06-30]',
  '[2021-06-01..2021-06-30]',
  '[2021-06-01..]',
  '[..2021-06-30]',
]
const day = (text: string) => Date.parse(`${text}T00:00+07:00`)
/** The whole story, some months, and some weeks. */
const ZOOMS: readonly Span[] = [
  { start: day('2015-01-01'), end: day('2027-01-01') },
  { start: day('2021-01-01'), end: day('2021-12-01') },
  { start: day('2021-05-10'), end: day('2021-07-20') },
]

type Kind = 'event' | 'claim' | 'source'

/** A story in which one record of a kind has this date; everything else is long before. */
function dated(kind: Kind, when: string) {
  const file = tinyStory()
  file.events = file.events.slice(0, 1)
  file.events[0].when = kind === 'event' ? when : '2016-01-01'
  for (const source of file.sources) source.published = '2030-01-01'
  if (kind === 'source') file.sources[1].published = when
  file.claims[0].states = []
  file.claims[0].positions[0].when = kind === 'claim' ? when : '2016-01-01'
  file.claims[0].positions[1].when = '2016-01-01'
  return linked(file)
}

/** What stands in the picture of that one date, but for its colours. */
function drawing(kind: Kind, when: string, viewport: Span): string {
  const input = inputOf(dated(kind, when), { width: 1000, viewport, fold: false })
  const scene = timelineScene(input)
  const mark = scene.marks.find((one) => one.kind === 'card' && one.card.kind === kind && one.card.when.text === when)
  if (mark === undefined) throw new Error(`${when} is not drawn`)
  return JSON.stringify(markShapes(mark, scene).map(colourless))
}

/** Without colours and strengths: what is left when all inks are one. */
const colourless = (shape: Shape) => ({
  ...shape,
  opacity: 1,
  ...('stroke' in shape ? { stroke: shape.stroke !== null } : {}),
  ...('fill' in shape ? { fill: shape.fill !== null } : {}),
})

describe('every form of date has a drawing of its own, without its colours', () => {
  for (const kind of ['event', 'claim', 'source'] as const)
    test.each(ZOOMS.map((zoom, i) => [i, zoom] as const))(`${kind}, zoom %s`, (_, zoom) => {
      const drawn = new Map<string, string>()
      for (const when of DATES) {
        const shapes = drawing(kind, when, zoom)
        expect(drawn.get(shapes), `${when} looks like ${drawn.get(shapes)}`).toBeUndefined()
        drawn.set(shapes, when)
      }
    })

  test('and the list of dates has every form', () => {
    const forms = new Set(
      DATES.flatMap((when) => [...signedOf(dated('event', when))].flatMap(({ when }) => (when === null ? [] : formsOf(when)))),
    )
    expect(DATE_FORMS.filter((form) => !forms.has(form))).toEqual([])
  })
})

describe('in the list of narrow pages', () => {
  const LISTED = [
    ...['2021-06-15', '2021-06-15~', '2021-06-15?', '2021-06-15%', '2021-06', '2021-06~', '2021-06?', '2021-06%', '2021-06-XX'],
    ...['2021-06-01/2021-06-30', '2021-06-01/..', '2021-06-01/', '2021-06-01~/2021-06-30', '2021-06-01?/..', '[2021-06-01,2021-06-30]'],
  ]
  /** What stands along the axis, from the row of that date to the next one, without a word. */
  const listed = (when: string): string => {
    const input = inputOf(dated('event', when), { fold: false })
    const scene = listScene(input)
    const at = scene.entries.findIndex((entry) => entry.kind === 'row' && entry.card.kind === 'event')
    const scale = scaleAt(scene.range, 1)
    const tags = scene.entries.slice(at, at + 2).map((entry) => toMarkup(entryTag(entry, scene, scale, input)))
    return tags.flatMap((tag) => tag.match(/class="time-bar[^"]*"|<svg class="time-sign".*?<\/svg>/g) ?? []).join()
  }

  test('each form of date has a drawing of its own too', () => {
    const drawn = new Map<string, string>()
    for (const when of LISTED) {
      const shapes = listed(when)
      expect(drawn.get(shapes), `${when} looks like ${drawn.get(shapes)}`).toBeUndefined()
      drawn.set(shapes, when)
    }
  })
})

describe('a date says what it is', () => {
  test.each([
    ['2020-12~', 'Sekitar Desember 2020', 'Around December 2020'],
    ['2020-12?', 'Desember 2020 (belum pasti)', 'December 2020 (uncertain)'],
    ['[2020-01..2020-03]', 'Suatu waktu antara Januari 2020 dan Maret 2020', 'Some time between January 2020 and March 2020'],
    ['[2020-01,2020-03]', 'Salah satu dari Januari 2020 dan Maret 2020', 'One of January 2020 and March 2020'],
    ['2020-12-20/', 'Mulai 20 Desember 2020, akhir tidak diketahui', 'From 20 December 2020, end unknown'],
    ['../2020-12-20', 'Sampai 20 Desember 2020', 'Until 20 December 2020'],
    ['2020-12-XX', 'Suatu hari pada Desember 2020', 'Some day in December 2020'],
  ])('%s', (when, id, en) => {
    for (const [lang, words] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const input = inputOf(dated('event', when), { lang })
      const mark = timelineScene(input).marks.find((one) => one.kind === 'card' && one.card.kind === 'event')
      expect(mark && tipOf({ kind: 'mark', mark }, input).lines[0]).toBe(words)
    }
  })
})

test('crosses stand in time: they move with the picture', () => {
  const crossesAt = (viewport: Span) => {
    const input = inputOf(dated('event', '20XX'), { width: 1000, viewport, fold: false })
    const scene = timelineScene(input)
    return scene.marks
      .flatMap((mark) => markShapes(mark, scene))
      .flatMap((shape) => (shape.kind === 'glyph' && shape.d.startsWith('M-3 -3') ? [scene.scale.instant(shape.x)] : []))
  }
  const before = crossesAt({ start: day('2020-01-01'), end: day('2024-01-01') })
  const after = crossesAt({ start: day('2021-01-01'), end: day('2025-01-01') })
  expect(before.length).toBeGreaterThan(3)
  const both = before.filter((at) => at > day('2021-02-01') && at < day('2023-12-01'))
  expect(both.length).toBeGreaterThan(3)
  for (const at of both) expect(Math.min(...after.map((other) => Math.abs(other - at)))).toBeLessThan(3_600_000)
})

test.each(['id', 'en'] as const)('all forms together stay as they are, %s', async (lang) => {
  const viewport = { start: day('2000-01-01'), end: day('2021-06-01') }
  const input = inputOf(fixtureStory('dates'), { lang, width: 1100, viewport, fold: false })
  const svg = toMarkup(timeSvg(timelinePicture(timelineScene(input)), input.size, CSS_PALETTE, input.words.timeline.name))
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/dates-${lang}.svg`)
})
