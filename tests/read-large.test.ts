import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish, type Steps } from '../src/base/steps.ts'
import { wholeOf } from '../src/state/at-rest.ts'
import { askedOf } from '../src/story/asked.ts'
import { parseSteps, parseStory } from '../src/story/parse.ts'
import { beginLarge, readLarge } from '../src/story/read-large.ts'
import { searchSteps } from '../src/story/search.ts'
import type { Story } from '../src/story/story.ts'
import { type Change, changed, changes, intruder, names, placesIn } from './changed-file.ts'
import { flat } from './flat-story.ts'
import { manyEvents, type StoryFile, tinyStory } from './story.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const full: StoryFile = JSON.parse(read('../data/blitar-2021.json'))
const BROKEN = readdirSync(new URL('fixtures/problems', import.meta.url)).filter((name) => name.endsWith('.json'))

const readable = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Both ways of reading agree: on whether all is well, and, where it is, on the story. Says whether it was. */
function agree(text: string): boolean {
  const checked = parseStory(text)
  const story = finish(readLarge(readable(text)))
  expect(story !== null, text.slice(0, 300)).toBe(checked.sound)
  if (story !== null) expect(flat(story)).toEqual(flat(checked.story))
  return checked.sound
}

describe('a large file', () => {
  it.each([
    ['the first story', JSON.stringify(full)],
    ['the smallest', JSON.stringify(tinyStory())],
    ['a century', read('fixtures/stories/century.json')],
    ['an hour', read('fixtures/stories/hour.json')],
    ['many events', JSON.stringify(manyEvents(3000))],
  ])('becomes the same story: %s', (_, text) => expect(agree(text)).toBe(true))

  it.each(BROKEN)('is judged as the full check does: %s', (name) => {
    agree(read(`fixtures/problems/${name}`))
  })

  it('is judged as the full check does, whatever is changed in it', () => {
    let sound = 0
    const judge = (story: StoryFile) => (place: number, change: Change, value: unknown, name: string) => {
      if (agree(changed(story, place, change, value, name))) sound += 1
    }
    fc.assert(fc.property(fc.nat(), changes, intruder, names, judge(tinyStory())), { numRuns: 600 })
    fc.assert(fc.property(fc.nat(), changes, intruder, names, judge(full)), { numRuns: 40 })
    expect(sound).toBeGreaterThan(20)
  })

  it('is judged as the full check does, whatever an id is changed to', () => {
    const ids = [
      'company',
      'worker',
      'report-one',
      'report-two',
      'sent-home',
      'punished',
      'company-employs-worker',
      'was-punished',
      'nobody',
    ]
    const isId = ([holder, key]: readonly [Record<string, unknown>, string]) => ids.includes(String(holder[key]))
    const count = [...placesIn(tinyStory())].filter(isId).length
    for (let place = 0; place < count; place++)
      for (const id of ids) {
        const file = tinyStory()
        const [holder, key] = [...placesIn(file)].filter(isId)[place] ?? [file, 'format']
        holder[key] = id
        agree(JSON.stringify(file))
      }
  })
})

describe('a large file that is begun', () => {
  const begin = (file: unknown) => finish(beginLarge(JSON.parse(JSON.stringify(file))))
  const shownOf = ({ events, claims, sources }: Story) => ({
    events: events.map(({ id, when, status, disputed, since, claims }) => [
      id,
      when,
      status,
      disputed,
      since,
      claims.map((claim) => claim.id),
    ]),
    claims: claims.map(({ id, positions }) => [id, positions.map(({ by, stance, when, cites }) => [by.id, stance, when, cites.length])]),
    sources: sources.map(({ id, published }) => [id, published]),
  })

  it.each([
    ['the first story', full],
    ['many events', manyEvents(3000)],
  ])('has all that its timeline shows, every claim with both sides, before the rest is read: %s', (_, file) => {
    const begun = begin(file)
    const whole = parseStory(JSON.stringify(file)).story
    if (begun === null || whole === null) throw new Error('not begun')
    expect(shownOf(begun.story)).toEqual(shownOf(whole))
    expect(begun.story.records.size === 0 || file.claims.length > 0).toBe(true)
    expect(finish(begun.rest())).toBe(true)
    expect(flat(begun.story)).toEqual(flat(whole))
  })

  it('has its open questions once they are read, even if they were asked for before', () => {
    const begun = begin(full)
    if (begun === null) throw new Error('not begun')
    const { questions } = wholeOf(begun.story)
    expect(askedOf(questions).size).toBe(0)
    finish(begun.rest())
    expect(askedOf(questions).size).toBeGreaterThan(9)
    expect(askedOf(questions)).toBe(askedOf(questions))
  })

  it.each<[string, (file: StoryFile) => unknown, begun: boolean]>([
    ['a tie to nobody', ({ relations }) => Object.assign(relations[0] ?? {}, { to: 'nobody' }), true],
    ['nobody who takes part', ({ events }) => Object.assign(events[0] ?? {}, { participants: [{ entity: 'nobody' }] }), true],
    ['a source that is not there', ({ events }) => Object.assign(events[0] ?? {}, { cites: [{ source: 'nobody' }] }), true],
    ['a date that cannot be read', ({ events }) => Object.assign(events[0] ?? {}, { when: '2021-13' }), false],
    ['a denial by nobody', ({ claims }) => Object.assign(claims[0]?.positions?.[0] ?? {}, { by: 'nobody' }), false],
    [
      'a publisher of no known type',
      ({ sources, entities }) => {
        entities.push({ id: 'a-paper', type: 'unheard-of', name: 'A paper' })
        return Object.assign(sources[0] ?? {}, { publisher: 'a-paper' })
      },
      false,
    ],
    ['a draft', ({ events }) => Object.assign(events[0] ?? {}, { draft: true }), false],
  ])('is found out in the end: %s', (_, spoil, begins) => {
    const file = structuredClone(full)
    spoil(file)
    const begun = begin(file)
    expect(begun !== null).toBe(begins)
    if (begun !== null) expect(finish(begun.rest())).toBe(false)
  })
})

function whole(text: string): Story {
  const { story } = parseStory(text)
  if (story === null) throw new Error('no story')
  return story
}

/** Does the work and hands over all that it says of its progress. */
function progressOf(steps: Steps<unknown>): readonly number[] {
  const said: number[] = []
  for (let step = steps.next(); step.done !== true; step = steps.next()) said.push(step.value)
  return said
}

describe('progress', () => {
  const text = JSON.stringify(manyEvents(6000))
  it.each([
    ['of a large file', () => readLarge(JSON.parse(text))],
    ['of the full check', () => parseSteps(text)],
    ['of the search', () => searchSteps(whole(text))],
  ])('%s goes from 0 to 1 and never back', (_, work) => {
    const said = progressOf(work())
    expect(said.length).toBeGreaterThan(30)
    expect(said.every((share, i) => share >= (said[i - 1] ?? 0) && share <= 1)).toBe(true)
  })
})
