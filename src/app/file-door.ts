import type { FileRecord } from '../panels/input.ts'
import { mismatchOf, readPin } from '../state/pin.ts'
import type { Story } from '../story/story.ts'
import { createIdle } from './idle.ts'
import { memoryOf } from './memory.ts'
import type { Again } from './open-story.ts'
import { pinnedAddress } from './site-address.ts'

interface FileInput {
  readonly view: Window
  readonly story: Story
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
  /** What is shown is being edited: it has not been published. */
  readonly edited: boolean
  /** The folder that holds `data/`. */
  readonly root: URL
  readonly changed: () => void
  /** Asks the server for the file again, past what a cache has kept. */
  readonly reload: (again: Again) => void
}

/** What the page says of its file: which version the address asks for, and what has changed since the reader was here. */
export interface FileDoor {
  /** The same object as long as nothing in it has changed. */
  readonly now: () => Pick<FileRecord, 'mismatch' | 'keeps' | 'isKept' | 'changes'>
  readonly act: Pick<FileRecord, 'stay' | 'openAsked' | 'openCurrent' | 'reload' | 'seen'>
  readonly destroy: () => void
}

export function createFileDoor({ view, story, origin, edited, root, changed, reload }: FileInput): FileDoor {
  const address = new URL(view.location.href)
  const data = address.searchParams.get('data')
  const pin = readPin(address.search)
  const asked = pin?.version === null || pin === null ? null : `${story.id}@${pin.version}`
  let record: ReturnType<FileDoor['now']> = {
    mismatch: mismatchOf(pin, story),
    keeps: asked !== null && data === null && keptFiles(view.document).includes(asked),
    isKept: data !== null && origin === null && /@[^/]+\.json$/.test(data),
    changes: null,
  }
  let seen = () => {}
  const put = (change: Partial<typeof record>) => {
    record = { ...record, ...change }
    changed()
  }
  /** Opens another file of this site with all that the reader has set. */
  const open = (change: (query: URLSearchParams) => void) => {
    const next = new URL(view.location.href)
    change(next.searchParams)
    if (view.parent === view) return view.location.assign(next)
    // The article's way back gets no step, and what the frame was given stays known to it.
    view.history.replaceState(view.history.state, '', next)
    view.location.reload()
  }
  const lookBack = async () => {
    const { visit } = await import('./visits.ts')
    const visits = visit(story, `runut:read:${root.pathname}${story.id}`, memoryOf(view), memoryOf(view, true))
    seen = visits.seen
    if (visits.changes !== null) put({ changes: visits.changes })
  }
  const idle = createIdle(view)
  // A file that somebody else has made, an old one, or one that is being edited, is not what the reader comes back to; in other people's pages nothing is kept.
  if (origin === null && data === null && !edited && view.parent === view)
    idle.request(() => {
      // Without it nothing is compared, and nobody is troubled.
      lookBack().catch(() => undefined)
    })
  return {
    now: () => record,
    act: {
      stay: () => {
        view.history.replaceState(view.history.state, '', pinnedAddress(view.location.href, null))
        put({ mismatch: null })
      },
      openAsked: () => open((query) => query.set('data', `data/${asked}.json`)),
      openCurrent: () =>
        open((query) => {
          for (const key of ['data', 'version', 'updated']) query.delete(key)
          query.set('story', story.id)
        }),
      reload: () => reload({ story: null }),
      seen: () => {
        seen()
        put({ changes: null })
      },
    },
    destroy: idle.destroy,
  }
}

/** The old versions that the site keeps, as `<story>@<version>`: the build says so in the page's head. */
const keptFiles = (page: Document): readonly string[] =>
  (page.head.querySelector<HTMLMetaElement>('meta[name="runut:kept"]')?.content ?? '').split(' ')
