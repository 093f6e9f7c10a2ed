import { expect, test } from 'vitest'
import { baseOf, sitePages } from '../scripts/vite/site-pages.ts'
import { tinyStory } from './story.ts'

const story = (id: string, languages: readonly string[] = ['id', 'en']) => {
  const file = tinyStory()
  Object.assign(file['story'], { id, languages })
  return { id, text: JSON.stringify(file) }
}

test('one story is what the site opens with, as ever', () => {
  const { fronts, pages } = sitePages([story('a')], 'a')
  expect(fronts).toEqual([])
  expect(pages.map(({ fileName, lang, place }) => [fileName, lang, place.main])).toEqual([
    ['index.html', 'id', ''],
    ['embed.html', 'id', ''],
    ['id/index.html', 'id', ''],
    ['en/index.html', 'en', 'en/'],
    ['a/index.html', 'id', ''],
    ['a/id/embed.html', 'id', ''],
    ['a/en/embed.html', 'en', 'en/'],
  ])
})

test('of several each has its folder and its languages, and the list stands at the top; each stands in articles in each language, the default one at the top too', () => {
  const { fronts, pages } = sitePages([story('a'), story('b', ['en'])], 'b')
  expect(pages.map((page) => [page.fileName, page.story.id, page.lang, page.place.main])).toEqual([
    ['embed.html', 'b', 'en', 'b/'],
    ['a/index.html', 'a', 'id', 'a/'],
    ['a/id/index.html', 'a', 'id', 'a/'],
    ['a/en/index.html', 'a', 'en', 'a/en/'],
    ['a/id/embed.html', 'a', 'id', 'a/'],
    ['a/en/embed.html', 'a', 'en', 'a/en/'],
    ['b/index.html', 'b', 'en', 'b/'],
    ['b/id/index.html', 'b', 'id', 'b/id/'],
    ['b/en/index.html', 'b', 'en', 'b/'],
    ['b/id/embed.html', 'b', 'id', 'b/id/'],
    ['b/en/embed.html', 'b', 'en', 'b/'],
  ])
  expect(fronts.map(({ fileName, lang, place, stories }) => [fileName, lang, place.main, stories.map(({ page }) => page)])).toEqual([
    ['index.html', 'en', '', ['a/en/', 'b/']],
    ['id/index.html', 'id', 'id/', ['a/', 'b/id/']],
    ['en/index.html', 'en', '', ['a/en/', 'b/']],
  ])
})

test('every page that another names as its language is there, and names it too', () => {
  const { fronts, pages } = sitePages([story('a'), story('b', ['en']), story('c', ['jv'])], 'a')
  const all = new Map([...fronts, ...pages].map((page) => [page.fileName, page]))
  for (const { place } of all.values())
    for (const [lang, folder] of Object.entries(place.languages)) {
      const there = all.get(`${folder}index.html`)
      expect(there?.place.languages).toEqual(place.languages)
      if (lang !== 'x-default') expect(there?.lang).toBe(lang)
    }
})

test.each([
  [[story('a')], 'b', 'data/b.json'],
  [[], 'a', 'data/a.json'],
  [[story('en'), story('a')], 'a', 'data/en.json: the site has a folder of that name'],
])('is refused where the default story is missing or a folder is taken', (stories, first, said) => {
  expect(() => sitePages(stories, first)).toThrow(said)
})

test('a page leads to the site’s folder', () => {
  expect(['index.html', 'en/index.html', 'a/en/index.html'].map(baseOf)).toEqual(['./', '../', '../../'])
})
