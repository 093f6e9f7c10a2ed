import { describe, expect, test } from 'vitest'
import { inRange } from '../src/state/linking.ts'
import { reveal } from '../src/state/reveal.ts'
import { initialState } from '../src/state/state.ts'
import { saidWhen } from '../src/story/said.ts'
import type { Position, Story } from '../src/story/story.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { undatedOf } from '../src/timeline/items.ts'
import { changedStory, linked } from './story.ts'
import { foldingOf, inputOf } from './timeline-stories.ts'

/** The claim's first position, cited to the later report first and without a day of its own. */
const late = linked(
  changedStory((file) => {
    const [position] = file.claims[0].positions
    delete position.when
    position.cites = ['report-two', 'report-one'].map((source) => ({ source, at: 'p1' }))
    file.claims[0].positions = [position]
  }),
)
const positionOf = (story: Story): Position => {
  const position = story.claims[0]?.positions[0]
  if (position === undefined) throw new Error('no position')
  return position
}

describe('when a position was taken', () => {
  test('is the day the sources give', () => {
    const said = linked(changedStory((file) => Object.assign(file.claims[0].positions[0], { when: '2021-01-03' })))
    expect(positionOf(said).when?.text).toBe('2021-01-03')
    expect(saidWhen(positionOf(said))).toBe(positionOf(said).when)
  })

  test('or else the publication of its earliest cite, wherever that stands', () => {
    expect(positionOf(late).cites[0]?.source.id).toBe('report-two')
    expect(saidWhen(positionOf(late))?.text).toBe('2021-01-05')
  })

  test('is the same on the timeline, for a range, and where the claim is brought into view', () => {
    const [claim] = late.claims
    const when = saidWhen(positionOf(late))
    if (claim === undefined || when === null) throw new Error('no claim')
    expect(
      shownCards(inputOf(late))
        .ofRecord.get(claim.id)
        ?.map((card) => card.when),
    ).toEqual([when])
    expect(undatedOf(late.events)).toEqual([])
    expect(inRange(late, claim.id, { start: when.startMin, end: when.endMax })).toBe(true)
    expect(inRange(late, claim.id, { start: when.endMax, end: when.endMax + 1e9 })).toBe(false)
    const away = { ...initialState('id'), viewport: { start: when.endMax + 1e8, end: when.endMax + 2e8 } }
    const { viewport } = reveal(late, foldingOf(late), claim.id)(away)
    expect(viewport !== null && viewport.start <= when.startMin && viewport.end >= when.endMax).toBe(true)
  })
})
