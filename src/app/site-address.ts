import { fullAddress } from '../embed/full-address.ts'
import type { Story } from '../story/story.ts'
import type { Site } from './site.ts'

/** The address to hand on, of a page at `href`: of this view, for whichever version of the file there is, and of a frame's view as the full page shows it. */
export const siteAddress = (href: string, { framed, root }: Pick<Site, 'framed' | 'root'>, page?: Document): string =>
  pinnedAddress(framed ? fullAddress(href, new URL(fullPage(page), page?.baseURI ?? root)) : href, null)

/** From a frame to the page on which all of its story is; nothing where that is not known. */
const fullPage = (page: Document | undefined): string => page?.head.querySelector<HTMLMetaElement>('meta[name="runut:full"]')?.content ?? ''

/** The same address for the version of the file that is shown; for null, for whichever there is. */
export function pinnedAddress(address: string, story: Pick<Story, 'version' | 'updated'> | null): string {
  const url = new URL(address)
  for (const [key, value] of [
    ['version', story?.version],
    ['updated', story?.updated.text],
  ] as const) {
    if (value === null || value === undefined) url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  return url.href
}
