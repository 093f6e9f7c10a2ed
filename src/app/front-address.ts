/** What the page that lists the stories knows of itself. */
export interface Front {
  /** The address of the site's folder, with a slash at its end. */
  readonly root: string
  /** The ids of all stories. */
  readonly stories: readonly string[]
  /** The one to which an address leads that names none and yet says what a reader did. */
  readonly story: string
  /** The language of the page. */
  readonly lang: string
}

/** Parts of a query that only a story's page understands, and parts of a hash. */
const OF_A_STORY = ['story', 'data', 'view', 'version', 'updated']
const DONE = /^#v1(&|$)|[#&](t|sel|range|known|status|types|q|fold|lanes|axis|path|deg|events|measure|tour)=/

/**
 * Where an address of that page leads instead; null where it is the page that is asked for. While there was one story only, it stood at this
 * address: whatever asked for it, or for any other by its id, still comes to it, with all that it said.
 */
export function leadsTo(href: string, { root, stories, story, lang }: Front): string | null {
  const address = new URL(href)
  const query = address.searchParams
  const named = query.get('story') ?? ''
  const known = stories.includes(named)
  const asked = /^(id|en)$/.exec(query.get('lang') ?? '')?.[0] ?? ''
  const own = href.startsWith(root) ? (/^(id|en)(?=\/)/.exec(href.slice(root.length))?.[0] ?? '') : ''
  const isStory = OF_A_STORY.some((key) => query.get(key)) || DONE.test(address.hash)
  if (!isStory && (asked === '' || asked === lang)) return null
  // What is unknown is told where a story is.
  if (known) query.delete('story')
  if (!isStory) query.delete('lang')
  const folder = (isStory ? [known ? named : story, asked || own] : [asked]).filter(Boolean).map((part) => `${part}/`)
  const target = new URL(folder.join(''), root)
  target.search = query.toString()
  target.hash = address.hash
  return target.href
}
