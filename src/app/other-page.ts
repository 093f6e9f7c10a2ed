import type { UiLang } from '../base/units.ts'
import { readSite, type Site } from './site.ts'
import { findSlots, type SlotName, type Slots } from './slots.ts'

/** What a page holds that the build has drawn. */
export type Drawn = Pick<Site, 'lang' | 'file' | 'sound'>

/** What of a page tells its story. */
const TOLD: readonly SlotName[] = ['skip', 'top', 'graph', 'timeline', 'overview', 'detail', 'text', 'foot']

/**
 * Brings over what the build has drawn of another story, or in another language, from the page that is made for it: a frame need not draw it
 * again. Null where there is no such page; then all stays as it is.
 */
export async function bringPage(slots: Slots, site: Site, story: string, lang: UiLang): Promise<Drawn | null> {
  const found = await fetchPage(new URL(story === site.story ? `${lang}/` : `${story}/`, site.root))
  const there = found && readSite(found)
  const theirs = found?.body ? findSlots(found.body) : null
  if (found === null || there?.story !== story || there.lang !== lang || theirs === null) return null
  for (const name of TOLD) {
    slots[name].replaceChildren(...theirs[name].childNodes)
    slots[name].ariaLabel = theirs[name].ariaLabel
  }
  const { head } = slots.top.ownerDocument
  const [places, others] = [head, found.head].map((each) => each.querySelector('script[data-runut-layout]'))
  if (others) places?.replaceWith(others)
  return there
}

/** Read as a page, nothing in it runs; null where it does not come. */
const fetchPage = (address: URL): Promise<Document | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null)
    request.onerror = () => resolve(null)
    request.open('GET', address)
    request.send()
  })
