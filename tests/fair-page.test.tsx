import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { isolated } from '../src/base/bidi.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { cardOf } from '../src/graph/card.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { graphScene } from '../src/graph/scene.ts'
import { Detail } from '../src/panels/detail.tsx'
import { ProblemCard } from '../src/panels/problems.tsx'
import { codeFrame } from '../src/story/code-frame.ts'
import { createSearch } from '../src/story/search.ts'
import type { Story } from '../src/story/story.ts'
import { titleOf } from '../src/story/title.ts'
import { TextView } from '../src/text/text-view.tsx'
import { shownCards } from '../src/timeline/decks.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { spokenCard } from '../src/timeline/spoken-card.ts'
import { id as words } from './all-words.ts'
import { attribute, elementsOf } from './elements.ts'
import { inputFor } from './panel-stories.ts'
import { changedStory, linked, type StoryFile } from './story.ts'
import { inputOf } from './timeline-stories.ts'

const made = (change: (file: StoryFile) => void) => linked(changedStory(change))
const textOf = (story: Story) => renderToString(<TextView reading={inputFor(words, {}, story).reading} />)
const panelOf = (story: Story, selection: string) => renderToString(<Detail input={inputFor(words, { selection }, story)} />)

describe('a text in another language says so to the browser', () => {
  const story = made((file) => {
    Object.assign(file['claims'][0], { statement: { en: 'A punishment.' } })
    Object.assign(file['events'][0], { title: { en: 'Sent home.' } })
    file['vocabulary'].relationTypes.employs.label = { en: 'employs' }
  })
  const inEnglish = (html: string) => elementsOf(html).flatMap((element) => (attribute(element, 'lang') === 'en' ? [element] : []))

  test.each(['A punishment.', 'Sent home.', 'employs'])('as heading and as link: %s', (title) => {
    const said = inEnglish(textOf(story)).filter(({ text }) => text === title)
    expect(said.some(({ parent }) => parent?.tag === 'a')).toBe(true)
    expect(said.some(({ parent }) => /^h\d$/.test(parent?.tag ?? ''))).toBe(true)
  })

  test('in the panel', () => {
    expect(inEnglish(panelOf(story, 'was-punished')).some(({ parent }) => parent?.tag === 'h2')).toBe(true)
  })
})

test('a name that turns the reading direction turns nothing around it, in cards, speech and titles', () => {
  const name = '\u202eEve'
  const story = made((file) => {
    for (const entity of file['entities']) Object.assign(entity, { name })
  })
  const input = { ...inputOf(story), words }
  const relation = story.relations[0]
  if (relation === undefined) throw new Error('no relation')
  const texts = [
    titleOf(relation, 'id'),
    cardOf(relation, { story, words, visible: input.visible }).title,
    ...shownCards(input).cards.flatMap((card) => (card.kind === 'claim' ? [spokenCard(card, story, words, input.visible)] : [])),
  ]
  expect(texts.length).toBeGreaterThan(3)
  for (const text of texts) {
    expect(text).toContain(isolated(name))
    expect(text.replaceAll(isolated(name), '')).not.toContain(name)
  }
})

describe('what the file says is shown', () => {
  const story = made((file) => {
    for (const kind of ['entityTypes', 'eventTypes', 'relationTypes'])
      for (const [of, type] of Object.entries<StoryFile>(file['vocabulary'][kind]))
        Object.assign(type, { description: `What ${of} means.` })
    Object.assign(file['sources'][0], { retrieved: '2021-02-03' })
    Object.assign(file['events'][0], { participants: [{ entity: 'worker', cites: [{ source: 'report-two', at: 'p9' }] }] })
    Object.assign(file, { corrections: [{ date: '2021-02-04', note: 'Mended.', about: ['sent-home'] }] })
  })

  test('what a type means, of a name, an event and a relation', () => {
    for (const record of [...story.entities, ...story.events, ...story.relations])
      expect(panelOf(story, record.id)).toContain(`What ${record.type.id} means.`)
  })
  test('when a source was retrieved', () => expect(panelOf(story, 'report-one')).toContain('3 Februari 2021'))
  test('who says that somebody took part', () => expect(panelOf(story, 'sent-home')).toContain('paragraf 9'))
  test('what a correction in the log is about', () => {
    const corrected = elementsOf(textOf(story)).findLast(({ tag, text }) => tag === 'li' && text.includes('Mended.'))
    expect(corrected?.text).toContain('Pekerja dipulangkan')
  })
})

test('on a name’s page the names that it is tied to are links, and its own is none', () => {
  const story = made(() => undefined)
  const links = elementsOf(panelOf(story, 'worker')).flatMap((element) => attribute(element, 'data-select') ?? [])
  expect(links).toContain('company')
  expect(links).not.toContain('worker')
})

test('where nothing is behind a card of problems, it has the page’s first heading', () => {
  const input = { words, heading: 'Oh', file: 'a.json', problems: [], kept: false, actions: [], close: null }
  expect(renderToString(<ProblemCard input={input} />)).toContain('<h1')
  expect(renderToString(<ProblemCard input={{ ...input, close: () => undefined }} />)).toContain('<h2')
})

test('a card of problems shows the lines around a mistake, what stands there marked and nothing of it as markup', () => {
  const frame = codeFrame('{\n  "when": "<b>"\n}', { line: 2, column: 11 })
  const problem = { code: 'bad-date', what: 'No date.', fix: 'Write one.', place: { line: 2, column: 11 }, path: 'when', frame }
  const input = { words, heading: 'Oh', file: 'a.json', problems: [problem], kept: true, actions: [], close: null }
  const html = renderToString(<ProblemCard input={input} />)
  expect(html).toContain('<mark>&quot;&lt;b>&quot;</mark>')
  expect(elementsOf(html).filter(({ tag }) => tag === 'code').length).toBe(4)
})

test('a name is found however its letters are composed and whichever twin of a letter it has', () => {
  const forms = ['\u00c5sa', 'A\u030asa', '\u212bsa']
  for (const written of forms) {
    const story = made((file) => Object.assign(file['entities'][0], { name: written }))
    for (const typed of [...forms, ...forms.map((form) => form.toLowerCase())])
      expect(createSearch(story)(typed).map(({ id }) => id)).toContain(story.entities[0]?.id)
  }
})

describe('a story that is read from right to left', () => {
  const ARABIC = 'أُرسِل العامل إلى بيته (2021) — «بلا سبب»'
  const story = made((file) => {
    Object.assign(file['story'], { languages: ['ar'], title: { ar: ARABIC }, summary: { ar: ARABIC } })
    for (const entity of file['entities']) Object.assign(entity, { name: { ar: `${ARABIC} ${entity.id}` } })
    for (const event of file['events']) Object.assign(event, { title: { ar: ARABIC } })
    Object.assign(file['claims'][0], { statement: { ar: ARABIC } })
  })

  test('is whole in the text and in the panel, each title apart from the words around it', () => {
    for (const html of [textOf(story), ...[...story.records.keys()].map((key) => panelOf(story, key))]) {
      const arabic = elementsOf(html).filter(({ tag, text }) => tag === 'bdi' && text.includes(ARABIC))
      expect(arabic.length).toBeGreaterThan(0)
      for (const element of arabic) expect(attribute(element, 'lang')).toBe('ar')
      const outside = html.replace(/<bdi[^>]*>[^<]*<\/bdi>/g, '').replaceAll(/\u2068[^\u2069]*\u2069/g, '')
      expect(outside).not.toContain(ARABIC)
    }
  })

  test('has its names in both pictures, and none beyond their edges', () => {
    const input = inputOf(story, { width: 1400 })
    const time = timelineScene(input)
    expect(time.labels.length).toBeGreaterThan(0)
    const size = { width: 700, height: 500 }
    const look = { story, words, visible: input.visible, layout: layoutStory(story), emphasis: () => 'normal' as const }
    const { nodes } = graphScene({ ...look, measure: tableMeasure }, size)
    expect(nodes.flatMap(({ label }) => label?.lines ?? []).join(' ')).toContain('أُرسِل')
    for (const { label } of nodes) {
      if (label === null) continue
      expect(label.box.x).toBeGreaterThanOrEqual(0)
      expect(label.box.x + label.box.width).toBeLessThanOrEqual(size.width)
    }
  })
})
