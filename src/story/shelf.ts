import type { Id } from '../base/units.ts'
import type { Table } from '../base/wide-map.ts'
import type { CiteData, EventData } from './dataset.ts'
import type { Dates } from './dates.ts'
import type {
  Cite,
  Claim,
  Correction,
  Entity,
  Event,
  Figure,
  Participant,
  Question,
  Relation,
  Source,
  Story,
  StoryRecord,
  Tour,
} from './story.ts'
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
  readonly entities: Map<Id, Mutable<Entity>>
  /** All records, once they are all there: see `records.ts`. */
  readonly records: Table<StoryRecord>
  /** Lists of one cite without words, by source and place. */
  readonly cited: Map<Id, Map<string | null, readonly Cite[]>>
  /** Fills in a source's references to names and to other sources. */
  readonly later: (() => void)[]
  /** Fills in references to any records. */
  readonly last: (() => void)[]
  /** Those who take part somewhere without a role or cites of their own, by the id of the name. */
  readonly plain: Map<Id, Participant>
  /** Who takes part in each event, as the file says it, in the order of the events. */
  readonly parts: EventData['participants'][]
}

type CommonData = { readonly id: Id; readonly was?: readonly Id[]; readonly draft?: true }

/** What every record has. */
export const common = ({ id, was = NONE, draft }: CommonData) => ({ id, was, draft: draft === true })

/** Most lists of most records are empty: all of them are this one. */
export const NONE: readonly never[] = Object.freeze([])

/** The cites whose source stands. Records that cite the same place, and nothing else, share the list. */
export function citesOf(list: readonly CiteData[] | undefined, shelf: Shelf): readonly Cite[] {
  if (list === undefined) return NONE
  const only = list[0]
  if (only === undefined || list.length > 1 || only.quote !== undefined || only.note !== undefined)
    return list.flatMap((cite) => citeOf(cite, shelf))
  const place = only.at ?? null
  const places = shelf.cited.get(only.source)
  const known = places?.get(place)
  if (known !== undefined) return known
  const made = citeOf(only, shelf)
  shelf.cited.set(only.source, (places ?? new Map<string | null, readonly Cite[]>()).set(place, made))
  return made
}

function citeOf({ source: id, at, quote, note }: CiteData, { sources }: Shelf): readonly Cite[] {
  const source = sources.get(id)
  return source === undefined ? NONE : [{ source, at: at ?? null, quote: quote ?? null, note: note ?? null }]
}

export function whenOf(text: string | undefined, shelf: Shelf): When | null {
  const result = text === undefined ? undefined : shelf.dates(text)
  return result?.ok ? result.value : null
}

/** The records that have these ids, as far as they stand; a former id is none. */
export const named = <T extends StoryRecord>(ids: readonly Id[] | undefined, records: Pick<ReadonlyMap<Id, T>, 'get'>): readonly T[] =>
  ids === undefined
    ? NONE
    : ids.flatMap((id) => {
        const record = records.get(id)
        return record?.id === id ? record : NONE
      })
