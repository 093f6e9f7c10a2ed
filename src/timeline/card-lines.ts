import type { Heard } from '../story/shown.ts'
import type { Event, Story } from '../story/story.ts'
import { capital } from '../words/capital.ts'
import { whenWords } from '../words/dates.ts'
import { noOutcome } from '../words/no-outcome.ts'
import { statedWords } from '../words/status.ts'
import type { Words } from '../words/words.ts'
import { dateStyle, parts, unstated, voicesOf } from './card-words.ts'
import type { Item } from './deck.ts'

/** What kind of thing it is and how well it is known, in one line. */
export function statusLine(item: Item, words: Words, shown: Heard): string {
  if (item.kind === 'claim') return capital(parts(words.record.kinds.claim, voicesOf(item.positions, words)))
  if (item.kind === 'source') return capital(words.record.kinds.source)
  return eventStatus(item.record, words, shown, unstated(item.when, words))
}

/** Of an arrest also that no outcome is told: it stands nowhere as if it were a verdict. */
export const eventStatus = (event: Event, words: Words, shown: Heard, date = ''): string =>
  capital(parts(...statedWords(event, words, shown), date, noOutcome(event, words)))

/** When it was, in full, and in which sense. */
export function dateLine(item: Item, story: Story, words: Words): string {
  const date = whenWords(item.when, dateStyle(story, words))
  if (item.kind === 'source') return capital(words.record.published(date))
  if (item.kind === 'claim') return capital(item.saidBy ? words.record.saidBy(date) : words.record.said(date))
  return capital(date)
}
