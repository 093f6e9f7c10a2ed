import { describe, expect, test } from 'vitest'
import { knownChoices, knownStops } from '../src/panels/known-days.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState, NOTHING_HIDDEN } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { parseWhen } from '../src/story/when.ts'

import { en } from './all-words.ts'
import { expectDrawn } from './drawn.ts'
import { inputFor } from './panel-stories.ts'
import { linked, tinyStory } from './story.ts'

const published = (date: string) => {
  const file = tinyStory()
  return linked({ ...file, sources: file['sources'].map((source: object) => ({ ...source, published: date })) })
}

describe('the days that “known on” offers, where the sources appeared', () => {
  test.each([
    ['2021-01-05', ['2021-01-05']],
    ['2021-01', ['2021-01-31']],
    ['2021-01-05T22:16+07:00', ['2021-01-05']],
    ['2021-01-05/..', []],
    ['../2021-01-05', ['2021-01-05']],
    ['2021-01-05/', []],
    ['0033', ['0033-12-31']],
    ['-0043', ['-0043-12-31']],
    ['-5000', ['-5000-12-31']],
    ['Y12021', []],
    ['Y170000002', []],
    ['Y-170000002', []],
  ])('%s: %j', (date, days) => {
    const story = published(date)
    const state = initialState('en')
    const offered = knownChoices(inputFor(en, state, story)).map(({ value }) => value)
    expect(offered).toEqual(days)
    for (const value of offered) expect(parseWhen(value, story.timeZone)).toMatchObject({ ok: true, value: { text: value } })
    expectDrawn(story, state)
    for (const knownOn of offered) expectDrawn(story, { ...state, knownOn })
  })
})

describe('the slider of “known on”', () => {
  const story = linked(tinyStory())
  const stopsAt = (knownOn: string | null) => {
    const state = { ...initialState('en'), knownOn }
    return knownStops(inputFor(en, state, story))
  }

  test('goes from the day before the first source, when nothing had appeared, by each day on which one did, and lets go of no date', () => {
    expect(stopsAt(null).map(({ value }) => value)).toEqual(['2021-01-04', '2021-01-05', '2021-01-08'])
    const shown = stopsAt(null).map(
      ({ value }) => selectVisible(story, { status: 'all', hidden: NOTHING_HIDDEN }, knownBy(value, story.timeZone)).sources.length,
    )
    expect(shown).toEqual([0, 1, 2])
  })

  test.each([
    ['2021-05', '2021-04-30'],
    ['2021', '2020-12-31'],
    ['2021-05-03', '2021-05-02'],
    ['2021-05-03T22:16+07:00', '2021-05-02'],
    ['../2021-05-03', '2021-05-02'],
  ])('begins before a source of %s can have appeared: on %s, for none is said to have been there', (date, before) => {
    const [first] = knownStops(inputFor(en, initialState('en'), published(date)))
    expect(first?.value).toBe(before)
  })

  test.each(['2021-01-06', '2020', '2021-01-04', '2021-01-05', '2021-01', '2031-01-01T10:00Z'])(
    'has a place of its own for a day that an address sets, in its order: %s',
    (known) => {
      const stops = stopsAt(known)
      expect(stops.filter(({ value }) => value === known)).toHaveLength(1)
      const ends = stops.flatMap(({ value }) => knownBy(value, story.timeZone) ?? [])
      expect(ends).toEqual([...ends].sort((a, b) => a - b))
    },
  )
})
