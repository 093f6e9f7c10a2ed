import type { UiLang } from '../base/units.ts'
import type { ZoneRules } from '../story/zone.ts'

/** What the page says about itself: set by the build, in its head. */
export interface Site {
  /** The folder that holds `data/`. */
  readonly root: URL
  /** The story to open where the address names none, and the one that is drawn into the page. */
  readonly story: string
  readonly lang: UiLang
  /** The fingerprint of the file that is drawn into the page; the file may have been corrected since. */
  readonly file: string
  /** The build has found no fault in that file, and that it is small enough to be read in one go. */
  readonly sound: boolean
  /** What that file needs to know of its time zone. */
  readonly zone: SiteZone | null
  /** The page is made to be a part of another: it leaves wheel and finger to that, and the browser's history too. */
  readonly framed: boolean
  /** The other sites whose files may be opened, by their origins; null for any that is public. */
  readonly listed: readonly string[] | null
}

export interface SiteZone {
  readonly name: string
  readonly rules: ZoneRules
}

export function readSite(page: Document): Site {
  const meta = (name: string) => page.head.querySelector<HTMLMetaElement>(`meta[name="runut:${name}"]`)?.content ?? ''
  const framed = meta('framed') !== ''
  const zone = page.head.querySelector('script[data-runut-zone]')?.textContent
  return {
    root: new URL(meta('root') || './', page.baseURI),
    story: meta('story'),
    file: meta('file'),
    sound: meta('sound') !== '',
    zone: zone ? JSON.parse(zone) : null,
    lang: page.documentElement.lang === 'en' ? 'en' : 'id',
    framed,
    listed: framed ? meta('origins').split(' ') : null,
  }
}
