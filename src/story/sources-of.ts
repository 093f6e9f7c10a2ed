import type { Shown } from './shown.ts'
import type { Cite, Source, StoryRecord } from './story.ts'

/** All cites of a record, those of its parts included: its date, participants, positions, values. */
function citesOf(record: StoryRecord): readonly Cite[] {
  switch (record.kind) {
    case 'event':
      return [...record.cites, ...record.whenCites, ...record.participants.flatMap((participant) => participant.cites)]
    case 'relation':
      return [...record.cites, ...record.whenCites]
    case 'claim':
      return record.positions.flatMap((position) => position.cites)
    case 'figure':
      return record.values.flatMap((value) => value.cites)
    case 'source':
    case 'tour':
      return []
    default:
      return record.cites
  }
}

/** The sources that a record rests on. */
export const sourcesOf = (record: StoryRecord): ReadonlySet<Source> => new Set(citesOf(record).map((cite) => cite.source))

/** Whether a report that had not appeared by the known date had a part in its summary, which was written from all of its sources. */
export const hasLater = (record: Parameters<typeof sourcesOf>[0], { knownBy, has }: Pick<Shown, 'knownBy' | 'has'>): boolean =>
  knownBy !== null && [...sourcesOf(record)].some(({ id }) => !has(id))
