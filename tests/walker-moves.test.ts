import { expect, it } from 'vitest'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import { PACKED } from '../src/state/lanes.ts'
import { initialState } from '../src/state/state.ts'
import { createStore, type Outlet } from '../src/state/store.ts'
import { fitViewport, toUSpan } from '../src/state/viewport.ts'
import { shownCards } from '../src/timeline/decks.ts'
import type { TimelineViewInput } from '../src/timeline/view-input.ts'
import { stopAt, stopOf } from '../src/timeline/walk.ts'
import { createWalkerMoves } from '../src/timeline/walker-moves.ts'
import { blitar } from './blitar-story.ts'
import { inputOf } from './timeline-stories.ts'

/** A walk through the first story, and what it says. */
function walk(lang: 'id' | 'en' = 'en') {
  const input: TimelineViewInput = { ...inputOf(blitar(), { lang }), lanes: PACKED, palette: LIGHT_PALETTE }
  const store = createStore(initialState(lang))
  const said: string[] = []
  const outlet: Outlet = {
    apply: store.apply,
    announce: (sentence) => said.push(sentence),
    invalidate: () => {},
    shows: () => {},
    failed: () => {},
    inSlices: () => Promise.reject(new Error('nothing long here')),
  }
  const moves = createWalkerMoves(outlet, { input: () => input, put: () => '' })
  const stopOn = (id: string) => stopAt(shownCards(input), stopOf(shownCards(input), id))
  return { input, store, said, moves, stopOn }
}

it('keys that come faster than frames each count', () => {
  const { input, store, moves } = walk()
  for (let i = 0; i < 3; i++) moves.act('zoom-in', null)
  const { folding } = input
  const width = ({ u0, u1 }: { readonly u0: number; readonly u1: number }) => u1 - u0
  const shown = width(toUSpan(folding, store.get().viewport ?? fitViewport(folding)))
  expect(shown / width(toUSpan(folding, input.viewport))).toBeCloseTo(0.6 ** 3, 5)
})

it.each([
  ['en', 'pilkada-2020', 'Range starts: 2020'],
  ['id', 'pilkada-2020', 'Awal rentang: 2020'],
  ['en', 'kontrak-habis', 'Range starts: 31 December 2020'],
  ['en', 'sindonews-2021-01-05', 'Range starts: 5 January 2021, 22:16 WIB'],
] as const)('a range begins as exactly as what it begins with is dated: %s, %s', (lang, id, sentence) => {
  const { said, moves, stopOn } = walk(lang)
  moves.act('range-start', stopOn(id))
  expect(said).toEqual([sentence])
})

it('zooming and paging say how much is in view, besides the time', () => {
  const { said, moves, stopOn } = walk()
  moves.act('zoom-in', stopOn('kontrak-habis'))
  moves.act('fit', null)
  expect(said[0]).toMatch(/, [1-9] of 10 dated events in view$/)
  expect(said[1]).toMatch(/, 10 of 10 dated events in view$/)
})
