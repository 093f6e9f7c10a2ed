import { fingerprintOf } from '../base/hash.ts'
import { type Document, edit, openDocument, redo, rewrite, undo } from './document.ts'
import { type Found, readDraft } from './draft.ts'
import type { DraftShelf } from './draft-shelf.ts'
import type { OtherDraft } from './input.ts'
import { createKeeper, type Kept } from './keeper.ts'
import { editBetween, type TextEdit } from './text-edit.ts'

/** The work on one file: its text, what is kept of it, and what was found of it when it began. */
export interface Work {
  readonly document: () => Document
  readonly kept: () => Kept
  /** What its writer has to decide about before anything can be written; null where that is decided. */
  readonly found: () => Found | null
  /** The draft was begun with another text than what is published now. */
  readonly isBaseOld: () => boolean
  /** It is being edited in another tab too. */
  readonly isElsewhere: () => boolean
  readonly others: () => readonly OtherDraft[]
  /** `joins`: it goes on with what was being typed. */
  readonly edit: (edit: TextEdit | null, joins?: boolean) => void
  /** Another outcome of the last step. */
  readonly rewrite: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly flush: () => void
  /** Goes on with the draft that was found. */
  readonly goOn: () => void
  /** Begins anew; what was found is set aside. */
  readonly startOver: () => void
  /** Takes what another tab has saved; what stands here can be had back by undoing. */
  readonly useTheirs: () => void
  /** Keeps what stands here; what another tab has saved is set aside. */
  readonly insist: () => void
  readonly takeAwayOther: (key: string) => void
  readonly destroy: () => void
}

/** `changed` is called whenever anything of it is another. */
export function createWork(view: Window, shelf: DraftShelf, key: string, text: string, changed: () => void): Work {
  let document = openDocument(text)
  let base = fingerprintOf(text)
  /** Nothing is written before it is known what is there. */
  let found: Found | null = { is: 'none' }
  let elsewhere = false
  let others: readonly OtherDraft[] = []
  let ended = false
  const keeper = createKeeper(view, key, shelf, () => ended || changed())
  const put = (next: Document) => {
    if (found !== null || next === document) return
    const isFirst = document.done.length + document.undone.length === 0
    document = next
    keeper.note({ document, base })
    // The browser is asked not to throw drafts away when it needs room; where it does not say yes, nothing is different.
    if (isFirst) view.navigator.storage?.persist?.().catch(() => undefined)
    changed()
  }
  const lookAside = async () => {
    const kept = await shelf.aside(key)
    others = kept.map(otherOf).toReversed()
    changed()
  }
  const take = ({ draft, revision, saved }: Extract<Found, { is: 'whole' }>) => {
    document = draft.document
    base = draft.base
    keeper.goOnFrom(revision, saved)
  }
  const decided = () => {
    found = null
    changed()
  }
  const lost = () => {
    keeper.giveUp()
    decided()
  }
  const begin = async () => {
    const there = readDraft(await shelf.get(key))
    found = null
    if (there.is === 'whole' && there.draft.document.text === text) take(there)
    else if (there.is !== 'none') found = there
    await lookAside()
  }
  begin().catch(lost)
  const release = holdLock(view, key, (taken) => {
    elsewhere = taken
    if (!ended) changed()
  })
  return {
    document: () => document,
    kept: keeper.state,
    found: () => found,
    isBaseOld: () => found?.is === 'whole' && found.draft.base !== fingerprintOf(text),
    isElsewhere: () => elsewhere,
    others: () => others,
    edit: (next, joins) => {
      if (next !== null) put(edit(document, next, joins))
    },
    rewrite: (next) => put(rewrite(document, next)),
    undo: () => put(undo(document)),
    redo: () => put(redo(document)),
    flush: keeper.flush,
    goOn: () => {
      if (found?.is === 'whole') take(found)
      decided()
    },
    startOver: () => {
      shelf
        .setAside(key)
        .then(() => keeper.goOnFrom(0, null))
        .then(decided)
        .then(lookAside)
        .catch(lost)
    },
    useTheirs: () => {
      shelf
        .get(key)
        .then((stored) => {
          const theirs = readDraft(stored)
          if (theirs.is !== 'whole') return keeper.insist()
          keeper.goOnFrom(theirs.revision, theirs.saved)
          const next = editBetween(document.text, theirs.draft.document.text)
          if (next !== null) put(edit(document, next))
        })
        .catch(() => keeper.giveUp())
    },
    insist: () => {
      keeper.insist()
      lookAside().catch(() => undefined)
    },
    takeAwayOther: (other) => {
      shelf
        .takeAway(other)
        .then(lookAside)
        .catch(() => keeper.giveUp())
    },
    destroy: () => {
      keeper.destroy()
      release()
      ended = true
    },
  }
}

function otherOf(stored: unknown): OtherDraft {
  const key = typeof stored === 'object' && stored !== null && 'key' in stored ? String(stored.key) : ''
  const read = readDraft(stored)
  if (read.is === 'whole') return { key, saved: read.saved, text: read.draft.document.text }
  return { key, saved: null, text: read.is === 'none' ? '' : read.text }
}

/** Says to other tabs that this one is at work, and hears whether another was first, until that is done; browsers that cannot tell say nothing. */
function holdLock(view: Window, key: string, taken: (elsewhere: boolean) => void): () => void {
  const { locks } = view.navigator
  const name = `runut:edit:${key}`
  const done = new AbortController()
  const held = new Promise<void>((resolve) => done.signal.addEventListener('abort', () => resolve()))
  const wait = () =>
    locks.request(name, { signal: done.signal }, () => {
      taken(false)
      return held
    })
  locks
    ?.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return held
      taken(true)
      wait().catch(() => undefined)
      return undefined
    })
    .catch(() => undefined)
  return () => done.abort()
}
