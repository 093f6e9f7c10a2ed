import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStory } from '../src/story/parse.ts'
import { changedStory, linked, type StoryFile, tinyStory } from './story.ts'

/** The tiny story with its claim changed in place. */
const withClaim = (change: (claim: StoryFile, story: StoryFile) => void) => changedStory((story) => change(story.claims[0], story))
const recordsOf = (file: StoryFile) => [...linked(file).records.keys()]

/** What one would have to break to have a claim without its denial, or the other way round. */
const PARTS: readonly (readonly [string, (claim: StoryFile, story: StoryFile) => void])[] = [
  ['the statement', (claim) => Object.assign(claim, { statement: '' })],
  ['what it is about', (claim) => Object.assign(claim, { about: ['nowhere'] })],
  ['what it is about: of the wrong kind', (claim) => Object.assign(claim, { about: ['report-one'] })],
  ['what it states', (claim) => Object.assign(claim, { states: ['punished', 'nowhere'] })],
  ['what it states: of the wrong kind', (claim) => Object.assign(claim, { states: ['punished', 'company'] })],
  ['the positions', (claim) => Object.assign(claim, { positions: [] })],
  ['a stance', (claim) => Object.assign(claim['positions'][1], { stance: 'denied' })],
  ['a speaker', (claim) => Object.assign(claim['positions'][1], { by: 'nobody' })],
  ['a speaker of the wrong kind', (claim) => Object.assign(claim['positions'][1], { by: 'sent-home' })],
  ['a date', (claim) => Object.assign(claim['positions'][1], { when: '2021-02-30' })],
  ['the cites', (claim) => Object.assign(claim['positions'][1], { cites: [] })],
  ['a cite', (claim) => Object.assign(claim['positions'][1], { cites: [{ source: 'nowhere' }] })],
  ['one cite of two', (claim) => Object.assign(claim['positions'][1], { cites: [{ source: 'report-two' }, { source: 'nowhere' }] })],
  ['a summary', (claim) => Object.assign(claim['positions'][1], { summary: 3 })],
  ['a source', (_, story) => Object.assign(story.sources[1], { published: 'then' })],
  ['a source that is a draft', (_, story) => Object.assign(story.sources[1], { draft: true })],
  ['a speaker that is a draft', (_, story) => Object.assign(story.entities[1], { draft: true })],
  ['the whole claim, a draft', (claim) => Object.assign(claim, { draft: true })],
]

describe('a claim is whole or not there', () => {
  test.each(PARTS)('%s', (_, change) => {
    const file = withClaim(change)
    expect(recordsOf(file)).not.toContain('was-punished')
    expect(recordsOf(file)).not.toContain('punished')
    expect(recordsOf(file)).toContain('sent-home')
  })
  test('what breaks several parts at once leaves no half of it either', () => {
    fc.assert(
      fc.property(fc.subarray([...PARTS], { minLength: 1 }), (parts) => {
        const file = withClaim((claim, story) => {
          for (const [, change] of parts) if (claim['positions'].length === 2) change(claim, story)
        })
        expect(linked(file).claims).toEqual([])
        expect(linked(file).events.some((event) => event.status === 'alleged')).toBe(false)
      }),
    )
  })
  test('an alleged record stays where another claim explains it too', () => {
    const file = withClaim((claim, story) => {
      story.claims.push({ ...structuredClone(claim), id: 'again' })
      Object.assign(claim, { positions: [] })
    })
    expect(recordsOf(file)).toContain('punished')
    expect(linked(file).claims.map(({ id }) => id)).toEqual(['again'])
  })
  test('its reader is told, with how much goes with it', () => {
    const { problems } = parseStory(JSON.stringify(withClaim((claim) => Object.assign(claim['positions'][1], { by: 'nobody' }))))
    expect(problems.find(({ code }) => code === 'claim-set-aside')).toMatchObject({
      path: ['claims', 0],
      values: { id: 'was-punished', alleged: 1 },
    })
  })
  test('a record that it is about may fall without it', () => {
    const file = withClaim((_, story) => Object.assign(story.events[0], { when: 'then' }))
    expect(linked(file).claims[0]).toMatchObject({ about: [], states: [{ id: 'punished' }] })
  })
  test('a record that it states may fall without it', () => {
    const file = withClaim((_, story) => Object.assign(story.events[1], { when: 'then' }))
    expect(linked(file).claims[0]).toMatchObject({ about: [{ id: 'sent-home' }], states: [] })
  })
})

describe('dispute', () => {
  const disputed = (...stances: readonly string[]) => {
    const file = withClaim((claim) => {
      claim['positions'] = stances.map((stance) => ({ ...claim['positions'][0], stance }))
    })
    const { records } = linked(file)
    return ['was-punished', 'punished', 'sent-home'].map((id) => {
      const record = records.get(id)
      return record !== undefined && 'disputed' in record && record.disputed
    })
  }
  test('needs somebody who denies', () => {
    expect(disputed('asserts')).toEqual([false, false, false])
    expect(disputed('asserts', 'repeats', 'qualifies')).toEqual([false, false, false])
  })
  test('is of what a claim states, not of what it is about', () => expect(disputed('asserts', 'denies')).toEqual([true, true, false]))
  test('needs nobody who asserts', () => expect(disputed('denies')).toEqual([true, true, false]))
})

describe('positions', () => {
  const order = (...positions: readonly (readonly [source: string, when?: string])[]) => {
    const file = withClaim((claim) => {
      claim['positions'] = positions.map(([source, when], i) => ({
        by: 'worker',
        stance: 'asserts',
        summary: `${i}`,
        cites: [{ source }],
        ...(when === undefined ? {} : { when }),
      }))
    })
    return linked(file).claims[0]?.positions.map(({ summary }) => Number(summary))
  }
  test.each([
    [
      'by the day they were said',
      [
        ['report-one', '2021-01-03'],
        ['report-one', '2021-01-01'],
        ['report-one', '2021-01-02'],
      ],
      [1, 2, 0],
    ],
    ['or else first published', [['report-two'], ['report-one']], [1, 0]],
    ['a day said counts before a day of publication', [['report-one'], ['report-two', '2021-01-02']], [1, 0]],
    ['or else as they stand in the file', [['report-one'], ['report-one'], ['report-one']], [0, 1, 2]],
  ] as const)('%s', (_, positions, expected) => expect(order(...positions)).toEqual(expected))
})

test('an event has the claims that are about it or state it, each once, in file order', () => {
  const file = changedStory((story) => {
    const [claim] = story.claims
    story.claims = [
      { ...claim, id: 'b', about: ['sent-home'] },
      { ...claim, id: 'a', about: ['punished', 'sent-home'] },
    ]
  })
  const { records } = linked(file)
  const claimsOf = (id: string) => {
    const record = records.get(id)
    return record?.kind === 'event' ? record.claims.map((claim) => claim.id) : []
  }
  expect(claimsOf('sent-home')).toEqual(['b', 'a'])
  expect(claimsOf('punished')).toEqual(['b', 'a'])
})

test('a claim that nobody states is still one', () => {
  const file = withClaim((claim, story) => {
    delete claim['states']
    story.events.pop()
  })
  expect(linked(file).claims[0]?.states).toEqual([])
  expect(linked(tinyStory()).claims[0]?.states.map(({ id }) => id)).toEqual(['punished'])
})
