import { pageFor } from './frame-address.ts'
import { LED } from './parents.ts'

/** What a page for articles knows of itself and of its site. */
export interface FramedPage {
  /** The address of the site's folder, with a slash at its end. */
  readonly root: string
  /** The ids of all stories that have such pages. */
  readonly stories: readonly string[]
  /** What is drawn into this one. */
  readonly story: string
  readonly lang: string
}

/**
 * Where the page lies into which the build has drawn what an address of `embed.html` asks for; null where this is it, or where there is none,
 * and for who has been led on already: whatever a server answers with there, it is asked once.
 */
export function ownPage(href: string, { root, stories, story, lang }: FramedPage): string | null {
  const address = new URL(href)
  const { searchParams: query } = address
  const wanted = query.get('story') || story
  const spoken = /^(id|en)$/.exec(query.get('lang') ?? '')?.[0] ?? lang
  if (query.has(LED) || query.get('data') || !stories.includes(wanted) || (wanted === story && spoken === lang)) return null
  // As it was written, letter by letter: parents compare.
  const { search, hash } = address
  return new URL(`${pageFor(wanted, spoken)}${search === '' ? '?' : `${search}&`}${LED}=1${hash}`, root).href
}

/** The address that a frame was given, which may have been led on from there: by it the page around knows the frame. */
export function addressGiven(href: string, root: string): string {
  const [, query = '', hash = ''] = /^[^?#]*\??([^#]*)(.*)$/.exec(href) ?? []
  const pairs = query.split('&')
  const kept = pairs.filter((pair) => pair !== `${LED}=1`)
  return kept.length === pairs.length ? href : new URL(`embed.html${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash}`, root).href
}
