import type { Id, U } from '../base/units.ts'
import type { Claim, Event, Position, Source, Stance } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { Seat } from './lanes.ts'

/** The bands of the timeline, from top to bottom. What is background stands apart, so that nothing sets it beside the main events. */
export const BANDS = ['event', 'claim', 'source', 'background'] as const
export type Band = (typeof BANDS)[number]

/**
 * What a mark is drawn as. `point`: an instant, or some time within a day or less. `soft`: some time within a longer stretch; its ends
 * fade and nothing says where in it. `lasting`: from … to …, going on in between.
 */
export type Extent = 'point' | 'soft' | 'lasting'

/** A `When` on the folded axis, made finite: what is open goes on to the end of the story. */
export interface OnAxis {
  readonly when: When
  readonly extent: Extent
  readonly startMin: U
  readonly startMax: U
  readonly endMin: U
  readonly endMax: U
}

/** What one claim's positions of one moment are together: no order within the moment is invented. */
export interface ClaimMoment {
  readonly kind: 'claim'
  readonly record: Claim
  readonly positions: readonly Position[]
  /** No source says when it was said, only that it was by then: `when` is the publication. */
  readonly saidBy: boolean
}

/** `undenied`: disputed in these sources, but nobody had denied it by the known date. */
export interface EventContent {
  readonly kind: 'event'
  readonly record: Event
  readonly undenied?: boolean
}

export type Content = EventContent | ClaimMoment | { readonly kind: 'source'; readonly record: Source }

/** Something on the timeline: a record, or a moment of a claim. */
export type Item = Content & OnAxis

/** Whether it is an event of the story's background. */
export const isBackground = (item: Content | undefined): boolean => item?.kind === 'event' && item.record.part === 'background'

export const bandOf = (item: Content): Band => (isBackground(item) ? 'background' : item.kind)

/**
 * An item with its place: its number in time order from 0, its lane counted from the top of the whole timeline, the side of its label.
 * `echo`: the item has its first card in another lane, and is counted and walked there.
 */
export type Card = Item & Seat & { readonly index: number; readonly echo: boolean }

/** A card that has no place yet: `lane` is −1. It is made once, and its place is written into it. */
export type LooseCard = Item & { lane: number; side: Seat['side']; index: number; readonly echo: boolean }

/** The whole story laid out, once: nothing in it depends on filters, zoom or width. */
export interface Deck {
  /** In time order. */
  readonly cards: readonly Card[]
  readonly undated: readonly Event[]
  /** How many lanes there are, all in all. */
  readonly laneCount: number
  /** Finds the cards of records among some of the deck's, which come in time order. */
  readonly ofRecord: (cards: readonly Card[]) => CardsOf
}

/** The cards of a record; undefined where it has none. */
export type CardsOf = Pick<ReadonlyMap<Id, readonly Card[]>, 'get'>

/** Where an item's glyph stands: a point in its middle, what lasts in the middle of its beginning, a soft band nowhere in particular. */
export const glyphU = ({ extent, startMin, startMax, endMax }: OnAxis): U =>
  extent === 'point' ? (startMin + endMax) / 2 : extent === 'lasting' ? (startMin + startMax) / 2 : startMin

/** The order in which stances stand side by side: both sides first. */
const STANCES: readonly Stance[] = ['asserts', 'repeats', 'denies', 'qualifies']

export const stancesOf = (positions: readonly Position[]): readonly Stance[] =>
  STANCES.filter((stance) => positions.some((position) => position.stance === stance))
