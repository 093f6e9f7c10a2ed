import type { Story } from '../story/story.ts'
import { LANE_MODES, type LaneMode, type LaneState, type RowId } from './lanes.ts'
import { LOOSE_ROWS } from './loose-rows.ts'

/** `entity,kpk,santoso,_henry,-.sources`: the mode, the rows that stand first, then those folded and those left out. Null for packed lanes. */
export function writeLanes({ mode, order, folded, hidden }: LaneState): string | null {
  if (mode === 'packed') return null
  return [mode, ...order, ...folded.map((id) => `_${id}`), ...hidden.map((id) => `-${id}`)].join(',')
}

/** What of it holds for this story; former ids lead to the record that has them now. Null where the mode is unknown. */
export function readLanes(text: string | undefined, story: Story): LaneState | null {
  const [name, ...parts] = text?.split(',') ?? []
  const mode = LANE_MODES.find((known) => known === name)
  if (mode === undefined) return null
  const rows: Readonly<Record<string, Set<RowId>>> = { '': new Set(), _: new Set(), '-': new Set() }
  for (const part of parts) {
    const [, sign = '', typed = ''] = /^([_-]?)(\.?[a-z0-9][a-z0-9-]*)$/.exec(part) ?? []
    const id = rowIn(story, mode, typed)
    if (id !== null) rows[sign]?.add(id)
  }
  return { mode, order: [...(rows[''] ?? [])], folded: [...(rows['_'] ?? [])], hidden: [...(rows['-'] ?? [])] }
}

function rowIn(story: Story, mode: LaneMode, id: string): RowId | null {
  if (mode === 'packed') return null
  if (LOOSE_ROWS[mode].includes(id)) return id
  if (mode === 'type') return story.types.event.has(id) ? id : null
  const record = story.records.get(id)
  return record?.kind === mode ? record.id : null
}
