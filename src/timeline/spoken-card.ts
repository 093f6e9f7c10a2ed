import type { Story } from '../story/story.ts'
import { type Hearing, statedBy } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { dateLine, statusLine } from './card-lines.ts'
import { dateStyle, markTitle } from './card-words.ts'
import type { Item } from './deck.ts'

/** All of a mark for those who hear it; of what is alleged, who says so and who denies it too. */
export function spokenCard(item: Item, story: Story, words: Words, shown: Hearing): string {
  const said = item.kind === 'event' ? statedBy(item.record, { shown, words, style: dateStyle(story, words) }) : []
  return [
    markTitle(item, words),
    words.record.kinds[item.kind],
    dateLine(item, story, words),
    statusLine(item, words, shown),
    ...said,
  ].join(', ')
}
