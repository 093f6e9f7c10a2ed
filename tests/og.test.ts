import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { ogPicture } from '../src/app/og.ts'
import { say } from '../src/story/say.ts'
import type { Story } from '../src/story/story.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked } from './story.ts'

const textsOf = (svg: string): readonly { readonly text: string; readonly y: number; readonly size: number }[] =>
  [...svg.matchAll(/<text[^>]* y="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(([, y, size, text]) => ({
    text: text ?? '',
    y: Number(y),
    size: Number(size),
  }))
const told = (title: string, summary: string): Story => linked(changedStory((file) => Object.assign(file['story'], { title, summary })))
const said = (svg: string) =>
  textsOf(svg)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
const long = 'Some of them suspect a punishment, and the company denies that there is anything in it at all. '

/** As long as titles get, with who denies it at the end. */
const MANY = `Claims that he stole ${'the wages of the drivers and of the cleaners, '.repeat(4)}said by two of them, are denied by him`
/** The right edge of all texts, px. */
const edgeOf = (svg: string) => {
  const words = svg.match(/<text.*?<\/text>/g)?.join('') ?? ''
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="630">${words}</svg>`
  const box = new Resvg(alone, { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } }).getBBox()
  return (box?.x ?? 0) + (box?.width ?? 0)
}

describe('the picture beside a link', () => {
  const stories: readonly (readonly [string, Story])[] = [
    ['the first story', blitar()],
    ['a long title', told('Wages withheld in Wonosobo, Magelang and Temanggung: who says so, who denies it, what is unanswered', long)],
    ['a long summary', told('Wages', long.repeat(9))],
    ['both', told('Wages withheld in Wonosobo, Magelang and Temanggung: who says so, who denies it', long.repeat(6))],
    ['a title of many words', told(MANY, long)],
    ['a title of one word', told('W'.repeat(80), long)],
    ['wide letters', told('WWWWWW WWWWWWW MMMMMMM WWWWWWW', `${'WMW '.repeat(60)}.`)],
  ]

  test.each(stories)('keeps within its frame, line below line: %s', (_, story) => {
    for (const lang of ['id', 'en'] as const) {
      const svg = ogPicture(story, lang, null)
      expect(edgeOf(svg)).toBeLessThanOrEqual(1121)
      const lines = textsOf(svg)
      for (const [i, { y, size }] of lines.entries()) if (i > 0) expect(y - (lines[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(size)
    }
  })

  test.each(stories)('has the whole summary or none of it, so that no allegation is cut off from who denies it: %s', (_, story) => {
    for (const lang of ['id', 'en'] as const) {
      const summary = say(story.summary, lang).text
      const all = said(ogPicture(story, lang, null))
      if (!all.includes(summary.trim())) expect(all).not.toContain(summary.slice(0, 12))
    }
    expect(said(ogPicture(blitar(), 'id', null))).toContain(say(blitar().summary, 'id').text)
  })

  test('has all of a title, even a long one', () => {
    expect(said(ogPicture(told(MANY, long), 'en', null))).toContain('are denied by him')
    expect(said(ogPicture(told('W'.repeat(80), long), 'en', null)).match(/W/g)).toHaveLength(80)
  })

  test.each([0, 48, 320])('keeps a newsroom’s name within its frame, beside a sign of %d px', (width) => {
    const logo = width === 0 ? null : { href: 'data:,', width, height: 48 }
    for (const name of ['Warta Kota', 'Kantor Berita Warga Karesidenan Madiun dan Kediri Bersama', 'W'.repeat(60)]) {
      const svg = ogPicture(blitar(), 'en', { name, accent: null, logo })
      expect(edgeOf(svg)).toBeLessThanOrEqual(1121)
      expect(said(svg)).toContain(name.slice(0, 10))
    }
  })

  test('leaves out a summary that has no room', () => {
    expect(said(ogPicture(told('Wages', long.repeat(40)), 'en', null))).not.toContain('suspect')
  })
})
