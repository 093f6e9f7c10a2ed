import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { ClaimPair } from '../src/text/claim-pair.tsx'
import { recordSince } from '../src/words/since.ts'
import { silence } from '../src/words/voices.ts'
import { en, id } from './all-words.ts'
import { inputFor } from './panel-stories.ts'
import { changedStory, linked } from './story.ts'

const ALL = { id, en } as const
type Lang = keyof typeof ALL

/** The tiny story, its two reports published then, its first event in both of them. */
const published = (one: string, two: string) =>
  linked(
    changedStory((file) => {
      file.sources[0].published = one
      file.sources[1].published = two
      file.events[0].cites.push({ source: 'report-two', at: 'p1' })
    }),
  )

function said(lang: Lang, one: string, two: string): string {
  const story = published(one, two)
  const event = story.records.get('sent-home')
  return event === undefined ? '' : recordSince(event, story.sources, { words: ALL[lang], style: styleOf(lang, story.timeZone) })
}

/** What stands where nobody yet denies it. */
function silent(lang: Lang, two: string, known: string): string {
  const story = published('2021-01-05', two)
  const shown = selectVisible(story, initialState(lang), knownBy(known, story.timeZone))
  const [claim] = story.claims
  return claim === undefined ? '' : silence(claim, ['denies'], { shown, words: ALL[lang], style: styleOf(lang, story.timeZone) })
}

const styleOf = (lang: Lang, timeZone: string) => ({ phrases: ALL[lang].dates, timeZone })

describe('since when these sources have what two of them tell', () => {
  test.each([
    ['en', '2021-01-05', '2021-01-20', 'in these sources since 5 January 2021'],
    // It may have appeared before the other: no day is known.
    ['en', '2021-01', '2021-01-20', 'in these sources by 20 January 2021 at the latest'],
    ['id', '2021-01', '2021-01-20', 'dalam sumber-sumber ini paling lambat 20 Januari 2021'],
    ['en', '2021-01', '2021-01-31', 'in these sources by 31 January 2021 at the latest'],
    // It cannot have appeared before the other.
    ['en', '2021-02', '2021-01-20', 'in these sources since 20 January 2021'],
    ['en', '2021-01', '2021-02-20', 'in these sources by January 2021 at the latest'],
    ['en', '2021-01~', '2021-02-20', 'in these sources by around January 2021'],
    ['id', '2021-01~', '2021-02-20', 'dalam sumber-sumber ini pada atau sebelum sekitar Januari 2021'],
    ['en', '2021-01-05/..', '2021-01-05/', ''],
    ['en', '2021-01-05/..', '2021-01-20', 'in these sources by 20 January 2021 at the latest'],
  ] as const)('%s: %s and %s', (lang, one, two, expected) => expect(said(lang, one, two)).toBe(expected))
})

describe('nobody denies it by a date, and one follows', () => {
  test.each([
    ['en', '2021-01-08', '2021-01-06', 'Nobody in these sources by 6 January 2021; one follows on 8 January 2021.'],
    ['en', '2021-02', '2021-01-25', 'Nobody in these sources by 25 January 2021; one follows by February 2021 at the latest.'],
    [
      'en',
      '2021-01',
      '2021-01-25',
      'Nobody in these sources by 25 January 2021; one follows by January 2021 at the latest, unless it was already out.',
    ],
    [
      'id',
      '2021-01',
      '2021-01-25',
      'Tidak ada dalam sumber-sumber ini sampai 25 Januari 2021; menyusul paling lambat Januari 2021, kecuali jika saat itu sudah terbit.',
    ],
    ['en', '2021-02-05/..', '2021-01-25', 'Nobody in these sources by 25 January 2021; one follows at a time not stated.'],
    [
      'id',
      '2021-02-05/..',
      '2021-01-25',
      'Tidak ada dalam sumber-sumber ini sampai 25 Januari 2021; menyusul pada waktu yang tidak disebut.',
    ],
  ] as const)('%s: published %s, known by %s', (lang, two, known, expected) => expect(silent(lang, two, known)).toBe(expected))
})

test('a report without an end is dated as the file dates it, and nothing is said by its end', () => {
  const story = published('2021-01-05/..', '2021-01-08/')
  const { reading } = inputFor(en, {}, story)
  const html = story.claims.map((claim) => renderToString(h(ClaimPair, { claim, reading }))).join('')
  expect(html).toContain('said on 4 January 2021 · published since 5 January 2021')
  expect(html).not.toMatch(/on or before|unknown/)
})
