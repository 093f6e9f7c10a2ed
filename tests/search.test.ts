import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseStory } from '../src/story/parse.ts'
import { createSearch, type SearchHit } from '../src/story/search.ts'
import type { Story } from '../src/story/story.ts'
import { ROOT } from './sources.ts'

/** A small story whose words are as awkward as words in files can be. */
const FILE = {
  format: 'runut/1',
  story: {
    id: 'cari',
    title: 'Cari',
    summary: 'Ringkas',
    languages: ['id', 'en'],
    timeZone: 'Asia/Jakarta',
    updated: '2021-01-09',
  },
  vocabulary: {
    entityTypes: { person: { label: { id: 'orang', en: 'person' } } },
    eventTypes: { rally: { label: { id: 'unjuk rasa', en: 'rally' } } },
    relationTypes: { 'parent-of': { label: { id: 'orang tua dari', en: 'parent of' } } },
  },
  sources: [
    { id: 'koran', type: 'news-report', title: 'Wali kota membantah', authors: ['Solichan Arif'], published: '2021-01-05', language: 'id' },
  ],
  entities: [
    { id: 'asa', type: 'person', name: 'Åsa Müller', aliases: ['Bu Guru'], cites: [{ source: 'koran' }] },
    {
      id: 'toko',
      type: 'person',
      name: 'Toko __proto__',
      summary: { id: 'Menjual protokol constructor', en: 'Sells gizmos' },
      cites: [{ source: 'koran' }],
    },
    {
      id: 'pekerja',
      type: 'person',
      name: { id: 'seorang pekerja', en: 'a worker' },
      summary: { id: 'ringkasan rahasia', en: 'secret summary' },
      anonymous: true,
      cites: [{ source: 'koran' }],
    },
  ],
  events: [
    {
      id: 'pawai',
      type: 'rally',
      title: { id: 'Pawai di alun-alun', en: 'March on the square' },
      when: '2021-01-05',
      participants: [{ entity: 'asa', role: { id: 'pembicara', en: 'speaker' } }],
      status: 'reported',
      cites: [{ source: 'koran', quote: { id: 'ribuan hadirin tanpa protokol' } }],
    },
  ],
  relations: [{ id: 'ibu', type: 'parent-of', from: 'asa', to: 'toko', status: 'reported', cites: [{ source: 'koran' }] }],
  claims: [
    {
      id: 'imbas',
      statement: { id: 'Kontrak berakhir karena pilkada', en: 'Contracts ended because of the election' },
      about: ['pawai'],
      positions: [{ by: 'pekerja', stance: 'asserts', cites: [{ source: 'koran' }] }],
    },
  ],
}

const storyOf = (file: unknown): Story => {
  const { story, problems } = parseStory(JSON.stringify(file))
  if (story === null) throw new Error(JSON.stringify(problems))
  return story
}

describe('the search', () => {
  let search: (query: string) => readonly SearchHit[]
  const ids = (query: string) => search(query).map(({ id }) => id)

  beforeAll(() => {
    search = createSearch(storyOf(FILE))
  })

  it.each([
    ['asa muller', 'asa', 'without accents'],
    ['ÅSA', 'asa', 'in capitals'],
    ['A\u030asa', 'asa', 'with the accent typed apart'],
    ['mull', 'asa', 'by a beginning'],
    ['mulier', 'asa', 'with a letter wrong'],
    ['bu guru', 'asa', 'by an alias'],
    ['kontrak', 'imbas', 'by the statement of a claim'],
    ['solichan', 'koran', 'by the author of a source'],
    ['hadirin', 'pawai', 'by a quote'],
    ['pembicara', 'pawai', 'by a role'],
    ['square', 'pawai', 'by the other language'],
  ])('%s finds %s %s', (query, id) => {
    expect(ids(query)).toContain(id)
  })

  it('puts names before other texts', () => {
    expect(ids('asa')[0]).toBe('asa')
    expect(ids('wali')[0]).toBe('koran')
  })

  it('wants all words, and takes any where no record has all', () => {
    expect(ids('asa toko')).toEqual(['ibu'])
    expect(ids('hadirin kontrak').toSorted()).toEqual(['imbas', 'pawai'])
  })

  it('finds a claim by who speaks, and who is not named by the description alone', () => {
    expect(ids('pekerja').toSorted()).toEqual(['imbas', 'pekerja'])
    expect(ids('rahasia')).toEqual([])
  })

  it('knows no words that every object knows', () => {
    expect(ids('__proto__')).toEqual(['toko', 'ibu'])
    expect(ids('constructor')).toEqual(['toko'])
    expect(ids('toko __proto__')).toEqual(['toko', 'ibu'])
    for (const word of ['toString', 'valueOf', 'hasOwnProperty', 'prototype', '__defineGetter__', 'length']) expect(ids(word)).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each(['', '   ', '\u0301', '-', '*', '(', '\ud800'])('finds nothing for %j', (query) => {
    expect(ids(query)).toEqual([])
  })
})

describe('a search of the story that is published', () => {
  it('finds every entity first by its own name', () => {
    const { story } = parseStory(readFileSync(join(ROOT, 'data/blitar-2021.json'), 'utf8'))
    const search = story && createSearch(story)
    const names = story?.entities.map(({ id, name }) => [id, typeof name === 'string' ? name : (name['id'] ?? '')] as const) ?? []
    expect(names.length).toBeGreaterThan(5)
    for (const [id, name] of names) {
      expect([name, search?.(name)[0]?.id]).toEqual([name, id])
    }
  })
})
