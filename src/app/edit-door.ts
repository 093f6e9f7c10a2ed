import looks from '../edit/editor.css?url'
import { createEditor } from '../edit/editor.ts'
import { MOST_MB } from '../edit/files.ts'
import type { Store } from '../state/store.ts'
import { EDIT_WORDS } from '../words/edit.ts'
import { problemWords } from '../words/problem.ts'
import { withEditor } from './edit-address.ts'
import { handFile } from './hand-file.ts'
import { storyAddress } from './load.ts'
import { loadAny } from './load-any.ts'
import type { Again } from './open-story.ts'
import type { Site } from './site.ts'
import { UNWATCHED } from './watch.ts'

export interface EditInput {
  readonly root: HTMLElement
  readonly view: Window
  readonly site: Site
  readonly store: Store
  /** Loads the published file again, or puts another one in its place. */
  readonly reload: (again: Again) => void
}

/** Opens the editor on the file that the address names, once. In a frame, which another page may lie over, it never opens. */
export async function openEditor({ root, view, site, store, reload }: EditInput): Promise<void> {
  if (view.parent !== view || site.framed || 'editing' in root.dataset) return
  root.dataset['editing'] = ''
  const page = new URL(view.location.href)
  const address = storyAddress(page.searchParams, site)
  const abort = new AbortController()
  const asked = { page, again: true, watch: UNWATCHED, abort, begun: undefined, listed: site.listed, mark: true }
  const [loaded] = await Promise.all([address === null ? null : loadAny({ ...asked, address }), dressed(root.ownerDocument)])
  const name = address?.pathname.split('/').at(-1) ?? ''
  if (loaded?.ok !== true || loaded.value.text.length > MOST_MB * 1e6) {
    delete root.dataset['editing']
    const { lang } = store.get()
    const { what, fix } =
      loaded?.ok === false ? (await problemWords(lang))(loaded.error) : { what: EDIT_WORDS[lang].tooLarge(MOST_MB), fix: '' }
    view.alert(`${what} ${fix}`)
    return
  }
  const { text, address: final } = loaded.value
  const file = { name, key: final.href, text }
  say(view, true)
  createEditor({
    ...{ root, view, store, file },
    show: (story) => reload({ story, file: name, text: null, problems: [], address: final, fingerprint: null }),
    hand: (made, as) => handFile(root.ownerDocument, made, as),
    closed: () => {
      say(view, false)
      reload({ story: null })
    },
  })
}

/** The address says whether the editor is open: loaded again, the page opens it again. */
function say(view: Window, open: boolean): void {
  const url = new URL(view.location.href)
  url.hash = withEditor(url.hash, open)
  view.history.replaceState(view.history.state, '', url)
}

/** The editor's looks, which readers do without. */
function dressed(page: Document): Promise<void> {
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = looks
  if ([...page.head.querySelectorAll('link')].some(({ href }) => href === link.href)) return Promise.resolve()
  page.head.append(link)
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = reject
  })
}
