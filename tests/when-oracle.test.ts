import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth } from '../src/story/calendar.ts'
import { parseWhen } from '../src/story/when.ts'

/** The bounds that the `edtf` package finds, half-open as ours; null where it finds none. */
function oracle(text: string): readonly [number, number] | null {
  try {
    const { min, max } = edtf(text)
    return [min ?? Number.NEGATIVE_INFINITY, max === null ? Number.POSITIVE_INFINITY : max + 1]
  } catch {
    return null
  }
}

function ours(text: string): readonly [number, number] | null {
  const when = parseWhen(text, 'UTC')
  return when.ok ? [when.value.startMin, when.value.endMax] : null
}

const two = (n: number) => String(n).padStart(2, '0')
const year = fc
  .oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: -9999, max: -1 }))
  .map((y) => (y < 0 ? `-${String(-y).padStart(4, '0')}` : String(y).padStart(4, '0')))
/** Without those of year 0, whose leap day the package does not know; they are held against `Date` below. */
const month = fc
  .tuple(
    year.filter((y) => y !== '0000'),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([y, m]) => `${y}-${two(m)}`)
const day = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([text, d]) => {
  const [, y = '', m = ''] = /^(-?\d{4})-(\d\d)$/.exec(text) ?? []
  return `${text}-${two(Math.min(d, daysInMonth(Number(y), Number(m))))}`
})
const plain = fc.oneof(year, month, day)
const marked = fc.tuple(plain, fc.constantFrom('~', '?', '%')).map((parts) => parts.join(''))
const masked = fc.oneof(
  fc.integer({ min: 100, max: 999 }).map((decade) => `${decade}X`),
  fc.integer({ min: 10, max: 99 }).map((century) => `${century}XX`),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('-XX', '-XX-XX')).map((parts) => parts.join('')),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}-XX`),
)
const long = fc.tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10_000, max: 270_000 })).map((parts) => parts.join(''))
const date = fc.oneof(plain, marked, masked, long)

const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 59 }))
    .map(([sign, h, m]) => `${sign}${two(h)}:${two(m)}`),
)
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.option(fc.integer({ min: 0, max: 59 })))
const time = fc.tuple(day, clock, offset).map(([d, [h, m, s], zone]) => `${d}T${two(h)}:${two(m)}${s === null ? '' : `:${two(s)}`}${zone}`)

const side = fc.oneof({ weight: 4, arbitrary: fc.oneof(plain, marked) }, { weight: 1, arbitrary: fc.constantFrom('..', '') })
const interval = fc.tuple(side, side).map((sides) => sides.join('/'))
/** Of days in order: it takes the first and the last for the bounds. */
const set = fc
  .array(day, { minLength: 1, maxLength: 4 })
  .map((days) => `[${days.toSorted((a, b) => (ours(a)?.[0] ?? 0) - (ours(b)?.[0] ?? 0)).join(',')}]`)

describe('the edtf package agrees', () => {
  it('on dates, and ours reads every valid one', () => {
    fc.assert(
      fc.property(date, (text) => {
        expect(ours(text)).not.toBeNull()
        expect(ours(text)).toEqual(oracle(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('on the instant of date-times, which it gives no length', () => {
    fc.assert(
      fc.property(time, (text) => {
        expect(ours(text)?.[0]).toBe(oracle(text)?.[0])
      }),
      { numRuns: 1000 },
    )
  })

  it('but for the days of year 0, on which ours agrees with `Date`', () => {
    const first = Date.parse('0000-01-01T00:00Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), clock, offset, (n, [h, m, s], zone) => {
        const date = new Date(first + n * 86_400_000).toISOString().slice(0, 10)
        const text = `${date}T${two(h)}:${two(m)}${s === null ? '' : `:${two(s)}`}${zone}`
        expect(ours(text)?.[0]).toBe(Date.parse(text))
        expect(ours(date)).toEqual([first + n * 86_400_000, first + (n + 1) * 86_400_000])
      }),
      { numRuns: 1000 },
    )
  })

  it('on intervals, those that end before they start included', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const [from, to] = text.split('/').map((part) => (/^(\.\.)?$/.test(part) ? null : ours(part)?.[0]))
        // It refuses both sides beginning at once, such as `2021/2021`, which the standard's own examples have.
        fc.pre(from === null || to === null || from !== to)
        const bounds = oracle(text)
        if (bounds === null) expect(ours(text)).toBeNull()
        else expect(ours(text)).toEqual(bounds)
      }),
      { numRuns: 3000 },
    )
  })

  it('on lists of one-of sets', () => {
    fc.assert(
      fc.property(set, (text) => {
        expect(ours(text)).toEqual(oracle(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('where the edtf package is known to be wrong, it still is, and ours is not', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00Z`)
  it.each([
    ['2021-02-29', [day('2021-03-01'), day('2021-03-02')], null],
    ['[2019-09-01..2019-09-03]', [day('2019-09-01'), day('2019-09-02')], [day('2019-09-01'), day('2019-09-04')]],
    ['[2021,1960]', [day('2021-01-01'), day('1961-01-01')], [day('1960-01-01'), day('2022-01-01')]],
    ['2021/2021', null, [day('2021-01-01'), day('2022-01-01')]],
    ['19XX~', null, [day('1900-01-01'), day('2000-01-01')]],
    ['1952-23~/1953', null, [day('1952-09-01'), day('1954-01-01')]],
    ['2021-21', [day('2021-01-01'), day('2021-04-01')], [day('2021-03-01'), day('2021-06-01')]],
  ])('%s', (text, theirs, right) => {
    expect(oracle(text)).toEqual(theirs)
    expect(ours(text)).toEqual(right)
  })

  it.each(['20210615', '2021-01-05T22:16', '{2021..2024}'])('%s is accepted there and refused here', (text) => {
    expect(oracle(text)).not.toBeNull()
    expect(ours(text)).toBeNull()
  })
})

/** The examples of the standard's description (Library of Congress, 2019) for levels 0 and 1 and for one-of sets. */
describe("the standard's own examples", () => {
  it.each(
    [
      '1985-04-12 1985-04 1985 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30',
      '1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02',
      'Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX',
      '1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 -1985',
      '[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984]',
    ].flatMap((line) => line.split(' ')),
  )('%s is read', (text) => {
    expect(ours(text)).not.toBeNull()
  })

  it.each(
    [
      'Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 {1667,1668,1670..1672} {1960,1961-12} {..1984}',
      '2004-06-11%/2004-%06 2004?-06-~11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X',
      '2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03',
    ].flatMap((line) => line.split(' ')),
  )('%s is level 2 and refused by name', (text) => {
    const when = parseWhen(text, 'UTC')
    expect(when.ok ? null : when.error.reason).toBe('level-2-form')
  })
})
