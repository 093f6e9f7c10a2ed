import type { Id } from '../base/units.ts'
import type { CiteData } from './dataset.ts'
import type { Dates } from './dates.ts'
import type { Cite, Claim, Correction, Entity, Event, Figure, Question, Relation, Source, Story, StoryRecord, Tour } from './story.ts'
import type { When } from './when.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The records of a story, still open: in file order, without what is derived. */
export interface Built {
  readonly sources: Mutable<Source>[]
  readonly entities: Mutable<Entity>[]
  readonly events: Mutable<Event>[]
  readonly relations: Mutable<Relation>[]
  readonly claims: Mutable<Claim>[]
  readonly figures: Mutable<Figure>[]
  readonly questions: Mutable<Question>[]
  readonly corrections: Correction[]
  readonly tours: Mutable<Tour>[]
}

/** What is at hand while records are built. */
export interface Shelf {
  readonly types: Story['types']
  readonly dates: Dates
  readonly sources: Map<Id, Source>
  readonly entities: Map<Id, Entity>
  readonly stated: Map<Id, Event | Relation>
  readonly records: Map<Id, StoryRecord>
  /** Fills in references to records that may come later. */
  readonly later: (() => void)[]
}

type CommonData = { readonly id: Id; readonly was?: readonly Id[]; readonly draft?: true }

/** What every record has. */
export const common = ({ id, was = [], draft }: CommonData) => ({ id, was, draft: draft === true })

/** The cites whose source stands. */
export const citesOf = (list: readonly CiteData[] | undefined, shelf: Shelf): readonly Cite[] =>
  (list ?? []).flatMap(({ source: id, at = null, quote = null, note = null }) => {
    const source = shelf.sources.get(id)
    return source === undefined ? [] : { source, at, quote, note }
  })

export function whenOf(text: string | undefined, shelf: Shelf): When | null {
  const result = text === undefined ? undefined : shelf.dates(text)
  return result?.ok ? result.value : null
}

/** The records that have these ids, as far as they stand. */
export const named = <T>(ids: readonly Id[] | undefined, records: ReadonlyMap<Id, T>): readonly T[] =>
  (ids ?? []).flatMap((id) => records.get(id) ?? [])
