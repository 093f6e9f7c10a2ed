import type { LaneMode, RowId } from './lanes.ts'

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
