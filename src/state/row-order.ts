import type { RowId } from './lanes.ts'

/** Rows in the reader's order: those named there first, the others as they stood. */
export function inOrder(natural: readonly RowId[], order: readonly RowId[]): readonly RowId[] {
  if (order.length === 0) return natural
  const known = new Set(natural)
  const first = new Set(order.filter((id) => known.has(id)))
  return [...first, ...natural.filter((id) => !first.has(id))]
}
