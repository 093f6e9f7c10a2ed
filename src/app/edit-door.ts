import looks from '../edit/editor.css?url'
import { createEditor } from '../edit/editor.ts'
import { MOST_MB } from '../edit/files.ts'
import formLooks from '../edit/form.css?url'
import type { Store } from '../state/store.ts'
import { parseStory } from '../story/parse.ts'
import { EDIT_WORDS } from '../words/edit.ts'
import { problemWords } from '../words/problem.ts'
import { withEditor } from './edit-address.ts'
import { handFile } from './hand-file.ts'
import { storyAddress } from './load.ts'
import { loadAny } from './load-any.ts'
import { memoryOf, rememberedSwitch } from './memory.ts'
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
export async function openEditor(input: EditInput): Promise<void> {
  const { root, view, site } = input
  if (view.parent !== view || site.framed || 'editing' in root.dataset) return
  root.dataset['editing'] = ''
  const opened = await begin(input).catch((error: unknown) => {
    delete root.dataset['editing']
    throw error
  })
  if (!opened) delete root.dataset['editing']
}

/** Whether there was a file to open; if not, that has been said. */
async function begin({ root, view, site, store, reload }: EditInput): Promise<boolean> {
  const page = new URL(view.location.href)
  const address = storyAddress(page.searchParams, site)
  if (address === null) return false
  const asked = { page, again: true, watch: UNWATCHED, abort: new AbortController(), begun: undefined, listed: site.listed, mark: true }
  const [loaded] = await Promise.all([loadAny({ ...asked, address }), dressed(root.ownerDocument)])
  if (!loaded.ok || loaded.value.text.length > MOST_MB * 1e6) {
    const { lang } = store.get()
    const { what, fix } = loaded.ok ? { what: EDIT_WORDS[lang].tooLarge(MOST_MB), fix: '' } : (await problemWords(lang))(loaded.error)
    view.alert(`${what} ${fix}`)
    return false
  }
  const { text, address: final } = loaded.value
  const name = address.pathname.split('/').at(-1) ?? ''
  const as = { file: name, text: null, problems: [], address: final, fingerprint: null }
  say(view, true)
  createEditor({
    ...{ root, view, store, file: { name, key: final.href, text } },
    inForms: rememberedSwitch(memoryOf(view), 'runut:forms'),
    show: (story) => reload({ story, ...as }),
    importer: async (brought) => (await import('./importer.ts')).createImporter(brought),
    hand: (made, fileName) => handFile(root.ownerDocument, made, fileName),
    // What is published comes back without a line being asked of: what stands there has not been published.
    closed: () => {
      say(view, false)
      const { story, problems } = parseStory(text)
      reload(story === null ? { story } : { story, ...as, text, problems })
    },
  })
  return true
}

/** The address says whether the editor is open: loaded again, the page opens it again. */
function say(view: Window, open: boolean): void {
  const url = new URL(view.location.href)
  url.hash = withEditor(url.hash, open)
  view.history.replaceState(view.history.state, '', url)
}

/** The editor's looks, which readers do without. */
const dressed = (page: Document): Promise<unknown> => Promise.all([looks, formLooks].map((file) => dressedBy(page, file)))

function dressedBy(page: Document, file: string): Promise<void> {
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = file
  if ([...page.head.querySelectorAll('link')].some(({ href }) => href === link.href)) return Promise.resolve()
  page.head.append(link)
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = reject
  })
}
