/** What a frame is to show. What is null is left out: then the frame does what is usual. */
export interface FrameAsk {
  /** A story of the site by its id, or an old version of one by its file. */
  readonly story: string | null
  readonly data: string | null
  readonly lang: string
  readonly theme: string | null
  readonly view: string | null
  readonly controls: string | null
  /** What the reader did, without its `#`. */
  readonly hash: string
}

/** The address of a frame: `root` is the site's folder. */
export function frameAddress(root: URL, { hash, ...query }: FrameAsk): string {
  const address = new URL('embed.html', root)
  for (const [key, value] of Object.entries(query)) if (value !== null) address.searchParams.set(key, value)
  address.hash = hash
  return address.href
}
