import { h, render } from 'preact'
import { memoizeLast } from '../base/memo.ts'
import type { State } from '../state/state.ts'
import { loadDatePhrases } from '../words/date-phrases.ts'
import type { DatePhrases } from '../words/dates-en.ts'
import { EDIT_WORDS } from '../words/edit.ts'
import { problemWords } from '../words/problem.ts'
import { addRecord } from './add-record.ts'
import { createAstray } from './astray.ts'
import type { Change } from './changes.ts'
import { changesText } from './changes-text.ts'
import type { EditorDoor } from './door.ts'
import { createDraftShelf } from './draft-shelf.ts'
import { listen } from './ears.ts'
import { EditorView } from './editor-view.tsx'
import { askForFile, fileIn, type OwnFile, safeName } from './files.ts'
import type { EditorActs, EditorInput, OtherDraft } from './input.ts'
import { createMessage } from './message.ts'
import { noticesOf } from './notices.ts'
import { createOpening } from './opening.ts'
import { keyOf } from './other-drafts.ts'
import { createFileAtHand } from './own-file.ts'
import { createPlaces } from './places.ts'
import { problemLine } from './problem-line.ts'
import { problemsNow } from './problems-now.ts'
import { createReviewer, type Review } from './review.ts'
import { editBetween } from './text-edit.ts'
import { toFileEdit, toView } from './view-text.ts'
import { type Beginning, createWork } from './work.ts'

const NO_CHANGES: readonly Change[] = []

/** Opens the editor beside the pictures. */
export function createEditor(door: EditorDoor): void {
  const { root, view, store, file: published, show, hand, closed } = door
  const holder = root.ownerDocument.createElement('section')
  holder.className = 'editor'
  holder.dataset['view'] = 'editor'
  root.append(holder)
  root.dataset['editing'] = ''
  const shelf = createDraftShelf(view, () => work.keepAgain())
  let lang = store.get().lang
  let sayProblem: Awaited<ReturnType<typeof problemWords>> | null = null
  let phrases: DatePhrases | null = null
  const file = createFileAtHand(door)
  let review: Review | null = null
  let shown = published.text
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
  /** What is published is in a file, whatever it was saved to. */
  const holds = (text: string) => file.holds(text) || text === published.text
  const begin = (key: string, text: string, how: Beginning) => createWork(view, shelf, key, text, how, () => changed(), holds)
  let work = begin(published.key, published.text, 'ask')

  const places = createPlaces({ work: () => work, published: file.base, lang: () => lang, draw: () => draw(), inForms: door.inForms })
  const { step, bringPart } = places
  let at = { key: published.key, text: published.text }
  const start = (key: string, text: string, how: Beginning): boolean => {
    work.destroy()
    put(null)
    asked = ''
    work = begin(key, text, how)
    at = { key, text }
    const hasForms = places.anew()
    changed()
    return hasForms
  }
  const begun = (opened: OwnFile, key = keyOf(opened), how: Beginning = opened.unfiled === true ? 'new' : 'ask') => {
    const [was, before] = [at, file.name()]
    const howBack = work.found() === null ? 'go-on' : 'ask'
    const back = file.wayBack(() => start(was.key, was.text, howBack))
    file.take(opened)
    if (!start(key, opened.text, how)) message.broken(opened.name, before, () => unlessLost(back))
  }
  const isUnsaved = (...states: readonly string[]) => states.includes(work.kept().is) && !holds(work.document().text)
  const message = createMessage({ words, changed: () => draw(), isUnsaved: () => isUnsaved('not-saved'), download: () => download() })
  const { tell, put, unlessLost } = message
  const failed = () => tell(words().notWritten)
  const unopened = () => tell(words().notOpened)
  const download = () => {
    file.download(work.document().text)
    work.filed()
    put(null)
  }
  const save = async (over = false) => {
    work.flush()
    const { text } = work.document()
    if ((await file.save(text, over)) === 'changed') return message.changed(() => void save(true).catch(failed))
    if (file.holds(text)) work.filed()
    put(null)
  }
  const open = createOpening({ ...{ root, hand, tell, unlessLost, begun }, importer: door.importer, lang: () => lang })
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
    open: () => void askForFile(view).then(open).catch(unopened),
    take: (data) => void fileIn(data).then(open).catch(unopened),
    add: (list) => {
      const made = addRecord(work.document().text, list)
      work.edit(made)
      bringPart(({ start }) => made !== null && start >= made.at && start < made.at + made.inserted.length, true, true)
    },
    goToPart: (kind, part) => bringPart((each) => each.kind === kind && each.name === part, true),
    goToProblem: places.bringProblem,
    turn: places.turn,
    downloadChanges: () => {
      const text = saidChanges(review?.changes ?? NO_CHANGES, file.name(), words())
      hand(new Blob([text], { type: 'text/plain' }), safeName(file.name()).replace(/json$/, 'txt'))
    },
    openOther: ({ key, file: other, text, beginning }: OtherDraft) => {
      if (other === null) return step(() => work.edit(editBetween(work.document().text, text)))
      unlessLost(() => begun({ name: other, text: beginning(), handle: null, unfiled: true }, key, 'go-on'))
    },
    leave: places.leave,
    downloadOther: ({ text }: OtherDraft) => hand(new Blob([text], { type: 'application/json' }), `draft-${safeName(file.name())}`),
    takeAwayOther: ({ key }: OtherDraft) => work.takeAwayOther(key),
    peek: (pictures) => {
      root.dataset['editing'] = pictures ? 'pictures' : ''
    },
    close: () => unlessLost(end),
  }
  const astray = createAstray({
    ...{ work: () => work, isPublished: file.isPublished, words, lang: () => lang, changed: () => draw() },
    open: act.openOther,
  })
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
  /** Said once a review: everything is drawn with each letter. */
  const saidChanges = memoizeLast(changesText)
  const linesOf = memoizeLast(({ problems }: Review, say: typeof sayProblem) => problems.map((each) => problemLine(each, say)))
  const input = (): EditorInput => {
    const { text, done, undone } = work.document()
    const found = noticesOf(work, words(), lang, hand, safeName(file.name()), download)
    const locked = work.found() !== null
    const isText = places.shown() === 'text'
    const told = review === null ? null : linesOf(review, sayProblem)
    // What has been moved since takes its problems along, until it is looked through again.
    const at = review === null || review.text === text || isText ? null : places.forms.file()
    const problems = told === null || at === null ? told : problemsNow(told, review?.value, at.value)
    return {
      ...{ words: words(), lang, file: file.name(), text: isText ? toView(text) : '', locked, problems, act },
      ...{ shown: places.shown(), wanted: places.wanted() },
      form: places.forms.input({ problems: problems ?? [], say: sayProblem, phrases, locked }),
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      pictures: review?.story === null ? 'last' : 'now',
      parts: review?.parts ?? [],
      changes: review?.changes ?? [],
      changesText: saidChanges(review?.changes ?? NO_CHANGES, file.name(), words()),
      kept: work.kept(),
      written: file.written(text),
      unfiled: work.unfiled(),
      sincePublished: file.isPublished(),
      notices: [message.now() ?? [], found, astray() ?? []].flat(),
      others: work.others(),
    }
  }
  const draw = () => {
    holder.setAttribute('aria-label', words().name)
    render(h(EditorView, { input: input() }), holder)
  }
  const speak = () => {
    Promise.all([problemWords(lang), loadDatePhrases(lang)])
      .then(([say, dates]) => {
        sayProblem = say
        phrases = dates
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
