import { readFileSync } from 'node:fs'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { toMarkup } from '../src/base/markup.ts'
import { Detail } from '../src/panels/detail.tsx'
import { RangeBar } from '../src/panels/range-bar.tsx'
import { initialState } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import type { Cite, Story, Text } from '../src/story/story.ts'
import { titleOf } from '../src/story/title.ts'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import { TextView } from '../src/text/text-view.tsx'
import { timelineScene } from '../src/timeline/scene.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { id as words } from './all-words.ts'
import { plainText } from './elements.ts'
import { everything } from './everything.tsx'
import { inputFor } from './panel-stories.ts'
import { linked, type StoryFile } from './story.ts'
import { inputOf } from './timeline-stories.ts'

const file = (): StoryFile => JSON.parse(readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8'))

/** The first story, and the same with its two reports published the other way round. */
const turned = file()
const [first, second] = turned['sources']
Object.assign(first, { published: '2021-01-08' })
Object.assign(second, { published: '2021-01-05' })
const STORIES: readonly (readonly [string, Story])[] = [
  ['as it is', linked(file())],
  ['turned round', linked(turned)],
]

/** Every text of a story with what it rests on, and whether all of that has to be there: summaries are written from all sources. */
function textsOf(story: Story): readonly { readonly text: string; readonly known: (isKnown: (cite: Cite) => boolean) => boolean }[] {
  const inSome = (cites: readonly Cite[]) => (isKnown: (cite: Cite) => boolean) => cites.some(isKnown)
  const inAll = (cites: readonly Cite[]) => (isKnown: (cite: Cite) => boolean) => cites.every(isKnown)
  const of = (text: Text | null, known: ReturnType<typeof inSome>) => (text === null ? [] : [{ text: inWords(text), known }])
  const citing = (cites: readonly Cite[]) =>
    cites.flatMap((cite) => [...of(cite.note, inSome([cite])), ...of(cite.quote, inSome([cite])), ...of(cite.source.title, inSome([cite]))])
  const whole = story.sources.map((source) => ({ source, at: null, quote: null, note: null }))
  return [
    ...of(story.summary, inAll(whole)),
    ...story.events.flatMap(({ title, summary, cites, participants }) => [
      ...of(title, inSome(cites)),
      ...of(summary, inAll(cites)),
      ...citing(cites),
      ...participants.flatMap((part) =>
        part.cites.length === 0 || part.role === null ? [] : of(`(${inWords(part.role)})`, inSome(part.cites)),
      ),
    ]),
    ...story.relations.flatMap(({ summary, cites }) => [...of(summary, inAll(cites)), ...citing(cites)]),
    ...story.claims.flatMap(({ statement, positions }) => [
      // Who qualifies a statement does not make it.
      ...of(statement, inSome(positions.filter(({ stance }) => stance !== 'qualifies').flatMap(({ cites }) => cites))),
      ...positions.flatMap(({ summary, cites }) => [...of(summary, inSome(cites)), ...citing(cites)]),
    ]),
    ...story.figures.flatMap(({ label, values }) => [
      ...of(label, inSome(values.flatMap(({ cites }) => cites))),
      ...values.flatMap(({ value, cites }) => [...of(value, inSome(cites)), ...citing(cites)]),
    ]),
    ...story.questions.flatMap(({ question, cites }) => [...of(question, inSome(cites)), ...citing(cites)]),
    ...story.entities.flatMap(({ summary, cites }) => [...of(summary, inAll(cites)), ...citing(cites)]),
  ]
}

const inWords = (text: Text): string => (typeof text === 'string' ? text : (text['id'] ?? ''))

/** What rests on later reports alone, and is not said by an earlier one as well. */
function laterTexts(story: Story, day: string): readonly string[] {
  const known = knownBy(day, story.timeZone)
  const isKnown = ({ source }: Cite) => known !== null && source.since !== null && source.since <= known
  const texts = textsOf(story)
  // What the file says of itself is said on any day.
  const own = [story.title, story.method ?? '', story.credits ?? ''].map(inWords)
  const said = [...own, ...texts.filter((one) => one.known(isKnown)).map(({ text }) => text)]
  const later = texts.filter((one) => !one.known(isKnown)).map(({ text }) => text)
  const names = story.entities
    .filter(({ since }) => since !== null && known !== null && since > known)
    .map((record) => titleOf(record, 'id'))
  return [...new Set([...later, ...names])].filter((text) => !said.some((other) => other.includes(text)))
}

describe.each(STORIES)('by a known date nothing is said that rests on later reports alone: the story %s', (_, story) => {
  it.each(['2021-01-05', '2021-01-07', '2020-12-31'])('known on %s', (knownOn) => {
    const later = laterTexts(story, knownOn)
    expect(later.length).toBeGreaterThan(10)
    const leaks = [...everything(story, inputFor(words, { knownOn }, story))].flatMap(([place, html]) => {
      const text = plainText(html.replace(/<[^>]*>/g, ''))
      return later.filter((one) => text.includes(one)).map((one) => `${place}: ${one.slice(0, 60)}`)
    })
    expect(leaks).toEqual([])
  })

  it('and all of it is said once all reports are there', () => {
    const later = laterTexts(story, '2021-01-05')
    const all = [...everything(story, inputFor(words, { knownOn: '2021-01-08' }, story))]
      .map(([, html]) => plainText(html.replace(/<[^>]*>/g, '')))
      .join('\n')
    expect(later.filter((text) => !all.includes(text))).toEqual([])
  })
})

describe('how much was not yet there', () => {
  const story = linked(file())
  const text = (html: string) => plainText(html.replace(/<[^>]*>/g, ''))
  it.each([
    ['2020-12-31', 86],
    ['2021-01-05', 12],
  ])('is said in the text, on the desk’s sheet and by the slider, known on %s', (knownOn, count) => {
    const input = inputFor(words, { knownOn }, story)
    expect(input.visible.away.known).toBe(count)
    const said = words.chrome.notYet(count)
    expect(text(renderToString(<TextView reading={input.reading} />))).toContain(said)
    expect(text(renderToString(<DeskSheet reading={input.reading} />))).toContain(said)
    expect(renderToString(<RangeBar input={input} />)).toMatch(new RegExp(`aria-valuetext="[^"]*${said}`))
  })

  it('is not said where no day is asked about', () => {
    expect(text(renderToString(<TextView reading={inputFor(words, {}, story).reading} />))).not.toContain(
      'belum ada dalam sumber-sumber ini',
    )
  })

  it('is all of it before the first source: every view says that none had appeared', () => {
    const input = inputFor(words, { knownOn: '2020-12-31' }, story)
    const time = { ...inputOf(story), visible: input.visible }
    const none = words.chrome.noneYet.replace(/\.$/, '')
    const views = [
      renderToString(<TextView reading={input.reading} />),
      renderToString(<Detail input={input} />),
      renderToString(<RangeBar input={input} />),
      toMarkup(timelineList(time)),
      timelineScene(time).footer.status,
    ]
    for (const view of views) expect(text(view)).toContain(none)
  })

  it('lights nothing: what a record is about that was not yet there stays unsaid', () => {
    const state = { ...initialState('id'), selection: 'claim-satrio-keren' }
    const level = (knownOn: string | null) => createDerivation(story)({ ...state, knownOn })
    expect(level('2021-01-08').emphasis('santoso')).toBe('related')
    expect(story.entities.map(({ id }) => level('2021-01-05').emphasis(id))).toEqual(story.entities.map(() => 'normal'))
    expect(level('2021-01-05').tied.size).toBe(0)
  })
})
