/** What makes a row of the timeline: nothing (events are packed), the type of an event, who takes part in it, or the sides of a claim. */
export const LANE_MODES = ['packed', 'type', 'entity', 'claim'] as const
export type LaneMode = (typeof LANE_MODES)[number]

/** A row: the id of its type, entity or claim, or, with a dot before it, the name of a row that stands for no record. */
export type RowId = string

/** How the reader has set the rows. Rows that are not named here stand in their natural order, open. */
export interface LaneState {
  readonly mode: LaneMode
  /** The rows that stand first, in this order. */
  readonly order: readonly RowId[]
  /** Rows shown as one thin line. */
  readonly folded: readonly RowId[]
  /** Rows left out. */
  readonly hidden: readonly RowId[]
}

export const PACKED: LaneState = { mode: 'packed', order: [], folded: [], hidden: [] }

/**
 * Rows that stand for no record. `.others`: what is beyond the most rows there can be; `.nobody`: events in which nobody is named;
 * `.about`: events that claims are about; `.rest`: all other events; `.claims`, `.sources`: bands as in the packed timeline.
 */
export const LOOSE_ROWS: Readonly<Record<LaneMode, readonly RowId[]>> = {
  packed: [],
  type: ['.claims', '.sources'],
  entity: ['.others', '.nobody', '.claims', '.sources'],
  claim: ['.others', '.about', '.rest', '.sources'],
}

/** Rows in the reader's order: those named there first, the others as they stood. */
export function inOrder(natural: readonly RowId[], order: readonly RowId[]): readonly RowId[] {
  if (order.length === 0) return natural
  const known = new Set(natural)
  const first = new Set(order.filter((id) => known.has(id)))
  return [...first, ...natural.filter((id) => !first.has(id))]
}
