import { describe, expect, test } from 'vitest'
import { finish } from '../src/base/steps.ts'
import { selectVisible } from '../src/state/select.ts'
import { NOTHING_HIDDEN } from '../src/state/state.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import { deckOf, shownCards } from '../src/timeline/decks.ts'
import { createHold, MANY } from '../src/timeline/hold.ts'
import { isReady } from '../src/timeline/prepared-decks.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { blitar } from './blitar-story.ts'
import { linked, manyEvents } from './story.ts'
import { foldingOf, inputOf } from './timeline-stories.ts'

test('lanes are laid out once for a language, also where its words are loaded again', () => {
  const story = blitar()
  const deck = deckOf(story, foldingOf(story), en)
  expect(deckOf(story, foldingOf(story), id)).not.toBe(deck)
  expect(deckOf(story, foldingOf(story), { ...en })).toBe(deck)
  expect(deckOf(story, foldingOf(story, false), en)).not.toBe(deck)
})

describe('a large story’s timeline', () => {
  const story = linked(manyEvents(MANY + 1))
  const input = inputOf(story)
  const filtered = { ...input, visible: selectVisible(story, { status: 'documented', hidden: NOTHING_HIDDEN }, null) }

  test('stays as it is until what passes a filter has been found out', async () => {
    const works: (() => void)[] = []
    let asked = 0
    const hold = createHold({
      inSlices: (steps) => new Promise((resolve) => works.push(() => resolve(finish(steps)))),
      invalidate: () => asked++,
      failed: () => {},
    })
    expect(hold(input)).toBe(input)
    expect(hold(filtered).visible).toBe(input.visible)
    expect(hold(filtered).visible).toBe(input.visible)
    expect(works).toHaveLength(1)
    works[0]?.()
    await Promise.resolve()
    await Promise.resolve()
    expect(asked).toBe(1)
    expect(isReady(filtered)).toBe(true)
    expect(hold(filtered)).toBe(filtered)
  })

  test('shows what it would at once', () => {
    const again = linked(manyEvents(MANY + 1))
    const visible = selectVisible(again, { status: 'documented', hidden: NOTHING_HIDDEN }, null)
    const ids = (of: TimelineInput) => shownCards(of).lanes.map(({ cards }) => cards.map(({ record }) => record.id))
    expect(ids({ ...inputOf(again), visible })).toEqual(ids(filtered))
  })
})
