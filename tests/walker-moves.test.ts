import { expect, it } from 'vitest'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import { PACKED } from '../src/state/lanes.ts'
import { initialState } from '../src/state/state.ts'
import { createStore, type Outlet } from '../src/state/store.ts'
import { fitViewport, toUSpan } from '../src/state/viewport.ts'
import type { TimelineViewInput } from '../src/timeline/view-input.ts'
import { createWalkerMoves } from '../src/timeline/walker-moves.ts'
import { blitar } from './blitar-story.ts'
import { inputOf } from './timeline-stories.ts'

it('keys that come faster than frames each count', () => {
  const input: TimelineViewInput = { ...inputOf(blitar()), lanes: PACKED, palette: LIGHT_PALETTE }
  const store = createStore(initialState('id'))
  const outlet: Outlet = {
    apply: store.apply,
    announce: () => {},
    invalidate: () => {},
    shows: () => {},
    failed: () => {},
    inSlices: () => Promise.reject(new Error('nothing long here')),
  }
  const moves = createWalkerMoves(outlet, { input: () => input, put: () => '' })
  for (let i = 0; i < 3; i++) moves.act('zoom-in', null)
  const { folding } = input
  const width = ({ u0, u1 }: { readonly u0: number; readonly u1: number }) => u1 - u0
  const shown = width(toUSpan(folding, store.get().viewport ?? fitViewport(folding)))
  expect(shown / width(toUSpan(folding, input.viewport))).toBeCloseTo(0.6 ** 3, 5)
})
