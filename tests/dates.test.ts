import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWhen, type When } from '../src/story/when.ts'
import { dateTimeAttribute } from '../src/words/date-time.ts'
import { durationWords, whenShort, whenWords, zoneWords } from '../src/words/dates.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { instantWords, spanWords } from '../src/words/spans.ts'
import type { DateStyle } from '../src/words/words.ts'

const ID: DateStyle = { phrases: datesId, timeZone: 'Asia/Jakarta' }
const EN: DateStyle = { phrases: datesEn, timeZone: 'Asia/Jakarta' }
const STOCKHOLM: DateStyle = { phrases: datesId, timeZone: 'Europe/Stockholm' }

const read = (text: string, timeZone = 'Asia/Jakarta'): When => {
  const result = parseWhen(text, timeZone)
  if (!result.ok) throw new Error(`${text}: ${result.error.reason}`)
  return result.value
}
const at = (text: string): number => read(text).startMin
const spanOf = (from: string, to: string) => ({ start: at(from), end: at(to) })

describe('a date in full words', () => {
  it.each([
    ['2018', '2018', '2018'],
    ['2018-05', 'Mei 2018', 'May 2018'],
    ['2021-01-05', '5 Januari 2021', '5 January 2021'],
    ['2020-12~', 'sekitar Desember 2020', 'around December 2020'],
    ['2021-01-05?', '5 Januari 2021 (belum pasti)', '5 January 2021 (uncertain)'],
    ['2020%', 'sekitar 2020 (belum pasti)', 'around 2020 (uncertain)'],
    ['2021-01-XX', 'suatu hari pada Januari 2021', 'some day in January 2021'],
    ['2021-XX', 'suatu bulan pada 2021', 'some month in 2021'],
    ['2021-XX-XX', 'suatu hari pada 2021', 'some day in 2021'],
    ['201X', '2010-an', 'the 2010s'],
    ['20XX', 'suatu waktu antara 2000 dan 2099', 'some time between 2000 and 2099'],
    ['-201X', 'suatu waktu antara 2020 SM dan 2011 SM', 'some time between 2020 BC and 2011 BC'],
    ['2021-21', 'musim semi 2021', 'spring 2021'],
    ['2021-24', 'musim dingin 2021', 'winter 2021'],
    ['0079-08-24', '24 Agustus 79 M', '24 August AD 79'],
    ['0000', '1 SM', '1 BC'],
    ['-0043-03-15', '15 Maret 44 SM', '15 March 44 BC'],
    ['Y-170000002', '170.000.003 SM', '170,000,003 BC'],
    ['Y12021', '12.021', '12,021'],
    ['2021-01-05T22:16+07:00', '5 Januari 2021 pukul 22.16 WIB', '5 January 2021, 22:16 WIB'],
    ['2021-01-05T22:16:05Z', '6 Januari 2021 pukul 05.16.05 WIB', '6 January 2021, 05:16:05 WIB'],
    ['2020-12-31T24:00+07:00', '31 Desember 2020 pukul 24.00 WIB', '31 December 2020, 24:00 WIB'],
    ['2020-12-31T24:00:00Z', '1 Januari 2021 pukul 07.00.00 WIB', '1 January 2021, 07:00:00 WIB'],
    ['2021-01-05/2021-01-07', '5–7 Januari 2021', '5–7 January 2021'],
    ['2021-05-28/2021-06-03', '28 Mei – 3 Juni 2021', '28 May – 3 June 2021'],
    ['2020-12-31/2021-01-08', '31 Desember 2020 – 8 Januari 2021', '31 December 2020 – 8 January 2021'],
    ['2021-05/2021-06', 'Mei–Juni 2021', 'May–June 2021'],
    ['2018/2020', '2018–2020', '2018–2020'],
    ['2018/2020-06', '2018 – Juni 2020', '2018 – June 2020'],
    ['2021-01/2021', 'Januari 2021 – 2021', 'January 2021 – 2021'],
    ['2021-01-05/2021-01-05', '5 Januari 2021', '5 January 2021'],
    ['2021-01-05~/2021-01-07', 'sekitar 5 Januari 2021 – 7 Januari 2021', 'around 5 January 2021 – 7 January 2021'],
    ['-0099/0079', '100 SM – 79 M', '100 BC – AD 79'],
    ['2021-01-01/..', 'sejak 1 Januari 2021', 'since 1 January 2021'],
    ['2021-01-05?/..', 'sejak 5 Januari 2021 (belum pasti)', 'since 5 January 2021 (uncertain)'],
    ['2021-01-01/', 'mulai 1 Januari 2021, akhir tidak diketahui', 'from 1 January 2021, end unknown'],
    ['../2021', 'sampai 2021', 'until 2021'],
    ['/2021', 'sampai 2021, awal tidak diketahui', 'until 2021, start unknown'],
    ['../..', 'tanpa awal dan akhir', 'without beginning or end'],
    ['/..', 'waktu tidak diketahui', 'at an unknown time'],
    ['[2019,2021-05]', 'salah satu dari 2019 dan Mei 2021', 'one of 2019 and May 2021'],
    ['[1667,1668,1670..1672]', 'salah satu dari 1667, 1668 dan 1670–1672', 'one of 1667, 1668 and 1670–1672'],
    ['[2019..2021]', 'suatu waktu antara 2019 dan 2021', 'some time between 2019 and 2021'],
    ['[2021]', '2021', '2021'],
    ['[..2021-05]', 'Mei 2021 atau sebelumnya', 'May 2021 or earlier'],
    ['[2021..]', '2021 atau sesudahnya', '2021 or later'],
  ])('%s', (text, id, en) => {
    expect([whenWords(read(text), ID), whenWords(read(text), EN)]).toEqual([id, en])
  })

  it('names the city where the zone has no name of its own, and tells the two hours of a night apart', () => {
    const inStockholm = (text: string) => whenWords(read(text, 'Europe/Stockholm'), STOCKHOLM)
    expect(inStockholm('2021-10-31T02:30+02:00')).toBe('31 Oktober 2021 pukul 02.30 waktu Stockholm (UTC+2)')
    expect(inStockholm('2021-10-31T02:30+01:00')).toBe('31 Oktober 2021 pukul 02.30 waktu Stockholm (UTC+1)')
    expect(inStockholm('2021-10-31T03:30+01:00')).toBe('31 Oktober 2021 pukul 03.30 waktu Stockholm')
    expect(inStockholm('2021-03-28T03:30+02:00')).toBe('28 Maret 2021 pukul 03.30 waktu Stockholm')
  })
})

describe('a date in short', () => {
  it.each([
    ['2018', '2018', '2018'],
    ['2020-12', 'Des 2020', 'Dec 2020'],
    ['2021-01-05', '5 Jan 2021', '5 Jan 2021'],
    ['2020-08~', 'sekitar Agu 2020', 'c. Aug 2020'],
    ['2020-05?', 'Mei 2020?', 'May 2020?'],
    ['2021-01-XX', 'Jan 2021', 'Jan 2021'],
    ['201X', '2010-an', '2010s'],
    ['20XX', '2000–2099', '2000–2099'],
    ['2021-01-05T22:16+07:00', '5 Jan 2021, 22.16', '5 Jan 2021, 22:16'],
    ['2021-01-05/2021-01-07', '5–7 Jan 2021', '5–7 Jan 2021'],
    ['2021-01-05?/..', 'sejak 5 Jan 2021?', 'since 5 Jan 2021?'],
    ['2021-01-01/', '1 Jan 2021 – ?', '1 Jan 2021 – ?'],
    ['/2021', '? – 2021', '? – 2021'],
    ['[2019,2021]', '2019 atau 2021', '2019 or 2021'],
  ])('%s', (text, id, en) => {
    expect([whenShort(read(text), ID), whenShort(read(text), EN)]).toEqual([id, en])
  })
})

describe('an instant', () => {
  it('is said as exactly as asked', () => {
    const instant = at('2021-01-05T22:16:09+07:00')
    const said = (['year', 'month', 'day', 'minute', 'second'] as const).map((precision) => instantWords(instant, precision, ID))
    expect(said).toEqual(['2021', 'Januari 2021', '5 Januari 2021', '5 Januari 2021 pukul 22.16 WIB', '5 Januari 2021 pukul 22.16.09 WIB'])
  })

  it('is a day of the story, not of Greenwich', () => {
    expect(instantWords(Date.UTC(2020, 11, 31, 17), 'day', EN)).toBe('1 January 2021')
    expect(instantWords(Date.UTC(2020, 11, 31, 17) - 1, 'day', EN)).toBe('31 December 2020')
  })

  it('may be one that `Date` cannot hold, or none', () => {
    expect(instantWords(at('Y-170000002'), 'year', ID)).toBe('170.000.003 SM')
    expect(instantWords(Number.POSITIVE_INFINITY, 'day', ID)).toBe('waktu tidak diketahui')
  })
})

describe('a year of millions', () => {
  it.each([
    ['Y-4600000000~', 'sekitar 4,6 miliar tahun SM', 'around 4.6 billion BC'],
    ['Y-66000000', '66 juta tahun SM', '66 million BC'],
    ['Y170000000', '170 juta tahun M', 'AD 170 million'],
    ['Y-170000002', '170.000.003 SM', '170,000,003 BC'],
    ['Y-74000', '74.001 SM', '74,001 BC'],
  ])('%s is said as roundly as it was typed', (text, id, en) => {
    const when = read(text)
    expect([whenWords(when, ID), whenWords(when, EN)]).toEqual([id, en])
  })
})

describe('a span', () => {
  it.each([
    ['2020-12-31', '2021-01-09', '31 Des 2020 – 8 Jan 2021', '31 Dec 2020 – 8 Jan 2021'],
    ['2021-01-05', '2021-01-08', '5–7 Jan 2021', '5–7 Jan 2021'],
    ['2021-01-05', '2021-01-06', '5 Jan 2021', '5 Jan 2021'],
    ['2018', '2019', '2018', '2018'],
    ['2018', '2021', '2018–2020', '2018–2020'],
    ['2020-12', '2021-02', 'Des 2020 – Jan 2021', 'Dec 2020 – Jan 2021'],
    ['2018-03-05', '2021-01-09', 'Mar 2018 – Jan 2021', 'Mar 2018 – Jan 2021'],
    ['1920-03-05', '2021-01-09', '1920–2021', '1920–2021'],
    ['2021-01-05T21:00+07:00', '2021-01-05T23:10+07:00', '5 Jan 2021, 21.00–23.10 WIB', '5 Jan 2021, 21:00–23:10 WIB'],
    [
      '2021-01-05T23:00+07:00',
      '2021-01-06T01:00+07:00',
      '5 Jan 2021, 23.00 – 6 Jan 2021, 01.00 WIB',
      '5 Jan 2021, 23:00 – 6 Jan 2021, 01:00 WIB',
    ],
    ['2021-01-05T21:00+07:00', '2021-01-05T21:02:30+07:00', '5 Jan 2021, 21.00.00–21.02.30 WIB', '5 Jan 2021, 21:00:00–21:02:30 WIB'],
    ['Y-170000002', 'Y-169999999', '170.000.003 SM – 170.000.001 SM', '170,000,003 BC – 170,000,001 BC'],
  ])('%s to %s', (from, to, id, en) => {
    expect([spanWords(spanOf(from, to), ID), spanWords(spanOf(from, to), EN)]).toEqual([id, en])
  })

  it('may have no end or no beginning', () => {
    expect(spanWords({ start: at('2021-01-05'), end: Infinity }, ID)).toBe('sejak 5 Jan 2021')
    expect(spanWords({ start: -Infinity, end: at('2021-01-05') }, ID)).toBe('sampai 4 Jan 2021')
    expect(spanWords({ start: -Infinity, end: Infinity }, EN)).toBe('without beginning or end')
  })
})

describe('a duration', () => {
  const DAY = 86_400_000
  it.each([
    [365 * DAY, '1 tahun', '1 year'],
    [366 * DAY, '1 tahun', '1 year'],
    [1461 * DAY, '4 tahun', '4 years'],
    [548 * DAY, '18 bulan', '18 months'],
    [364 * DAY, '11 bulan', '11 months'],
    [334 * DAY, '11 bulan', '11 months'],
    [31 * DAY, '1 bulan', '1 month'],
    [45 * DAY, '45 hari', '45 days'],
    [4.9 * DAY, '4 hari', '4 days'],
    [DAY, '1 hari', '1 day'],
    [1.5 * DAY, '36 jam', '36 hours'],
    [3 * 3_600_000, '3 jam', '3 hours'],
    [90_000, '90 detik', '90 seconds'],
    [999, 'kurang dari sedetik', 'less than a second'],
    [170_000_000 * 365.25 * DAY, '170 juta tahun', '170 million years'],
    [Infinity, 'tanpa akhir', 'without end'],
  ])('%d ms', (ms, id, en) => {
    expect([durationWords(ms, ID), durationWords(ms, EN)]).toEqual([id, en])
  })

  it('is never said to be longer than it is, but for a leap day or a short month', () => {
    const sizes = new Map([
      ['tahun', 364.25 * DAY],
      ['bulan', 29 * DAY],
      ['hari', DAY],
      ['jam', 3_600_000],
      ['menit', 60_000],
      ['detik', 1000],
    ])
    fc.assert(
      fc.property(fc.double({ min: 1000, max: 1e15, noNaN: true }), (ms) => {
        const [count = '', unit = ''] = durationWords(ms, ID).split(' ')
        const n = Number(count.replaceAll('.', ''))
        return n >= 1 && n * (sizes.get(unit) ?? Infinity) <= ms && ms < (n + 1) * 1.35 * (sizes.get(unit) ?? 0)
      }),
    )
  })
})

describe('a zone', () => {
  it('has its Indonesian name or its city', () => {
    const zones = [
      'Asia/Jakarta',
      'Asia/Makassar',
      'Asia/Jayapura',
      'Europe/Stockholm',
      'America/Argentina/San_Luis',
      'UTC',
      'Asia/Singapore',
    ]
    expect(zones.map((timeZone) => zoneWords({ ...ID, timeZone }))).toEqual([
      'WIB',
      'WITA',
      'WIT',
      'Stockholm',
      'San Luis',
      'UTC',
      'Singapura',
    ])
    expect(zoneWords({ ...EN, timeZone: 'Asia/Singapore' })).toBe('Singapore')
  })
})

describe('the machine-readable date', () => {
  it.each([
    ['2018', '2018'],
    ['2021-01-XX', '2021-01'],
    ['2020-12~', null],
    ['2021-01-05', '2021-01-05'],
    ['2021-01-05T22:16+07:00', '2021-01-05T22:16+07:00'],
    ['2021-01-05T22:16:01-04', '2021-01-05T22:16:01-04:00'],
    ['2021-01-05T22:16Z', '2021-01-05T22:16Z'],
    ['0079', '0079'],
    ['Y170000002', '170000002'],
    ['0000', null],
    ['-0043', null],
    ['201X', null],
    ['2021-21', null],
    ['2021/2022', null],
    ['[2021,2022]', null],
    ['2021-01-05?', null],
    ['2021-01~', null],
    ['2021%', null],
    ['2021-01-05T24:00Z', null],
  ])('%s', (text, attribute) => {
    expect(dateTimeAttribute(read(text))).toBe(attribute)
  })
})

describe('words never say more than the date', () => {
  it('has no day for a month, no month for a year', () => {
    const months = /[A-Z][a-z]/
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('', '~', '?', '%'),
        (y, m, mark) => {
          const month = String(m).padStart(2, '0')
          const ofMonth = whenWords(read(`${y}-${month}-XX${mark}`), ID)
          const ofYear = whenWords(read(`${y}-XX-XX${mark}`), ID)
          return /\d+/.exec(ofMonth)?.[0] === String(y) && !months.test(ofYear) && /\d+/.exec(ofYear)?.[0] === String(y)
        },
      ),
    )
  })
})
