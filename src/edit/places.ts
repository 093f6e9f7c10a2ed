import { checkText } from '../story/check-text.ts'
import type { EditorDoor } from './door.ts'
import { type Path, readFile } from './form-file.ts'
import { createForms, type Forms, type FormsDoor } from './forms.ts'
import type { Shown, Wanted } from './input.ts'
import { type Part, partsOf } from './parts.ts'
import type { ProblemLine } from './problem-line.ts'
import { editBetween } from './text-edit.ts'
import { nodeAt, readTree } from './tree.ts'
import { lineStartIn, toFileOffset, toView, toViewOffset } from './view-text.ts'

/** Where in the file its writer is, in the text and in the forms alike: what is brought before them in the one is found in the other. */
export interface Places {
  readonly shown: () => Shown
  readonly wanted: () => Wanted | null
  readonly forms: Forms
  /** The same place is found in the other. */
  readonly turn: (shown: Shown) => void
  /** Where in the text its writer was last. */
  readonly leave: (offset: number) => void
  /** `mark`: its name is marked, to be written over. */
  readonly bringPart: (isIt: (part: Part) => boolean, focus: boolean, mark?: boolean) => void
  readonly bringProblem: (problem: Pick<ProblemLine, 'path' | 'place'>) => void
  /** What a step has changed is brought before its writer. */
  readonly step: (go: () => void) => void
  /** Another file is at hand: nothing of the last one is looked for in it. False where there are no forms of it: its mistake is brought as text. */
  readonly anew: () => boolean
}

type PlacesDoor = Omit<FormsDoor, 'undo' | 'redo' | 'toText'> & Pick<EditorDoor, 'inForms'>

export function createPlaces(door: PlacesDoor): Places {
  const { work, draw, inForms } = door
  /** Of the field. */
  let caret: number | null = null
  const text = () => work().document().text
  /** There is nothing that a form could be of: it is mended as a text. */
  const isBroken = () => readFile(text()) === null
  const first = (): Shown => (inForms.on && !isBroken() ? 'forms' : 'text')
  let shown = first()
  let wanted: Wanted | null = null
  const bring = (start: number, end: number, focus = true) => {
    wanted = { start, end, focus }
    draw()
  }
  const step = (go: () => void, focus = false) => {
    const before = work().document()
    go()
    const made = editBetween(toView(before.text), toView(text()))
    if (made === null) return
    forms.revealStep(before, toFileOffset(text(), made.at), focus)
    bring(made.at, made.at + made.inserted.length, shown === 'text')
  }
  const forms = createForms({
    ...door,
    undo: () => step(work().undo, true),
    redo: () => step(work().redo, true),
    toText: (path) => toText(path),
  })
  const bringProblem: Places['bringProblem'] = ({ path, place }) => {
    if (shown === 'forms' && forms.reveal(path, true)) return
    shown = 'text'
    if (place === null) return draw()
    const start = lineStartIn(toView(text()), place.line) + place.column - 1
    forms.reveal(path, false)
    bring(start, start)
  }
  /** To the mistake for which there are no forms. */
  const bringMistake = () => {
    const place = checkText(text()).find((problem) => problem.place !== undefined)?.place ?? null
    bringProblem({ path: [], place })
  }
  const toText = (path: Path) => {
    if (isBroken()) return bringMistake()
    const root = readTree(text())
    const node = root === null ? undefined : nodeAt(root, path)
    shown = 'text'
    const start = toViewOffset(text(), node?.from ?? 0)
    bring(start, start)
  }
  return {
    shown: () => shown,
    wanted: () => wanted,
    forms,
    turn: (next) => {
      if (next === shown) return
      shown = next
      inForms.on = next === 'forms'
      const open = forms.path()
      if (next === 'forms' && caret !== null) forms.revealAt(toFileOffset(text(), caret), true)
      else if (next === 'text' && open !== null) toText(open)
      draw()
    },
    leave: (offset) => {
      caret = offset
    },
    bringPart: (isIt, focus, mark = false) => {
      const part = partsOf(text()).find(isIt)
      if (part === undefined) return
      const named = mark ? text().slice(part.start, part.end).indexOf(part.name) : -1
      const start = toViewOffset(text(), part.start + Math.max(named, 0))
      forms.revealAt(part.start, focus && shown === 'forms')
      bring(start, start + (named < 0 ? 0 : part.name.length), focus)
    },
    bringProblem,
    step: (go) => step(go),
    anew: () => {
      caret = null
      wanted = null
      forms.anew()
      shown = first()
      const broken = isBroken()
      if (broken) bringMistake()
      return !broken
    },
  }
}
