import { describe, expect, test } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { initialState, type State } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { seenOf } from '../src/story/seen.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked } from './story.ts'

const story = blitar()

function seen(id: string, change: Partial<State> = {}) {
  const state = { ...initialState('id'), ...change }
  const record = story.records.get(id)
  if (record?.kind !== 'entity' && record?.kind !== 'relation') throw new Error(id)
  const found = seenOf(record, selectVisible(story, state, knownBy(state.knownOn, story.timeZone)))
  return found && [found.first.when.text, found.first.record.id, found.last.when.text, found.last.record.id]
}

describe('the first and the last date of what the sources say', () => {
  test('about a name: of its events, its relations and what was said', () => {
    expect(seen('kpk')).toEqual(['2018', 'ott-kpk-2018', '2018', 'ott-kpk-2018'])
    expect(seen('samanhudi')?.[0]).toBe('2018')
    expect(seen('samanhudi')?.[3]).toBe('claim-loyalty')
  })

  test('about a relation: its own, and of what was said about it', () => {
    expect(seen('henry-yasin')).toEqual(['2020', 'henry-yasin', '2020', 'henry-yasin'])
    expect(seen('pekerja-dianggap-loyalis')?.[1]).toBe('claim-loyalty')
  })

  test('of what has no end is its beginning: nothing later is known of it', () => {
    expect(seen('santoso')?.[2]).toBe('2021-01-08T14:12+07:00')
    for (const [when, last] of [
      ['2021-01-05/..', '2021-01-08'],
      ['2021-01-09/..', '2021-01-09/..'],
      ['2021-01-09/', '2021-01-09/'],
      ['../2021-01-06', '2021-01-08'],
    ]) {
      const file = changedStory((loose) => {
        Object.assign(loose['events'][0], { when, participants: [{ entity: 'worker' }] })
        Object.assign(loose['events'][1], { when: '2021-01-07', participants: [{ entity: 'worker' }] })
      })
      const tiny = linked(file)
      const worker = tiny.entities.find(({ id }) => id === 'worker')
      const found = worker && seenOf(worker, selectVisible(tiny, initialState('id'), null))
      expect(found?.last.when.text).toBe(last)
    }
  })

  test('is none where nothing has a date', () => {
    expect(seen('henry-putra-samanhudi')).toBeNull()
    expect(seen('wali-kota-pemkot')).toBeNull()
  })

  test('counts only what is shown: what is filtered, or was not yet in the sources, has no date here', () => {
    expect(seen('samanhudi', { status: 'reported' })?.[3]).not.toBe('claim-loyalty')
    expect(seen('santoso', { knownOn: '2021-01-05' })?.[2]).not.toBe('2021-01-07')
    expect(seen('santoso', { knownOn: '2020' })).toBeNull()
  })
})
