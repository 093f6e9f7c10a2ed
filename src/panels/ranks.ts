import { memoizeByIdentity } from '../base/memo.ts'
import type { Id } from '../base/units.ts'
import type { Entity, Story } from '../story/story.ts'

export interface Rank {
  readonly entity: Entity
  readonly value: number
}

/** The names with their values, the largest first, those of one value in the order of their ids. */
export const ranksOf = memoizeByIdentity((values: ReadonlyMap<Id, number>, story: Story): readonly Rank[] =>
  [...values]
    .flatMap(([id, value]) => {
      const record = story.records.get(id)
      return record?.kind === 'entity' ? [{ entity: record, value }] : []
    })
    .sort((a, b) => b.value - a.value || (a.entity.id < b.entity.id ? -1 : 1)),
)

/** The groups of more than one name, by their numbers. */
export function groupsOf(ranks: readonly Rank[]): readonly { readonly group: number; readonly members: readonly Rank[] }[] {
  const groups = new Map<number, Rank[]>()
  for (const rank of ranks) {
    const members = groups.get(rank.value) ?? []
    groups.set(rank.value, members)
    members.push(rank)
  }
  const several = [...groups].filter(([, members]) => members.length > 1)
  return several.sort(([a], [b]) => a - b).map(([group, members]) => ({ group, members }))
}
