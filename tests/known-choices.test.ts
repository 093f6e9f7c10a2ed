import { describe, expect, test } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { knownChoices } from '../src/panels/scene.ts'
import { initialState } from '../src/state/state.ts'
import { parseWhen } from '../src/story/when.ts'
import { expectDrawn, panelInput } from './drawn.ts'
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
    const offered = knownChoices(panelInput(story, state, createDerivation(story)(state).visible)).map(({ value }) => value)
    expect(offered).toEqual(days)
    for (const value of offered) expect(parseWhen(value, story.timeZone)).toMatchObject({ ok: true, value: { text: value } })
    expectDrawn(story, state)
    for (const knownOn of offered) expectDrawn(story, { ...state, knownOn })
  })
})
