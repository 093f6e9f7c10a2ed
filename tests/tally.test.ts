import { expect, test } from 'vitest'
import { tallyOf, tallySteps } from '../src/story/tally.ts'
import { blitar } from './blitar-story.ts'
import { fixtureStory, linked, manyEvents } from './story.ts'

const countBy = <T, K>(list: readonly T[], keyOf: (item: T) => K) =>
  new Map(list.map((item) => [keyOf(item), list.filter((other) => keyOf(other) === keyOf(item)).length]))

const STORIES = { Blitar: blitar(), century: fixtureStory('century'), dates: fixtureStory('dates'), many: linked(manyEvents(1300)) }

test.each(Object.entries(STORIES))('%s is tallied as it is', (_, story) => {
  const { types, statuses, disputed } = tallyOf(story)
  const { entities, events, relations, claims } = story
  expect(types.entity).toEqual(countBy(entities, ({ type }) => type.id))
  expect(types.event).toEqual(countBy(events, ({ type }) => type.id))
  expect(types.relation).toEqual(countBy(relations, ({ type }) => type.id))
  expect(statuses.event).toEqual(countBy(events, ({ status }) => status))
  expect(statuses.relation).toEqual(countBy(relations, ({ status }) => status))
  expect(disputed).toBe([...events, ...relations, ...claims].some((record) => record.disputed))
})

test('a story that has been tallied with pauses is not tallied again', () => {
  const story = linked(manyEvents(1300))
  const steps = tallySteps(story)
  let pauses = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) pauses++
  expect(pauses).toBeGreaterThan(1)
  expect(tallyOf(story)).toBe(step.value)
})
