import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/story/story.ts'
import { titleOf } from '../../src/story/title.ts'
import { outgoing, readStory } from './outgoing-stories.ts'
import { saidIn } from './said-in.ts'

const NAMES = ['blitar-2021', 'examples/perahu-baca'] as const
/** These have one kind of record by design, and JSON-LD no event that is alleged or disputed. */
const WITHOUT_EVENTS = ['csv-relations', 'csv-names', 'csv-claims', 'jsonld']
const WITHOUT_CLAIMS = ['csv-names']

describe.each(NAMES)('%s', (name) => {
  const story = readStory(name)

  test.each(['id', 'en'] as const)('has every event in every format that has events, the undated by name, in %s', (lang) => {
    for (const [format, text] of saidIn(outgoing(story, lang)))
      if (!WITHOUT_EVENTS.includes(format))
        expect([format, story.events.filter((event) => !text.includes(titleOf(event, lang)))]).toEqual([format, []])
  })

  test.each(['id', 'en'] as const)('tells of every claim that states something with all who deny it, in %s', (lang) => {
    const denying = (claim: Claim) => claim.positions.filter(({ stance }) => stance === 'denies').map(({ by }) => titleOf(by, lang))
    const stating = story.claims.filter((claim) => claim.states.length > 0)
    expect(stating.length).toBeGreaterThan(0)
    for (const [format, text] of saidIn(outgoing(story, lang))) {
      if (WITHOUT_CLAIMS.includes(format)) continue
      for (const claim of stating) for (const by of denying(claim)) expect([format, text.includes(by)]).toEqual([format, true])
    }
  })

  test('says in every format what it does not have, of which version it is, and where it can be read', () => {
    const out = outgoing(story)
    for (const [format, text] of saidIn(out)) {
      expect([format, text.includes(out.said.format[format].lacks.slice(0, 40))]).toEqual([format, true])
      expect([format, text.includes(`ersion ${story.version} of`)]).toEqual([format, true])
      expect([format, text.includes('https://example.org/site/')]).toEqual([format, true])
    }
  })

  test('says in every format by which day it stops', () => {
    for (const [format, text] of saidIn(outgoing(story, 'en', '2021-01-06')))
      expect([format, text.includes('6 January 2021')]).toEqual([format, true])
  })
})

test('of an arrest every format says in the same breath how it ended, or that these sources do not', () => {
  const out = outgoing(readStory('blitar-2021'), 'en')
  for (const [format, text] of saidIn(out))
    if (!WITHOUT_EVENTS.includes(format) || format === 'jsonld')
      expect([format, /outcome: none in these sources|Outcome:\*{0,2} none in these sources/i.test(text)]).toEqual([format, true])
})
