import { describe, expect, test } from 'vitest'
import { prerenderFront } from '../src/app/front.tsx'
import { summaryLine } from '../src/panels/scene.ts'
import { parseStory } from '../src/story/parse.ts'
import { en, id } from './all-words.ts'
import { inputFor } from './panel-stories.ts'
import { changedStory } from './story.ts'

const told = (storyId: string, updated: string, title: unknown = storyId) =>
  JSON.stringify(changedStory((file) => Object.assign(file['story'], { id: storyId, updated, title })))

const FILES = [
  ['old', told('old', '2021-01')],
  ['newest', told('newest', '2021-02-01')],
  ['newer', told('newer', '2021-01-09')],
] as const

const listed = (lang: 'id' | 'en', files: readonly (readonly [string, string])[] = FILES, drafts = false) =>
  prerenderFront({
    stories: files.map(([storyId, text]) => ({ id: storyId, text, page: lang === 'id' ? `${storyId}/` : `${storyId}/en/` })),
    ...{ story: 'old', lang, base: lang === 'id' ? './' : '../', drafts },
    place: { site: 'https://example.org/a/', main: lang === 'id' ? '' : 'en/', languages: { id: '', en: 'en/', 'x-default': '' } },
    standing: { newsroom: null, address: null, archive: null, origins: [] },
  })

const textOf = (body: string) => body.replace(/<[^>]*>/g, '')
const links = (body: string) => [...body.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href]) => href)

describe('the list of stories', () => {
  test('has the latest updated first, with the links to its pages in that language', () => {
    expect(links(listed('id').body)).toEqual(['./newest/', './old/', './newer/'])
    expect(links(listed('en').body)).toEqual(['../newest/en/', '../old/en/', '../newer/en/'])
  })

  test.each([
    ['id', id, 'Diperbarui: 1 Februari 2021', 'lang="en" hreflang="en">English'],
    ['en', en, 'Updated: 1 February 2021', 'lang="id" hreflang="id">Bahasa Indonesia'],
  ] as const)(
    'says in %s what each is about, how much it holds, of when, as its own page does, and when it was updated',
    (lang, words, updated, other) => {
      const [, [storyId, text]] = FILES
      const story = parseStory(text).story ?? expect.fail('no story')
      const { body } = listed(lang)
      expect(storyId).toBe('newest')
      expect(textOf(body)).toContain(summaryLine(inputFor(words, {}, story)))
      expect(textOf(body)).toContain(updated)
      expect(textOf(body)).toContain(lang === 'id' ? 'Seorang pekerja dipulangkan.' : 'A worker was sent home.')
      expect(body).toContain(other)
    },
  )

  test('tells other sites its one address and the same in the other language, and that it is embedded by none', () => {
    const { head } = listed('en')
    expect(head).toContain('<link rel="canonical" href="https://example.org/a/en/">')
    expect(head).toContain('<link rel="alternate" href="https://example.org/a/" hreflang="id">')
    expect(head).toContain('content="https://example.org/a/og/stories.en.png"')
    expect(head).not.toContain('oembed')
  })

  test('takes what stands in files as text', () => {
    const title = '<img src=x onerror=alert(1)>"&\u202e'
    const { body, head } = listed('id', [['a', told('a', '2021', title)], ...FILES])
    expect(body + head).not.toContain('<img')
    expect(body).toContain('<bdi>&lt;img src=x')
  })

  test('says of a text that is in another language only which', () => {
    const { body } = listed('en', [['a', told('a', '2021', { id: 'Cerita' })], ...FILES])
    expect(body).toContain('<bdi lang="id">Cerita</bdi>')
  })

  test('while serving, marks the story that is a draft', () => {
    const draft = JSON.stringify(changedStory((file) => Object.assign(file['story'], { draft: true })))
    expect(listed('id', [['tiny', draft], ...FILES], true).body).toContain('✎ Draf: Cerita kecil')
  })
})
