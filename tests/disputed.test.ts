import { describe, expect, it } from 'vitest'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { graphScene } from '../src/graph/scene.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { chainsBetween } from '../src/story/chains.ts'
import { knownBy } from '../src/story/known.ts'
import { eventGlyph } from '../src/timeline/glyphs.ts'
import { signOf } from '../src/timeline/mark-signs.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { statedWords } from '../src/words/status.ts'
import { en } from './all-words.ts'
import { changedStory, linked } from './story.ts'
import { inputOf } from './timeline-stories.ts'

/** Its event and its relation are stated by a claim of the 5th of January that is denied on the 8th; so is a second event, without a date. */
const story = linked(
  changedStory((file) => {
    const [claim] = file['claims']
    file['relations'][0].status = 'alleged'
    file['events'].push({ ...file['events'][1], id: 'undated', when: undefined })
    claim.states = ['punished', 'undated', 'company-employs-worker']
  }),
)
const seenOn = (day: string | null) => selectVisible(story, initialState('en'), knownBy(day, story.timeZone))

describe.each([
  ['2021-01-05', false],
  ['2021-01-08', true],
  [null, true],
] as const)('what is denied later, known on %s', (day, disputed) => {
  const visible = seenOn(day)
  const records = [...visible.events, ...visible.relations].filter(({ claims }) => claims.some(({ states }) => states.length > 0))

  it(`is ${disputed ? '' : 'not '}called disputed`, () => {
    const stated = records.filter((record) => record.disputed)
    expect(stated).toHaveLength(3)
    for (const record of stated) expect(statedWords(record, en, visible).includes(en.record.disputed)).toBe(disputed)
    const about = visible.events.filter((event) => !stated.includes(event))
    expect(about).toHaveLength(1)
    for (const record of about) expect(statedWords(record, en, visible).includes(en.record.aboutDisputed)).toBe(disputed)
  })

  it(`is ${disputed ? '' : 'not '}drawn so in the timeline`, () => {
    const { marks, footer } = timelineScene({ ...inputOf(story, { width: 1600 }), visible })
    const cards = marks.flatMap((mark) => (mark.kind === 'card' && mark.card.record.id === 'punished' ? [mark.card] : []))
    expect(cards).toHaveLength(1)
    const half = eventGlyph({ status: 'alleged', disputed, part: 'main' })
    for (const card of cards) expect(signOf(card)).toEqual([[half, 0]])
    expect(footer.marks.map(({ undenied }) => undenied)).toEqual([!disputed])
  })

  it(`${disputed ? 'has' : 'has no'} disc in the graph, nor is its chain weaker for it`, () => {
    const look = { story, words: en, visible, layout: layoutStory(story), emphasis: () => 'normal' as const, measure: tableMeasure }
    expect(graphScene(look, { width: 600, height: 400 }).edges.map(({ disc }) => disc !== null)).toEqual([disputed])
    expect(chainsBetween(story, 'company', 'worker', visible)).toHaveLength(1)
  })
})
