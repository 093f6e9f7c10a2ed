import type { Mounted } from '../embed/mounted.ts'
import type { Story } from '../story/story.ts'
import type { Importer } from './import-input.ts'

/** What the page gives its editor. */
export interface EditorDoor {
  readonly root: HTMLElement
  readonly view: Window
  /** The state of what is on screen, until another is. */
  readonly store: Pick<Mounted, 'get' | 'subscribe'>
  /** The file that is published: its name, where its draft is kept, and its text. */
  readonly file: { readonly name: string; readonly key: string; readonly text: string }
  /** Whether the file comes as forms; the browser remembers it. */
  readonly inForms: { on: boolean }
  /** Puts a story in the place of the one on screen, and keeps the reader's place. */
  readonly show: (story: Story) => void
  /** What reads files of other tools, fetched when there is one. */
  readonly importer: (file: File) => Promise<Importer>
  /** Hands a file to the reader. */
  readonly hand: (file: Blob, name: string) => void
  /** The editor is closed: what is published comes back. */
  readonly closed: () => void
}
