import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contrast, nearestReadable, readColour } from './contrast.ts'
import { type Logo, readLogo } from './logo.ts'
import { siteAddress } from './site-address.ts'

/** `config` of package.json as it is written: an empty text is nothing. */
type Written = Readonly<Record<'story' | 'address' | 'archive' | 'newsroom' | 'logo' | 'accent' | 'accentDark' | 'origins', string>>

/** Whose site it is. Nothing of it comes from a story. */
export interface Newsroom {
  readonly name: string
  readonly logo: Logo | null
  /** A colour of its own in each theme, as `#rrggbb`. */
  readonly accent: { readonly light: string; readonly dark: string } | null
}

/** What whoever builds the site has chosen, checked. */
export interface Settings {
  readonly story: string
  /** The address of the site's folder, with a slash at its end; null where it is not known: then nothing is written that needs it. */
  readonly address: string | null
  /** The address of an archived copy of the site. */
  readonly archive: string | null
  readonly newsroom: Newsroom | null
  /** The other sites whose story files a frame may open. */
  readonly origins: readonly string[]
}

/** Words in that colour can be read. */
const LEAST_CONTRAST = 4.5
const LONGEST_NAME = 60

/** Reads and checks what is written; throws what is wrong, where, and what would be right. */
export function readSettings(root: string, written: Written): Settings {
  const address = siteAddress(written.address)
  return {
    story: written.story,
    address,
    archive: readArchive(written.archive, address),
    newsroom: readNewsroom(root, written),
    origins: written.origins.split(/\s+/).filter(Boolean).map(readOrigin),
  }
}

function readArchive(archive: string, address: string | null): string | null {
  if (archive === '') return null
  const url = URL.canParse(archive) ? new URL(archive) : null
  if (url === null || url.protocol !== 'https:' || url.username !== '')
    throw wrong('archive', archive, 'it should be an address such as https://web.archive.org/web/2026/https://example.org/blitar/')
  if (address === null) throw wrong('archive', archive, 'config.address should say of what it is a copy')
  return url.href
}

function readNewsroom(root: string, { newsroom, logo, accent, accentDark }: Written): Newsroom | null {
  const name = newsroom.trim()
  if (name === '') {
    const more = Object.entries({ logo, accent, accentDark }).find(([, value]) => value !== '')
    if (more !== undefined) throw wrong(more[0], more[1], 'config.newsroom should say whose it is')
    return null
  }
  if (name.length > LONGEST_NAME || /\p{C}/u.test(name))
    throw wrong('newsroom', newsroom, `it should be a name of at most ${LONGEST_NAME} letters on one line`)
  return { name, logo: logo === '' ? null : readLogo(root, logo), accent: readAccent(root, accent, accentDark) }
}

function readAccent(root: string, accent: string, accentDark: string): Newsroom['accent'] {
  if (accent === '' && accentDark === '') return null
  if (accent === '') throw wrong('accentDark', accentDark, 'config.accent should say the colour of the light theme')
  const { light, dark } = papers(root)
  return {
    light: readable('accent', accent, light, 'light'),
    dark: accentDark === '' ? onDark(accent, dark) : readable('accentDark', accentDark, dark, 'dark'),
  }
}

/** One colour for both themes, where it can be read in both. */
function onDark(accent: string, paper: string): string {
  const nearest = nearestOn('accent', accent, paper)
  if (nearest !== null)
    throw new Error(
      `config.accent in package.json is “${accent}”, which is hard to read in the dark theme, on ${paper}: set config.accentDark too, for example to ${nearest}`,
    )
  return accent.toLowerCase()
}

function readable(key: string, colour: string, paper: string, theme: string): string {
  const nearest = nearestOn(key, colour, paper)
  if (nearest !== null)
    throw wrong(key, colour, `it is hard to read in the ${theme} theme, on ${paper}; the nearest colour that is not is ${nearest}`)
  return colour.toLowerCase()
}

/** Null for a colour that can be read there, else the nearest one that can. */
function nearestOn(key: string, colour: string, paper: string): string | null {
  const [over, under] = [readColour(colour), readColour(paper)]
  if (over === null) throw wrong(key, colour, 'it should be a colour such as #7a1f3d')
  if (under === null) throw new Error(`${paper} in src/app/tokens.css is no colour`)
  return contrast(over, under) >= LEAST_CONTRAST ? null : nearestReadable(over, under, LEAST_CONTRAST)
}

/** What the page's words stand on, in each theme. */
function papers(root: string): { readonly light: string; readonly dark: string } {
  const css = readFileSync(join(root, 'src/app/tokens.css'), 'utf8')
  const after = (start: string) => /--paper: (#[0-9a-f]{6})/.exec(css.slice(css.indexOf(start)))?.[1] ?? ''
  return { light: after(':root {'), dark: after(':root[data-theme="dark"]') }
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.protocol !== 'https:' || url.origin !== text)
    throw wrong('origins', text, 'each should be an origin such as https://data.example.org, without a path')
  return url.origin
}

const wrong = (key: string, value: string, why: string): Error => new Error(`config.${key} in package.json is “${value}”: ${why}`)
