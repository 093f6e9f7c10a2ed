import { type ListName, STARTERS } from '../story/starters.ts'
import { partsOf } from './parts.ts'
import { setValue } from './set-value.ts'
import type { TextEdit } from './text-edit.ts'
import { nodeAt, readTree } from './tree.ts'

/** What such a record is called until somebody gives it an id. */
const IDS: Readonly<Record<ListName, string>> = {
  sources: 'new-source',
  entities: 'new-entity',
  events: 'new-event',
  relations: 'new-relation',
  claims: 'new-claim',
  figures: 'new-figure',
  questions: 'new-question',
  corrections: 'new-correction',
  tours: 'new-tour',
}

/** The edit that adds a record to begin with, under an id that no other has; null where the text cannot be read so far. */
export function addRecord(text: string, list: ListName): TextEdit | null {
  const root = readTree(text)
  if (root === null) return null
  const { body } = STARTERS[list]
  const fresh = 'id' in body ? { ...body, id: freeId(text, IDS[list]) } : body
  return setValue(text, [list, nodeAt(root, [list])?.children.length ?? 0], fresh)
}

function freeId(text: string, wish: string): string {
  const taken = new Set(partsOf(text).map(({ name }) => name))
  let id = wish
  for (let i = 2; taken.has(id); i++) id = `${wish}-${i}`
  return id
}
