import { undo } from '../../src/edit/document.ts'
import { readDraft } from '../../src/edit/draft.ts'
import { createDraftShelf } from '../../src/edit/draft-shelf.ts'
import { editBetween } from '../../src/edit/text-edit.ts'
import { createWork } from '../../src/edit/work.ts'

/** The editor's drafts, as a page without a view has them. */
export const drafts = { createDraftShelf, createWork, readDraft, editBetween, undo }
