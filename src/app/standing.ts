import { h, type Tag } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'
import { STANDING_WORDS } from '../words/standing.ts'

/** Whose site it is, and where it and a copy of it stand: settings of the build, and nothing of a story. */
export interface Standing {
  readonly newsroom: {
    readonly name: string
    /** Its own sign: where it lies, from the site's folder, and its size in px. */
    readonly logo: { readonly path: string; readonly width: number; readonly height: number } | null
  } | null
  /** The address of the site's folder, with a slash at its end. */
  readonly address: string | null
  readonly archive: string | null
  /** The other sites whose files a frame may open. */
  readonly origins: readonly string[]
}

/** What of it the app asks for when it is needed. */
export const standingMetas = ({ newsroom, address, archive, origins }: Standing, framed: boolean): readonly Tag[] =>
  Object.entries({
    newsroom: newsroom?.name ?? '',
    archive: address === null ? '' : (archive ?? ''),
    origins: framed ? origins.join(' ') : '',
  })
    .filter(([, content]) => content !== '')
    .map(([name, content]) => h('meta', { name: `runut:${name}`, content }))

/** The newsroom's sign and name. `base` leads from the page to the site's folder. */
export function newsroomTags({ newsroom }: Standing, base: string): readonly Tag[] {
  if (newsroom === null) return []
  const { name, logo } = newsroom
  const sign = logo === null ? [] : [h('img', { src: base + logo.path, alt: '', width: logo.width, height: logo.height })]
  return [h('p', { class: 'newsroom' }, ...sign, h('bdi', {}, name))]
}

/** The live address and the archived one, side by side; the page shows the line of its reader's language. */
export function placeTags({ address, archive }: Standing): readonly Tag[] {
  if (address === null) return []
  const line = (lang: UiLang) => {
    const words = STANDING_WORDS[lang]
    const link = (name: string, href: string) => [`${name}: `, h('a', { href, rel: 'noopener noreferrer' }, h('bdi', {}, href))]
    return h('p', { lang }, ...link(words.address, address), ...(archive === null ? [] : [' · ', ...link(words.archived, archive)]))
  }
  return [h('footer', { class: 'places' }, line('id'), line('en'))]
}
