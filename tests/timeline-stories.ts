import fc from 'fast-check'
import { memoizeByIdentity } from '../src/base/memo.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import type { Span } from '../src/base/units.ts'
import { NOTHING_TIED } from '../src/state/at-rest.ts'
import { emphasis, relatedIds } from '../src/state/linking.ts'
import { selectVisible } from '../src/state/select.ts'
import { committedRange, initialState, type State } from '../src/state/state.ts'
import { fitViewport, toSpan } from '../src/state/viewport.ts'
import { foldTime } from '../src/story/folding.ts'
import type { Story } from '../src/story/story.ts'
import { timeEdges } from '../src/story/time-edges.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import type { Card } from '../src/timeline/deck.ts'
import { timelineHeight } from '../src/timeline/decks.ts'
import type { TimelineScene } from '../src/timeline/scene.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { blitar } from './blitar-story.ts'
import { statusedStory } from './statused-story.ts'
import { fixtureStory, linked, manyEvents, tinyStory } from './story.ts'

/** The stories on which every law of the timeline has to hold, each made once. */
export const stories: ReadonlyMap<string, Story> = new Map([
  ['blitar', blitar()],
  ['century', fixtureStory('century')],
  ['hour', fixtureStory('hour')],
  ['deep', fixtureStory('deep')],
  ['tiny', linked(tinyStory())],
  ['5,000 events', linked(manyEvents(5000))],
  ['statuses', statusedStory(120)],
])

/** The folding and the records of a story that pass all filters, each made once: lanes are remembered by them. */
const folded = memoizeByIdentity((story: Story) => foldTime(timeEdges(story), true))
const unfolded = memoizeByIdentity((story: Story) => foldTime(timeEdges(story), false))
const everything = memoizeByIdentity((story: Story) => selectVisible(story, initialState('id'), null))
export const foldingOf = (story: Story, fold = true) => (fold ? folded : unfolded)(story)

export interface Look {
  readonly lang?: 'id' | 'en'
  readonly width?: number
  readonly height?: number
  readonly viewport?: Span
  readonly fold?: boolean
  readonly state?: Partial<State>
}

/** What the app would give the timeline for a story and a state. */
export function inputOf(story: Story, look: Look = {}): TimelineInput {
  const words = look.lang === 'en' ? en : id
  const folding = foldingOf(story, look.fold ?? true)
  const state = { ...initialState(words.lang), ...look.state }
  return {
    story,
    folding,
    words,
    visible: everything(story),
    emphasis: emphasis(story, state),
    tied: state.selection === null ? NOTHING_TIED : new Set(relatedIds(story, state.selection)),
    viewport: look.viewport ?? fitViewport(folding),
    size: { width: look.width ?? 900, height: look.height ?? timelineHeight(story, folding, words) },
    selection: state.selection,
    hover: state.hover,
    range: state.brush ?? committedRange(state),
    measure: tableMeasure,
    reserved: 0,
  }
}

/** What a picture shows as one thing each: single cards, clusters, columns. */
export const groupsOf = ({ marks, runs }: TimelineScene): readonly (readonly Card[])[] => [
  ...marks.map((mark) => (mark.kind === 'card' ? [mark.card] : mark.lane.slice(mark.from, mark.until))),
  ...runs.flatMap(({ cards, from }) =>
    [...from.slice(1)].map((until, i) => cards.slice(from[i], until)).filter((group) => group.length > 0),
  ),
]

/** Any story, language, width, fold and place in it, from all of it down to a ten-thousandth. */
export const anyLook: fc.Arbitrary<TimelineInput> = fc
  .record({
    name: fc.constantFrom(...stories.keys()),
    lang: fc.constantFrom('id' as const, 'en' as const),
    fold: fc.boolean(),
    width: fc.integer({ min: 600, max: 1900 }),
    height: fc.integer({ min: 240, max: 900 }),
    middle: fc.double({ min: 0, max: 1, noNaN: true }),
    depth: fc.double({ min: 0, max: 4, noNaN: true }),
    chosen: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ name, middle, depth, chosen, ...look }) => {
    const story = stories.get(name) ?? blitar()
    const half = 0.53 / 10 ** depth
    const viewport = toSpan(foldingOf(story, look.fold), { u0: middle - half, u1: middle + half })
    const records = [...story.events, ...story.claims, ...story.sources]
    const selection = chosen === undefined ? null : (records[chosen % records.length]?.id ?? null)
    const input = inputOf(story, { ...look, viewport, state: { selection } })
    // A failing example is told by what it is drawn from; the whole of a story is too long to be printed.
    const told = () => JSON.stringify({ name, ...look, viewport, selection })
    return Object.assign(input, { [fc.toStringMethod]: told })
  })
