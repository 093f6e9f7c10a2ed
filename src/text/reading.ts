import type { Instant } from '../base/units.ts'
import type { Claim, Entity, Event, Figure, Position, Question, Relation, Source, Story } from '../story/story.ts'
import type { AllWords, DateStyle, Words } from '../words/words.ts'

/** What of the story is to be read: the records that pass the reader's filters, in the story's order. */
export interface Shown {
  readonly events: readonly Event[]
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly claims: readonly Claim[]
  readonly figures: readonly Figure[]
  readonly questions: readonly Question[]
  readonly sources: readonly Source[]
  readonly positions: (claim: Claim) => readonly Position[]
  readonly has: (id: string) => boolean
  readonly knownBy: Instant | null
}

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
