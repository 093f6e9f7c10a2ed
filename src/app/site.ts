import type { Site } from './app.ts'

/** Reads what the build has written into the page's head. */
export function readSite(page: Document): Site {
  const meta = (name: string) => page.head.querySelector<HTMLMetaElement>(`meta[name="runut:${name}"]`)?.content ?? ''
  return {
    root: new URL(meta('root') || './', page.baseURI),
    story: meta('story'),
    lang: page.documentElement.lang === 'en' ? 'en' : 'id',
  }
}
