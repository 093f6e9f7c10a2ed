import { expect, test } from 'vitest'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { extentWords } from '../src/words/extent.ts'
import { blitar } from './blitar-story.ts'

test.each([
  ['id', '2018 – 8 Januari 2021'],
  ['en', '2018 – 8 January 2021'],
] as const)('the story’s extent is no more exact than its first date: %s', (lang, words) => {
  expect(extentWords(blitar(), { phrases: lang === 'en' ? datesEn : datesId, timeZone: 'Asia/Jakarta' })).toBe(words)
})
