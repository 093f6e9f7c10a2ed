import type { U } from '../base/units.ts'
import type { ListScene } from './list-scene.ts'

/** A place in the list: the number of an entry, and the part of its height above the place. */
export interface ListPlace {
  readonly index: number
  readonly part: number
}

/** The first place in the list that has reached this time; null after all of it. */
export function placeOfTime({ entries, cards }: ListScene, u: U): ListPlace | null {
  const index = entries.findIndex(
    (entry) =>
      (entry.kind === 'gap' && entry.u1 > u) ||
      (entry.kind === 'row' && entry.card.startMin >= u) ||
      (entry.kind === 'heading' && entry.open === false && (cards[(entry.part?.until ?? 0) - 1]?.startMin ?? u) >= u),
  )
  const entry = entries[index]
  if (entry === undefined) return null
  return { index, part: entry.kind === 'gap' ? Math.max((u - entry.u0) / (entry.u1 - entry.u0), 0) : 0 }
}

/** How far time has come at a place; null where nothing dated follows. A heading whose rows are not shown goes through all of their time. */
export function timeAt({ entries, cards }: ListScene, { index, part }: ListPlace): U | null {
  const entry = entries[index]
  if (entry?.kind === 'row') return entry.card.startMin
  if (entry?.kind === 'gap') return entry.u0 + part * (entry.u1 - entry.u0)
  if (entry?.kind !== 'heading' || entry.part === null) return null
  const [first, last] = [cards[entry.part.from]?.startMin ?? 0, cards[entry.part.until - 1]?.startMin ?? 0]
  return entry.open === false ? first + part * (last - first) : first
}
