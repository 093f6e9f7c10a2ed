import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import { PACKED } from '../src/state/lanes.ts'
import { initialState } from '../src/state/state.ts'
import { createStore, type Outlet } from '../src/state/store.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import { choose } from '../src/timeline/choose.ts'
import type { ClusterMark } from '../src/timeline/marks.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { anyLook, groupsOf, inputOf, stories } from './timeline-stories.ts'

/** What a click on a cluster of several records comes to. */
function opened(mark: ClusterMark, input: TimelineInput) {
  const store = createStore({ ...initialState(input.words.lang), selection: input.selection })
  const outlet: Outlet = {
    apply: store.apply,
    announce: () => {},
    invalidate: () => {},
    shows: () => {},
    failed: () => {},
    inSlices: () => Promise.reject(new Error('nothing long here')),
  }
  choose({ kind: 'mark', mark }, { ...input, lanes: PACKED, palette: LIGHT_PALETTE }, outlet)
  const { viewport, selection } = store.get()
  return { viewport, selection, cards: mark.lane.slice(mark.from, mark.until) }
}

const clustersIn = (input: TimelineInput) =>
  timelineScene(input).marks.flatMap((mark) => (mark.kind === 'cluster' && mark.claim === null && !mark.earlier ? [mark] : []))

/** A cluster that is opened is looked at more closely, all of it; of what cannot come apart, one is chosen. */
function expectOpened(input: TimelineInput): number {
  let closer = 0
  for (const mark of clustersIn(input).slice(0, 5)) {
    const { viewport, selection, cards } = opened(mark, input)
    if (viewport === null) {
      expect(cards.map(({ record }) => record.id)).toContain(selection)
      continue
    }
    closer++
    const length = viewport.end - viewport.start
    expect(length).toBeLessThan(input.viewport.end - input.viewport.start)
    for (const { when } of cards) expect(when.startMin >= viewport.start && when.startMin < viewport.end, when.text).toBe(true)
    // They do not all stand as one any more.
    const groups = groupsOf(timelineScene({ ...input, viewport }))
    expect(groups.some((group) => cards.every((card) => group.includes(card)))).toBe(false)
  }
  return closer
}

test('a cluster that is clicked is zoomed to, so that it fits and comes apart', () => {
  fc.assert(
    fc.property(anyLook, (input) => void expectOpened(input)),
    { numRuns: 60 },
  )
  const many = stories.get('5,000 events') ?? expect.fail()
  const viewport = { start: Date.parse('2004-01-01'), end: Date.parse('2006-06-01') }
  expect(expectOpened(inputOf(many, { width: 900, viewport }))).toBe(5)
})
