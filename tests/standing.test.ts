import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { oembedOf } from '../src/app/oembed.ts'
import { ogPicture } from '../src/app/og.ts'
import { newsroomTags, placeTags, type Standing, standingMetas } from '../src/app/standing.ts'
import { toMarkup } from '../src/base/markup.ts'
import { blitar } from './blitar-story.ts'

const NOBODY: Standing = { newsroom: null, address: null, archive: null, origins: [] }
const LOGO = { path: 'newsroom/logo.svg', width: 120, height: 24 }
const OURS: Standing = {
  newsroom: { name: 'Warta <Kota>', logo: LOGO },
  address: 'https://example.org/blitar/',
  archive: 'https://archive.example/https://example.org/blitar/',
  origins: ['https://data.example'],
}
const html = (tags: readonly Parameters<typeof toMarkup>[0][]) => tags.map(toMarkup).join('')

test('a site of nobody says nothing of itself', () => {
  expect(html([...standingMetas(NOBODY, true), ...newsroomTags(NOBODY, './'), ...placeTags(NOBODY)])).toBe('')
})

test('a newsroom has its sign and its name, as text, under any path', () => {
  expect(html(newsroomTags(OURS, '../'))).toBe(
    '<p class="newsroom"><img src="../newsroom/logo.svg" alt="" width="120" height="24"><bdi>Warta &lt;Kota&gt;</bdi></p>',
  )
})

test('the live address and the archived one stand side by side, in both languages', () => {
  const said = html(placeTags(OURS))
  for (const name of ['Alamat: ', 'Salinan arsip: ', 'Address: ', 'Archived copy: ']) expect(said).toContain(name)
  expect(said.match(/href="https:\/\/example\.org\/blitar\/"/g)).toHaveLength(2)
  expect(said.match(/href="https:\/\/archive\.example\//g)).toHaveLength(2)
  expect(html(placeTags({ ...OURS, archive: null }))).not.toContain('arsip')
})

test('which other sites a frame may open is said to frames alone', () => {
  expect(html(standingMetas(OURS, true))).toContain('<meta name="runut:origins" content="https://data.example">')
  expect(html(standingMetas(OURS, false))).not.toContain('origins')
})

test('the picture of a link has the name, the sign and the colour, and none where there is none', () => {
  const logo = { href: 'data:image/svg+xml;base64,AAAA', width: 120, height: 24 }
  const own = ogPicture(blitar(), 'en', { name: 'Warta <Kota>', accent: '#7a1f3d', logo })
  expect(own).toContain('Warta &lt;Kota&gt;')
  expect(own).toContain('href="data:image/svg+xml;base64,AAAA"')
  expect(own).toContain('fill="#7a1f3d"')
  expect(ogPicture(blitar(), 'en', null)).not.toMatch(/<image|#7a1f3d/)
})

test('systems that embed a story are told whose it is', () => {
  const by = (newsroom: string | null) => oembedOf(blitar(), 'blitar-2021', 'en', 'https://example.org/blitar/', newsroom)
  expect(by('Warta')).toMatchObject({ provider_name: 'Warta' })
  expect(by(null)).toMatchObject({ provider_name: 'example.org' })
})

test.each(['id', 'en'] as const)('what is written on that picture stays on it (%s)', (lang) => {
  const long = 'Sebuah judul yang panjang sekali tentang kontrak para pekerja dan tentang siapa yang mengatakan apa'
  for (const story of [blitar(), { ...blitar(), title: long }]) {
    const box = new Resvg(ogPicture(story, lang, null), { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } }).getBBox()
    // The ground itself is as large as the picture: what stands out of it would make it larger.
    expect(box?.width).toBeLessThanOrEqual(1200)
    expect(box?.height).toBeLessThanOrEqual(630)
  }
})
