import { describe, expect, test } from 'vitest'
import { beyond, emphasis, inRange, relatedIds } from '../src/state/linking.ts'
import { initialState } from '../src/state/state.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()
const ids = [...story.records.keys()]
const state = initialState('id')
const january = { start: Date.UTC(2021, 0, 4, 17), end: Date.UTC(2021, 0, 8, 17) }

test('without focus and range everything is normal', () => {
  const level = emphasis(story, state)
  expect(new Set(ids.map(level))).toEqual(new Set(['normal']))
})

describe('a selection', () => {
  const level = emphasis(story, { ...state, selection: 'claim-politics' })
  test('is the focus, lifts what the file ties it to, and mutes the rest', () => {
    expect(level('claim-politics')).toBe('focus')
    expect(level('santoso')).toBe('related')
    expect(level('pemkot-disebut-karena-pilkada')).toBe('related')
    expect(level('kpk')).toBe('muted')
  })
  test('mutes nobody while the pointer only passes', () => {
    const passing = emphasis(story, { ...state, hover: 'claim-politics' })
    expect(passing('claim-politics')).toBe('focus')
    expect(passing('kpk')).toBe('normal')
  })
})

describe('a step of a tour', () => {
  const tour = { tour: 'jalan-cerita', step: 4 }
  test('has all that it speaks of in focus', () => {
    const level = emphasis(story, { ...state, tour, selection: 'claim-loyalty' })
    expect(['claim-loyalty', 'claim-support', 'kpk'].map(level)).toEqual(['focus', 'focus', 'muted'])
  })
  test('gives way to what the reader chooses instead', () => {
    const level = emphasis(story, { ...state, tour, selection: 'kpk' })
    expect(['kpk', 'claim-loyalty', 'claim-support'].map(level)).toEqual(['focus', 'muted', 'muted'])
  })
})

test('a range mutes what lies wholly outside it, and a brush previews the same', () => {
  for (const part of [{ ranges: [january] }, { brush: january }]) {
    const level = emphasis(story, { ...state, ...part })
    expect(level('ott-kpk-2018')).toBe('muted')
    expect(level('claim-politics')).toBe('normal')
    expect(level('santoso')).toBe('normal')
  }
})

test('the year of the election reaches into its last day, and not into the next', () => {
  const newYear = Date.UTC(2020, 11, 31, 17)
  expect(inRange(story, 'pilkada-2020', { start: newYear - 1, end: newYear })).toBe(true)
  expect(inRange(story, 'pilkada-2020', { start: newYear, end: newYear + 1 })).toBe(false)
})

test('what is undated is in every range', () => {
  const undated = story.events.filter((event) => event.when === null)
  for (const event of undated) expect(inRange(story, event.id, january)).toBe(true)
})

test('ties come from the file and lead to records that stand; none leads to itself', () => {
  for (const id of ids) {
    const related = relatedIds(story, id)
    expect(related.filter((other) => story.records.get(other) === undefined)).toEqual([])
    expect(related).not.toContain(id)
  }
})

test('no tie joins the arrest of 2018 to the workers: they stand in one article, which is no relation', () => {
  expect(relatedIds(story, 'ott-kpk-2018')).toContain('samanhudi')
  expect(relatedIds(story, 'ott-kpk-2018')).not.toContain('pekerja')
})

describe('neighbours to a degree', () => {
  const names = (id: string, degree: 1 | 2 | 3, shown?: { readonly has: (id: string) => boolean }) =>
    [...beyond(story, id, degree, shown)].filter((other) => story.records.get(other)?.kind === 'entity').sort()

  test('lie as many steps away, over relations', () => {
    expect(names('kpk', 1)).toEqual(['samanhudi'])
    expect(names('kpk', 2)).toEqual(['henry', 'pekerja', 'samanhudi', 'wali-kota-blitar'])
    expect(names('kpk', 3)).toContain('santoso')
  })

  test('take no step over what the filters hide', () => {
    const has = (id: string) => id !== 'pekerja-dianggap-loyalis'
    expect(names('kpk', 2, { has })).toEqual(['henry', 'samanhudi', 'wali-kota-blitar'])
  })

  test('are never those who were merely at the same event', () => {
    const shown = { has: (id: string) => story.records.get(id)?.kind !== 'relation' }
    expect(names('santoso', 3, shown)).toEqual([])
  })

  test('are counted from the names that an event or a claim is tied to', () => {
    expect(names('ott-kpk-2018', 1)).toEqual([])
    expect(names('ott-kpk-2018', 2)).toContain('henry')
  })

  test('are lit around what is selected, and around nothing else', () => {
    const level = emphasis(story, { ...state, selection: 'kpk', hover: 'yasin', degree: 2 })
    expect(['samanhudi', 'henry', 'henry-putra-samanhudi', 'pkb-kota-blitar', 'santoso'].map(level)).toEqual([
      'related',
      'related',
      'related',
      'related',
      'muted',
    ])
    expect(emphasis(story, { ...state, hover: 'kpk', degree: 3 })('henry')).toBe('normal')
  })
})
