import { expect, test } from 'vitest'
import { deckOf } from '../src/timeline/decks.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { blitar } from './blitar-story.ts'
import { foldingOf } from './timeline-stories.ts'

test('lanes are laid out once for a language, also where its words are loaded again', () => {
  const story = blitar()
  const deck = deckOf(story, foldingOf(story), en)
  expect(deckOf(story, foldingOf(story), id)).not.toBe(deck)
  expect(deckOf(story, foldingOf(story), { ...en })).toBe(deck)
  expect(deckOf(story, foldingOf(story, false), en)).not.toBe(deck)
})
