import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDateReader } from '../../src/formats/date-in.ts'
import { slideDate } from '../../src/formats/timelinejs-date.ts'
import { parseWhen } from '../../src/story/when.ts'
import { OPTIONS } from './options.ts'

const unsure = createDateReader(OPTIONS)
const dayFirst = createDateReader({ ...OPTIONS, dateOrder: 'day-first' })
const onClock = createDateReader({ ...OPTIONS, trustsClock: true })

describe('a date in a cell', () => {
  test.each([
    ['', null, null],
    ['2021', '2021', null],
    ['2021-01', '2021-01', null],
    [' 2021-01-05 ', '2021-01-05', null],
    ['２０２１', '2021', null],
    ['2021-01-05T22:16+07:00', '2021-01-05T22:16+07:00', null],
    ['2021-01-05 22:16', '2021-01-05', 'time-without-zone'],
    ['2021-01-05T22:16:30.25Z', '2021-01-05T22:16:30Z', 'less-exact'],
    ['2021-01-05T22:16+0700', '2021-01-05T22:16+07:00', null],
    ['2021-01-05 22:16 UTC', '2021-01-05T22:16Z', null],
    ['5/1/2021', '[2021-01-05,2021-05-01]', 'either-order'],
    ['5/1/2021 22:16', '[2021-01-05,2021-05-01]', 'either-order'],
    ['5/5/2021', '2021-05-05', null],
    ['31/1/2021', '2021-01-31', null],
    ['1/31/2021', '2021-01-31', null],
    ['31.1.2021', '2021-01-31', null],
    ['31/12/2021 9:05', '2021-12-31', 'time-without-zone'],
    ['1/2021', '2021-01', null],
    ['5 Januari 2021', '2021-01-05', null],
    ['January 5, 2021', '2021-01-05', null],
    ['sekitar Februari 2021', '2021-02~', null],
    ['2021-02-30', null, 'bad-date'],
    ['44201', null, 'bad-date'],
    ['5/1/21', null, 'bad-date'],
    ['besok', null, 'bad-date'],
    ['[..2021]', '[..2021]', null],
  ])('%j is %j (%s)', (text, when, note) => expect(unsure.read(text)).toEqual({ when, note }))

  test('in the order that is said', () => {
    expect(dayFirst.read('5/1/2021').when).toBe('2021-01-05')
    expect(dayFirst.read('1/31/2021')).toEqual({ when: null, note: 'bad-date' })
  })

  test('with its time where whose clock it is is said', () => {
    expect(onClock.read('2021-01-05 22:16').when).toBe('2021-01-05T22:16+07:00')
    expect(onClock.read('31/1/2021 9:05').when).toBe('2021-01-31T09:05+07:00')
    expect(createDateReader({ ...OPTIONS, timeZone: 'Europe/Stockholm', trustsClock: true }).read('2021-07-05 22:16').when).toBe(
      '2021-07-05T22:16+02:00',
    )
  })
})

describe('a stretch', () => {
  test.each([
    ['2021', '2022', '2021/2022', null],
    ['2021', null, '2021/', null],
    [null, '2022', '/2022', null],
    ['2021', '2021', '2021', null],
    ['2022', '2021', '2022', 'end-before-start'],
    ['2021-01-05', '2021-01', '2021-01-05', 'rough-end'],
    ['[2021,2022]', '2023', '[2021,2022]', 'bad-date'],
    ['Y-13800000000', '2021', 'Y-13800000000', 'bad-date'],
  ])('from %j to %j is %j (%s)', (start, end, when, note) => expect(unsure.stretch(start, end, true)).toEqual({ when, note }))

  test('a bare start is a day, unless it is of what lasts', () => expect(unsure.stretch('2021', null, false).when).toBe('2021'))
})

describe('a date of TimelineJS', () => {
  test.each([
    [['2021', '', '', ''], '2021', null],
    [['2021', '1', '', ''], '2021-01', null],
    [['2021', '1', '5', ''], '2021-01-05', null],
    [['2021', '1', '5', '9:05 PM'], '2021-01-05T21:05+07:00', null],
    [['2021', '1', '5', '12:05 am'], '2021-01-05T00:05+07:00', null],
    [['2021', '1', '5', '0905'], '2021-01-05T09:05+07:00', null],
    [['2021', '1', '5', '25:00'], '2021-01-05', 'bad-date'],
    [['2021', '', '', '9:05'], '2021', 'bad-date'],
    [['2021', '', '5', ''], '2021', 'bad-date'],
    [['2021', '13', '', ''], '2021', 'bad-date'],
    [['2021', '2', '30', ''], '2021-02', 'bad-date'],
    [['1,066', '', '', ''], '1066', null],
    [['2021.0', '1,0', '', ''], '2021-01', null],
    [['79', '', '', ''], '0079', null],
    [['-1', '', '', ''], '0000', null],
    [['-500', '3', '', ''], '-0499-03', null],
    [['-13800000000', '', '', ''], 'Y-13799999999', null],
    [['0', '', '', ''], null, 'bad-date'],
    [['', '', '', ''], null, null],
    [['', '1', '5', ''], null, 'bad-date'],
    [['MMXXI', '', '', ''], null, 'bad-date'],
  ])('%j is %j (%s)', ([year = '', month = '', day = '', time = ''], when, note) =>
    expect(slideDate({ year, month, day, time }, onClock)).toEqual({ when, note }),
  )
})

test('is always one that a story file can have, and never more exact than it is written', () => {
  const part = fc.oneof(fc.integer({ min: -3000, max: 3000 }).map(String), fc.constantFrom('', ' ', '1', '12', '31', '9:05', 'x'))
  fc.assert(
    fc.property(part, part, part, part, (year, month, day, time) => {
      const { when } = slideDate({ year, month, day, time }, onClock)
      if (when === null) return
      const found = parseWhen(when, OPTIONS.timeZone)
      expect(found.ok).toBe(true)
      if (month.trim() === '') expect(when).toMatch(/^-?\d{4}$/)
      if (day.trim() === '') expect(when).toMatch(/^-?\d{4}(-\d\d)?$/)
      if (time.trim() === '') expect(when).not.toContain('T')
    }),
  )
})

test('any text is a date or is said to be none', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/., :TZ+-]{1,20}$/))
  fc.assert(
    fc.property(text, fc.constantFrom(unsure, dayFirst, onClock), (typed, reader) => {
      const { when, note } = reader.read(typed)
      if (when !== null) expect(parseWhen(when, OPTIONS.timeZone).ok).toBe(true)
      else if (typed.normalize('NFKC').trim() !== '') expect(note).not.toBeNull()
    }),
    { numRuns: 1000 },
  )
})
