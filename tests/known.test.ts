import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { NOTHING_HIDDEN } from '../src/state/state.ts'
import { knownBy, latestInstant, sinceOf } from '../src/story/known.ts'
import { parseWhen } from '../src/story/when.ts'
import { linked, tinyStory } from './story.ts'

const ZONE = 'Asia/Jakarta'

/** The ids of the sources that had appeared by a date, of a story with one source for each date of publication. */
function knownSources(published: readonly string[], on: string): readonly string[] {
  const [first] = tinyStory()['sources']
  const more = published.map((date, i) => ({ ...first, id: `more-${i}`, published: date }))
  const story = linked(tinyStory({ sources: [...tinyStory()['sources'], ...more] }))
  const { sources } = selectVisible(story, { status: 'all', hidden: NOTHING_HIDDEN }, knownBy(on, ZONE))
  return sources.map(({ id }) => id).filter((id) => id.startsWith('more-'))
}

describe('what had appeared by a date', () => {
  it.each([
    ['2021-01-05', '2021-01-05', true],
    ['2021-01-05', '2021-01-04', false],
    ['2021-01-05T22:16+07:00', '2021-01-05', true],
    ['2021-01-05T23:59+07:00', '2021-01-05', true],
    ['2021-01-06T00:00+07:00', '2021-01-05', false],
    ['2021-01-05T22:16+07:00', '2021-01-05T22:16+07:00', true],
    ['2021-01-05T22:16+07:00', '2021-01-05T22:15+07:00', false],
    ['2021-01-05T18:00Z', '2021-01-05', false], // 01.00 of the next day in Jakarta
    ['2021-01', '2021-01-30', false], // it may have appeared on the 31st
    ['2021-01', '2021-01-31', true],
    ['2021-01', '2021-01', true],
    ['2021-01-XX', '2021-01-31', true],
    ['2020-12-31/2021-01-08', '2021-01-07', false],
    ['2020-12-31/2021-01-08', '2021-01-08', true],
    ['2021-01-05/..', '2999', false],
    ['2021-01-05', '2021-01-05?', true],
    ['2021-01-05', '2021-01-05/..', true],
  ])('published %s, known on %s: %s', (published, on, isKnown) => {
    expect(knownSources([published], on)).toEqual(isKnown ? ['more-0'] : [])
  })

  it('only grows', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-01-${String(n).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day, { maxLength: 5 }), day, day, (published, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        expect(knownSources(published, later)).toEqual(expect.arrayContaining([...knownSources(published, earlier)]))
        expect(knownSources(published, later)).toHaveLength(published.filter((date) => date <= later).length)
      }),
      { numRuns: 50 },
    )
  })

  it('is not asked without a date, or with what is none', () => {
    expect([knownBy(null, ZONE), knownBy('yesterday', ZONE), knownBy('', ZONE)]).toEqual([null, null, null])
  })
})

describe('since when', () => {
  const { claims, sources } = linked(tinyStory())
  const cites = claims.flatMap(({ positions }) => positions.flatMap((position) => position.cites))

  it('the sources have it: from the end of the earliest publication', () => {
    const when = parseWhen('2021-01-05', ZONE)
    expect(cites.length).toBeGreaterThan(1)
    expect(sinceOf(cites)).toBe(when.ok && latestInstant(when.value))
    expect(sinceOf(cites)).toBe(Math.min(...sources.map(({ published }) => published.endMax)))
    expect(sinceOf(cites.toReversed())).toBe(sinceOf(cites))
  })

  it('is unknown where nothing is cited', () => {
    expect(sinceOf([])).toBeNull()
  })
})
