import type { Id, Instant, Lang, Span } from '../base/units.ts'
import type { ReadonlyTable } from '../base/wide-map.ts'
import type { When } from './when.ts'

/** The only model of a story past `link.ts`: ids have become records, dates have become spans, and all of it is frozen. */
export interface Story {
  readonly id: Id
  readonly title: Text
  readonly summary: Text
  /** The first is the default. */
  readonly languages: readonly [Lang, ...Lang[]]
  /** An IANA name; dates without a zone are calendar days there. */
  readonly timeZone: string
  readonly updated: When
  readonly version: string | null
  readonly credits: Text | null
  readonly method: Text | null
  readonly licence: string | null
  readonly url: string | null
  /** Where a correction or a reply can be sent. */
  readonly contact: Text | null
  readonly types: {
    readonly entity: ReadonlyMap<Id, RecordType>
    readonly event: ReadonlyMap<Id, RecordType>
    readonly relation: ReadonlyMap<Id, RecordType>
  }
  /** By publication, earliest first. */
  readonly sources: readonly Source[]
  readonly entities: readonly Entity[]
  /** By time (`startMin`, then `endMax`, then id); the undated last. */
  readonly events: readonly Event[]
  readonly relations: readonly Relation[]
  readonly claims: readonly Claim[]
  readonly figures: readonly Figure[]
  readonly questions: readonly Question[]
  readonly corrections: readonly Correction[]
  readonly tours: readonly Tour[]
  /** Every record by its id and by its former ids (`was`). */
  readonly records: ReadonlyTable<StoryRecord>
  /** From the earliest to the latest finite instant of anything dated; null where nothing is. */
  readonly extent: Span | null
}

/** A string holds for every language; an object has one text a language. Plain text, never markup. */
export type Text = string | Readonly<Record<Lang, string>>

export type Status = 'documented' | 'reported' | 'alleged'
export type Stance = 'asserts' | 'denies' | 'qualifies' | 'repeats'
export type Shape = 'circle' | 'square' | 'hexagon' | 'diamond' | 'small-square' | 'triangle' | 'ring'
export type SourceType = 'news-report' | 'document' | 'statement' | 'post' | 'dataset' | 'interview' | 'recording'

export interface RecordType {
  readonly id: Id
  readonly label: Text
  readonly plural: Text | null
  readonly description: Text | null
  readonly symbol: Shape | null
  readonly directed: boolean
  readonly inverse: Text | null
  readonly causal: boolean
  /** Of events: a reader has to know how it ended. */
  readonly outcome: boolean
}

export type StoryRecord = Source | Entity | Event | Relation | Claim | Figure | Question | Tour
export type RecordKind = StoryRecord['kind']

interface Common {
  readonly id: Id
  readonly was: readonly Id[]
  readonly draft: boolean
  /** In these sources since: the earliest publication (its latest instant) among the cites; null where nothing is cited. */
  readonly since: Instant | null
}

export interface Cite {
  readonly source: Source
  /** The locator: a paragraph, page or time code, as typed (`p2`). */
  readonly at: string | null
  readonly quote: Text | null
  readonly note: Text | null
}

export interface Source extends Common {
  readonly kind: 'source'
  readonly type: SourceType
  readonly title: Text
  readonly publisher: Entity | null
  readonly authors: readonly string[]
  readonly published: When
  readonly language: Lang
  readonly url: string | null
  readonly archived: string | null
  readonly retrieved: When | null
  /** The sources that this one only repeats. */
  readonly basedOn: readonly Source[]
  readonly note: Text | null
}

export interface Entity extends Common {
  readonly kind: 'entity'
  readonly type: RecordType
  readonly name: Text
  readonly aliases: readonly string[]
  readonly summary: Text | null
  readonly anonymous: boolean
  readonly links: readonly string[]
  readonly cites: readonly Cite[]
  /** A place fixed by the story, in 0..1 from the top left. */
  readonly place: { readonly x: number; readonly y: number } | null
  /** Derived: where it takes part, by time. */
  readonly events: readonly Event[]
  readonly relations: readonly Relation[]
  /** Derived: the claims that are about it or in which it takes a position. */
  readonly claims: readonly Claim[]
}

export interface Participant {
  readonly entity: Entity
  readonly role: Text | null
  readonly cites: readonly Cite[]
}

interface Stated extends Common {
  /** The date by all of these sources: what they say of it by a known date, `whenBy` tells. */
  readonly when: When | null
  /** The places that give the date, where not all that tell of the record do; else empty. */
  readonly whenCites: readonly Cite[]
  readonly status: Status
  readonly cites: readonly Cite[]
  /** Derived: the claims that are about it or state it, in file order. */
  readonly claims: readonly Claim[]
  /** Derived: a claim that states it is denied by somebody. */
  readonly disputed: boolean
}

export interface Event extends Stated {
  readonly kind: 'event'
  readonly type: RecordType
  readonly title: Text
  readonly summary: Text | null
  readonly participants: readonly Participant[]
  readonly part: 'main' | 'background'
  /** The ids of the events that tell how it ended, as typed. */
  readonly outcome: readonly Id[]
}

export interface Relation extends Stated {
  readonly kind: 'relation'
  readonly type: RecordType
  readonly from: Entity
  readonly to: Entity
  readonly summary: Text | null
}

export interface Position {
  readonly by: Entity
  readonly stance: Stance
  /** When it was said; null where the sources say no more than that it was said by the day of publication. */
  readonly when: When | null
  readonly summary: Text | null
  readonly cites: readonly Cite[]
  readonly since: Instant | null
}

export interface Claim extends Common {
  readonly kind: 'claim'
  readonly statement: Text
  readonly about: readonly StoryRecord[]
  /** The events and relations whose truth it states. */
  readonly states: readonly (Event | Relation)[]
  /** By date said (or else first published), then file order. Never empty. */
  readonly positions: readonly Position[]
  /** Derived: somebody denies it. */
  readonly disputed: boolean
}

export interface FigureValue {
  readonly value: Text
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
  readonly cites: readonly Cite[]
}

export interface Figure extends Common {
  readonly kind: 'figure'
  readonly label: Text
  readonly about: readonly StoryRecord[]
  /** Side by side, never averaged. */
  readonly values: readonly FigureValue[]
}

export interface Question extends Common {
  readonly kind: 'question'
  readonly question: Text
  readonly about: readonly StoryRecord[]
  readonly open: When | null
  readonly cites: readonly Cite[]
}

export interface Correction {
  readonly date: When
  readonly note: Text
  readonly about: readonly StoryRecord[]
}

export interface TourStep {
  readonly text: Text
  readonly focus: readonly StoryRecord[]
  readonly range: When | null
  readonly knownOn: When | null
}

export interface Tour extends Common {
  readonly kind: 'tour'
  readonly title: Text
  readonly steps: readonly TourStep[]
}
