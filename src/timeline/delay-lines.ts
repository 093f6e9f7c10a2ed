import type { Story } from '../story/story.ts'
import { capital } from '../words/capital.ts'
import { whenWords } from '../words/dates.ts'
import { DELAYS } from '../words/delays.ts'
import { sinceWords } from '../words/since.ts'
import type { Words } from '../words/words.ts'
import { arrivalsOf, citesOf, sincesOf } from './arrivals.ts'
import { dateLine } from './card-lines.ts'
import { dateStyle, parts } from './card-words.ts'
import type { Content, Item } from './deck.ts'

/** Its date, and since when these sources have it: that they had it before that date is said. Of a source when it was published. */
export function delayLine(item: Item, story: Story, words: Words): string {
  const said = DELAYS[words.lang]
  const date = item.kind === 'event' ? capital(said.dated(whenWords(item.when, dateStyle(story, words)))) : dateLine(item, story, words)
  const since = sinceLine(item, story, words)
  const isAhead = arrivalsOf(item).some(({ side }) => side === 'before')
  return parts(date, isAhead ? said.ahead(since) : since)
}

/** Since when these sources have it, as exactly as their publications are dated; empty of sources. */
export const sinceLine = (item: Content, story: Story, words: Words): string =>
  sinceWords(
    sincesOf(item),
    citesOf(item).map(({ source }) => source.published),
    { words, style: dateStyle(story, words) },
  )
