import { renderToString } from 'preact-render-to-string'
import { createDerivation } from '../src/app/derive.ts'
import { announceSelection } from '../src/app/page-speech.ts'
import { toMarkup } from '../src/base/markup.ts'
import { cardOf } from '../src/graph/card.ts'
import { captionOf } from '../src/graph/speech.ts'
import { Detail } from '../src/panels/detail.tsx'
import { Hit } from '../src/panels/hit.tsx'
import type { PanelInput } from '../src/panels/input.ts'
import { Path } from '../src/panels/path.tsx'
import { PathDoor } from '../src/panels/path-door.tsx'
import { RangeBar } from '../src/panels/range-bar.tsx'
import { foundRecords, summaryLine } from '../src/panels/scene.ts'
import { initialState } from '../src/state/state.ts'
import { say } from '../src/story/say.ts'
import type { Story, StoryRecord } from '../src/story/story.ts'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import { TextView } from '../src/text/text-view.tsx'
import { shownCards } from '../src/timeline/decks.ts'
import { delaysIn } from '../src/timeline/delays.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { spokenCard } from '../src/timeline/spoken-card.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { outgoing } from './formats-out/outgoing-stories.ts'
import { saidIn } from './formats-out/said-in.ts'
import { inputOf } from './timeline-stories.ts'

/** All that the page says of a story, wherever it says it, and what files that are made of it say, one text a place. */
export function* everything(story: Story, input: PanelInput): Generator<readonly [place: string, text: string]> {
  const { visible, reading } = input
  const { words } = reading
  const records = [...story.records.values()]
  yield ['text', renderToString(<TextView reading={reading} />)]
  yield ['sheet', renderToString(<DeskSheet reading={reading} />)]
  yield ['summary line', summaryLine(input)]
  yield ['panel, nothing chosen', renderToString(<Detail input={input} />)]
  yield ['range bar', renderToString(<RangeBar input={input} />)]
  for (const { id: selection } of records) {
    yield [`panel: ${selection}`, renderToString(<Detail input={{ ...input, state: { ...input.state, selection } }} />)]
    const state = { ...initialState(words.lang), knownOn: input.state.knownOn, selection }
    const said: string[] = []
    const outlet = { ...input.outlet, announce: (sentence: string) => void said.push(sentence) }
    announceSelection(story, state, createDerivation(story)(state), words, outlet)
    yield [`chosen: ${selection}`, said.join()]
  }
  for (const record of foundRecords(records, input)) yield [`hit: ${record.id}`, renderToString(<Hit record={record} reading={reading} />)]
  for (const from of story.entities)
    for (const to of story.entities.slice(0, 6)) {
      const ends = { from: from.id, to: to.id }
      yield [
        `path: ${from.id} ${to.id}`,
        renderToString(<PathDoor ends={ends} input={input} />) + renderToString(<Path ends={ends} heading="" input={input} />),
      ]
    }
  const time = { ...inputOf(story, { lang: words.lang }), visible }
  for (const since of [false, true]) yield [`list, since: ${since}`, toMarkup(timelineList({ ...time, since }))]
  const twice = { ...time, since: true }
  for (const end of timelineScene(twice, delaysIn).delays?.ends ?? [])
    yield [
      `arrivals: ${end.ids.join()}`,
      Object.values(tipOf({ kind: 'arrivals', end }, twice))
        .flat()
        .join('\n'),
    ]
  for (const card of shownCards(time).cards) yield [`spoken: ${card.record.id}`, spokenCard(card, story, words, visible)]
  // As it fits, and from so far away that what was said in one week shares a mark.
  const { start, end } = time.folding.extent
  for (const near of [
    time,
    { ...time, ...inputOf(story, { lang: words.lang, viewport: { start: start - 40 * (end - start), end } }), visible },
  ])
    for (const mark of timelineScene(near).marks)
      yield [
        `tip: ${mark.y}`,
        Object.values(tipOf({ kind: 'mark', mark }, near))
          .flat()
          .join('\n'),
      ]
  for (const place of [time.folding.extent.start, ...story.events.map(({ when }) => when?.startMin ?? 0)]) {
    const near = {
      ...inputOf(story, { lang: words.lang, viewport: { start: place - 4e7, end: place + 4e7 }, width: 1600, height: 900 }),
      visible,
    }
    // Of a summary the beginning stands there: all of it counts as said.
    for (const { key } of timelineScene(near).details)
      yield [`detail: ${key.card.record.id}`, key.card.kind === 'event' ? say(key.card.record.summary ?? '', words.lang).text : '']
  }
  const ties: readonly StoryRecord[] = [...visible.relations, ...visible.events, ...visible.entities]
  for (const record of ties) {
    if (record.kind !== 'relation' && record.kind !== 'event' && record.kind !== 'entity') continue
    yield [`card: ${record.id}`, Object.values(cardOf(record, { story, words, visible })).flat().join('\n')]
    yield [`caption: ${record.id}`, captionOf(record, { story, words, visible, events: true }) ?? '']
  }
  yield* saidIn(outgoing(story, words.lang, input.state.knownOn))
}
