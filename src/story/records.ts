import { inTurn, type Steps, visitAll } from '../base/steps.ts'
import type { Table } from '../base/wide-map.ts'
import type { Built } from './shelf.ts'
import type { StoryRecord } from './story.ts'

/** Puts every record under its id, and then under its former ids, unless another has the id now. */
export function* fillRecords(records: Table<StoryRecord>, built: Built): Steps<void> {
  const { sources, entities, events, relations, claims, figures, questions, tours } = built
  const lists: readonly (readonly StoryRecord[])[] = [sources, entities, events, relations, claims, figures, questions, tours]
  const take = (record: StoryRecord) => records.set(record.id, record)
  const takeFormer = (record: StoryRecord) => {
    for (const id of record.was) if (!records.has(id)) records.set(id, record)
  }
  records.clear()
  yield* inTurn([take, takeFormer].flatMap((visit) => lists.map((list) => visitAll(list, visit))))
}
