import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateWays } from '../src/edit/date-ways.ts'
import { parseWhen } from '../src/story/when.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { FORM_WORDS } from '../src/words/form.ts'
import { understood } from '../src/words/understood.ts'

const ZONE = 'Asia/Jakarta'
const PHRASES = { id: datesId, en: datesEn } as const
const said = (text: string, lang: 'id' | 'en') => {
  const when = parseWhen(text, ZONE)
  return when.ok ? understood(when.value, { phrases: PHRASES[lang], timeZone: ZONE }, FORM_WORDS[lang]) : null
}

test.each([
  ['2020-12~', 'sekitar Desember 2020 · suatu waktu dalam bulan itu', 'around December 2020 · some time within that month'],
  ['2020-12', 'Desember 2020 · suatu waktu dalam bulan itu', 'December 2020 · some time within that month'],
  ['2020-12-31', '31 Desember 2020 · hari itu', '31 December 2020 · that day'],
  ['2018', '2018 · suatu waktu dalam tahun itu', '2018 · some time within that year'],
  ['201X', '2010-an · suatu waktu dalam sepuluh tahun itu', 'the 2010s · some time within those ten years'],
  ['2021-01-XX', 'suatu hari pada Januari 2021 · suatu waktu dalam bulan itu', 'some day in January 2021 · some time within that month'],
  ['2021-01-05T22:16+07:00', '5 Januari 2021 pukul 22.16 WIB · setepat menit', '5 January 2021, 22:16 WIB · exact to the minute'],
  ['2021-22', 'musim panas 2021 · suatu waktu dalam tiga bulan itu', 'summer 2021 · some time within those three months'],
  ['2020-12-31/2021-01-08', '31 Desember 2020 – 8 Januari 2021 · berlangsung', '31 December 2020 – 8 January 2021 · lasting'],
  ['2021-01-05/..', 'sejak 5 Januari 2021 · masih berlangsung', 'since 5 January 2021 · still going on'],
  ['2021-01-05?', '5 Januari 2021 (belum pasti) · hari itu', '5 January 2021 (uncertain) · that day'],
  [
    '[2021-01-05..2021-01-08]',
    'suatu waktu antara 5 Januari 2021 dan 8 Januari 2021 · salah satunya',
    'some time between 5 January 2021 and 8 January 2021 · one of these',
  ],
])('of %s is understood', (text, id, en) => {
  expect([said(text, 'id'), said(text, 'en')]).toEqual([id, en])
})

describe('the ways to write a date', () => {
  test.each([
    ['', '2021-01-05'],
    ['2020-12-31', '2020-12-31'],
    ['1998-05~', '1998-05-05'],
    ['[2019-02-27..2019-03-03]', '2019-02-27'],
    ['5 Mei', '2021-01-05'],
  ])('begin with the day of %j', (text, first) => expect(dateWays(text)[0]).toBe(first))

  test('are all understood, and told apart', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const ways = dateWays(date.toISOString().slice(0, 10))
        for (const lang of ['id', 'en'] as const)
          expect(new Set(ways.map((way) => said(way, lang) ?? expect.fail(way))).size).toBe(ways.length)
      }),
    ))
})
