import type { StoredDraft } from './draft.ts'

/** Where the browser keeps drafts. Every promise fails where it does not. */
export interface DraftShelf {
  readonly get: (key: string) => Promise<unknown>
  /** Puts a draft in the place of the one that its writer has seen last (its revision, 0 for none); `behind` where another stands there now: nothing is written then. */
  readonly put: (draft: StoredDraft, seen: number) => Promise<'saved' | 'behind'>
  /** Moves what stands at a key to one of its own, where it is kept until it is taken away. */
  readonly setAside: (key: string) => Promise<void>
  readonly takeAway: (key: string) => Promise<void>
  /** Every draft, set aside or not. */
  readonly all: () => Promise<readonly unknown[]>
  readonly close: () => void
}

/** The name carries the form: a program that writes another one has a shelf of its own. */
const NAME = 'runut-drafts-1'
const STORE = 'drafts'

/** A browser that does not answer for so long, in ms, is taken for one that keeps nothing. */
const PATIENCE = 2000

/**
 * Each call is one transaction: all of it is written, or nothing. A connection that the browser has dropped is opened again; `lost` hears of
 * it, for what was kept may be gone with it.
 */
export function createDraftShelf(view: Window, lost: () => void): DraftShelf {
  let opened: Promise<IDBDatabase> | null = null
  const database = (): Promise<IDBDatabase> => {
    opened ??= openDatabase(view, () => {
      opened = null
      lost()
    })
    opened.catch(() => {
      opened = null
    })
    return opened
  }
  /** Whatever `work` asks for is in one transaction, which is over once the browser says that it is complete. */
  const once = async <T>(mode: IDBTransactionMode, work: Asking<T>): Promise<T> => {
    const begun = (await database()).transaction(STORE, mode, { durability: 'strict' })
    return new Promise<T>((resolve, reject) => {
      let answered: { readonly value: T } | null = null
      begun.oncomplete = () => (answered === null ? reject(new Error('no answer')) : resolve(answered.value))
      begun.onabort = () => reject(begun.error ?? new Error('called off'))
      work(begun.objectStore(STORE), (value) => {
        answered = { value }
      })
    })
  }
  /** A connection that is found dead is opened once more: it had written nothing. */
  const run = <T>(mode: IDBTransactionMode, work: Asking<T>): Promise<T> =>
    once(mode, work).catch((error: unknown) => {
      if (!isDropped(error)) throw error
      opened = null
      return once(mode, work)
    })
  return {
    get: (key) =>
      run<unknown>('readonly', (store, answer) => {
        const asked = store.get(key)
        asked.onsuccess = () => answer(asked.result)
      }),
    put: (draft, seen) =>
      run<'saved' | 'behind'>('readwrite', (store, answer) => {
        const asked = store.get(draft.key)
        asked.onsuccess = () => {
          // Where nothing stands any more, as when the browser has cleared it, nothing can be written over.
          if (asked.result !== undefined && revisionOf(asked.result) !== seen) return answer('behind')
          store.put(draft)
          answer('saved')
        }
      }),
    setAside: (key) =>
      run<void>('readwrite', (store, answer) => {
        const asked = store.get(key)
        const kept = store.getAllKeys(under(key))
        kept.onsuccess = () => {
          if (asked.result !== undefined) store.put({ ...asked.result, key: `${key}#${nextOf(kept.result)}` })
          store.delete(key)
          answer()
        }
      }),
    takeAway: (key) =>
      run<void>('readwrite', (store, answer) => {
        store.delete(key)
        answer()
      }),
    all: () =>
      run<readonly unknown[]>('readonly', (store, answer) => {
        const asked = store.getAll()
        asked.onsuccess = () => answer(asked.result)
      }),
    close: () => {
      opened?.then((base) => base.close()).catch(() => undefined)
      // What is still to be saved opens it once more.
      opened = null
    },
  }
}

/** All that was set aside of a key. */
const under = (key: string): IDBKeyRange => IDBKeyRange.bound(`${key}#`, `${key}#\uffff`)

const nextOf = (keys: readonly IDBValidKey[]): number => Math.max(0, ...keys.map((key) => Number(String(key).split('#').at(-1)) || 0)) + 1

function revisionOf(stored: unknown): number {
  const revision = typeof stored === 'object' && stored !== null && 'revision' in stored ? stored.revision : undefined
  return typeof revision === 'number' ? revision : -1
}

type Asking<T> = (store: IDBObjectStore, answer: (value: T) => void) => void

const isDropped = (error: unknown): boolean =>
  error instanceof DOMException && ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name)

function openDatabase(view: Window, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    view.setTimeout(() => reject(new Error('the browser does not answer')), PATIENCE)
    const asked = view.indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' })
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const base = asked.result
      base.onclose = lost
      // Another tab wants to change the shelf: whoever holds on to it would stop that.
      base.onversionchange = () => {
        base.close()
        lost()
      }
      resolve(base)
    }
  })
}
