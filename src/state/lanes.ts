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
