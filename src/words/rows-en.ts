/** What the timeline's rows are called and what can be done with them, in English: the shape that every other language follows. */
export const rowsEn = {
  choose: 'Rows of the timeline',
  modes: { packed: 'Rows: packed', type: 'Rows: by type', entity: 'Rows: by name', claim: 'Rows: by claim' },
  /** Said when the rows have changed. */
  now: (mode: string, rows: string): string => `${mode}, ${rows}`,
  count: (n: number): string => (n === 1 ? '1 row' : `${n} rows`),
  heads: 'Names of the rows',
  headsHelp: 'Up and down arrow go from row to row, left and right to what can be done with it.',
  fold: (row: string): string => `Fold to one line: ${row}`,
  unfold: (row: string): string => `Unfold: ${row}`,
  up: (row: string): string => `Move up: ${row}`,
  down: (row: string): string => `Move down: ${row}`,
  hide: (row: string): string => `Leave out: ${row}`,
  moved: (row: string, n: number, of: number): string => `${row}: row ${n} of ${of}`,
  folded: (row: string): string => `Folded: ${row}`,
  unfolded: (row: string): string => `Unfolded: ${row}`,
  left: (row: string): string => `Left out: ${row}`,
  reset: 'Put all rows back as they were',
  resetDone: 'All rows are back.',
  leftOut: (n: number): string => (n === 1 ? '1 row left out' : `${n} rows left out`),
  /** Rows that stand for no record. */
  claims: 'Claims',
  sources: 'Sources published',
  about: 'Events that claims are about',
  rest: 'Other events',
  nobody: 'Nobody named',
  moreNames: (n: string): string => `+${n} more names`,
  moreClaims: (n: string): string => `+${n} more claims`,
}

export type RowWords = typeof rowsEn
