import { describe, expect, test } from 'vitest'
import { summaryLine } from '../src/panels/scene.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { extentWords } from '../src/words/extent.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { inputFor } from './panel-stories.ts'
import { linked, tinyStory } from './story.ts'

const styles = { id: { phrases: datesId, timeZone: 'Asia/Jakarta' }, en: { phrases: datesEn, timeZone: 'Asia/Jakarta' } } as const

test.each([
  ['id', '2018 – 8 Januari 2021'],
  ['en', '2018 – 8 January 2021'],
] as const)('the story’s extent is no more exact than its first date: %s', (lang, words) => {
  const story = blitar()
  expect(extentWords(story, { events: story.events, knownBy: null }, styles[lang])).toBe(words)
})

test.each([
  ['2018', '2019', '2018 – 2019'],
  ['2018-03', '2021-02', 'March 2018 – February 2021'],
  ['2017/2018', '2020-06/2021', '2017 – 2021'],
  ['2021-01-05T22:16+07:00', '2021-01-08T14:12+07:00', '5 January 2021 – 8 January 2021'],
  ['2021-01-05T22:16+07:00', '2021-01-05T23:00+07:00', '5 January 2021'],
  ['2018~', '2020?', 'around 2018 – 2020 (uncertain)'],
  ['2018', '2020/..', '2018 – 2020'],
  ['2018', '2020-03/', '2018 – March 2020'],
  ['2018/..', '2019-05/..', '2018 – May 2019'],
  ['2018', '2020-01-05T10:00+07:00/..', '2018 – 5 January 2020'],
  ['2018', '[2020..]', '2018 – 2020'],
  ['[2020..]', '[2020..]', '2020 or later'],
])('from %s to %s: %s', (from, to, words) => {
  const file = tinyStory()
  const [event] = file['events']
  const [source] = file['sources']
  const story = linked({
    ...file,
    sources: [{ ...source, published: '2010' }],
    events: [
      { ...event, when: from },
      { ...event, id: 'later', when: to },
    ],
    claims: [],
  })
  expect(extentWords(story, { events: story.events, knownBy: null }, styles.en)).toBe(words)
})

test.each([
  ['2018', '../2020-06', 'until Jun 2020'],
  ['../2020-06', '2021', 'until Jun 2020 – 2021'],
  ['2018', '[..2020-06]', 'Jun 2020 or earlier'],
])('what lasted until some day ends then, however long it had lasted: %s and %s: %s', (one, other, words) => {
  const file = tinyStory()
  const [event] = file.events
  const story = linked({
    ...file,
    sources: file.sources.map((source: object) => ({ ...source, published: '2010' })),
    events: [
      { ...event, when: one },
      { ...event, id: 'other', when: other },
    ],
    relations: [],
    claims: [],
  })
  expect(extentWords(story, { events: story.events, knownBy: null }, styles.en)).toBe(words)
})

test('a tie that lasted until some day is no older than that', () => {
  const file = tinyStory()
  const sources = file.sources.map((source: object) => ({ ...source, published: '2010' }))
  const relations = file.relations.map((relation: object) => ({ ...relation, when: '/2020-06' }))
  const story = linked({ ...file, sources, events: [{ ...file.events[0], when: '2018' }], relations, claims: [] })
  expect(story.relations.length).toBeGreaterThan(0)
  expect(extentWords(story, { events: story.events, knownBy: null }, styles.en)).toBe('2018 – June 2020')
})

test.each([
  ['2019-05', '[..2026-11-29]', 'May 2019'],
  ['2019-05', '../2026-11-29', 'May 2019'],
  ['2019-05', '/2026-11-29', 'May 2019'],
  ['2019-05', '[2020..2026]', 'May 2019 – 2026'],
  ['2019-05/..', '[..2026-11-29]', 'May 2019'],
  ['[..2026-11-29]', '[..2026-11-29]', '29 Nov 2026 or earlier'],
])('an event of %s, told by a source of which is only known that it appeared by some day, %s: %s', (when, published, words) => {
  const file = tinyStory()
  const story = linked({
    ...file,
    sources: file.sources.map((source: object) => ({ ...source, published })),
    events: [{ ...file.events[0], when }],
    relations: [],
    claims: [],
  })
  expect(extentWords(story, { events: story.events, knownBy: null }, styles.en)).toBe(words)
})

describe('the line under the title of the first story', () => {
  // Counted by hand in the file: eleven events; who denies a claim is Santoso, four times; two reports, of 5 and 8 January.
  test.each([
    ['id', null, '11 kejadian · 2018 – 8 Januari 2021 · 4 klaim diperselisihkan · 2 sumber'],
    ['en', null, '11 events · 2018 – 8 January 2021 · 4 disputed claims · 2 sources'],
    ['id', '2021-01-05', '9 kejadian · 2018 – 5 Januari 2021 · 1 klaim diperselisihkan · 1 sumber'],
    ['en', '2021-01-05', '9 events · 2018 – 5 January 2021 · 1 disputed claim · 1 source'],
    ['en', '2020-12-31', '0 events · 0 sources'],
  ] as const)('in %s, known on %s: %s', (lang, knownOn, words) => {
    expect(summaryLine(inputFor({ id, en }[lang], { knownOn }))).toBe(words)
  })
})
