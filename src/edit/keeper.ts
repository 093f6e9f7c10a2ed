import { type Draft, packDraft } from './draft.ts'
import type { DraftShelf } from './draft-shelf.ts'

/** What has become of the work that is to be kept. */
export type Kept =
  | { readonly is: 'nothing-yet' | 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  /** `full`: there is no room; `behind`: another tab has saved since; `away`: the browser keeps nothing here. */
  | { readonly is: 'not-saved'; readonly why: 'full' | 'behind' | 'away' }

/** Keeps a draft in the browser while it is being written. */
export interface Keeper {
  readonly state: () => Kept
  /** There is something new to keep. */
  readonly note: (draft: Draft) => void
  /** Saves at once what is still to be saved. */
  readonly flush: () => void
  /** Goes on from a draft that was found, so many times saved. */
  readonly goOnFrom: (revision: number, at: number | null) => void
  /** Nothing can be read where drafts are kept. */
  readonly giveUp: () => void
  /** Saves even so, where another tab has saved: what that has saved is set aside first. */
  readonly insist: () => void
  readonly destroy: () => void
}

/** So long after a change, in ms, it is saved: soon enough to lose little, late enough not to write with every letter. */
const PAUSE = 300

/** So long after it could not be, in ms, it is tried again. */
const AGAIN = 5000

export function createKeeper(view: Window, key: string, shelf: DraftShelf, changed: () => void): Keeper {
  let state: Kept = { is: 'nothing-yet' }
  let waiting: Draft | null = null
  let seen = 0
  let timer = 0
  let busy = false
  const put = (next: Kept) => {
    state = next
    changed()
  }
  const wait = (ms: number) => {
    view.clearTimeout(timer)
    timer = view.setTimeout(flush, ms)
  }
  const isStopped = () => state.is === 'not-saved' && state.why === 'behind'
  const flush = () => {
    view.clearTimeout(timer)
    timer = 0
    if (waiting === null || busy || isStopped()) return
    save(waiting)
  }
  const save = async (draft: Draft) => {
    busy = true
    try {
      const at = Date.now()
      const answer = await shelf.put(packDraft(key, draft, seen + 1, at), seen)
      if (answer === 'behind') put({ is: 'not-saved', why: 'behind' })
      else {
        seen++
        if (waiting === draft) waiting = null
        put(waiting === null ? { is: 'saved', at } : { is: 'saving' })
      }
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
      put({ is: 'not-saved', why: isFull ? 'full' : 'away' })
    } finally {
      busy = false
      if (waiting !== null && !isStopped()) wait(state.is === 'saving' ? 0 : AGAIN)
    }
  }
  return {
    state: () => state,
    note: (draft) => {
      waiting = draft
      if (state.is !== 'not-saved') put({ is: 'saving' })
      // Who types on and on is saved meanwhile; and what was refused for want of room may fit now.
      if (!isStopped() && (timer === 0 || state.is === 'not-saved')) wait(PAUSE)
    },
    flush,
    goOnFrom: (revision, at) => {
      seen = revision
      put(at === null ? { is: 'nothing-yet' } : { is: 'saved', at })
    },
    giveUp: () => put({ is: 'not-saved', why: 'away' }),
    insist: () => {
      shelf.setAside(key).then(
        () => {
          seen = 0
          put({ is: 'saving' })
          flush()
        },
        () => put({ is: 'not-saved', why: 'away' }),
      )
    },
    destroy: () => {
      flush()
      view.clearTimeout(timer)
    },
  }
}
