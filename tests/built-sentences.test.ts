import { describe, expect, it } from 'vitest'
import { say } from '../src/story/say.ts'
import { linesOf, unattributed } from './attributed.ts'
import { blitar } from './blitar-story.ts'
import { builtFiles, builtText } from './built-site.ts'
import { plainText } from './elements.ts'

const story = blitar()
const LANGS = ['id', 'en'] as const
const pages = builtFiles().filter((path) => path.endsWith('.html'))

/** What is read in attributes: by screen readers, by other sites that show a link, beside the pointer. */
const attributesIn = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:content|aria-label|title|alt|placeholder|summary)="([^"]*)"/g)].map(([, value]) => plainText(value ?? ''))

/** What other programs read: texts, but not the headlines of sources, which stand there with their publisher. */
function told(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'headline' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => told(inner, name)) : []
}
const dataIn = (html: string): readonly string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(([, text]) => told(JSON.parse(text ?? '')))

/** Of a headline it is told who published it: in its own line, or as the next thing below it. */
function isWithPublisher(lines: readonly string[], i: number): boolean {
  const around = lines.slice(i, i + 3).join('\n')
  return story.sources.some(({ publisher }) => publisher !== null && LANGS.some((lang) => around.includes(say(publisher.name, lang).text)))
}
const headlines = new Set(story.sources.flatMap(({ title }) => LANGS.map((lang) => say(title, lang).text)))

describe.each(pages)('every sentence of %s', (page) => {
  const html = builtText(page)
  const lang = /<html lang="en"/.test(html) ? 'en' : 'id'
  const lines = linesOf(html)

  it('that tells an allegation says who makes it, without scripts, to screen readers and to other programs too', () => {
    // A name may be drawn in two lines.
    const isName = (line: string) => story.entities.some(({ name }) => say(name, lang).text.endsWith(line))
    const read = lines.filter((line, i) => !isName(line) && !(headlines.has(line) && isWithPublisher(lines, i)))
    const all = [...read, ...attributesIn(html), ...dataIn(html)]
    expect(all.length).toBeGreaterThan(10)
    expect(all.flatMap((line) => unattributed(line, lang))).toEqual([])
  })
})
