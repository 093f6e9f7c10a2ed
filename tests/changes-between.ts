import { type Change, changesOf, namedParts } from '../src/edit/changes.ts'
import { partsOf } from '../src/edit/parts.ts'

/** What sets one text of a file apart from another. */
export const changesBetween = (before: string, after: string): readonly Change[] =>
  changesOf(namedParts(before, partsOf(before)), namedParts(after, partsOf(after)))
