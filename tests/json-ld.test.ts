import { expect, test } from 'vitest'
import { jsonLd } from '../src/formats/json-ld-out.ts'
import { say } from '../src/story/say.ts'
import { SILENCE } from '../src/words/silence.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked } from './story.ts'

const story = blitar()
const NOBODY = { newsroom: null, archive: null }
const read = (lang: 'id' | 'en') => JSON.parse(jsonLd(story, lang === 'en' ? en : id, NOBODY))

test('what is alleged or disputed is told as no event, only by the claims that state it', () => {
  const names: string[] = read('id').about.map(({ name }: { name: string }) => name)
  const doubtful = story.events.filter((event) => event.status === 'alleged' || event.disputed)
  expect(doubtful.length).toBeGreaterThan(0)
  for (const { title } of doubtful) expect(names).not.toContain(typeof title === 'string' ? title : title['id'])
})

test.each(['id', 'en'] as const)('each claim has all its voices, those who deny it as well, in %s', (lang) => {
  const claims: { author: unknown[]; comment: unknown[] }[] = read(lang).mentions
  expect(claims.map(({ author, comment }) => author.length + comment.length)).toEqual(story.claims.map(({ positions }) => positions.length))
})

test.each([id, en])('each claim says in words who says so and who denies it, or that nobody does, in $lang', ({ lang, record }) => {
  const told: { description: string }[] = read(lang).mentions
  for (const [i, { positions }] of story.claims.entries()) {
    const { description = '' } = told[i] ?? {}
    const [says, denies] = [record.sides.asserts, record.sides.denies].map((side) => description.indexOf(`${side}: `))
    expect([says, description.includes('undefined')]).toEqual([0, false])
    expect(denies).toBeGreaterThan(0)
    for (const { by, stance } of positions) expect(description).toContain(`${say(by.name, lang).text}${stance === 'repeats' ? ' (' : ''}`)
    expect(description.includes(SILENCE[lang].silent)).toBe(positions.every(({ stance }) => stance !== 'denies'))
  }
})

test('a year stays a year', () => {
  const arrest = read('en').about.find(({ name }: { name: string }) => name.includes('KPK'))
  expect(arrest.startDate).toBe('2018')
})

test('no text of the story can end the element that it stands in', () => {
  const hostile = linked(
    changedStory((file) => {
      file['story'].title = '</script><img src=x onerror=alert(1)>'
    }),
  )
  expect(jsonLd(hostile, id, { ...NOBODY, newsroom: { name: '</script>' } })).not.toContain('<')
})

test('whose site it is and where a copy is kept are told where they are known', () => {
  expect(read('en')).not.toHaveProperty('publisher')
  const told = JSON.parse(jsonLd(story, en, { newsroom: { name: 'Warta Kota' }, archive: 'https://archive.example/x' }))
  expect(told).toMatchObject({ publisher: { '@type': 'Organization', name: 'Warta Kota' }, archivedAt: 'https://archive.example/x' })
})
