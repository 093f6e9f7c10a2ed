import type { Story } from '../story/story.ts'
import { type Hearing, sidesOf, speechOf } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { dateLine, statusLine } from './card-lines.ts'
import { markTitle } from './card-words.ts'
import type { Item } from './deck.ts'
import { delayLine } from './delay-lines.ts'

/** All of a mark for those who hear it; of a claim and of what is alleged, who says so and who denies it too. */
export function spokenCard(item: Item, story: Story, words: Words, visible: Hearing, since = false): string {
  return [
    markTitle(item, words),
    words.record.kinds[item.kind],
    since ? delayLine(item, story, words) : dateLine(item, story, words),
    statusLine(item, words, visible),
    ...sidesOf(item.record, speechOf({ story, words, visible })),
  ].join(', ')
}
