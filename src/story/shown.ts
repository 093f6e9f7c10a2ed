import type { Id, Instant } from '../base/units.ts'
import type { Claim, Entity, Event, Figure, Position, Question, Relation, Source, StoryRecord } from './story.ts'

/** What passes the filters. */
export type Shows = Pick<Shown, 'has'>

/** The same, and of it who had said what by the known date. */
export type Heard = Pick<Shown, 'has' | 'positions'>

/** What of a story is to be seen and read: the records that pass the reader's filters, in the story's order. */
export interface Shown {
  /** What has no date, or had none by the known date, comes last. */
  readonly events: readonly Event[]
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly claims: readonly Claim[]
  readonly figures: readonly Figure[]
  readonly questions: readonly Question[]
  readonly sources: readonly Source[]
  /** The positions of a visible claim that had been published by the known date. */
  readonly positions: (claim: Claim) => readonly Position[]
  readonly has: (id: Id) => boolean
  /** The known date's latest instant, as `known.ts` reads it; null where no date is set. */
  readonly knownBy: Instant | null
}

/** Whether a record is one that pictures and lists can show, under its own id. */
export const isOwn = (record: StoryRecord | undefined, id: Id): record is StoryRecord => record?.id === id && record.kind !== 'tour'
