import { expect, test } from 'vitest'
import { createSlugs, slugOf } from '../../src/formats/slugs.ts'

test.each([
  ['Warga bertemu kepala desa', 'warga-bertemu-kepala-desa'],
  ["  L'Été à Ångström & Søn — 2021! ", 'lete-a-angstrom-son-2021'],
  ['__proto__', 'proto'],
  ['constructor', 'event'],
  ['мир', 'event'],
  ['', 'event'],
  ['a'.repeat(200), 'a'.repeat(56)],
  [`${'word '.repeat(20)}`, 'word-word-word-word-word-word-word-word-word-word-word'],
])('%j becomes %s', (title, id) => expect(slugOf(title, 'event')).toBe(id))

test('equal titles are numbered in their order, past ids that are taken already', () => {
  const { made } = createSlugs()
  expect(['Rapat', 'Rapat 2', 'Rapat', 'rapat', 'мир', 'мир'].map((title) => made(title, 'event'))).toEqual([
    'rapat',
    'rapat-2',
    'rapat-3',
    'rapat-4',
    'event',
    'event-2',
  ])
})
