import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinnedAddress, siteAddress } from '../src/app/site-address.ts'
import { mismatchOf, readPin } from '../src/state/pin.ts'
import { changedStory, linked } from './story.ts'

const story = linked(
  changedStory((file) => {
    Object.assign(file.story, { version: '1.2', updated: '2021-03-01' })
    file.corrections = [
      { date: '2021-01-20', note: 'Early' },
      { date: '2021-02-10', note: 'On the day' },
      { date: '2021-02', note: 'Some day of the month' },
      { date: '2021-03-01', note: 'Late' },
    ]
  }),
)
const asked = (search: string) => mismatchOf(readPin(search), story)

test.each(['', '?lang=en', '?version=1.2', '?updated=2021-03-01', '?version=1.2&updated=2021-03-01', '?version=&updated='])(
  'an address that asks for what is shown, or for nothing, is not spoken of: %s',
  (search) => expect(asked(search)).toBeNull(),
)

test.each([
  ['?version=1.1', { version: '1.1', updated: null, corrected: null, isLater: false }],
  ['?version=1.1&updated=2021-02-10', { version: '1.1', isLater: false }],
  // The editor has forgotten to count: it is another file all the same.
  ['?version=1.2&updated=2021-02-10', { version: '1.2', isLater: false }],
  ['?updated=2021-04-01', { version: null, corrected: [], isLater: true }],
  ['?version=2.0&updated=not-a-date', { version: '2.0', updated: null, corrected: null, isLater: false }],
])('%s asks for another version', (search, said) => expect(asked(search)).toMatchObject(said))

test.each(['1', '1.0.1', 'v2', '2026-11-28', '1.0+3', '1_2'])('a version that the address names by number is repeated: %s', (version) =>
  expect(asked(`?version=${encodeURIComponent(version)}`)?.version).toBe(version),
)

test.each(['Santoso is guilty', 'Santoso-bersalah', '1.0 Santoso', '1-Santoso', 'v', '1'.repeat(25), '1.0\u202e', '1.0\n2', '\u0661'])(
  'no words of an address stand on the page: %j',
  (version) => {
    const said = asked(`?version=${encodeURIComponent(version)}&updated=2021-02-10`)
    expect(said?.version).toBeNull()
    expect(said?.updated?.text).toBe('2021-02-10')
  },
)

test('what may have been corrected since is counted, that day and less exact dates included', () => {
  expect(asked('?version=1.1&updated=2021-02-10')?.corrected?.map(({ note }) => note)).toEqual([
    'On the day',
    'Some day of the month',
    'Late',
  ])
})

test('an address made for a version asks for it, whatever its name, and for none when the reader stays with another', () => {
  const address = 'https://example.org/a/?lang=en&version=0#v1&sel=worker'
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), (name) => {
      const version = name.toWellFormed()
      const named = { ...story, version }
      const url = new URL(pinnedAddress(address, named))
      expect(mismatchOf(readPin(url.search), named)).toBeNull()
      expect(url.hash).toBe('#v1&sel=worker')
    }),
  )
  expect(pinnedAddress(address, { ...story, version: null })).toBe('https://example.org/a/?lang=en&updated=2021-03-01#v1&sel=worker')
  expect(pinnedAddress(address, null)).toBe('https://example.org/a/?lang=en#v1&sel=worker')
})

test.each([
  [
    'https://example.org/a/en/?view=sheet&version=1.0.1&updated=2021-01-01#v1&sel=worker',
    false,
    'https://example.org/a/en/?view=sheet#v1&sel=worker',
  ],
  ['https://example.org/a/embed.html?version=1.0.1#v1&sel=worker', true, 'https://example.org/a/#v1&sel=worker'],
])('a view that is handed on is of whichever version there is: %s', (href, framed, handed) => {
  expect(siteAddress(href, { framed, root: new URL('https://example.org/a/') })).toBe(handed)
})

test('nothing that an address says of versions throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => void asked(`?version=${a}&updated=${b}`)))
})
