/** What a frame is to show. What is null is left out: then the frame does what is usual. */
export interface FrameAsk {
  /** A story of the site by its id, or an old version of one by its file. */
  readonly story: string | null
  readonly data: string | null
  readonly lang: string
  /** The site is known to have a page for that story in that language: it comes with what is to be shown. */
  readonly drawn: boolean
  readonly theme: string | null
  readonly view: string | null
  readonly controls: string | null
  /** What the reader did, without its `#`. */
  readonly hash: string
}

/** The page for articles into which the build has drawn a story in a language, from the site's folder. */
export const pageFor = (story: string, lang: string): string => `${story}/${lang}/embed.html`

/** The address of a frame: `root` is the site's folder. */
export function frameAddress(root: URL, { hash, drawn, story, data, lang, ...look }: FrameAsk): string {
  const own = drawn && story !== null && data === null ? pageFor(story, lang) : null
  const address = new URL(own ?? 'embed.html', root)
  const query = own === null ? { story, data, lang, ...look } : look
  for (const [key, value] of Object.entries(query)) if (value !== null) address.searchParams.set(key, value)
  address.hash = hash
  return address.href
}
