import { type ListName, STARTERS } from '../story/starters.ts'
import { freshId } from './fresh-id.ts'
import { partsOf } from './parts.ts'
import { setValue } from './set-value.ts'
import type { TextEdit } from './text-edit.ts'
import { nodeAt, readTree } from './tree.ts'

/** The edit that adds a record to begin with, under an id that no other has; null where the text cannot be read so far. */
export function addRecord(text: string, list: ListName): TextEdit | null {
  const root = readTree(text)
  if (root === null) return null
  const { body } = STARTERS[list]
  const fresh =
    'id' in body
      ? {
          ...body,
          id: freshId(
            list,
            partsOf(text).map(({ name }) => name),
          ),
        }
      : body
  return setValue(text, [list, nodeAt(root, [list])?.children.length ?? 0], fresh)
}
