import type { UiLang } from '../base/units.ts'

/** What the page says about itself: set by the build, in its head. */
export interface Site {
  /** The folder that holds `data/`. */
  readonly root: URL
  /** The story to open where the address names none, and the one that is drawn into the page. */
  readonly story: string
  readonly lang: UiLang
}

export function readSite(page: Document): Site {
  const meta = (name: string) => page.head.querySelector<HTMLMetaElement>(`meta[name="runut:${name}"]`)?.content ?? ''
  return {
    root: new URL(meta('root') || './', page.baseURI),
    story: meta('story'),
    lang: page.documentElement.lang === 'en' ? 'en' : 'id',
  }
}
