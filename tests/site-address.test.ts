import { expect, it } from 'vitest'
import { siteAddress } from '../scripts/vite/site-address.ts'
import { oembedOf } from '../src/app/oembed.ts'
import { oembedPath } from '../src/app/oembed-path.ts'
import { pageLinks } from '../src/app/page-links.ts'
import { toMarkup } from '../src/base/markup.ts'
import { blitar } from './blitar-story.ts'

const SITE = 'https://example.org/blitar/'

it.each(['', SITE, 'https://example.org/'])('a site may stand at “%s”', (address) => {
  expect(siteAddress(address)).toBe(address === '' ? null : address)
})

it.each(['http://example.org/', 'example.org', 'https://example.org/blitar', 'https://example.org/?a/', 'https://u@example.org/', '/'])(
  'no site stands at “%s”',
  (address) => {
    expect(() => siteAddress(address)).toThrow('config.address')
  },
)

it('a story is embedded by its address alone, with what every system asks for', () => {
  const story = { ...blitar(), title: { en: 'A title with "quotes" & <signs>' } }
  const answer = oembedOf(story, 'blitar-2021', 'en', SITE, null)
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 700,
    height: 630,
    provider_name: 'example.org',
    thumbnail_url: `${SITE}og/blitar-2021-en.png`,
  })
  const html = Reflect.get(answer, 'html')
  expect(html).toContain(`src="${SITE}blitar-2021/en/embed.html"`)
  expect(html).toContain('title="A title with &quot;quotes&quot; &amp; &lt;signs&gt;"')
})

it('a page names its one address, its languages and its oEmbed answer, where the site has an address', () => {
  const place = { site: SITE, main: 'en/', languages: { id: 'id/', en: 'en/', 'x-default': '' } }
  expect(pageLinks(place, 'blitar-2021', 'A title').map(toMarkup)).toEqual([
    `<link rel="canonical" href="${SITE}en/">`,
    `<link rel="alternate" href="${SITE}id/" hreflang="id">`,
    `<link rel="alternate" href="${SITE}en/" hreflang="en">`,
    `<link rel="alternate" href="${SITE}" hreflang="x-default">`,
    `<link rel="alternate" href="${SITE}${oembedPath('blitar-2021')}" type="application/json+oembed" title="A title">`,
  ])
  expect(pageLinks({ ...place, site: null }, 'blitar-2021', 'A title')).toEqual([])
})
