import { type Document, undo } from './document.ts'
import { readDraft } from './draft.ts'
import type { OwnFile } from './files.ts'
import type { OtherDraft } from './input.ts'

/** Where the draft of a file that has been opened is kept. */
export const keyOf = ({ name, unfiled }: OwnFile): string => (unfiled === true ? newKey(name, Date.now()) : fileKey(name))

/** Where the draft of a story that lies in no file yet is kept; `at` tells it from others of its name. */
export const newKey = (name: string, at: number): string => `new:${at}:${name}`

/** Where the draft of a file of the reader's own is kept. */
export const fileKey = (name: string): string => `file:${name}`

/** How the key of a draft ends that has been set aside. */
const ASIDE = /(#\d+)+$/

/** All drafts but the one at a key, newest first. */
export const otherDrafts = (stored: readonly unknown[], key: string): readonly OtherDraft[] =>
  stored
    .map((each) => otherOf(each, key))
    .filter((other) => other.key !== key)
    .toSorted((a, b) => (b.saved ?? 0) - (a.saved ?? 0))

function otherOf(stored: unknown, open: string): OtherDraft {
  const key = typeof stored === 'object' && stored !== null && 'key' in stored ? String(stored.key) : ''
  const file = key.startsWith(`${open}#`) ? null : nameIn(key)
  const read = readDraft(stored)
  if (read.is !== 'whole')
    return { key, file, isAstray: false, saved: null, text: read.is === 'none' ? '' : read.text, beginning: () => '' }
  const { document, unfiled } = read.draft
  // What its writer has set aside is not gone astray.
  const isAstray = file !== null && /^(file|new:\d+):/.test(key) && !ASIDE.test(key) && unfiled !== null
  return { key, file, isAstray, saved: read.saved, text: document.text, beginning: () => beginningOf(document) }
}

/** The file's name in a key: its own, or the end of its address. */
const nameIn = (key: string): string =>
  key
    .replace(ASIDE, '')
    .replace(/^(file|new:\d+):/, '')
    .split('/')
    .at(-1) || key

function beginningOf(document: Document): string {
  let now = document
  while (now.done.length > 0) now = undo(now)
  return now.text
}
