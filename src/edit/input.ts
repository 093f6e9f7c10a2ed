import type { UiLang } from '../base/units.ts'
import type { ListName } from '../story/starters.ts'
import type { EditWords } from '../words/edit.ts'
import type { Change } from './changes.ts'
import type { FormInput } from './form-input.ts'
import type { Kept } from './keeper.ts'
import type { Written } from './own-file.ts'
import type { Part } from './parts.ts'
import type { ProblemLine } from './problem-line.ts'

/** A place in the field that is to be brought before its writer; another object asks again. */
export interface Wanted {
  readonly start: number
  readonly end: number
  /** Whether the field takes the focus too. */
  readonly focus: boolean
}

/** The file as forms, or as its text. */
export type Shown = 'forms' | 'text'

/** Something that its writer has to know, and perhaps to decide. */
export interface Notice {
  readonly key: string
  readonly sentences: readonly string[]
  readonly ways: readonly { readonly label: string; readonly run: () => void }[]
}

/** A draft that is kept beside the one that is open: one of the same file that was set aside, or that of another file. */
export interface OtherDraft {
  readonly key: string
  /** The other file's name; null where it is of the same file. */
  readonly file: string | null
  /** A story that lies in a file of its writer's, or in none yet: no address leads to it, and something of it is in no file. */
  readonly isAstray: boolean
  /** When it was saved, in ms; null where it cannot be read. */
  readonly saved: number | null
  readonly text: string
  /** What it was begun with. */
  readonly beginning: () => string
}

/** All that the editor is drawn from; a new object means a new picture. */
export interface EditorInput {
  readonly words: EditWords
  readonly lang: UiLang
  readonly file: string
  /** What the field holds: lines ended by LF. Empty where the file comes as forms. */
  readonly text: string
  /** Nothing can be written before it has been decided with what to begin. */
  readonly locked: boolean
  readonly wanted: Wanted | null
  /** How the file is edited at the moment. */
  readonly shown: Shown
  readonly form: FormInput
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Of the text as it last paused; null before it has been looked through at all. */
  readonly problems: readonly ProblemLine[] | null
  /** Whether the pictures show the text, or the last one that could be read. */
  readonly pictures: 'now' | 'last'
  readonly parts: readonly Part[]
  readonly changes: readonly Change[]
  readonly changesText: string
  /** Whether they are counted from what is published, and not from what was opened. */
  readonly sincePublished: boolean
  readonly kept: Kept
  /** How this very text was last put into a file. */
  readonly written: Written
  /** Since when it is in none, in ms, and by how many steps; null where it has never been changed. */
  readonly unfiled: { readonly since: number; readonly steps: number } | null
  readonly notices: readonly Notice[]
  readonly others: readonly OtherDraft[]
  readonly act: EditorActs
}

/** What can be done in the editor. */
export interface EditorActs {
  /** The field holds another text now. */
  readonly type: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
  readonly download: () => void
  readonly open: () => void
  readonly take: (data: DataTransfer) => void
  readonly add: (list: ListName) => void
  readonly goToPart: (kind: string, name: string) => void
  readonly downloadChanges: () => void
  readonly goToProblem: (problem: ProblemLine) => void
  readonly turn: (shown: Shown) => void
  /** The field is left, its caret at an offset. */
  readonly leave: (offset: number) => void
  readonly openOther: (draft: OtherDraft) => void
  readonly downloadOther: (draft: OtherDraft) => void
  readonly takeAwayOther: (draft: OtherDraft) => void
  /** On narrow pages: shows the pictures in place of the text, or the text again. */
  readonly peek: (pictures: boolean) => void
  readonly close: () => void
}
