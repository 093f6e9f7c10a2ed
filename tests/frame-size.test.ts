import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightAsked } from '../src/embed/frame-size.ts'

const said = (height: unknown, v: unknown = 1) => ({ type: 'runut:height', v, height })

test.each([
  [said(640), 640],
  [said(640.6), 641],
  [said(0), 200],
  [said(-1), 200],
  [said(Number.MIN_SAFE_INTEGER), 200],
  [said(1e9), 5000],
  [said(Number.MAX_VALUE), 5000],
  [said(Number.NaN), null],
  [said(Number.POSITIVE_INFINITY), null],
  [said('640'), null],
  [said('100%'), null],
  [said([640]), null],
  [said(640n), null],
  [said(null), null],
  [said({ valueOf: () => 640 }), null],
  [said(640, 2), null],
  [said(640, '1'), null],
  [{ ...said(640), type: 'runut:ready' }, null],
  ['runut:height', null],
  [null, null],
  [undefined, null],
])('what a frame says, %o, makes it %s px high', (data, height) => {
  expect(heightAsked(data)).toBe(height)
})

test('whatever is said, a frame has a whole height within reason, or keeps the one that it has', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true })
  fc.assert(
    fc.property(fc.oneof(anything, fc.record({ type: fc.constant('runut:height'), v: fc.constant(1), height: anything })), (data) => {
      const height = heightAsked(data)
      expect(height === null || (Number.isInteger(height) && height >= 200 && height <= 5000)).toBe(true)
    }),
  )
})
