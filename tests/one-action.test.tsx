import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { FIT } from '../src/graph/camera.ts'
import { hitTest } from '../src/graph/hit.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { along } from '../src/graph/path.ts'
import { pictureOf } from '../src/graph/scene.ts'
import { tiesOf } from '../src/graph/walk.ts'
import { graphWorld } from '../src/graph/world.ts'
import { Detail } from '../src/panels/detail.tsx'
import { say } from '../src/story/say.ts'
import type { Cite, StoryRecord } from '../src/story/story.ts'
import { TextView } from '../src/text/text-view.tsx'
import { shownCards } from '../src/timeline/decks.ts'
import { hitTimeline } from '../src/timeline/hit.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { placeOf, stopAt, stopCount, stopOf } from '../src/timeline/walk.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { attribute, elementsOf } from './elements.ts'
import { inputFor } from './panel-stories.ts'
import { inputOf } from './timeline-stories.ts'

const story = blitar()
const records = [...story.records.values()].filter(({ kind }) => kind !== 'tour')

/** Where each kind of record has a mark that leads to it. Figures and questions have a place of their own in lists and in the text alone. */
const MARKED = {
  timeline: ['event', 'claim', 'source'],
  graph: ['entity', 'relation'],
  lists: ['figure', 'question'],
} as const
const isIn = (view: keyof typeof MARKED, { kind }: StoryRecord) => MARKED[view].some((one) => one === kind)

/** Everything that a record cites, by hand and not by the code under test. */
function citesOf(record: StoryRecord): readonly Cite[] {
  if (record.kind === 'claim') return record.positions.flatMap(({ cites }) => cites)
  if (record.kind === 'figure') return record.values.flatMap(({ cites }) => cites)
  return record.kind === 'source' || record.kind === 'tour' ? [] : record.cites
}

/** All that is read in a piece of the page. */
const textIn = (node: VNode): string => elementsOf(renderToString(<article>{node}</article>)).at(-1)?.text ?? ''

it('every record has its place in one of the views or in the lists', () => {
  expect(records.filter((record) => !(['timeline', 'graph', 'lists'] as const).some((view) => isIn(view, record)))).toEqual([])
})

describe('one action leads from the mark of a record to it', () => {
  const time = inputOf(story, { width: 1000, height: 900 })
  const scene = timelineScene(time)
  const ties = {
    story,
    layout: layoutStory(story),
    visible: time.visible,
    emphasis: () => 'normal' as const,
    words: id,
    measure: tableMeasure,
  }
  const picture = pictureOf(graphWorld(ties, { width: 1000, height: 640 }), FIT)

  it.each(records.filter((record) => isIn('timeline', record)).map((record) => [record.id, record] as const))(
    'in the timeline, by pointing and by keys: %s',
    (_, record) => {
      const shown = shownCards(time)
      const stop = stopAt(shown, stopOf(shown, record.id))
      if (stop === null) throw new Error('no stop')
      expect(stopOf(shown, record.id)).toBeLessThan(stopCount(shown))
      const { x, y } = placeOf(stop, scene)
      // A stretch without a sign of its own is taken where its name is.
      const label = scene.labels.find(({ key }) => key.kind === 'card' && key.card.record.id === record.id)
      const places = [
        { x, y },
        ...(label === undefined
          ? []
          : [{ x: label.anchor.x + label.anchor.dx + (label.anchor.align === 'start' ? 20 : -20), y: label.key.y }]),
      ]
      const taken = places.map((at) => hitTimeline(scene, at))
      const ids = taken.map((target) => {
        if (target?.kind === 'undated') return target.event.id
        return target?.kind === 'mark' && target.mark.kind === 'card' ? target.mark.card.record.id : null
      })
      expect(ids).toContain(record.id)
    },
  )

  it.each(records.filter((record) => isIn('graph', record)).map((record) => [record.id, record] as const))(
    'in the graph, by pointing and by keys: %s',
    (_, record) => {
      const { nodes, edges } = picture.world
      const node = nodes.find(({ entity }) => entity === record)
      const edge = edges.find(({ relation }) => relation.id === record.id)
      const places = node === undefined ? along(edge?.route ?? expect.fail('no line'), 20) : [node.at]
      expect(places.map((at) => hitTest(picture, at))).toContain(record.id)
      // By keys: from name to name, along every tie.
      if (record.kind === 'relation')
        for (const end of [record.from, record.to])
          expect(tiesOf(end, { visible: time.visible, events: false }).map((tie) => tie.record)).toContain(record)
    },
  )
})

describe.each([
  ['id', id],
  ['en', en],
] as const)('what is chosen stands beside the pictures with its sources and paragraphs, in %s', (_, words) => {
  it.each(records.map((record) => [record.id, record] as const))('%s', (_, record) => {
    const text = textIn(<Detail input={inputFor(words, { selection: record.id })} />)
    for (const { source, at } of citesOf(record)) {
      const publisher = say(source.publisher?.name ?? source.title, words.lang).text
      const paragraph = /^p(\d+)$/.exec(at ?? '')?.[1]
      expect(text).toContain(paragraph === undefined ? publisher : `${publisher}, ${words.record.paragraph(paragraph)}`)
    }
    // A source is itself what is looked for: where it can be read.
    if (record.kind === 'source') expect(text).toContain(record.url ?? words.detail.noAddress)
  })
})

describe('open questions', () => {
  const linksIn = (html: string) => elementsOf(html).map((element) => attribute(element, 'data-select'))

  it('are listed where nothing is chosen, and in the text', () => {
    const input = inputFor(id)
    const start = linksIn(renderToString(<Detail input={input} />))
    for (const question of story.questions) expect(start).toContain(question.id)
    const text = textIn(<TextView reading={input.reading} />)
    for (const { question } of story.questions) expect(text).toContain(say(question, 'id').text)
  })

  it('stand beside each record that they are about, under both sides where a claim is told or what it states', () => {
    for (const question of story.questions)
      for (const record of question.about) {
        const html = renderToString(<Detail input={inputFor(id, { selection: record.id })} />)
        expect(linksIn(html)).toContain(question.id)
        const pair = html.indexOf('class="pair"')
        if (record.kind === 'claim') expect(pair).toBeGreaterThan(0)
        if (record.kind === 'claim') expect(html.indexOf(`data-select="${question.id}"`)).toBeGreaterThan(pair)
      }
  })
})
