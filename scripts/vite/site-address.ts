/** The site's address as it is set in package.json: an https address of a folder, or nothing. */
export function siteAddress(set: string): string | null {
  if (set === '') return null
  const url = URL.canParse(set) ? new URL(set) : null
  const isFolder = url !== null && url.protocol === 'https:' && set === url.origin + url.pathname && set.endsWith('/')
  if (!isFolder) throw new Error(`config.address in package.json is “${set}”: it should be an address such as https://example.org/blitar/`)
  return set
}
