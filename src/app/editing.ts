import type { TypeData } from '../story/dataset.ts'
import type { ParseOptions } from '../story/parse.ts'
import type { Row, Rows } from '../story/rows.ts'
import { draftText } from '../words/draft.ts'

/**
 * A file's parts with every draft marked in its own words, so that each view that names it says what it is, by a sign and a word. A tie has no
 * name of its own: its type gets the mark, as a type beside the one that it has.
 */
function markDrafts(file: Rows): Rows {
  const { head, types, rows, absent } = file
  if (!head.draft && !rows.some((row) => row.kind !== 'correction' && row.data.draft)) return file
  const ties = new Map(types.relation.known)
  return {
    head: head.draft ? { ...head, title: draftText(head.title) } : head,
    rows: rows.map((row) => markRow(row, ties)),
    types: { ...types, relation: { ...types.relation, known: ties } },
    absent,
  }
}

function markRow(row: Row, ties: Map<string, TypeData>): Row {
  if (row.kind === 'correction' || row.data.draft !== true) return row
  switch (row.kind) {
    case 'source':
      return { ...row, data: { ...row.data, title: draftText(row.data.title) } }
    case 'event':
      return { ...row, data: { ...row.data, title: draftText(row.data.title) } }
    case 'tour':
      return { ...row, data: { ...row.data, title: draftText(row.data.title) } }
    case 'entity':
      return { ...row, data: { ...row.data, name: draftText(row.data.name) } }
    case 'claim':
      return { ...row, data: { ...row.data, statement: draftText(row.data.statement) } }
    case 'figure':
      return { ...row, data: { ...row.data, label: draftText(row.data.label) } }
    case 'question':
      return { ...row, data: { ...row.data, question: draftText(row.data.question) } }
    case 'relation':
      return { ...row, data: { ...row.data, type: draftTie(row.data.type, ties) } }
  }
}

/** The type of a draft's tie, declared if there is none yet. */
function draftTie(type: string, ties: Map<string, TypeData>): string {
  const declared = ties.get(type)
  if (declared === undefined) return type
  const name = `draft-${type}`
  const { label, plural, inverse } = declared
  ties.set(name, {
    ...declared,
    label: draftText(label),
    ...(plural === undefined ? {} : { plural: draftText(plural) }),
    ...(inverse === undefined ? {} : { inverse: draftText(inverse) }),
  })
  return name
}

/** How a file is read while it is being edited: with its drafts, marked. */
export const EDITING: ParseOptions = { drafts: true, mark: markDrafts }
