import { part, type Steps, visitAll } from '../base/steps.ts'
import type { Link } from './resolve.ts'
import { nameOf, type Row } from './rows.ts'

/** A row with what it names. */
export interface Linked {
  readonly row: Row
  readonly links: readonly Link[]
}

/** Something that a row cannot do without; `left` counts the rows that can still give it. */
export interface Need {
  readonly owner: Linked
  /** Somebody else may give it by speaking of the owner. */
  readonly mention: boolean
  left: number
}

export interface Needs {
  readonly all: readonly Need[]
  /** The needs that a row fills, by its name. Asked for only where a row falls. */
  readonly filledBy: () => ReadonlyMap<string, readonly Need[]>
}

/**
 * What each row needs: all that it must name, one of each group, for an entity a cite of its own or a record with cites that names it, and
 * for an alleged record a claim that states it.
 */
export function* needsOf(rows: readonly Linked[]): Steps<Needs> {
  const all: Need[] = []
  /** Pair by pair: who fills which need. */
  const fillers: Row[] = []
  const filled: Need[] = []
  const mentions = new Map<string, Need>()
  const create = (owner: Linked, mention = false): Need => {
    const need = { owner, mention, left: 0 }
    all.push(need)
    return need
  }
  const fill = (need: Need | undefined, row: Row | null) => {
    if (need === undefined || row === null) return
    need.left++
    fillers.push(row)
    filled.push(need)
  }
  const expect = (owner: Linked) => needsMention(owner.row) && mentions.set(nameOf(owner.row), create(owner, true))
  const look = (owner: Linked) => {
    const groups: Need[] = []
    for (const { need, row } of owner.links) {
      if (need === 'must') fill(create(owner), row)
      else if (typeof need === 'number') {
        groups[need] ??= create(owner)
        fill(groups[need], row)
      } else if (owner.row.kind === 'entity') fill(mentions.get(owner.row.data.id), row)
      if (row !== null && (row.kind === 'entity' ? isCited(owner.row) : need === 'states')) fill(mentions.get(row.data.id), owner.row)
    }
  }
  yield* part(visitAll(rows, expect), 0, 0.2)
  yield* part(visitAll(rows, look), 0.2, 1)
  return { all, filledBy: () => byName(fillers, filled) }
}

function byName(fillers: readonly Row[], filled: readonly Need[]): ReadonlyMap<string, readonly Need[]> {
  const found = new Map<string, Need[]>()
  for (const [i, need] of filled.entries()) {
    const row = fillers[i]
    if (row === undefined) continue
    const before = found.get(nameOf(row))
    if (before === undefined) found.set(nameOf(row), [need])
    else before.push(need)
  }
  return found
}

/** Whether somebody else must speak of the row: of an entity whoever cites a source, of an alleged record a claim. */
const needsMention = (row: Row): boolean =>
  row.kind === 'entity' || ((row.kind === 'event' || row.kind === 'relation') && row.data.status === 'alleged')

function isCited(row: Row): boolean {
  if (row.kind === 'tour' || row.kind === 'correction') return false
  return row.kind !== 'question' || row.data.cites !== undefined
}
