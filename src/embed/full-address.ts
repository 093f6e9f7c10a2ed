/** What of a frame's query the full page understands too. */
const SHARED = ['story', 'data', 'version', 'updated', 'lang', 'theme', 'view']

/** The address of what a frame shows, on the full page: `root` is the site's folder. */
export function fullAddress(href: string, root: URL): string {
  const { searchParams, hash } = new URL(href)
  const full = new URL(root)
  for (const key of SHARED) {
    const value = searchParams.get(key)
    if (value !== null) full.searchParams.set(key, value)
  }
  full.hash = hash
  return full.href
}
