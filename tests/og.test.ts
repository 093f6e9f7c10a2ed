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

describe('the picture beside a link', () => {
  const stories: readonly (readonly [string, Story])[] = [
    ['the first story', blitar()],
    ['a long title', told('Wages withheld in Wonosobo, Magelang and Temanggung: who says so, who denies it, what is unanswered', long)],
    ['a long summary', told('Wages', long.repeat(9))],
    ['both', told('Wages withheld in Wonosobo, Magelang and Temanggung: who says so, who denies it', long.repeat(6))],
    ['wide letters', told('WWWWWW WWWWWWW MMMMMMM WWWWWWW', `${'WMW '.repeat(60)}.`)],
  ]

  test.each(stories)('keeps within its frame, line below line: %s', (_, story) => {
    for (const lang of ['id', 'en'] as const) {
      const svg = ogPicture(story, lang, null)
      const words = svg.match(/<text.*?<\/text>/g)?.join('') ?? ''
      const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="630">${words}</svg>`
      const box = new Resvg(alone, { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } }).getBBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1121)
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

  test('leaves out a summary that has no room', () => {
    expect(said(ogPicture(told('Wages', long.repeat(40)), 'en', null))).not.toContain('suspect')
  })
})
