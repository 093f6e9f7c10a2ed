import type { UiLang } from '../src/base/units.ts'
import { type Document, edit, openDocument, redo, rewrite, undo } from '../src/edit/document.ts'
import type { Path } from '../src/edit/form-file.ts'
import { createForms } from '../src/edit/forms.ts'
import type { ProblemLine } from '../src/edit/problem-line.ts'
import { checkText } from '../src/story/check-text.ts'
import type { FieldKind } from '../src/story/fields.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { sayProblem } from '../src/words/problem.ts'
import { problemEn } from '../src/words/problem-en.ts'

/** A text with its forms, as the editor has them, without a page around. */
export function formDesk(text: string, lang: UiLang = 'en') {
  let document: Document = openDocument(text)
  const phrases = lang === 'id' ? datesId : datesEn
  const go = (next: Document) => {
    document = next
  }
  const work = {
    document: () => document,
    edit: (made: Parameters<typeof edit>[1] | null, joins?: boolean) => {
      if (made !== null) go(edit(document, made, joins))
    },
    rewrite: (next: string) => go(rewrite(document, next)),
    undo: () => go(undo(document)),
    redo: () => go(redo(document)),
  }
  const forms = createForms({
    work: () => work,
    published: () => text,
    lang: () => lang,
    draw: () => undefined,
    undo: work.undo,
    redo: work.redo,
    toText: () => undefined,
  })
  const problems = (): readonly ProblemLine[] =>
    checkText(document.text).map((problem) => ({
      ...{ code: problem.code, severity: problem.severity, path: problem.path, place: problem.place ?? null },
      ...sayProblem(problemEn, problem),
    }))
  return {
    text: () => document.text,
    value: () => JSON.parse(document.text.replace(/^\uFEFF/, '')),
    steps: () => document.done.length,
    undo: work.undo,
    redo: work.redo,
    input: (checked = true) =>
      forms.input({ problems: checked ? problems() : [], say: (problem) => sayProblem(problemEn, problem), phrases, locked: false }),
    act: forms.input({ problems: [], say: null, phrases, locked: false }).act,
    anew: forms.anew,
    open: (path: Path) => forms.reveal(path, true),
    wanted: () => forms.input({ problems: [], say: null, phrases, locked: false }).wanted,
  }
}

/** A place that a form has a field for. */
interface Spot {
  readonly path: Path
  readonly kind: FieldKind
  readonly value: unknown
}

/** Every field of a value, those that it lacks and the entries of its lists included. */
export function* spotsIn(kind: FieldKind, value: unknown, path: Path): Generator<Spot> {
  yield { path, kind, value }
  if (kind.is === 'record' && typeof value === 'object' && value !== null)
    for (const field of kind.fields) yield* spotsIn(field.kind, (value as Record<string, unknown>)[field.key], [...path, field.key])
  if (kind.is === 'list' && Array.isArray(value)) for (const [i, item] of value.entries()) yield* spotsIn(kind.item, item, [...path, i])
}
