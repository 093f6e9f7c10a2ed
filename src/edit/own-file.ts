import type { EditorDoor } from './door.ts'
import { askWhere, type OwnFile, safeName, textThere, writeOwn } from './files.ts'
import { partsOf } from './parts.ts'

/** What has become of a text: it is in a file that this page has written, or in one that was handed to the reader, or in neither. */
export type Written = { readonly how: 'saved' | 'handed'; readonly file: string } | null

/** The file that is being edited, as it lies or will lie on the reader's disk. */
export interface FileAtHand {
  readonly name: () => string
  /** What the text is compared with: what is published, where it is of that story. */
  readonly base: () => string
  /** Whether that is what is published. */
  readonly isPublished: () => boolean
  /** How this very text was last put into a file. */
  readonly written: (text: string) => Written
  /** Nothing of this text would be lost: it is in a file, or is what is published. */
  readonly holds: (text: string) => boolean
  readonly take: (opened: OwnFile) => void
  /** The way back to this file, as it is known now, from any that is taken later, and what is to be done there. */
  readonly wayBack: (go: () => void) => () => void
  readonly download: (text: string) => void
  /**
   * Asks where, if that is not known yet; nothing happens where it is called off. `over`: whatever stands there now; else a file that another
   * program has changed since it was read or written here stays as it is, and that is said.
   */
  readonly save: (text: string, over: boolean) => Promise<'changed' | undefined>
}

export function createFileAtHand({ view, file: published, hand }: Pick<EditorDoor, 'view' | 'file' | 'hand'>): FileAtHand {
  let { name, text: base } = published
  let handle: FileSystemFileHandle | null = null
  /** What was last read from it, or written there. */
  let there: string | null = null
  /** How many files have been opened. */
  let taken = 0
  let last = { text: published.text as string | null, written: null as Written }
  const download = (text: string) => {
    const file = safeName(name)
    hand(new Blob([text], { type: 'application/json' }), file)
    last = { text, written: { how: 'handed', file } }
  }
  return {
    name: () => name,
    base: () => base,
    isPublished: () => base === published.text,
    written: (text) => (text === last.text ? last.written : null),
    holds: (text) => text === last.text,
    take: (opened) => {
      base = storyId(opened.text) === storyId(published.text) ? published.text : opened.text
      name = opened.name
      handle = opened.handle
      there = opened.text
      taken++
      last = { text: opened.unfiled === true ? null : opened.text, written: null }
    },
    wayBack: (go) => {
      const then = { name, base, handle, there, last }
      return () => {
        ;({ name, base, handle, there, last } = then)
        taken++
        go()
      }
    },
    download,
    save: async (text, over) => {
      const [own, before, opened] = [handle, there, taken]
      if (own !== null && !over) {
        const now = await textThere(own)
        if (now !== null && now !== before && now !== text) return opened === taken ? 'changed' : undefined
      }
      const where = own ?? (await askWhere(view, safeName(name)))
      if (where === 'download') download(text)
      if (where === 'download' || where === null) return undefined
      await writeOwn(where, text)
      // Another file is at hand by now, and is not to be written there.
      if (opened !== taken) return undefined
      handle = where
      there = text
      name = where.name
      last = { text, written: { how: 'saved', file: name } }
      return undefined
    },
  }
}

const storyId = (text: string): string | undefined => partsOf(text).find(({ kind }) => kind === 'story')?.name
