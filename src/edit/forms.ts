import type { UiLang } from '../base/units.ts'
import { FORMS } from '../story/fields.ts'
import type { Json } from '../story/help.ts'
import { idFrom } from '../story/shape.ts'
import { EDIT_WORDS } from '../words/edit.ts'
import { FORM_WORDS } from '../words/form.ts'
import { type Document, undo } from './document.ts'
import { type FormFile, isReordered, isSame, type Path, partIn, partPath, readFile, withValue } from './form-file.ts'
import { type FormActs, type FormInput, pathKey, type WantedField } from './form-input.ts'
import { addPart, editOf, move, namersOf, put, putRaw, rename, takeOut } from './form-steps.ts'
import { languageNames } from './language-names.ts'
import { createMoves } from './moves.ts'
import { partsOf } from './parts.ts'
import { nodeIn, pathAt, readTree } from './tree.ts'
import { slotOf, type Typing, typedOver } from './typing.ts'
import { toView } from './view-text.ts'
import type { Work } from './work.ts'

/** What the forms need of the editor around them. */
export interface FormsDoor {
  readonly work: () => Pick<Work, 'document' | 'edit' | 'rewrite' | 'undo' | 'redo'>
  readonly published: () => string
  readonly lang: () => UiLang
  readonly draw: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly toText: (path: Path) => void
}

/** The forms of a file: which of them is open, what is typed in it, and the steps that it comes to. */
export interface Forms {
  /** The file as its forms have it; null where the text is no JSON. */
  readonly file: () => FormFile | null
  readonly input: (rest: Pick<FormInput, 'problems' | 'say' | 'phrases' | 'locked'>) => FormInput
  /** Brings what is at a path before its writer; false where no form holds it. */
  readonly reveal: (path: Path, focus: boolean) => boolean
  /** Brings what stands at an offset of the text before its writer. */
  readonly revealAt: (offset: number, focus: boolean) => void
  /** The same after a step: the form that is open stays where that has changed something in it. `focus`: it goes along with what was moved. */
  readonly revealStep: (before: Document, offset: number, focus: boolean) => void
  /** What the form that is open is of. */
  readonly path: () => Path | null
  /** Another file is at hand: no form of the last one is open. */
  readonly anew: () => void
}

export function createForms(door: FormsDoor): Forms {
  const { work, draw } = door
  let trail: readonly Path[] = []
  let wanted: WantedField | null = null
  let opened: ReadonlySet<string> = new Set()
  let typed: Typing | null = null
  const moves = createMoves()
  let read: { readonly text: string; readonly file: FormFile | null } | null = null
  let known: { readonly text: string; readonly ids: ReadonlySet<string> } | null = null

  const text = () => work().document().text
  const file = () => {
    const now = text()
    if (read?.text !== now) read = { text: now, file: readFile(now) }
    return read.file
  }
  const isPublished = (id: string) => {
    const published = door.published()
    if (known?.text !== published) known = { text: published, ids: new Set(partsOf(published).map(({ name }) => name)) }
    return known.ids.has(id)
  }
  const names = languageNames()
  const want = (next: WantedField) => {
    wanted = next
    draw()
  }
  const open = (path: Path | null) => {
    const part = path === null ? null : partPath(path)
    const last = trail.at(-1)
    if (part === null) trail = []
    else if (last === undefined || !isSame(last, part)) trail = [...trail, part]
  }
  const reveal = (path: Path, focus: boolean) => {
    if (partPath(path) === null) return false
    open(path)
    want({ path, focus })
    return true
  }
  const take = (step: (text: string) => string) => {
    typed = null
    work().edit(editOf(text(), step))
  }
  const act: FormActs = {
    open: (path) => {
      const from = trail.at(-1)
      open(path)
      // In the list, the record that one comes from is found again.
      want({ path: path ?? from ?? [], focus: true })
    },
    back: () => {
      trail = trail.slice(0, -1)
      want({ path: trail.at(-1) ?? [], focus: true })
    },
    type: (path, value) => {
      const { document, edit, rewrite } = work()
      const key = pathKey(path)
      const step = put(path, value)
      // Emptied, it stays before its writer.
      if (value === undefined) opened = new Set([...opened, key])
      const before = document()
      const goesOn = typed?.key === key && typed.after === before
      const known = file()
      const quick = goesOn && known !== null && typeof value === 'string' ? typedOver(before.text, path, typed?.slot ?? null, value) : null
      if (quick !== null && known !== null) {
        read = { text: quick.text, file: withValue(known, path, value) }
        rewrite(quick.text)
      } else if (goesOn) rewrite(step(undo(before).text))
      else edit(editOf(before.text, step))
      const after = document()
      // What was typed and taken back again is no step: the next letter begins one.
      const slot = quick === null ? slotOf(after.text, path) : quick.slot
      typed = after !== before && after.done.length >= before.done.length ? { key, after, slot } : null
    },
    set: (path, value) => take(put(path, value)),
    raw: (path, next) => take(putRaw(path, next)),
    settle: () => {
      typed = null
    },
    show: (path) => {
      opened = new Set([...opened, pathKey(path)])
      want({ path, focus: true })
    },
    append: (list, value) => {
      const node = nodeIn(text(), list)
      const path = [...list, node?.kind === 'list' ? node.children.length : 0]
      take(put(path, value))
      want({ path, focus: true })
    },
    takeOut: (path) => {
      take(takeOut(path))
      want({ path: path.slice(0, -1), focus: true })
    },
    move: (path, by) => {
      take(move(path, by))
      want(moves.note(work().document(), path, by))
    },
    addPart: (kind) => {
      const made = addPart(text(), kind)
      take(() => made.text)
      open(made.path)
      const [first] = FORMS[kind].filter((field) => field.kind.is !== 'own-id')
      want({ path: [...made.path, first?.key ?? ''], focus: true })
    },
    create: (kind, name, path) =>
      take((before) => {
        const words: Json = kind === 'entities' || kind === 'sources' ? name : { [file()?.languages[0] ?? 'id']: name }
        const made = addPart(before, kind, idFrom(name), words)
        return put(path, made.id)(made.text)
      }),
    rename: (path, id, { follow, was, stay }) => {
      take((before) => rename(before, path, id, follow ? namersOf(before, path) : [], was))
      if (path[0] !== 'vocabulary') return want({ path: [...path, 'id'], focus: stay })
      trail = [...trail.slice(0, -1), [...path.slice(0, -1), id]]
      want({ path: trail.at(-1) ?? [], focus: stay })
    },
    remove: (path) => {
      take(put(path, undefined))
      trail = []
      want({ path, focus: true })
    },
    toText: door.toText,
    undo: door.undo,
    redo: door.redo,
  }
  const pathOf = (offset: number): Path => {
    const root = readTree(text())
    return root === null ? [] : pathAt(root, offset)
  }
  const revealAt = (offset: number, focus: boolean) => void reveal(pathOf(offset), focus)
  return {
    file,
    input: (rest) => ({
      ...rest,
      words: FORM_WORDS[door.lang()],
      kinds: EDIT_WORDS[door.lang()].kinds,
      lang: door.lang(),
      file: file(),
      part: partIn(file(), trail.at(-1)),
      before: partIn(file(), trail.at(-2)),
      wanted,
      opened,
      textAt: (path) => {
        const node = nodeIn(text(), path)
        return node === undefined ? '' : toView(text().slice(node.start, node.end))
      },
      namers: (path) => namersOf(text(), path),
      isPublished,
      languageName: names(door.lang()),
      act,
    }),
    reveal,
    revealAt,
    revealStep: (before, offset, focus) => {
      const own = trail.at(-1)
      const moved = focus ? moves.between(before, work().document(), own) : undefined
      if (moved !== undefined) return want(moved)
      // Which one was moved is not known of a draft's steps: a name takes the focus, and no button that moves it.
      if (own === undefined && isReordered(readFile(before.text), file())) return focus ? want({ path: pathOf(offset), focus }) : draw()
      const [was, now] = [partIn(readFile(before.text), own), partIn(file(), own)]
      if (own !== undefined && now === null) {
        trail = []
        want({ path: own, focus: true })
      } else if (was === null || now === null || was.id !== now.id || JSON.stringify(was.value) === JSON.stringify(now.value))
        revealAt(offset, false)
    },
    path: () => trail.at(-1) ?? null,
    anew: () => {
      trail = []
      wanted = null
      opened = new Set()
      typed = null
    },
  }
}
