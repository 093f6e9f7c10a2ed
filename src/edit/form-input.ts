import type { UiLang } from '../base/units.ts'
import type { PartKind, Target } from '../story/fields.ts'
import type { Json } from '../story/help.ts'
import type { Problem } from '../story/problem.ts'
import type { Advice } from '../words/advice.ts'
import type { DatePhrases } from '../words/dates-en.ts'
import type { EditWords } from '../words/edit.ts'
import type { FormWords } from '../words/form-en.ts'
import type { FormFile, FormPart, Path, Use } from './form-file.ts'
import type { ProblemLine } from './problem-line.ts'

/** A place in a form that is to be brought before its writer; another object asks again. */
export interface WantedField {
  readonly path: Path
  /** Whether it takes the focus too. */
  readonly focus: boolean
  /** The button beside it that takes the focus in its place. */
  readonly button?: 'up' | 'down'
}

/** All that the forms are drawn from. */
export interface FormInput {
  readonly words: FormWords
  readonly kinds: EditWords['kinds']
  readonly lang: UiLang
  /** Null where the text is no JSON. */
  readonly file: FormFile | null
  /** What the form is of; null where there is a list in its place. */
  readonly part: FormPart | null
  /** Where this form was opened from. */
  readonly before: FormPart | null
  readonly wanted: WantedField | null
  /** Fields that are shown although the file does not have them, by their paths. */
  readonly opened: ReadonlySet<string>
  readonly locked: boolean
  readonly problems: readonly ProblemLine[]
  /** How a problem is said; null until its sentences are there. */
  readonly say: ((problem: Problem) => Advice) | null
  /** A value as the file has it, its lines ended as a field of the page ends them. */
  readonly textAt: (path: Path) => string
  /** How dates are said; null until that is there. */
  readonly phrases: DatePhrases | null
  /** Who names a part. */
  readonly namers: (path: Path) => readonly Use[]
  /** A language by its name; by its code where that is none that the browser knows. */
  readonly languageName: (code: string) => string
  /** Whether the published file has such an id. */
  readonly isPublished: (id: string) => boolean
  readonly act: FormActs
}

/** What can be done in a form. Each of them is one step to undo, but for what is typed in one field without a break. */
export interface FormActs {
  readonly open: (path: Path | null) => void
  readonly back: () => void
  readonly type: (path: Path, value: Json | undefined) => void
  readonly set: (path: Path, value: Json | undefined) => void
  readonly raw: (path: Path, text: string) => void
  /** What is typed next is a step of its own. */
  readonly settle: () => void
  /** Shows a field that the file does not have. */
  readonly show: (path: Path) => void
  /** Puts an entry at the end of a list. */
  readonly append: (list: Path, value: Json) => void
  readonly takeOut: (path: Path) => void
  readonly move: (path: Path, by: 1 | -1) => void
  readonly addPart: (kind: Exclude<PartKind, 'story'>) => void
  /** Adds a record of a name, and names it at a place. */
  readonly create: (kind: Target, name: string, path: Path) => void
  /** `stay`: the focus comes back to the id. */
  readonly rename: (path: Path, id: string, rest: { readonly follow: boolean; readonly was: boolean; readonly stay: boolean }) => void
  readonly remove: (path: Path) => void
  readonly toText: (path: Path) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** A path as one text, to find its field by. */
export const pathKey = (path: Path): string => JSON.stringify(path)
