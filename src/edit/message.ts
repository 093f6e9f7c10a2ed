import type { EditWords } from '../words/edit.ts'
import type { Notice } from './input.ts'

interface MessageInput {
  readonly words: () => EditWords
  readonly changed: () => void
  /** What is written lies neither in a draft nor in a file. */
  readonly isUnsaved: () => boolean
  readonly download: () => void
}

/** The one thing that the editor itself has to tell or to ask. */
export interface Message {
  readonly now: () => Notice | null
  readonly put: (next: Notice | null) => void
  readonly tell: (sentence: string) => void
  /** Another program has changed the file that was to be written: it stays as it is, unless it is to be written even so. */
  readonly changed: (write: () => void) => void
  /** A file was opened that is no JSON: its writer may mend it, or go back to the one before. */
  readonly broken: (file: string, before: string, back: () => void) => void
  /** What is neither in a draft nor in a file would be lost with what is to be done: then it is asked first. */
  readonly unlessLost: (go: () => void) => void
}

export function createMessage({ words, changed: draw, isUnsaved, download }: MessageInput): Message {
  let message: Notice | null = null
  const put = (next: Notice | null) => {
    message = next
    draw()
  }
  return {
    now: () => message,
    put,
    tell: (sentence) => put({ key: 'message', sentences: [sentence], ways: [{ label: words().seen, run: () => put(null) }] }),
    changed: (write) => {
      const { changedThere, download: label, writeOver, stay } = words()
      const ways = [
        { label: writeOver, run: write },
        { label, run: download },
        { label: stay, run: () => put(null) },
      ]
      put({ key: 'changed', sentences: [changedThere], ways })
    },
    broken: (file, before, back) => {
      const ways = [
        { label: words().backTo(before), run: back },
        { label: words().seen, run: () => put(null) },
      ]
      put({ key: 'broken', sentences: [words().brokenFile(file)], ways })
    },
    unlessLost: (go) => {
      if (!isUnsaved()) return go()
      const { lost, download: label, leave, stay } = words()
      const ways = [
        { label, run: download },
        { label: leave, run: go },
        { label: stay, run: () => put(null) },
      ]
      put({ key: 'lost', sentences: [lost], ways })
    },
  }
}
