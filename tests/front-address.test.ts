import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadsTo } from '../src/app/front-address.ts'

const ROOT = 'https://example.org/a/'
const front = (lang: string) => ({ root: ROOT, stories: ['blitar-2021', 'perahu-baca'], story: 'blitar-2021', lang })

test.each([
  ['', 'id', null],
  ['?utm_source=mail', 'id', null],
  ['#amp=1', 'id', null],
  ['?theme=dark', 'id', null],
  ['?lang=id', 'id', null],
  ['?lang=xx', 'id', null],
  ['en/', 'en', null],
  // The list in another language.
  ['?lang=en', 'id', 'en/'],
  ['en/?lang=id&theme=dark', 'en', 'id/?theme=dark'],
  // What led to a story while there was one page for all.
  ['?story=perahu-baca', 'id', 'perahu-baca/'],
  ['?story=perahu-baca&lang=en#v1&sel=a', 'id', 'perahu-baca/en/?lang=en#v1&sel=a'],
  ['?story=none', 'id', 'blitar-2021/?story=none'],
  ['?story=../x', 'id', 'blitar-2021/?story=..%2Fx'],
  ['#v1&sel=santoso', 'id', 'blitar-2021/#v1&sel=santoso'],
  ['#sel=santoso', 'id', 'blitar-2021/#sel=santoso'],
  ['#v1', 'id', 'blitar-2021/#v1'],
  ['index.html#v1&t=2020/2021', 'id', 'blitar-2021/#v1&t=2020/2021'],
  ['en/#v1&sel=santoso', 'en', 'blitar-2021/en/#v1&sel=santoso'],
  ['en/?story=perahu-baca', 'en', 'perahu-baca/en/'],
  ['?view=text', 'id', 'blitar-2021/?view=text'],
  ['?version=1.0.1&updated=2026-11-28', 'id', 'blitar-2021/?version=1.0.1&updated=2026-11-28'],
  ['?data=https%3A%2F%2Fdata.example%2Fx.json', 'id', 'blitar-2021/?data=https%3A%2F%2Fdata.example%2Fx.json'],
])('from %s on the list (%s) it goes to %s', (path, lang, to) => {
  expect(leadsTo(ROOT + path, front(lang))).toBe(to === null ? null : ROOT + to)
})

test('law: whatever an address says, it stays on this site, and where it leads is no page of the list', () => {
  const part = fc.constantFrom('story', 'data', 'lang', 'view', 'theme', 'x')
  const value = fc.oneof(fc.constantFrom('perahu-baca', 'en', 'id', '//evil.example', 'https://evil.example/', '', '..'), fc.string())
  fc.assert(
    fc.property(fc.constantFrom('', 'en/', 'id/'), fc.array(fc.tuple(part, value)), fc.string(), (folder, query, hash) => {
      const address = new URL(`${ROOT}${folder}?${new URLSearchParams(query)}`)
      address.hash = hash
      const lang = folder === 'en/' ? 'en' : 'id'
      const target = leadsTo(address.href, front(lang))
      if (target === null) return
      const { href, pathname } = new URL(target)
      expect(href.startsWith(ROOT)).toBe(true)
      expect(pathname.slice('/a/'.length)).toMatch(/^((blitar-2021|perahu-baca)\/)?((id|en)\/)?$/)
      // It goes once and not in circles.
      if (/^(id|en)\/$/.test(pathname.slice('/a/'.length))) expect(leadsTo(href, front(pathname.includes('/en/') ? 'en' : 'id'))).toBeNull()
    }),
  )
})
