import { readPairs } from '../state/query.ts'

/** What the address of a frame says of the page around it, and what that page has said since. */
export interface Parents {
  /** The address as it was given to the frame. */
  readonly src: string
  /** A part of that address that no other frame of an article has. */
  readonly name: string
  /** What Pym calls the frame. */
  readonly pym: string | null
  /** What WordPress knows the frame by. */
  readonly secret: string | null
  /** What iframe-resizer calls the frame. */
  readonly resizer: string | null
  readonly openResizer: boolean
}

/** Says, of an address that a frame has been led to, that it was given another one: the site's own page for articles, with the same query. */
export const LED = 'led'

/** What Pym adds to a query, and who has led the frame here; its title and address of the article are nobody else's. */
const ADDED = new Set(['childId', 'initialWidth', 'parentTitle', 'parentUrl', LED])
/** What AMP and WordPress add to a hash; WordPress adds it to an address that has one, too. */
const ADDED_HASH = /#(\?secret=[^#]*|amp=1)$/
/** Such a name can be looked for in a selector, as one parent does. */
const PLAIN = /^[\w.?&=%:/,~+-]*$/

export function readParents(href: string): Parents {
  const [page = '', query = ''] = withoutHash(href).split('?')
  const file = page.slice(page.lastIndexOf('/') + 1)
  const pym = readPairs(query).get('childId')
  return {
    src: href,
    name: PLAIN.test(query) && query !== '' ? `${file}?${query}` : file,
    pym: pym !== undefined && /^[\w.:-]{1,100}$/.test(pym) && !pym.includes('xPYMx') ? pym : null,
    secret: /#\?secret=([\w-]{1,64})$/.exec(href)?.[1] ?? null,
    resizer: null,
    openResizer: false,
  }
}

/** The address without what the page around it has added. */
export function ownAddress(href: string): string {
  const cut = href.replace(ADDED_HASH, '')
  const hash = cut.slice(withoutHash(cut).length)
  const [page = '', query = ''] = withoutHash(cut).split('?')
  const kept = query.split('&').filter((pair) => pair !== '' && !ADDED.has(pair.split('=')[0] ?? ''))
  return page + (kept.length === 0 ? '' : `?${kept.join('&')}`) + hash
}

const withoutHash = (href: string): string => href.split('#')[0] ?? ''
