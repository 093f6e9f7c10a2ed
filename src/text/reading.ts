import type { Shown } from '../story/shown.ts'
import type { Story } from '../story/story.ts'
import type { AllWords, DateStyle, Words } from '../words/words.ts'

/** What it takes to speak of a record in a line: in whose words, by which clock, and how much of the story is shown. */
export interface Speech {
  readonly shown: Shown
  readonly words: Words
  readonly style: DateStyle
}

/** All that a part of the text needs to speak. */
export interface Reading extends Speech {
  readonly story: Story
  readonly words: AllWords
}
