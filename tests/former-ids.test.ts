import { readFileSync } from 'node:fs'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Detail } from '../src/panels/detail.tsx'
import { arrive, carryOver } from '../src/state/arrive.ts'
import { PACKED } from '../src/state/lanes.ts'
import { reveal } from '../src/state/reveal.ts'
import { initialState } from '../src/state/state.ts'
import { readHash, writeHash } from '../src/state/url.ts'
import { foldingOf } from '../src/story/folded.ts'
import { TextView } from '../src/text/text-view.tsx'
import { id as words } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { inputFor } from './panel-stories.ts'
import { linked, type StoryFile } from './story.ts'

const old = blitar()
const ids = [...old.records.keys()]
const LISTS = ['sources', 'entities', 'events', 'relations', 'claims', 'figures', 'questions', 'tours', 'corrections']

/** The Blitar file with another id for every record, its old one kept in `was`. */
const renamed = linked(rename(JSON.parse(readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8'))))

function rename(file: StoryFile): StoryFile {
  const names = new Set(ids)
  const again = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key !== 'type' && names.has(value) ? `${value}-now` : value
    if (Array.isArray(value)) return value.map((each) => again(each, key))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, each]) => [name, again(each, name)])
    const former = Reflect.get(value, 'id')
    // A text in Indonesian has such a key too.
    return Object.fromEntries(names.has(former) ? [...entries, ['was', [former]]] : entries)
  }
  return { ...file, ...Object.fromEntries(LISTS.map((list) => [list, again(file[list])])) }
}

test('the file with other ids is whole', () => {
  expect(renamed.records.size).toBe(2 * ids.length)
  for (const list of ['sources', 'entities', 'events', 'relations', 'claims', 'figures', 'questions', 'tours'] as const)
    expect(new Set(renamed[list].map(({ id }) => id))).toEqual(new Set(old[list].map(({ id }) => `${id}-now`)))
})

test('a link to a record of any kind leads to what has its id now, and the address then says the new one', () => {
  for (const id of ids) {
    const state = arrive(initialState('id'), `#v1&sel=${id}`, renamed)
    expect(writeHash(state)).toBe(`v1&sel=${id}-now`)
    expect(reveal(renamed, foldingOf(renamed, true), id)(initialState('id')).selection).toBe(`${id}-now`)
  }
})

test('what an article asks of its frame by a former id is shown, and what was chosen stays so where ids change under the reader', () => {
  for (const id of ids) {
    // As `data-runut` in an article's text says it, and the message of a page around a frame.
    expect(arrive(initialState('id'), `sel=${id}`, renamed).selection).toBe(`${id}-now`)
    expect(carryOver(arrive(initialState('id'), `sel=${id}`, old), renamed).selection).toBe(`${id}-now`)
  }
})

test.each([
  ['path=santoso.henry', { path: { from: 'santoso-now', to: 'henry-now' } }],
  ['path=santoso.santoso-now', {}],
  ['tour=jalan-cerita.3', { tour: { tour: 'jalan-cerita-now', step: 2 } }],
  [
    'types=-name.santoso,-name.santoso-now,-name.kpk',
    { hidden: { name: ['santoso-now', 'kpk-now'], entity: [], event: [], relation: [] } },
  ],
  [
    'lanes=entity,santoso,_henry,-kpk',
    { lanes: { ...PACKED, mode: 'entity', order: ['santoso-now'], folded: ['henry-now'], hidden: ['kpk-now'] } },
  ],
  ['lanes=claim,_claim-politics', { lanes: { ...PACKED, mode: 'claim', folded: ['claim-politics-now'] } }],
])('former ids in %s lead to what has them now', (hash, part) => expect(readHash(`#v1&${hash}`, renamed)).toEqual(part))

test('a step of a tour under its former id chooses what it speaks of, in its range, as known then', () => {
  const [before, now] = [old, renamed].map((story) => arrive(initialState('id'), '#v1&tour=jalan-cerita.4', story))
  expect(now).toEqual({ ...before, selection: `${before?.selection}-now`, tour: { tour: 'jalan-cerita-now', step: 3 } })
})

test('who is made anonymous later is still found by old links, and neither the former name nor the former id is on the page', () => {
  const text = readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8').replaceAll('"yasin"', '"calon-wakil"')
  const file: StoryFile = JSON.parse(text.replaceAll('Yasin Hermanto', 'seorang calon').replaceAll('Yasin', 'calon itu'))
  const [person] = file['entities'].filter((entity: { readonly id: string }) => entity.id === 'calon-wakil')
  Object.assign(person, { anonymous: true, was: ['yasin'] })
  delete person.aliases
  const story = linked(file)
  const state = arrive(initialState('id'), '#v1&sel=yasin&path=yasin.henry', story)
  expect(state).toMatchObject({ selection: 'calon-wakil', path: { from: 'calon-wakil', to: 'henry' } })
  const input = inputFor(words, { ...state, path: null }, story)
  const page = renderToString(h(Detail, { input })) + renderToString(h(TextView, { reading: input.reading }))
  expect(page).toContain(words.record.anonymous)
  expect(/Yasin|Hermanto|data-select="yasin"|sel=yasin"/.exec(page)).toBeNull()
})
