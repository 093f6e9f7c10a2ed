/** What the tables have beyond others' that were made of a story; `derived` follows from other columns and is made anew. */
const OF_BOTH = [
  'repeated-by',
  'qualified-by',
  'voices-ids',
  'said-words',
  'denied-words',
  'qualified-words',
  'cites',
  'when-cites',
  'former-ids',
  'about-file',
  'derived',
] as const
const OWN_FIELDS = {
  events: ['background', 'taking-part', 'participant-ids', 'outcome', ...OF_BOTH],
  relations: ['from-id', 'to-id', ...OF_BOTH],
} as const
export type OwnField = (typeof OWN_FIELDS)[TableKind][number]

/** What the rows of either table may say of themselves, and of who says so. */
const OF_ANY = ['id', 'status', 'said-by', 'denied-by', 'source', 'source-title', 'source-date', 'publisher', 'at'] as const

/** What a column of a plain table can mean. `detail` is kept in the summary, with the column's name before it. */
const FIELDS = {
  events: ['title', 'when', 'end', 'time', 'summary', 'detail', 'type', 'participants', ...OF_ANY, ...OWN_FIELDS.events],
  relations: [
    'from',
    'to',
    'type',
    'directed',
    'when',
    'end',
    'summary',
    'detail',
    'from-type',
    'to-type',
    ...OF_ANY,
    ...OWN_FIELDS.relations,
  ],
} as const

/** What the rows of a table are. */
export type TableKind = keyof typeof FIELDS
export type Field = (typeof FIELDS)[TableKind][number]

export const fieldsOf = (kind: TableKind): readonly Field[] => FIELDS[kind]
