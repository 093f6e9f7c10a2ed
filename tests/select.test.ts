import { describe, expect, test } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { NOTHING_HIDDEN } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()
const all = { status: 'all', hidden: NOTHING_HIDDEN } as const
const known = (day: string) => selectVisible(story, all, knownBy(day, story.timeZone))
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

test('without filters all is there, in the story’s order, and nothing is away', () => {
  const visible = selectVisible(story, all, null)
  expect(ids(visible.events)).toEqual(ids(story.events))
  expect(ids(visible.claims)).toEqual(ids(story.claims))
  expect(visible.away).toEqual({ known: 0, status: 0, types: 0 })
})

describe('by status', () => {
  test('“+ reported” leaves out what is alleged and the claims, whole', () => {
    const visible = selectVisible(story, { ...all, status: 'reported' }, null)
    expect(visible.events.some((event) => event.status === 'alleged')).toBe(false)
    expect(visible.relations.some((relation) => relation.status === 'alleged')).toBe(false)
    expect(visible.claims).toEqual([])
    expect(visible.away.status).toBeGreaterThan(0)
  })
  test('nothing in news reports is documented', () => {
    const visible = selectVisible(story, { ...all, status: 'documented' }, null)
    expect(visible.events.length + visible.relations.length + visible.figures.length).toBe(0)
  })
})

test('by type: a relation goes with either of its ends', () => {
  const visible = selectVisible(story, { ...all, hidden: { ...NOTHING_HIDDEN, entity: ['outlet'] } }, null)
  expect(visible.has('sindonews')).toBe(false)
  expect(visible.relations.filter(({ from, to }) => [from.id, to.id].includes('sindonews'))).toEqual([])
})

describe('by what these sources had said', () => {
  test('before the first of them there is nothing', () => {
    const visible = known('2020-12-31')
    expect(ids(visible.events)).toEqual([])
    expect(ids(visible.sources)).toEqual([])
  })
  test('on 5 January there is the first report, without what the second one added', () => {
    const visible = known('2021-01-05')
    expect(ids(visible.sources)).toEqual(['sindonews-2021-01-05'])
    expect(visible.has('ott-kpk-2018')).toBe(true)
    expect(visible.has('keterangan-santoso-7-januari')).toBe(false)
    expect(visible.has('claim-satrio-keren')).toBe(false)
    const politics = story.claims.find((claim) => claim.id === 'claim-politics')
    expect(
      politics && visible.positions(politics).every((position) => position.cites.some((cite) => cite.source.id === 'sindonews-2021-01-05')),
    ).toBe(true)
  })
  test('on 8 January there is all of it', () => expect(known('2021-01-08').away.known).toBe(0))
})

test('every hidden record is counted once', () => {
  const total = selectVisible(story, all, null)
  const some = selectVisible(
    story,
    { status: 'reported', hidden: { ...NOTHING_HIDDEN, entity: ['outlet'], event: ['arrest'] } },
    knownBy('2021-01-05', story.timeZone),
  )
  const count = (v: typeof total) => [v.events, v.entities, v.relations, v.claims, v.figures, v.questions, v.sources].flat().length
  expect(count(some) + some.away.known + some.away.status + some.away.types).toBe(count(total))
})
