import type { Id, U } from '../base/units.ts'
import type { Claim, Event, Position, Source, Stance, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'

/** The three bands of the timeline, from top to bottom. */
export type BandName = 'events' | 'claims' | 'sources'
export const BANDS: readonly BandName[] = ['events', 'claims', 'sources']

/**
 * What a mark is drawn as. `point`: an instant, or some time within a day or less. `soft`: some time within a longer stretch; its ends
 * fade and nothing says where in it. `lasting`: from … to …, going on in between.
 */
export type Extent = 'point' | 'soft' | 'lasting'

interface Placed {
  /** Its place in time order, counted from 0. */
  readonly index: number
  /** The record that choosing it selects. */
  readonly id: Id
  readonly when: When
  readonly extent: Extent
  /** The `When` on the folded axis, finite: what is open goes to the end of the story. */
  readonly startMin: U
  readonly startMax: U
  readonly endMin: U
  readonly endMax: U
  /** Counted from the top of the whole timeline. It never changes. */
  readonly lane: number
  /** On which side of its point a mark has its label while both are free. */
  readonly side: 'left' | 'right'
}

export interface EventCard extends Placed {
  readonly kind: 'event'
  readonly record: Event
}

/** What one claim's positions of one moment look like together: no order within the moment is invented. */
export interface ClaimCard extends Placed {
  readonly kind: 'claim'
  readonly record: Claim
  readonly positions: readonly Position[]
  /** No source says when it was said, only that it was by then: `when` is the publication. */
  readonly saidBy: boolean
}

export interface SourceCard extends Placed {
  readonly kind: 'source'
  readonly record: Source
}

/** Something on the timeline: a record, or a moment of a claim, with its place in time and its lane. */
export type Card = EventCard | ClaimCard | SourceCard

/** The whole story laid out, once: nothing in it depends on filters, zoom or width. */
export interface Deck {
  /** In time order. */
  readonly cards: readonly Card[]
  readonly undated: readonly Event[]
  /** How many lanes each band has; the lanes are counted through. */
  readonly lanes: Readonly<Record<BandName, number>>
  readonly ofRecord: ReadonlyMap<Id, readonly Card[]>
  readonly story: Story
}

export const bandOf = (card: Card): BandName => (card.kind === 'event' ? 'events' : card.kind === 'claim' ? 'claims' : 'sources')

/** The order in which stances stand side by side: both sides first. */
export const STANCE_ORDER: readonly Stance[] = ['asserts', 'repeats', 'denies', 'qualifies']

export const stancesOf = (positions: readonly Position[]): readonly Stance[] =>
  STANCE_ORDER.filter((stance) => positions.some((position) => position.stance === stance))
