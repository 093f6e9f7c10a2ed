import type { Instant } from '../base/units.ts'
import type { Claim, Entity, Event, Figure, Position, Question, Relation, Source, Story } from '../story/story.ts'
import type { DateStyle, Words } from '../words/words.ts'

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

/** All that a part of the text needs to speak: the story, what is shown of it, in whose words and by which clock. */
export interface Reading {
  readonly story: Story
  readonly shown: Shown
  readonly words: Words
  readonly style: DateStyle
}
