import type { ComponentChild, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { announceSelection } from '../src/app/page-speech.ts'
import { claimLines } from '../src/app/picture-notes.ts'
import { recordLine } from '../src/app/share-text.ts'
import { toMarkup } from '../src/base/markup.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { cardOf } from '../src/graph/card.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { graphScene } from '../src/graph/scene.ts'
import { captionOf, spoken } from '../src/graph/speech.ts'
import { tiesOf } from '../src/graph/walk.ts'
import { Detail } from '../src/panels/detail.tsx'
import { Hit } from '../src/panels/hit.tsx'
import type { PanelInput } from '../src/panels/input.ts'
import { Path } from '../src/panels/path.tsx'
import { initialState, type State } from '../src/state/state.ts'
import { say } from '../src/story/say.ts'
import type { Claim, Stance, StoryRecord } from '../src/story/story.ts'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import { TextView } from '../src/text/text-view.tsx'
import { shownCards } from '../src/timeline/decks.ts'
import { delaysIn } from '../src/timeline/delays.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { spokenCard } from '../src/timeline/spoken-card.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { spokenStop } from '../src/timeline/walk.ts'
import { SILENCE } from '../src/words/silence.ts'
import { instantWords } from '../src/words/spans.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { attribute, type Element, elementsOf, plainText } from './elements.ts'
import { inputFor } from './panel-stories.ts'
import { inputOf } from './timeline-stories.ts'

const story = blitar()
const layout = layoutStory(story)
const ALL = { id, en } as const

/** What is said of a record somewhere. */
interface Saying {
  readonly of: StoryRecord
  readonly text: string
}

const stateOf = ({ state }: PanelInput): State => ({ ...initialState(state.lang), ...state })

type View = (input: PanelInput) => readonly Saying[]

/** The claims that have to be heard with a record, found without the help of the code under test. */
const claimsBehind = (of: StoryRecord, { visible }: PanelInput): readonly Claim[] =>
  story.claims.filter((claim) => claim === of || (visible.has(claim.id) && claim.states.some((stated) => stated === of)))

/** The names and sentences that must be read beside a claim: everybody who says so, everybody who denies it, or that nobody does. */
function voicesOf(claim: Claim, { visible, reading }: PanelInput): readonly string[] {
  const { words, style } = reading
  const side = (...stances: readonly Stance[]) => {
    const takes = ({ stance }: { readonly stance: Stance }) => stances.includes(stance)
    const names = visible.positions(claim).filter(takes)
    if (names.length > 0) return names.map(({ by }) => say(by.name, words.lang).text)
    const later = claim.positions.filter(takes).map(({ since }) => since ?? Number.POSITIVE_INFINITY)
    if (visible.knownBy === null || later.length === 0) return [SILENCE[words.lang].silent]
    const day = (end: number) => instantWords(end - 1, 'day', style)
    const follows = { id: 'pada', en: 'on' }[words.lang]
    return [SILENCE[words.lang].until(day(visible.knownBy), `${follows} ${day(Math.min(...later))}`)]
  }
  return [...side('asserts', 'repeats'), ...side('denies')]
}

const unheard = ({ of, text }: Saying, input: PanelInput): readonly string[] =>
  claimsBehind(of, input)
    .flatMap((claim) => voicesOf(claim, input))
    .filter((voice) => !plainText(text).includes(voice))

const tip = (lines: { readonly title: string; readonly lines: readonly string[] }) => [lines.title, ...lines.lines].join('\n')

/** What is read in the nearest item of a list, or else in the whole article, about each record that a piece of the page names. */
function sayingsIn(html: string): readonly Saying[] {
  return elementsOf(html).flatMap((element) => {
    const of = story.records.get(attribute(element, 'data-select') ?? attribute(element, 'data-record') ?? '')
    return of === undefined ? [] : [{ of, text: around(element).text }]
  })
}

function around(element: Element): Element {
  if (['li', 'article', 'section'].includes(element.tag) || attribute(element, 'role') === 'option') return element
  return element.parent === null ? element : around(element.parent)
}

const html = (node: VNode | ComponentChild) => sayingsIn(renderToString(<article>{node}</article>))
const records = [...story.records.values()]
const ofTime = ({ reading, visible }: PanelInput, viewport?: { start: number; end: number }) => {
  const input = inputOf(story, { lang: reading.words.lang, ...(viewport === undefined ? {} : { viewport }) })
  return { ...input, visible }
}
const ofTies = ({ reading: { words }, visible }: PanelInput) => {
  const base = { story, words, visible, layout, emphasis: () => 'normal' as const }
  return { ...base, measure: tableMeasure }
}
const ofWalk = ({ reading: { words }, visible }: PanelInput) => ({ story, words, visible, events: true })
const shownIn = ({ visible }: PanelInput) => [...visible.relations, ...visible.events, ...visible.claims]

const VIEWS: Readonly<Record<string, View>> = {
  'a tip of the timeline': (input) => {
    const time = ofTime(input)
    return timelineScene(time).marks.flatMap((mark) => {
      const of = mark.kind === 'card' ? mark.card.record : mark.claim?.record
      return of === undefined ? [] : [{ of, text: tip(tipOf({ kind: 'mark', mark }, time)) }]
    })
  },
  'a cluster of one claim': (input) => {
    // So wide a view that what was said in one week shares a mark.
    const { extent } = ofTime(input).folding
    const time = ofTime(input, { start: extent.start - 40 * (extent.end - extent.start), end: extent.end })
    return timelineScene(time).marks.flatMap((mark) =>
      mark.kind === 'card' || mark.claim === null ? [] : [{ of: mark.claim.record, text: tip(tipOf({ kind: 'mark', mark }, time)) }],
    )
  },
  'a tip of what has no date': (input) =>
    input.visible.events.map((event) => ({ of: event, text: tip(tipOf({ kind: 'undated', event }, ofTime(input))) })),
  'a mark, spoken': (input) => {
    const time = ofTime(input)
    return shownCards(time).cards.map((card) => ({ of: card.record, text: spokenCard(card, story, time.words, input.visible) }))
  },
  'a row of the list': (input) => sayingsIn(toMarkup(timelineList(ofTime(input)))),
  'a row of the list that says since when': (input) => sayingsIn(toMarkup(timelineList({ ...ofTime(input), since: true }))),
  'a tip of what came into the sources': (input) => {
    const time = { ...ofTime(input), since: true }
    return (timelineScene(time, delaysIn).delays?.ends ?? []).flatMap((end) =>
      end.ids.slice(0, 4).flatMap((of) => {
        const record = story.records.get(of)
        return record === undefined ? [] : [{ of: record, text: tip(tipOf({ kind: 'arrivals', end }, time)) }]
      }),
    )
  },
  'a stop of the keyboard without a date': (input) =>
    input.visible.events.map((event) => ({ of: event, text: spokenStop({ kind: 'undated', event }, 0, 1, ofTime(input)) })),
  'a card of the graph': (input) =>
    [...input.visible.relations, ...input.visible.events].map((of) => ({ of, text: tip(cardOf(of, ofTies(input))) })),
  'a tie of the graph, spoken': (input) =>
    [...input.visible.entities, ...input.visible.events].flatMap((at) =>
      tiesOf(at, ofWalk(input)).map(({ record }, tie) => ({ of: record, text: spoken({ at, tie, back: [] }, ofWalk(input)) })),
    ),
  'the caption of the graph': (input) =>
    shownIn(input).flatMap((of) => {
      const text = captionOf(of, ofWalk(input))
      return text === null ? [] : [{ of, text }]
    }),
  'what is said when something is chosen': (input) =>
    shownIn(input).map((of) => {
      const said: string[] = []
      const state = { ...stateOf(input), selection: of.id }
      const outlet = { ...input.outlet, announce: (sentence: string) => void said.push(sentence) }
      announceSelection(story, state, createDerivation(story)(state), input.reading.words, outlet)
      return { of, text: said.join() }
    }),
  'a hit of the search': (input) => shownIn(input).map((of) => ({ of, text: renderToString(<Hit record={of} reading={input.reading} />) })),
  'the text': ({ reading }) => html(<TextView reading={reading} />),
  'the desk’s sheet': ({ reading }) => html(<DeskSheet reading={reading} />),
  'the panel, whatever is chosen': (input) =>
    [null, ...records.filter(({ id: one }) => input.visible.has(one)).map(({ id: one }) => one)].flatMap((selection) =>
      html(<Detail input={{ ...input, state: { ...input.state, selection } }} />),
    ),
  'the steps of the tour': (input) =>
    story.tours.flatMap(({ id: tour, steps }) =>
      steps.flatMap((_, step) => html(<Detail input={{ ...input, state: { ...input.state, tour: { tour, step } } }} />)),
    ),
  'how two names are connected': (input) =>
    input.visible.entities.flatMap((from, i) =>
      input.visible.entities.slice(i + 1).flatMap((to) => html(<Path ends={{ from: from.id, to: to.id }} heading="" input={input} />)),
    ),
  'a line that is handed on, and the title of a frame': (input) =>
    shownIn(input).flatMap((of) => {
      const text = recordLine(of, input.reading)
      return text === null ? [] : [{ of, text }]
    }),
  'a saved picture': (input) => {
    const { words } = input.reading
    const state = stateOf(input)
    const looked = {
      story,
      state,
      derived: createDerivation(story)(state),
      words,
      address: '',
      origin: null,
      standing: { newsroom: null, archive: null },
    }
    const time = timelineScene(ofTime(input))
    const ties = graphScene(ofTies(input), { width: 900, height: 500 })
    const text = claimLines(looked, { time, ties }).join('\n')
    const drawn = [...time.marks.flatMap((mark) => (mark.kind === 'card' ? [mark.card.record] : [])), ...input.visible.relations]
    return drawn.map((of) => ({ of, text }))
  },
}

describe.each([
  ['id', null],
  ['en', null],
  ['id', '2021-01-05'],
  ['en', '2021-01-05'],
  ['id', '2021-01-08'],
] as const)('who says so and who denies it, or that nobody does, in %s, known on %s', (lang, knownOn) => {
  const input = inputFor(ALL[lang], { knownOn }, story)
  it.each(Object.entries(VIEWS))('stands in %s', (_, view) => {
    const said = view(input).filter(({ of }) => claimsBehind(of, input).length > 0)
    expect(said.length).toBeGreaterThan(0)
    expect(said.flatMap((one) => unheard(one, input).map((voice) => `${one.of.id}: ${voice}`))).toEqual([])
  })
})

describe.each(['documented', 'reported', 'all'] as const)('whoever chose what the filter “%s” hides', (status) => {
  const input = inputFor(en, { status }, story)
  const stated = shownIn(inputFor(en, {}, story)).filter((of) => claimsBehind(of, inputFor(en, {}, story)).length > 0)
  const read: Readonly<Record<string, (of: StoryRecord) => string>> = {
    'in its card': (of) => renderToString(<Detail input={{ ...input, state: { ...input.state, selection: of.id } }} />),
    'in a line that is handed on': (of) => recordLine(of, input.reading) ?? '',
  }
  it.each(Object.entries(read))('reads both sides of it %s', (_, reads) => {
    expect(stated.length).toBeGreaterThan(5)
    for (const of of stated) {
      const text = plainText(reads(of))
      const voices = story.claims
        .filter((claim) => claim === of || claim.states.some((each) => each === of))
        .flatMap((claim) => voicesOf(claim, input))
      expect([of.id, voices.filter((voice) => !text.includes(voice))]).toEqual([of.id, []])
    }
  })
})
