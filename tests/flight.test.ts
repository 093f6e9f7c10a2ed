import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flightBetween } from '../src/state/flight.ts'
import { foldTime } from '../src/story/folding.ts'

const folding = foldTime([0, 1e9], false)
const viewports = fc
  .tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 1e4, max: 1e9, noNaN: true }))
  .map(([start, width]) => ({ start, end: start + width }))

test('a flight begins where one is, ends where one wants to be, and takes at most 400 ms', () => {
  fc.assert(
    fc.property(viewports, viewports, (from, to) => {
      const flight = flightBetween(folding, from, to)
      const near = (a: number, b: number, width: number) => expect(Math.abs(a - b) / width).toBeLessThan(1e-3)
      near(flight.at(0).start, from.start, from.end - from.start)
      near(flight.at(0).end, from.end, from.end - from.start)
      near(flight.at(1).start, to.start, to.end - to.start)
      near(flight.at(1).end, to.end, to.end - to.start)
      expect(flight.duration).toBeGreaterThanOrEqual(0)
      expect(flight.duration).toBeLessThanOrEqual(400)
    }),
  )
})

test('a far way at a close look leads over a wider one', () => {
  const flight = flightBetween(folding, { start: 0, end: 1e5 }, { start: 9e8, end: 9e8 + 1e5 })
  const middle = flight.at(0.5)
  expect(middle.end - middle.start).toBeGreaterThan(1e7)
})

test('every moment of a flight is a stretch of time', () => {
  fc.assert(
    fc.property(viewports, viewports, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, part) => {
      const { start, end } = flightBetween(folding, from, to).at(part)
      expect(end).toBeGreaterThan(start)
    }),
  )
})
