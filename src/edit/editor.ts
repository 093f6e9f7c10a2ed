import { h, render } from 'preact'
import type { State } from '../state/state.ts'
import type { Problem } from '../story/problem.ts'
import { EDIT_WORDS } from '../words/edit.ts'
import { problemWords } from '../words/problem.ts'
import { addRecord } from './add-record.ts'
import { changesText } from './changes-text.ts'
import type { EditorDoor } from './door.ts'
import { createDraftShelf } from './draft-shelf.ts'
import { listen } from './ears.ts'
import { EditorView } from './editor-view.tsx'
import { askForFile, type FileFault, fileIn, MOST_MB, type OwnFile, safeName } from './files.ts'
import type { EditorActs, EditorInput, Notice, OtherDraft } from './input.ts'
import { noticesOf } from './notices.ts'
import { createFileAtHand } from './own-file.ts'
import { createPlaces } from './places.ts'
import type { ProblemLine } from './problem-line.ts'
import { createReviewer, type Review } from './review.ts'
import { editBetween } from './text-edit.ts'
import { toFileEdit, toView } from './view-text.ts'
import { createWork } from './work.ts'

/** Opens the editor beside the pictures. */
export function createEditor(door: EditorDoor): void {
  const { root, view, store, file: published, show, hand, closed } = door
  const holder = root.ownerDocument.createElement('section')
  holder.className = 'editor'
  holder.dataset['view'] = 'editor'
  root.append(holder)
  root.dataset['editing'] = ''
  const shelf = createDraftShelf(view)
  let lang = store.get().lang
  let sayProblem: Awaited<ReturnType<typeof problemWords>> | null = null
  const file = createFileAtHand(door)
  let review: Review | null = null
  let shown = published.text
  let message: Notice | null = null
  const words = () => EDIT_WORDS[lang]

  const reviewer = createReviewer(view, (next) => {
    review = next
    draw()
    if (next.story === null || next.text === shown) return
    shown = next.text
    show(next.story)
  })
  /** The text that the last review was asked for. */
  let asked = ''
  const changed = () => {
    const { text } = work.document()
    if (text !== asked) reviewer.ask(text, file.base(), asked === '')
    asked = text
    draw()
  }
  const begin = (key: string, text: string) => createWork(view, shelf, key, text, () => changed())
  let work = begin(published.key, published.text)

  const places = createPlaces({ work: () => work, published: file.base, lang: () => lang, draw: () => draw(), inForms: door.inForms })
  const { step, bringPart } = places
  const tell = (sentence: string) => {
    message = { key: 'message', sentences: [sentence], ways: [{ label: words().seen, run: () => put(null) }] }
    draw()
  }
  const put = (next: Notice | null) => {
    message = next
    draw()
  }
  const faults: Readonly<Record<FileFault, () => string>> = {
    'too-large': () => words().tooLarge(MOST_MB),
    'not-text': () => words().notText,
    several: () => words().several,
  }
  const open = (opened: OwnFile | FileFault | null) => {
    if (opened === null) return
    if (typeof opened === 'string') return tell(faults[opened]())
    unlessLost(() => begun(opened))
  }
  const begun = (opened: OwnFile) => {
    work.destroy()
    file.take(opened)
    message = null
    asked = ''
    work = begin(`file:${opened.name}`, opened.text)
    changed()
  }
  /** What is neither in a draft nor in a file would be lost with what is to be done: then it is asked first. */
  const unlessLost = (go: () => void) => {
    if (!isUnsaved('not-saved')) return go()
    const { lost, download: label, leave, stay } = words()
    const ways = [
      { label, run: download },
      { label: leave, run: go },
      { label: stay, run: () => put(null) },
    ]
    put({ key: 'lost', sentences: [lost], ways })
  }
  const isUnsaved = (...states: readonly string[]) => states.includes(work.kept().is) && !file.holds(work.document().text)
  const failed = () => tell(words().notWritten)
  const download = () => {
    file.download(work.document().text)
    put(null)
  }
  const save = async () => {
    work.flush()
    await file.save(work.document().text)
    draw()
  }
  const act: EditorActs = {
    type: (text) => {
      const before = work.document().text
      const made = editBetween(toView(before), text)
      if (made !== null) work.edit(toFileEdit(before, made), true)
    },
    undo: () => step(work.undo),
    redo: () => step(work.redo),
    save: () => void save().catch(failed),
    download,
    open: () => void askForFile(view).then(open, failed),
    take: (data) => void fileIn(data).then(open, failed),
    add: (list) => {
      const made = addRecord(work.document().text, list)
      work.edit(made)
      bringPart(({ start }) => made !== null && start >= made.at && start < made.at + made.inserted.length, true, true)
    },
    goToPart: (kind, part) => bringPart((each) => each.kind === kind && each.name === part, true),
    goToProblem: places.bringProblem,
    turn: places.turn,
    leave: places.leave,
    openOther: ({ text }: OtherDraft) => step(() => work.edit(editBetween(work.document().text, text))),
    downloadOther: ({ text }: OtherDraft) => hand(new Blob([text], { type: 'application/json' }), `draft-${safeName(file.name())}`),
    takeAwayOther: ({ key }: OtherDraft) => work.takeAwayOther(key),
    peek: (pictures) => {
      root.dataset['editing'] = pictures ? 'pictures' : ''
    },
    close: () => unlessLost(end),
  }
  const end = () => {
    work.destroy()
    reviewer.destroy()
    for (const stop of stops) stop()
    shelf.close()
    render(null, holder)
    holder.remove()
    delete root.dataset['editing']
    closed()
  }
  const lineOf = (problem: Problem): ProblemLine => {
    const { what, fix } = sayProblem?.(problem) ?? { what: problem.code, fix: '' }
    return { code: problem.code, severity: problem.severity, what, fix, path: problem.path, place: problem.place ?? null }
  }
  const input = (): EditorInput => {
    const { text, done, undone } = work.document()
    const found = noticesOf(work, words(), lang, hand, safeName(file.name()))
    const locked = work.found() !== null
    const problems = review?.problems.map(lineOf) ?? null
    return {
      ...{ words: words(), lang, file: file.name(), text: toView(text), locked, problems, act },
      ...{ shown: places.shown(), wanted: places.wanted() },
      form: places.forms.input({ problems: problems ?? [], say: sayProblem, locked }),
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      pictures: review?.story === null ? 'last' : 'now',
      parts: review?.parts ?? [],
      changes: review?.changes ?? [],
      changesText: changesText(review?.changes ?? [], file.name(), words()),
      kept: work.kept(),
      written: file.written(text),
      notices: message === null ? found : [message, ...found],
      others: work.others(),
    }
  }
  const draw = () => {
    holder.setAttribute('aria-label', words().name)
    render(h(EditorView, { input: input() }), holder)
  }
  const speak = () => {
    problemWords(lang)
      .then((say) => {
        sayProblem = say
        draw()
      })
      // Without its sentences a problem is told by its code and its place.
      .catch(() => undefined)
  }
  const onState = (state: State, before: State) => {
    if (state.lang !== lang) {
      lang = state.lang
      speak()
    }
    // What is chosen in the pictures is found in the text, which leaves the focus where it is.
    if (state.selection !== null && state.selection !== before.selection)
      bringPart(({ kind, name: id }) => id === state.selection && !/Types$|^story$/.test(kind), false)
  }
  const stops = listen(root, view, store, {
    state: onState,
    hidden: () => work.flush(),
    isUnsaved: () => isUnsaved('saving', 'not-saved'),
  })
  speak()
  changed()
}
