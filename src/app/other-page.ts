import type { UiLang } from '../base/units.ts'
import { readSite, type Site } from './site.ts'
import { findSlots, type SlotName, type Slots } from './slots.ts'

/** What a page holds that the build has drawn. */
export type Drawn = Pick<Site, 'lang' | 'file' | 'sound'>

/** What of a page tells its story. */
const TOLD: readonly SlotName[] = ['skip', 'top', 'graph', 'timeline', 'overview', 'detail', 'text', 'foot']

/**
 * Brings over what the build has drawn of another story, or in another language, from the page that is made for it: a frame need not draw it
 * again. Null where there is no such page, or more is asked for; then all stays as it is.
 */
export async function bringPage(slots: Slots, { location }: Window, site: Site, lang: UiLang): Promise<Drawn | null> {
  const { hash, search } = location
  const query = new URLSearchParams(search)
  const story = query.get('story') ?? site.story
  if (hash !== '' || query.get('data') || !/^[a-z0-9-]+$/.test(story)) return null
  const several = slots.top.ownerDocument.head.querySelector('meta[name="runut:full"]') !== null
  const found = await fetchPage(new URL(several ? `${story}/${lang}/` : story === site.story ? `${lang}/` : `${story}/`, site.root))
  const there = found && readSite(found)
  const theirs = found?.body ? findSlots(found.body) : null
  if (found === null || there?.story !== story || there.lang !== lang || theirs === null) return null
  for (const name of TOLD) {
    slots[name].replaceChildren(...theirs[name].childNodes)
    slots[name].ariaLabel = theirs[name].ariaLabel
  }
  const { head, documentElement } = slots.top.ownerDocument
  const [places, others] = [head, found.head].map((each) => each.querySelector('script[data-runut-layout]'))
  if (others) places?.replaceWith(others)
  documentElement.classList.remove('stale')
  return there
}

/** What takes longer, in ms, saves the reader nothing any more: the frame draws it. */
const PATIENCE = 4000

/** Read as a page, nothing in it runs; null where it does not come, or not soon. */
const fetchPage = (address: URL): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.timeout = PATIENCE
    request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null)
    request.open('GET', address)
    request.send()
  })
