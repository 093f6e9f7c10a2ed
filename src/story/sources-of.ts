import type { Cite, Source, StoryRecord } from './story.ts'

/** All cites of a record, those of its parts included: participants, positions, values. */
function citesOf(record: StoryRecord): readonly Cite[] {
  switch (record.kind) {
    case 'event':
      return [...record.cites, ...record.participants.flatMap((participant) => participant.cites)]
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
