import { expect, test } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import type { Span } from '../src/base/units.ts'
import { LANE_MODES, type LaneMode } from '../src/state/lanes.ts'
import { DATE_FORMS, type DateForm, formsOf } from '../src/timeline/date-forms.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { withHeads } from '../src/timeline/row-heads.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { timeSvg } from '../src/timeline/svg.ts'
import { rowInputOf } from './row-looks.ts'
import { linked, tinyStory } from './story.ts'
import { inputOf, type Look } from './timeline-stories.ts'

/** A date of each form, all about 15 June 2021. */
const FORMS: Readonly<Record<DateForm, string>> = {
  day: '2021-06-15',
  within: '2021-06',
  blanks: '2021-06-XX',
  lasting: '2021-06-10/2021-06-20',
  fuzzy: '2021-05/2021-07',
  openStart: '../2021-06-20',
  openEnd: '2021-06-10/..',
  unknownStart: '/2021-06-20',
  unknownEnd: '2021-06-10/',
  set: '[2021-06-10,2021-06-15,2021-06-20]',
  approximate: '2021-06-15~',
  uncertain: '2021-06-15?',
  both: '2021-06-15%',
}
const STANCES = ['asserts', 'denies', 'qualifies', 'repeats']

/** An event of each form, of two types and with two names, and a claim on which somebody takes a side on each of these dates. */
function formStory() {
  const file = tinyStory()
  const [event] = file.events
  const [claim] = file.claims
  const [position] = claim.positions
  file.vocabulary.eventTypes.meeting = { label: { id: 'Pertemuan', en: 'Meeting' } }
  file.events = DATE_FORMS.map((form, i) => ({
    ...event,
    id: `event-${i}`,
    type: i % 2 === 0 ? 'dismissal' : 'meeting',
    title: form,
    when: FORMS[form],
    status: i % 4 === 3 ? 'documented' : 'reported',
    participants: [{ entity: i % 3 === 0 ? 'worker' : 'company' }],
  }))
  file.claims = [
    {
      ...claim,
      about: [],
      states: [],
      positions: DATE_FORMS.map((form, i) => ({ ...position, when: FORMS[form], stance: STANCES[i % STANCES.length] })),
    },
  ]
  for (const source of file.sources) source.published = '2021-08-01'
  return linked(file)
}

const at = (text: string) => Date.parse(`${text}:00+07:00`)
const LEVELS: Readonly<Record<string, Span>> = {
  years: { start: at('2018-01-01T00:00'), end: at('2025-01-01T00:00') },
  months: { start: at('2021-04-01T00:00'), end: at('2021-09-01T00:00') },
  days: { start: at('2021-06-08T00:00'), end: at('2021-06-23T00:00') },
  hours: { start: at('2021-06-15T06:00'), end: at('2021-06-16T03:00') },
}
const story = formStory()

function svgOf(mode: LaneMode, viewport: Span): string {
  const look: Look = { lang: 'en', width: 900, height: 420, viewport, fold: false }
  const input = mode === 'packed' ? inputOf(story, look) : rowInputOf(story, { mode }, look)
  const scene = timelineScene(input)
  const { shapes, size } = withHeads(timelinePicture(scene), scene, tableMeasure)
  return toMarkup(timeSvg(shapes, size, CSS_PALETTE, `${mode}`))
}

test('the sheets have every form that a date’s drawing tells apart', () => {
  const forms = new Set(story.events.flatMap(({ when }) => (when === null ? [] : formsOf(when))))
  expect([...forms].sort()).toEqual([...DATE_FORMS].sort())
})

test.each(Object.keys(LEVELS))('every form of a date in every mode of rows, with %s on screen', async (level) => {
  const viewport = LEVELS[level] ?? expect.fail(level)
  const sheets = LANE_MODES.map((mode, i) => `<svg y="${i * 430}">${svgOf(mode, viewport)}</svg>`)
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="${LANE_MODES.length * 430}">${sheets.join('')}</svg>`
  await expect(sheet.replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/forms-${level}.svg`)
})
