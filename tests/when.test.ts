import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateFault } from '../src/story/date-fault.ts'
import { explain } from '../src/story/date-hints.ts'
import { parseWhen, type When } from '../src/story/when.ts'

const read = (text: string, zone = 'UTC'): When => {
  const result = parseWhen(text, zone)
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`)
  return result.value
}
const refuse = (text: string, zone = 'Asia/Jakarta'): DateFault => {
  const result = parseWhen(text, zone)
  if (result.ok) throw new Error(`${text} was accepted`)
  return explain(text, result.error, zone)
}
const utc = (text: string): number => (text === '-∞' ? -Infinity : text === '∞' ? Infinity : Date.parse(text))

describe('a bare date is some time within its span', () => {
  it.each([
    ['2018', '2018-01-01T00:00Z', '2019-01-01T00:00Z'],
    ['0000', '0000-01-01T00:00Z', '0001-01-01T00:00Z'],
    ['9999', '9999-01-01T00:00Z', '+010000-01-01T00:00Z'],
    ['-5000', '-005000-01-01T00:00Z', '-004999-01-01T00:00Z'],
    ['Y12345', '+012345-01-01T00:00Z', '+012346-01-01T00:00Z'],
    ['2020-12', '2020-12-01T00:00Z', '2021-01-01T00:00Z'],
    ['2020-02-29', '2020-02-29T00:00Z', '2020-03-01T00:00Z'],
    ['2020-12-31', '2020-12-31T00:00Z', '2021-01-01T00:00Z'],
    ['2021-01-05T22:16+07:00', '2021-01-05T15:16Z', '2021-01-05T15:17Z'],
    ['2021-01-05T22:16:30-04', '2021-01-06T02:16:30Z', '2021-01-06T02:16:31Z'],
    ['2021-01-05T24:00:00Z', '2021-01-06T00:00:00Z', '2021-01-06T00:00:01Z'],
    ['2020-12-31T24:00+14:00', '2020-12-31T10:00Z', '2020-12-31T10:01Z'],
    ['201X', '2010-01-01T00:00Z', '2020-01-01T00:00Z'],
    ['20XX', '2000-01-01T00:00Z', '2100-01-01T00:00Z'],
    ['-201X', '-002019-01-01T00:00Z', '-002009-01-01T00:00Z'],
    ['2021-XX', '2021-01-01T00:00Z', '2022-01-01T00:00Z'],
    ['2021-01-XX', '2021-01-01T00:00Z', '2021-02-01T00:00Z'],
    ['2021-XX-XX', '2021-01-01T00:00Z', '2022-01-01T00:00Z'],
    ['2021-21', '2021-03-01T00:00Z', '2021-06-01T00:00Z'],
    ['2021-22', '2021-06-01T00:00Z', '2021-09-01T00:00Z'],
    ['2021-23', '2021-09-01T00:00Z', '2021-12-01T00:00Z'],
    ['2021-24', '2021-12-01T00:00Z', '2022-03-01T00:00Z'],
  ])('%s', (text, from, to) => {
    const when = read(text)
    expect([when.startMin, when.startMax]).toEqual([utc(from), utc(to)])
    expect([when.endMin, when.endMax]).toEqual([when.startMin, when.startMax])
    expect(when).toMatchObject({ text, form: 'date' })
  })
})

describe('an interval lasts, a set is one of several', () => {
  it.each([
    ['2020-12-31/2021-01-08', 'interval', '2020-12-31T00:00Z', '2021-01-01T00:00Z', '2021-01-08T00:00Z', '2021-01-09T00:00Z'],
    ['2018/2020-06', 'interval', '2018-01-01T00:00Z', '2019-01-01T00:00Z', '2020-06-01T00:00Z', '2020-07-01T00:00Z'],
    ['2021-01/2021', 'interval', '2021-01-01T00:00Z', '2021-02-01T00:00Z', '2021-01-01T00:00Z', '2022-01-01T00:00Z'],
    ['2021/2021-01-01', 'interval', '2021-01-01T00:00Z', '2021-01-02T00:00Z', '2021-01-01T00:00Z', '2021-01-02T00:00Z'],
    ['2021-01-01/..', 'interval', '2021-01-01T00:00Z', '2021-01-02T00:00Z', '∞', '∞'],
    ['2021-01-01/', 'interval', '2021-01-01T00:00Z', '2021-01-02T00:00Z', '∞', '∞'],
    ['../2021', 'interval', '-∞', '-∞', '2021-01-01T00:00Z', '2022-01-01T00:00Z'],
    ['/2021', 'interval', '-∞', '-∞', '2021-01-01T00:00Z', '2022-01-01T00:00Z'],
    ['../..', 'interval', '-∞', '-∞', '∞', '∞'],
    ['1952-23~/1953', 'interval', '1952-09-01T00:00Z', '1952-12-01T00:00Z', '1953-01-01T00:00Z', '1954-01-01T00:00Z'],
    ['[2019,2021]', 'set', '2019-01-01T00:00Z', '2022-01-01T00:00Z', '2019-01-01T00:00Z', '2022-01-01T00:00Z'],
    ['[2019-09-01..2019-09-03]', 'set', '2019-09-01T00:00Z', '2019-09-04T00:00Z', '2019-09-01T00:00Z', '2019-09-04T00:00Z'],
    ['[1760-12,1760-01,1670..1672]', 'set', '1670-01-01T00:00Z', '1761-01-01T00:00Z', '1670-01-01T00:00Z', '1761-01-01T00:00Z'],
    ['[..2021]', 'set', '-∞', '2022-01-01T00:00Z', '-∞', '2022-01-01T00:00Z'],
    ['[1667,1760-12..]', 'set', '1667-01-01T00:00Z', '∞', '1667-01-01T00:00Z', '∞'],
  ])('%s', (text, form, startMin, startMax, endMin, endMax) => {
    const when = read(text)
    expect(when.form).toBe(form)
    expect([when.startMin, when.startMax, when.endMin, when.endMax]).toEqual([startMin, startMax, endMin, endMax].map(utc))
  })

  it('tells open from unknown', () => {
    expect([read('2021/..').end.kind, read('2021/').end.kind, read('../2021').start.kind, read('/2021').start.kind]).toEqual([
      'open',
      'unknown',
      'open',
      'unknown',
    ])
  })
})

describe('marks of doubt', () => {
  it.each([
    ['2020-12~', true, false],
    ['2020-12?', false, true],
    ['2020-12%', true, true],
  ])('%s never widens the span', (text, approximate, uncertain) => {
    const when = read(text)
    const { startMin, endMax } = read('2020-12')
    expect([when.startMin, when.endMax]).toEqual([startMin, endMax])
    expect(when.start).toMatchObject({ date: { approximate, uncertain } })
  })

  it('keeps what is unknown out of the precision', () => {
    const dateOf = (text: string) => read(text).start
    expect(dateOf('2021-01-XX')).toMatchObject({ date: { precision: 'month', month: 1, day: null, unspecified: 'day' } })
    expect(dateOf('2021-XX-XX')).toMatchObject({ date: { precision: 'year', month: null, unspecified: 'month-and-day' } })
  })
})

describe('years that `Date` cannot hold', () => {
  const YEAR_2000 = Date.UTC(2000, 0, 1)
  const ERA = 146_097 * 86_400_000

  it.each(['UTC', 'Asia/Jakarta', 'Europe/Stockholm'])('move by whole eras of 400 years in %s', (zone) => {
    const base = read('2000', zone).startMin
    expect(read('Y170002000', zone).startMin).toBe(base + 425_000 * ERA)
    expect(read('Y-169998000', 'UTC').startMin).toBe(YEAR_2000 - 425_000 * ERA)
  })

  it('have a beginning before their end, and no NaN', () => {
    for (const text of ['Y-170000002', 'Y999999999999', 'Y-999999999999', 'Y271822', 'Y-271822~']) {
      const { startMin, endMax } = read(text, 'Europe/Stockholm')
      expect(Number.isFinite(startMin) && startMin < endMax).toBe(true)
    }
  })
})

describe('what is not a date is refused with the reason and, where it is plain, what was meant', () => {
  it.each<[string, DateFault]>([
    ['2021-02-29', { reason: 'no-such-day' }],
    ['2021-02-30', { reason: 'no-such-day' }],
    ['2021-04-31', { reason: 'no-such-day' }],
    ['1900-02-29', { reason: 'no-such-day' }],
    ['2021-13', { reason: 'no-such-month' }],
    ['2021-00', { reason: 'no-such-month' }],
    ['2021-42', { reason: 'no-such-month' }],
    ['-0000', { reason: 'no-such-year' }],
    ['Y2021', { reason: 'no-such-year', suggestion: '2021' }],
    ['Y1234567890123', { reason: 'no-such-year' }],
    ['20210615', { reason: 'unknown-form', suggestion: '2021-06-15' }],
    ['20211', { reason: 'unknown-form', suggestion: '2021-01' }],
    ['44204', { reason: 'unknown-form', suggestion: '2021-01-08' }],
    ['2021-6-5', { reason: 'unknown-form', suggestion: '2021-06-05' }],
    ['25-09-2019', { reason: 'unknown-form', suggestion: '2019-09-25' }],
    ['09/25/2019', { reason: 'unknown-form', suggestion: '2019-09-25' }],
    ['05-06-2021', { reason: 'unknown-form' }],
    ['2021/06/05', { reason: 'unknown-form', suggestion: '2021-06-05' }],
    ['２０２１', { reason: 'not-ascii', suggestion: '2021' }],
    ['2021\u201006', { reason: 'not-ascii', suggestion: '2021-06' }],
    ['2020\u20132021', { reason: 'not-ascii', suggestion: '2020/2021' }],
    [' 2021-06', { reason: 'spaces', suggestion: '2021-06' }],
    ['2021-06\u00a0', { reason: 'spaces', suggestion: '2021-06' }],
    ['', { reason: 'empty' }],
    ['1999-uu', { reason: 'unknown-form', suggestion: '1999-XX' }],
    ['2004-06/open', { reason: 'unknown-form', suggestion: '2004-06/..' }],
    ['2021-01-05T22:16', { reason: 'no-zone', suggestion: '2021-01-05T22:16+07:00' }],
    ['2021-01-05 9:05', { reason: 'unknown-form', suggestion: '2021-01-05T09:05+07:00' }],
    ['2021-01-05T24:00:01Z', { reason: 'no-such-time' }],
    ['2021-01-05T23:59:60Z', { reason: 'no-such-time' }],
    ['2021-01-05T10:00+25:00', { reason: 'no-such-offset' }],
    ['2021-01-05T10:00+07:60', { reason: 'no-such-offset' }],
    ['2021-01-05T10:00-00:00', { reason: 'no-such-offset', suggestion: '2021-01-05T10:00Z' }],
    ['[2021-01-05T10:00Z,2021-01-06]', { reason: 'time-in-set' }],
    ['Y-61000/-2000', { reason: 'long-year-in-interval' }],
    ['2021-01-08/2020-12-31', { reason: 'order', suggestion: '2020-12-31/2021-01-08' }],
    ['2012-24/2012-21', { reason: 'order', suggestion: '2012-21/2012-24' }],
    ['0000-02/0000', { reason: 'order', suggestion: '0000/0000-02' }],
    ['[2021..2019]', { reason: 'order' }],
    ['[1667, 1668]', { reason: 'unknown-form', suggestion: '[1667,1668]' }],
    ['[..]', { reason: 'unknown-form' }],
    ['[1667..,1668]', { reason: 'unknown-form' }],
    ['2012/2013/2014', { reason: 'unknown-form' }],
    ['9'.repeat(401), { reason: 'too-long' }],
  ])('%s', (text, fault) => {
    expect(refuse(text)).toEqual(fault)
  })

  it.each([
    ['XXXX-12-24', 'unspecified-digit'],
    ['156X-12-25', 'unspecified-digit'],
    ['1XXX', 'unspecified-digit'],
    ['1984-1X', 'unspecified-digit'],
    ['2021-XX-15', 'unspecified-digit'],
    ['2004-06-XX/2004-07-03', 'unspecified-in-interval'],
    ['Y17E7', 'exponential-year'],
    ['1950S2', 'significant-digits'],
    ['Y3388E2S3', 'significant-digits'],
    ['{2021..2024}', 'all-of-set'],
    ['2004-06~-11', 'qualified-part'],
    ['?2004-06-04~', 'qualified-part'],
    ['2004-06-~01/2004-06-~20', 'qualified-part'],
    ['2001-25', 'sub-year-grouping'],
    ['2001-41', 'sub-year-grouping'],
    ['2011-23~', 'qualified-season'],
  ])('%s is of level 2: %s', (text, form) => {
    expect(refuse(text)).toMatchObject({ reason: 'level-2-form', form })
  })

  it('offers the same span for a day left open at the end of an interval', () => {
    expect(refuse('2004-06-XX/2004-07-03').suggestion).toBe('2004-06/2004-07-03')
  })
})

/** Texts that are nearly dates: they reach every corner of the reader. */
const nearlyDate = fc
  .array(
    fc.constantFrom(
      '2021',
      '-',
      '0',
      '1',
      '12',
      '31',
      'X',
      'XX',
      'Y',
      'T',
      ':',
      '/',
      '..',
      '[',
      ']',
      ',',
      '~',
      '?',
      '%',
      'Z',
      '+',
      ' ',
      'E',
      'S',
      '２',
      '\u2010',
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''))

describe('for every text', () => {
  it('reading gives ordered bounds or a fault whose suggestion is valid, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), nearlyDate), (text) => {
        const result = parseWhen(text, 'Europe/Stockholm')
        if (!result.ok) return result.error.suggestion === undefined || parseWhen(result.error.suggestion, 'Europe/Stockholm').ok
        const { startMin, startMax, endMin, endMax } = result.value
        return result.value.text === text && startMin <= startMax && startMin <= endMin && startMax <= endMax && endMin <= endMax
      }),
      { numRuns: 5000 },
    )
  })

  it('takes no longer for a long one', () => {
    const started = performance.now()
    for (const unit of ['9', '-', 'X', '2021-', '[', '~', '?2021', ' ', '2021..', '{', '２']) parseWhen(unit.repeat(200_000), 'UTC')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
