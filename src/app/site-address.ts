import { fullAddress } from '../embed/full-address.ts'
import type { Story } from '../story/story.ts'
import type { Site } from './site.ts'

/** The address to hand on, of a page at `href`: of this view, for whichever version of the file there is, and of a frame's view as the full page shows it. */
export const siteAddress = (href: string, { framed, root }: Pick<Site, 'framed' | 'root'>, page?: Document): string =>
  pinnedAddress(framed ? fullAddress(href, new URL(ownPage(page), root)) : href, null)

/** Where each story has a page of its own, what leads to a frame's from the site's folder; else nothing. */
const ownPage = (page: Document | undefined): string => page?.head.querySelector<HTMLMetaElement>('meta[name="runut:full"]')?.content ?? ''

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
