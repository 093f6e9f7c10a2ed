import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { say } from '../src/story/say.ts'
import { en, id } from './all-words.ts'
import { linesOf, unattributed } from './attributed.ts'
import { blitar } from './blitar-story.ts'
import { everything } from './everything.tsx'
import { inputFor } from './panel-stories.ts'

const story = blitar()
const file: unknown = JSON.parse(readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8'))
const WORDS = { id, en } as const
const LANGS = ['id', 'en'] as const

/** Every text of the file in a language, with its path. */
function textsIn(value: unknown, lang: 'id' | 'en', path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  if (keys.length === 2 && 'id' in value && 'en' in value) return [[path, String(value[lang])]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, lang, `${path}/${key}`))
}

/** Of a headline it is said whose it is wherever it stands; a type of relation is read between two names, with both sides. */
const isApart = (path: string) => /^\/sources\/\d+\/title$|^\/vocabulary\//.test(path)

/** How a position is told: what somebody says, and not that it is so. */
const TELLS = {
  id: /^(Menduga|Meneruskan|Menulis|Mengatakan|Membantah|Menyebut|Memakai kata|Menjelaskan|Tidak menyinggung)/,
  en: /^(Suspects?|Passes on|Writes|Also writes|Says|Strongly denies|Calls|Names|Explains|Speaks of|Does not speak)/,
} as const

describe.each(LANGS)('in the file, in %s', (lang) => {
  it('each sentence that tells an allegation says who makes it, or that nobody is named', () => {
    const texts = textsIn(file, lang).filter(([path]) => !isApart(path))
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.flatMap(([path, text]) => unattributed(text, lang).map((sentence) => `${path}: ${sentence}`))).toEqual([])
  })

  it('each position tells what is said as said', () => {
    const summaries = story.claims.flatMap(({ positions }) =>
      positions.flatMap(({ summary }) => (summary === null ? [] : [say(summary, lang).text])),
    )
    expect(summaries.length).toBeGreaterThan(25)
    expect(summaries.filter((text) => !TELLS[lang].test(text))).toEqual([])
  })

  it('each type of an alleged relation says that it is only said', () => {
    const types = story.relations.flatMap(({ status, type }) => (status === 'alleged' ? [type.label, type.inverse ?? type.label] : []))
    expect(types.length).toBeGreaterThan(5)
    const only = { id: /disebut|dianggap/, en: /said to|considered/ }[lang]
    expect(types.map((text) => say(text, lang).text).filter((text) => !only.test(text))).toEqual([])
  })
})

const headlines = story.sources.map(({ title, publisher }) => [title, publisher?.name] as const)

describe.each(LANGS.flatMap((lang) => [null, '2021-01-05'].map((knownOn) => [lang, knownOn] as const)))(
  'on the page, in %s, known on %s',
  (lang, knownOn) => {
    const said = [...everything(story, inputFor(WORDS[lang], { knownOn }, story))].map(([place, html]) => [place, linesOf(html)] as const)
    const own = headlines.map(([title]) => say(title, lang).text)

    it('each sentence that tells an allegation says who makes it, wherever it stands', () => {
      expect(said.length).toBeGreaterThan(200)
      const alone = said.flatMap(([place, lines]) =>
        lines.filter((line) => !own.includes(line)).flatMap((line) => unattributed(line, lang).map((sentence) => `${place}: ${sentence}`)),
      )
      expect([...new Set(alone)]).toEqual([])
    })

    it('a headline is nowhere without who published it', () => {
      const bare = said.flatMap(([place, lines]) =>
        headlines.flatMap(([title, publisher]) => {
          const [headline, name] = [title, publisher ?? ''].map((text) => say(text, lang).text)
          // In its own card the publisher is the next that is told.
          const at = lines.flatMap((line, i) => (line.includes(headline ?? '') ? [lines.slice(i, i + 3).join('\n')] : []))
          return at.filter((read) => !read.includes(name ?? '')).map((read) => `${place}: ${read}`)
        }),
      )
      expect(bare).toEqual([])
    })
  },
)
