import type { Link } from './resolve.ts'
import type { Row } from './rows.ts'

/** Something that a record cannot do without; `left` counts the rows that can still give it. */
export interface Need {
  readonly owner: Row
  /** Somebody else may give it by speaking of the owner. */
  readonly mention: boolean
  left: number
}

export interface Needs {
  readonly all: readonly Need[]
  /** The needs that each row fills. */
  readonly filledBy: ReadonlyMap<Row, readonly Need[]>
}

/**
 * What each row needs: what it must name, one of each group, for an entity a cite of its own or a record with cites that names it, and
 * for an alleged record a claim that states it.
 */
export function needsOf(links: ReadonlyMap<Row, readonly Link[]>): Needs {
  const all: Need[] = []
  const filledBy = new Map<Row, Need[]>()
  const create = (owner: Row, mention = false): Need => {
    const need = { owner, mention, left: 0 }
    all.push(need)
    return need
  }
  const fill = (need: Need | undefined, row: Row | null) => {
    if (need === undefined || row === null) return
    need.left++
    const filled = filledBy.get(row)
    if (filled === undefined) filledBy.set(row, [need])
    else filled.push(need)
  }
  const mentions = new Map([...links.keys()].filter(needsMention).map((row) => [row, create(row, true)]))
  for (const [owner, list] of links) {
    const groups = new Map<number, Need>()
    for (const { need, row } of list) {
      if (need === 'must') fill(create(owner), row)
      if (typeof need === 'number') fill(groups.get(need) ?? groups.set(need, create(owner)).get(need), row)
      if (owner.kind === 'entity') fill(mentions.get(owner), row)
      if (row === null) continue
      if (row.kind === 'entity' ? isCited(owner) : need === 'states') fill(mentions.get(row), owner)
    }
  }
  return { all, filledBy }
}

/** Whether somebody else must speak of the row: of an entity whoever cites a source, of an alleged record a claim. */
const needsMention = (row: Row): boolean =>
  row.kind === 'entity' || ((row.kind === 'event' || row.kind === 'relation') && row.data.status === 'alleged')

function isCited(row: Row): boolean {
  if (row.kind === 'tour' || row.kind === 'correction') return false
  return row.kind !== 'question' || row.data.cites !== undefined
}
