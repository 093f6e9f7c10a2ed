import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importText } from '../../src/formats/import-text.ts'
import { OPTIONS } from '../formats-in/options.ts'
import { outgoing, readStory } from '../formats-out/outgoing-stories.ts'
import { written } from '../formats-out/said-in.ts'
import { linked } from '../story.ts'
import { anyStory } from './any-story.ts'
import { eventsIn, relationsIn, returned, wordsIn } from './returned.ts'

const lang = fc.constantFrom('id' as const, 'en' as const)

test('a table of events comes back with its events, dates, names and roles, and both sides of each, in either language', () => {
  fc.assert(
    fc.property(anyStory, lang, (file, said) => {
      const story = linked(file)
      const { story: back, imported } = returned(story, 'csv', said)
      expect(eventsIn(back)).toEqual(eventsIn(story))
      expect(imported.notes).toEqual([])
    }),
  )
})

test('a table of relations comes back with its relations, directions, dates and both sides of each, in either language', () => {
  fc.assert(
    fc.property(anyStory, lang, (file, said) => {
      const story = linked(file)
      const { story: back, imported } = returned(story, 'csv-relations', said)
      expect(relationsIn(back)).toEqual(relationsIn(story))
      expect(imported.notes).toEqual([])
    }),
  )
})

test('what was said, by whom and in which paragraph comes back with the events that it states', () => {
  fc.assert(
    fc.property(anyStory, lang, (file, said) => {
      const story = linked(file)
      const stating = story.claims.filter(({ states }) => states.some(({ kind }) => kind === 'event'))
      const back = wordsIn(returned(story, 'csv', said).story)
      expect(back.toSorted()).toEqual(wordsIn({ ...story, claims: stating }).toSorted())
    }),
  )
})

test('a second time nothing changes any more', () => {
  fc.assert(
    fc.property(anyStory, lang, (file, said) => {
      const story = linked(file)
      for (const format of ['csv', 'csv-relations'] as const) {
        const once = returned(story, format, said).story
        const twice = returned(once, format, said).imported.file
        const { story: _, ...records } = twice
        const { story: __, ...before } = returned(story, format, said).imported.file
        expect(records).toEqual(before)
      }
    }),
    { numRuns: 40 },
  )
})

describe.each(['blitar-2021', 'examples/perahu-baca'] as const)('%s', (name) => {
  const story = readStory(name)
  test.each(['id', 'en'] as const)('comes back from its tables in %s', (said) => {
    const titled = (of: ReturnType<typeof eventsIn>) =>
      of.map(({ title: _, taking, ...rest }) => ({ ...rest, taking: taking.map(([who]) => who) }))
    expect(titled(eventsIn(returned(story, 'csv', said).story))).toMatchObject(titled(eventsIn(story)))
  })
})

test.each(['csv-names', 'csv-claims'] as const)('%s is refused with the way to bring it back: by itself it is no story', (format) => {
  for (const said of ['id', 'en'] as const) {
    const { result } = importText(written(format, outgoing(readStory('blitar-2021'), said)), OPTIONS)
    expect(result.ok ? null : result.error.code).toBe('own-table')
  }
})
