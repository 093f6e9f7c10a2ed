import { h, toMarkup } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'
import { ALLOW, COLUMN } from '../embed/codes.ts'
import { pageFor } from '../embed/frame-address.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'

/** In seconds: a title may be corrected. */
const CACHE = 86_400

/**
 * A story as other systems embed it when they are given its address (oEmbed 1.0, type `rich`): `site` is the address of the site's folder; `newsroom` whose it is.
 */
export function oembedOf(story: Story, storyId: string, lang: UiLang, site: string, newsroom: string | null): object {
  const title = say(story.title, lang).text
  const src = site + pageFor(storyId, lang)
  const frame = h('iframe', { src, title, ...COLUMN, loading: 'lazy', allow: ALLOW, frameborder: 0 })
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: newsroom ?? new URL(site).host,
    provider_url: site,
    html: toMarkup(frame),
    ...COLUMN,
    thumbnail_url: `${site}og/${storyId}-${lang}.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: CACHE,
  }
}
