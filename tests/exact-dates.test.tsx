import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { ogPicture } from '../src/app/og.ts'
import { footLines, shownLines } from '../src/app/picture-notes.ts'
import { citation, recordLine } from '../src/app/share-text.ts'
import { jsonLd } from '../src/formats/json-ld-out.ts'
import type { PanelInput } from '../src/panels/input.ts'
import { knownChoices, knownStops } from '../src/panels/known-days.ts'
import { KnownSlider } from '../src/panels/known-slider.tsx'
import { Top } from '../src/panels/top.tsx'
import { initialState } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import type { Words } from '../src/words/words.ts'
import { en, id } from './all-words.ts'
import { plainText } from './elements.ts'
import { everything } from './everything.tsx'
import { inputFor } from './panel-stories.ts'
import { linked, type StoryFile } from './story.ts'

const TEXTS = [
  'title',
  'summary',
  'note',
  'quote',
  'statement',
  'question',
  'label',
  'plural',
  'description',
  'value',
  'text',
  'role',
  'name',
]
const OF_FILE = ['method', 'credits', 'contact']

/** The first story without a number in its texts: every date on the page is then one of its fields. */
function wordless(): StoryFile {
  const file: StoryFile = JSON.parse(readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8'))
  const strip = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(/\d/g, '')
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]))
        : value
  return JSON.parse(JSON.stringify(file), (key, value) => ([...TEXTS, ...OF_FILE].includes(key) ? strip(value) : value))
}

const two = (n: number) => String(n).padStart(2, '0')
/** A date as a source or a record may have it, from a year to a minute; all of these years are told apart from any number in the interface. */
const typed = fc
  .record({
    year: fc.integer({ min: 2031, max: 2034 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    form: fc.constantFrom('year', 'month', 'day', 'minute', 'about', 'unsure', 'some day', 'season', 'from month to month', 'one of two'),
  })
  .map(({ year, month, day, form }) => {
    const [m, d] = [`${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`]
    switch (form) {
      case 'year':
        return `${year}`
      case 'month':
        return m
      case 'day':
        return d
      case 'minute':
        return `${d}T22:16+07:00`
      case 'about':
        return `${m}~`
      case 'unsure':
        return `${d}?`
      case 'some day':
        return `${m}-XX`
      case 'season':
        return `${year}-2${1 + (month % 4)}`
      case 'from month to month':
        return `${m}/${year + 1}-03`
      default:
        return `[${m},${year + 1}-02]`
    }
  })

const anyDates = fc.array(typed, { minLength: 12, maxLength: 12 })

/** The first story, its sources and everything else dated anew: what it had no date for still has none. */
function dated(dates: readonly string[]): StoryFile {
  const file = wordless()
  let next = 0
  const date = () => dates[next++ % dates.length]
  for (const source of file['sources']) source.published = date()
  for (const record of [...file['events'], ...file['relations'], ...file['claims'].flatMap(({ positions }: StoryFile) => positions)])
    if (record.when !== undefined) record.when = date()
  for (const question of file['questions']) delete question.since
  delete file['tours']
  return file
}

const ALL = { id, en } as const

/** The dates in a text that are finer than any in the file: days that it does not have, and months. */
function finer(text: string, { dates: { months: long, shortMonths } }: Words, dates: readonly string[]): readonly string[] {
  const days = new Set<string>()
  const months = new Set<string>()
  for (const [, year, month, day] of dates.join(' ').matchAll(/(\d{4})-(0\d|1[0-2])(?:-(\d\d))?/g)) {
    months.add(`${Number(month)} ${year}`)
    if (day !== undefined) days.add(`${Number(day)} ${Number(month)}`)
  }
  const names = [...long, ...shortMonths]
  const pattern = new RegExp(`(?:(\\d{1,2})(?:–(\\d{1,2}))? )?\\b(${names.join('|')})\\b(?: (\\d{4}))?`, 'g')
  return [...text.matchAll(pattern)].flatMap(([said, first, last, name, year]) => {
    const month = (names.indexOf(name ?? '') % 12) + 1
    const known = [first, last].every((day) => day === undefined || days.has(`${day} ${month}`))
    return known && (year === undefined || months.has(`${month} ${year}`)) ? [] : [said]
  })
}

const NOBODY = { newsroom: null, archive: null }

/** What else is said of a story, beside all that the page says: by which days it can be looked at, and what leaves the page. */
function* besides(story: Story, input: PanelInput): Generator<readonly [place: string, text: string]> {
  const { words } = input.reading
  yield ['the top', renderToString(<Top input={input} />)]
  yield ['the slider', renderToString(<KnownSlider input={input} />)]
  const [before, ...stops] = knownStops(input).map(({ label }) => label)
  yield ['the stops', [before, ...stops, ...knownChoices(input).map(({ label }) => label)].join('\n')]
  const state = { ...initialState(words.lang), knownOn: input.state.knownOn }
  const looked = { story, state, derived: createDerivation(story)(state), words, address: '', origin: null, standing: NOBODY }
  yield ['a saved picture', [...shownLines(looked, null), ...footLines(looked)].join('\n')]
  yield ['a citation', citation(input.reading, null, '')]
  for (const record of story.records.values()) yield [`shared: ${record.id}`, recordLine(record, input.reading) ?? '']
  yield ['the picture of a link', ogPicture(story, words.lang, null)]
}

test('no sentence has a finer date than the file: whatever is dated only by its month or year stays so in every view', () => {
  fc.assert(
    fc.property(anyDates, fc.constantFrom('id', 'en'), fc.nat({ max: 3 }), (dates, lang, known) => {
      const words = ALL[lang]
      const story = linked(dated(dates))
      const choices = [null, ...knownChoices(inputFor(words, {}, story)).map(({ value }) => value)]
      const input = inputFor(words, { knownOn: choices[known % choices.length] ?? null }, story)
      const typedDates = [...dates, '2026-11-29']
      const found = [...everything(story, input), ...besides(story, input)].flatMap(([place, html]) =>
        finer(plainText(html.replace(/<[^>]*>/g, '\n')), words, typedDates).map((said) => `${place}: ${said}`),
      )
      expect([...new Set(found)].slice(0, 20)).toEqual([])
      const machine = [...jsonLd(story, words, NOBODY).matchAll(/"\w*(?:Date|datePublished)":"([^"]*)"/g)].map(([, date]) => date ?? '')
      expect(machine.filter((date) => !typedDates.some((each) => each.startsWith(date)))).toEqual([])
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 60_000)
