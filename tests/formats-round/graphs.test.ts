import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linked } from '../story.ts'
import { anyStory } from './any-story.ts'
import { eventsIn, relationsIn, returned, wordsIn } from './returned.ts'

const lang = fc.constantFrom('id' as const, 'en' as const)

test.each(['gexf', 'graphml'] as const)(
  '%s comes back with its names, events, relations, dates as written, both sides and their words',
  (format) => {
    fc.assert(
      fc.property(anyStory, lang, (file, said) => {
        const story = linked(file)
        const { story: back, imported } = returned(story, format, said)
        expect(imported.notes).toEqual([])
        expect(back.entities.map(({ id, name }) => [id, name])).toEqual(story.entities.map(({ id, name }) => [id, name]))
        expect(eventsIn(back)).toEqual(eventsIn(story))
        expect(relationsIn(back)).toEqual(relationsIn(story))
        expect(wordsIn(back).toSorted()).toEqual(wordsIn(story).toSorted())
      }),
      { numRuns: 60 },
    )
  },
)
