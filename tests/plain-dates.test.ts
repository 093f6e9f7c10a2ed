import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDates } from '../src/story/dates.ts'
import { createPlainDates } from '../src/story/plain-dates.ts'

const digits = (length: number, max: number) => fc.nat(max).map((number) => String(number).padStart(length, '0'))
const day = fc
  .tuple(digits(4, 9999), digits(2, 14), digits(2, 32))
  .chain(([year, month, day]) => fc.constantFrom(year, `${year}-${month}`, `${year}-${month}-${day}`))
const offset = fc.oneof(
  fc.constantFrom('Z', '', '+07', '-00:00', '+07:00', '-14:01'),
  digits(4, 1500).map((text) => `+${text.slice(0, 2)}:${text.slice(2)}`),
)
const time = fc
  .tuple(digits(4, 9999), digits(2, 12), digits(2, 31), digits(2, 25), digits(2, 61), fc.constantFrom('', ':00', ':59'), offset)
  .map(([year, month, day, hour, minute, second, zone]) => `${year}-${month}-${day}T${hour}:${minute}${second}${zone}`)
const plain = fc.oneof(day, time)
const other = fc.constantFrom('', '..', '2020-21', '201X', '2020-XX', '2020~', '[2020,2021]', 'Y17000', '-0044-03-15')
const side = fc.oneof({ weight: 4, arbitrary: plain }, other)
/** Of one year, so that often the one is within the other. */
const within = fc
  .tuple(digits(2, 13), digits(2, 31), digits(2, 13), fc.constantFrom(4, 7, 10), fc.constantFrom(4, 7, 10))
  .map(([month, day, other, from, to]) => `${`2020-${month}-${day}`.slice(0, from)}/${`2020-${other}-01`.slice(0, to)}`)
const date = fc.oneof(
  side,
  within,
  fc.tuple(side, side).map(([from, to]) => `${from}/${to}`),
)
/** A date, or one with a letter that does not belong there. */
const nearly = fc
  .tuple(date, fc.nat(30), fc.constantFrom('/', '-', 'T', ':', '0', '9', 'X', ' ', '٣', ''))
  .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1))

test.each(['Asia/Jakarta', 'Europe/Lisbon', 'UTC'])('plain dates are read as all dates are, what is none too: %s', (zone) => {
  const [all, fast] = [createDates(zone), createPlainDates(zone)]
  fc.assert(
    fc.property(fc.oneof(date, nearly), (text) => {
      expect(fast(text)).toEqual(all(text))
    }),
    { numRuns: 1500 },
  )
})
