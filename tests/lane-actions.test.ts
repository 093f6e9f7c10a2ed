import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveRow, resetRows, setLaneMode, toggleRow } from '../src/state/lane-actions.ts'
import { reset } from '../src/state/page-actions.ts'
import { inOrder } from '../src/state/row-order.ts'
import { initialState, type State } from '../src/state/state.ts'

const start = setLaneMode('entity')(initialState('id'))
const rows = ['a', 'b', 'c', 'd', 'e']
const orderOf = (state: State) => inOrder(rows, state.lanes.order)

test('other rows begin as they stand by nature; the same ones again are no change', () => {
  const set = toggleRow('hidden', 'a')(start)
  expect(setLaneMode('entity')(set)).toBe(set)
  expect(setLaneMode('claim')(set).lanes).toEqual({ mode: 'claim', order: [], folded: [], hidden: [] })
})

test('a row is folded and unfolded, left out and brought back', () => {
  const folded = toggleRow('folded', 'b')(start)
  expect(folded.lanes.folded).toEqual(['b'])
  expect(toggleRow('folded', 'b')(folded)).toEqual(start)
  const both = toggleRow('hidden', 'c')(folded)
  expect(resetRows(both)).toEqual(start)
  expect(resetRows(start)).toBe(start)
  expect(reset(both).lanes).toEqual(folded.lanes)
})

test('a row moves among those on screen, and no further than the ends', () => {
  expect(orderOf(moveRow(rows, 'c', -1)(start))).toEqual(['a', 'c', 'b', 'd', 'e'])
  expect(orderOf(moveRow(rows, 'c', 9)(start))).toEqual(['a', 'b', 'd', 'e', 'c'])
  expect(moveRow(rows, 'a', -1)(start)).toBe(start)
  expect(moveRow(rows, 'nobody', 1)(start)).toBe(start)
  const without = toggleRow('hidden', 'b')(start)
  expect(orderOf(moveRow(rows, 'c', -1)(without)).slice(0, 2)).toEqual(['c', 'a'])
})

test('only the rows up to the last moved one are kept', () => {
  expect(moveRow(rows, 'b', -1)(start).lanes.order).toEqual(['b'])
  expect(moveRow(rows, 'b', 1)(moveRow(rows, 'b', -1)(start))).toEqual(start)
})

test('whatever is moved, all rows stay, each once, and a step back undoes a step', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...rows), fc.integer({ min: -5, max: 5 })), { maxLength: 12 })
  fc.assert(
    fc.property(moves, fc.subarray(rows, { maxLength: 3 }), fc.constantFrom(...rows), (list, hidden, id) => {
      const before = list.reduce<State>((state, [row, by]) => moveRow(rows, row, by)(state), {
        ...start,
        lanes: { ...start.lanes, hidden },
      })
      expect([...orderOf(before)].sort()).toEqual(rows)
      const seen = (state: State) => orderOf(state).filter((row) => !hidden.includes(row))
      const place = seen(before).indexOf(id)
      const after = moveRow(rows, id, 1)(before)
      if (place < 0 || place === seen(before).length - 1) expect(after).toBe(before)
      else {
        expect(seen(after).indexOf(id)).toBe(place + 1)
        expect(seen(moveRow(rows, id, -1)(after))).toEqual(seen(before))
      }
    }),
  )
})
