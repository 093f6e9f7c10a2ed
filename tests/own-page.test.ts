import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressGiven, ownPage } from '../src/embed/own-page.ts'

const ROOT = 'https://news.example/runut/'
const PAGE = { root: ROOT, stories: ['blitar', 'perahu'], story: 'blitar', lang: 'id' }

test.each([
  ['embed.html', null],
  ['embed.html?lang=id&view=graph', null],
  ['embed.html?story=blitar', null],
  ['embed.html?lang=en', 'blitar/en/embed.html?lang=en&led=1'],
  ['embed.html?story=perahu&view=text#v1&sel=a', 'perahu/id/embed.html?story=perahu&view=text&led=1#v1&sel=a'],
  // What has no page of its own is drawn by this one.
  ['embed.html?story=elsewhere&lang=en', null],
  ['embed.html?story=perahu&data=https%3A%2F%2Fa.example%2Fs.json', null],
  ['embed.html?lang=fr', null],
  ['embed.html?story=..%2F..%2Fevil&lang=en', null],
  // A server may answer every address with the same page: nobody is led on twice.
  ['blitar/en/embed.html?lang=en&led=1', null],
])('%s is drawn into %s', (asked, page) => {
  expect(ownPage(ROOT + asked, PAGE)).toBe(page === null ? null : ROOT + page)
})

test('what a frame was led on to is known by the address that it was given, letter by letter', () => {
  const piece = fc.stringMatching(/^[\w%+.~-]{1,8}$/)
  const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom('view', 'controls', 'initialWidth', 'x'), piece), { selector: ([key]) => key })
  fc.assert(
    fc.property(pairs, fc.constantFrom('', '#v1&sel=a', '#'), fc.constantFrom('blitar', 'perahu'), (own, hash, story) => {
      const query = [['story', story], ['lang', 'en'], ...own].map(([key, value]) => `${key}=${value}`).join('&')
      const given = `${ROOT}embed.html?${query}${hash}`
      const led = ownPage(given, PAGE) ?? expect.fail()
      expect(led.startsWith(`${ROOT}${story}/en/embed.html?`)).toBe(true)
      // An empty fragment is none.
      expect(addressGiven(led, ROOT)).toBe(hash === '#' ? given.slice(0, -1) : given)
      expect(ownPage(led, { ...PAGE, story, lang: 'en' })).toBeNull()
    }),
  )
})
