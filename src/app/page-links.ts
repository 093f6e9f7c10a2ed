import { h, type Tag } from '../base/markup.ts'
import { oembedPath } from './oembed-path.ts'

/** A page as others may find it. */
export interface PagePlace {
  /** The address of the site's folder, with a slash at its end; null where the build does not know it. */
  readonly site: string | null
  /** Of several pages that show the same, the one to be found: its folder in the site, with a slash at its end, or nothing. */
  readonly main: string
  /** The folder of the same story in each language that has one. */
  readonly languages: Readonly<Record<string, string>>
}

/** What tells other programs the page's one address, the same in other languages, and, of a story's, how it is embedded: each needs the site's address. */
export function pageLinks({ site, main, languages }: PagePlace, storyId: string | null, title: string): readonly Tag[] {
  if (site === null) return []
  const link = (rel: string, path: string, more: Readonly<Record<string, string>> = {}) => h('link', { rel, href: site + path, ...more })
  return [
    link('canonical', main),
    ...Object.entries(languages).map(([lang, folder]) => link('alternate', folder, { hreflang: lang })),
    ...(storyId === null ? [] : [link('alternate', oembedPath(storyId), { type: 'application/json+oembed', title })]),
  ]
}
