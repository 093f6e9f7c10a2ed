import { fingerprintOf } from '../base/hash.ts'
import { type Document, edit, openDocument, redo, rewrite, undo } from './document.ts'
import { type Found, readDraft } from './draft.ts'
import type { DraftShelf } from './draft-shelf.ts'
import type { OtherDraft } from './input.ts'
import { createKeeper, type Kept } from './keeper.ts'
import { holdLock } from './lock.ts'
import { otherDrafts } from './other-drafts.ts'
import { isReminderDue, type Unfiled } from './reminder.ts'
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
  /** Saves once more what may be gone. */
  readonly keepAgain: () => void
  /** The text has been put into a file. */
  readonly filed: () => void
  /** Since when and from which step on it is in no file; null where it is. */
  readonly unfiled: () => Unfiled | null
  /** Whether its writer is to be reminded of that. */
  readonly isReminderDue: () => boolean
  readonly remindLater: () => void
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

/** How a work begins: where a draft is found, its writer is asked whether to go on with it, or goes on at once; or it is new and kept at once. */
export type Beginning = 'ask' | 'go-on' | 'new'

/** `changed` is called whenever anything of it is another; `holds` says of a text that it lies in a file, or is published. */
export function createWork(
  view: Window,
  shelf: DraftShelf,
  key: string,
  text: string,
  how: Beginning,
  changed: () => void,
  holds: (text: string) => boolean = () => false,
): Work {
  let document = openDocument(text)
  let base = fingerprintOf(text)
  let unfiled: Unfiled | null = null
  /** When a reminder was put off last. */
  let putOff: Unfiled | null = null
  /** Nothing is written before it is known what is there. */
  let found: Found | null = { is: 'none' }
  let elsewhere = false
  let others: readonly OtherDraft[] = []
  let ended = false
  const keeper = createKeeper(view, key, shelf, () => ended || changed())
  const put = (next: Document) => {
    if (found !== null || next === document) return
    const isFirst = document.done.length + document.undone.length === 0
    unfiled = holds(next.text) ? null : (unfiled ?? now())
    document = next
    keep(isFirst)
    changed()
  }
  const now = (): Unfiled => ({ since: Date.now(), steps: document.done.length })
  const keep = (isFirst: boolean) => {
    keeper.note({ document, base, unfiled })
    // The browser is asked not to throw drafts away when it needs room; where it does not say yes, nothing is different.
    if (isFirst) view.navigator.storage?.persist?.().catch(() => undefined)
  }
  const lookAside = async () => {
    others = otherDrafts(await shelf.all(), key)
    changed()
  }
  const take = ({ draft, revision, saved }: Extract<Found, { is: 'whole' }>) => {
    document = draft.document
    base = draft.base
    unfiled = holds(document.text) ? null : draft.unfiled
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
    if (there.is === 'whole' && (how === 'go-on' || there.draft.document.text === text)) take(there)
    else if (there.is !== 'none') found = there
    else if (how === 'new') {
      unfiled = now()
      keep(true)
    }
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
    keepAgain: () => {
      if (keeper.state().is === 'saved' && !ended) keep(false)
    },
    filed: () => {
      const isTold = unfiled !== null
      unfiled = null
      if (isTold) keep(false)
    },
    unfiled: () => unfiled,
    isReminderDue: () => isReminderDue(unfiled, putOff, document.done.length, Date.now()),
    remindLater: () => {
      putOff = now()
      changed()
    },
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
