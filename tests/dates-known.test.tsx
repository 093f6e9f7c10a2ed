import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tiesOf } from '../src/graph/walk.ts'
import { emphasis, inRange } from '../src/state/linking.ts'
import { reveal } from '../src/state/reveal.ts'
import { initialState } from '../src/state/state.ts'
import { knownBy, whenBy } from '../src/story/known.ts'
import { printsOf } from '../src/story/prints.ts'
import { seenOf } from '../src/story/seen.ts'
import type { Event, Story } from '../src/story/story.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { spokenStop, stopAt, stopCount } from '../src/timeline/walk.ts'
import { extentWords } from '../src/words/extent.ts'
import { undatedWords } from '../src/words/undated.ts'
import { en, id } from './all-words.ts'
import { plainText } from './elements.ts'
import { everything } from './everything.tsx'
import { inputFor } from './panel-stories.ts'
import { linked, type StoryFile, tinyStory } from './story.ts'
import { foldingOf, inputOf } from './timeline-stories.ts'

const read = (name: string): StoryFile => JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'))

const statedIn = (file: StoryFile): readonly StoryFile[] => [...(file.events ?? []), ...(file.relations ?? [])]

/** The file as somebody would have written it who had no date yet: what a source after `day` dates has none. */
function withoutLater(file: StoryFile, day: string): StoryFile {
  const story = linked(file)
  const known = knownBy(day, story.timeZone)
  for (const data of statedIn(file)) {
    const record = story.records.get(data['id'])
    if ((record?.kind === 'event' || record?.kind === 'relation') && whenBy(record, known) === null) delete data['when']
    delete data['whenCites']
  }
  return file
}

/** A file whose second event has its date from the second report, with a relation that has it from there too. */
function late(): StoryFile {
  const file = tinyStory()
  const [event] = file.events
  const both = [
    { source: 'report-one', at: 'p1' },
    { source: 'report-two', at: 'p2' },
  ]
  file.events = [
    { ...event, id: 'opening', when: '2020-12-01', cites: both.slice(0, 1), participants: [{ entity: 'company' }] },
    { ...event, id: 'closing', when: '2021-01-04', whenCites: both.slice(1), cites: both, participants: [{ entity: 'company' }] },
    { ...event, id: 'a-meeting', when: undefined, cites: both.slice(0, 1), participants: [{ entity: 'company' }] },
  ].map((each) => JSON.parse(JSON.stringify(each)))
  const [relation] = file.relations
  file.relations = [{ ...relation, when: '2016/..', whenCites: both.slice(1), cites: both }]
  return file
}

const STORIES = [
  ['blitar-2021', () => read('blitar-2021'), '2021-01-05'],
  ['examples/perahu-baca', () => read('examples/perahu-baca'), '2031-03-10'],
  ['late', late, '2021-01-05'],
] as const

/** All that is said, in whichever order the places come; where a record is not dated yet, with the words for what has no date. */
function saidOf(story: Story, words: typeof en | typeof id, day: string, whole: Story): readonly string[] {
  const known = knownBy(day, story.timeZone)
  const style = { phrases: words.dates, timeZone: story.timeZone }
  const notYet = [...whole.records.values()].flatMap((record) =>
    (record.kind === 'event' || record.kind === 'relation') && whenBy(record, known) === null && record.when !== null
      ? [undatedWords(record, known, { words, style })]
      : [],
  )
  const none = words.record.undated
  const plainly = (text: string) =>
    notYet
      .reduce((said, part) => said.replaceAll(part.toLowerCase(), none), plainText(text.replaceAll(/<[^>]*>/g, ' ')).toLowerCase())
      // Lists say it in words where their heading says it of the others.
      .replaceAll(` · ${none}`, '')
      .replaceAll(/\d+ \S+ (?:dilipat|folded)/g, '')
  // Lanes and folds follow from all dates of the file: what shares a mark or comes over the same edge is another matter.
  return [...everything(story, inputFor(words, { knownOn: day }, story))]
    .filter(([place]) => !/^(arrivals|tip)/.test(place))
    .map(([place, text]) => `${place}: ${plainly(text)}`)
    .sort()
}

describe.each(STORIES)('before a source has given a date, %s says no more than a file without it', (_, file, day) => {
  it.each([id, en])('in $lang', (words) => {
    const whole = linked(file())
    const without = linked(withoutLater(file(), day))
    expect(saidOf(whole, words, day, whole)).toEqual(saidOf(without, words, day, whole))
  })

  it('draws the same marks, in the same order, and as many', () => {
    const [whole, without] = [linked(file()), linked(withoutLater(file(), day))]
    const look = (story: Story) => {
      const { visible } = inputFor(id, { knownOn: day }, story)
      const input = { ...inputOf(story), visible }
      const { cards, undated, events } = shownCards(input)
      const ids = (records: readonly { readonly id: string }[]) => records.map((record) => record.id)
      const { counts, footer } = timelineScene(input)
      return [
        ids(cards.map(({ record }) => record)),
        ids(undated),
        events.total,
        counts,
        ids(footer.marks.map(({ event }) => event)),
        ids(visible.events),
      ]
    }
    expect(look(whole)).toEqual(look(without))
  })

  it('stands at its date from then on, and always where no day is asked about', () => {
    const story = linked(file())
    for (const knownOn of [null, '2040-01-01']) {
      const { visible } = inputFor(id, { knownOn }, story)
      const { cards, undated } = shownCards({ ...inputOf(story), visible })
      expect(new Set(cards.flatMap(({ record }) => (record.kind === 'event' ? [record.id] : [])))).toEqual(
        new Set(story.events.flatMap((event) => (event.when === null ? [] : [event.id]))),
      )
      expect(undated.every(({ when }) => when === null)).toBe(true)
    }
  })
})

describe('an event that has no date yet', () => {
  const story = linked(late())
  const closing = story.records.get('closing') as Event
  const day = '2021-01-05'
  const known = knownBy(day, story.timeZone)
  const shown = (knownOn: string | null) => inputFor(en, { knownOn }, story).visible

  it('is said to have none yet, and when one comes', () => {
    const style = { phrases: en.dates, timeZone: story.timeZone }
    expect(undatedWords(closing, known, { words: en, style })).toBe('date not yet given in these sources; given on 8 January 2021')
    expect(undatedWords(closing, known, { words: id, style: { ...style, phrases: id.dates } })).toBe(
      'tanggalnya belum disebut dalam sumber-sumber ini; disebut pada 8 Januari 2021',
    )
    expect(undatedWords(closing, null, { words: en, style })).toBe(en.record.undated)
  })

  it('is spoken so on the way by keys, after all that is dated', () => {
    const input = { ...inputOf(story, { lang: 'en' }), visible: shown(day) }
    const cards = shownCards(input)
    const said = Array.from({ length: stopCount(cards) }, (_, i) => {
      const stop = stopAt(cards, i)
      return stop === null ? '' : spokenStop(stop, i, stopCount(cards), input)
    })
    expect(said.at(-1)).toContain('date not yet given in these sources; given on 8 January 2021')
    expect(said.at(-2)).toContain(en.record.undated)
  })

  it('is in no range and out of none, and there from the start while time is played', () => {
    const range = { start: Date.UTC(2020, 10, 1), end: Date.UTC(2020, 11, 10) }
    expect(inRange(story, 'closing', range, shown(day))).toBe(true)
    expect(inRange(story, 'closing', range, shown(null))).toBe(false)
    expect(inRange(story, 'opening', { start: range.end, end: range.end + 1 }, shown(day))).toBe(false)
    const played = { ...initialState('en'), play: { from: range.start, to: range.end, viewport: range } }
    const levels = (knownOn: string | null) => emphasis(story, played, shown(knownOn))('closing')
    expect([levels(null), levels(day), levels('2021-01-08')]).toEqual(['muted', 'normal', 'muted'])
  })

  it('leads nowhere when it is chosen', () => {
    const away = { start: Date.UTC(2020, 10, 1), end: Date.UTC(2020, 10, 10) }
    const state = { ...initialState('en'), viewport: away }
    const go = reveal(story, foldingOf(story), 'closing')
    expect(go({ ...state, knownOn: day }).viewport).toBe(away)
    expect(go({ ...state, knownOn: '2021-01-08' }).viewport).not.toBe(away)
  })

  it('stands after what is dated where a name’s ties are looked along', () => {
    const company = story.records.get('company')
    if (company?.kind !== 'entity') throw new Error('no company')
    const events = (knownOn: string | null) =>
      tiesOf(company, { visible: shown(knownOn), events: true }).flatMap(({ record }) => (record.kind === 'event' ? [record.id] : []))
    expect(events('2021-01-08')).toEqual(['opening', 'closing', 'a-meeting'])
    expect(events(day)).toEqual(['opening', 'a-meeting', 'closing'])
  })

  it('gives the story no beginning', () => {
    const file = late()
    file.events = file.events.slice(1)
    const alone = linked(file)
    const span = (knownOn: string | null) =>
      extentWords(alone, inputFor(en, { knownOn }, alone).visible, { phrases: en.dates, timeZone: alone.timeZone })
    expect([span('2021-01-08'), span(day)]).toEqual(['4 January 2021 – 8 January 2021', ''])
  })

  it('dates nobody who took part in it', () => {
    const company = story.records.get('company')
    if (company?.kind !== 'entity') throw new Error('no company')
    const firsts = (knownOn: string | null) => seenOf(company, shown(knownOn))?.first.when.text
    expect(firsts(null)).toBe('2016/..')
    expect(firsts(day)).not.toBe('2016/..')
  })
})

describe('a claim that is denied only later', () => {
  const story = linked(read('blitar-2021'))
  const denial = { start: Date.UTC(2021, 0, 6, 12), end: Date.UTC(2021, 0, 8, 16) }

  it('is in no range of the denial before it has come', () => {
    const at = (knownOn: string | null) => inRange(story, 'claim-politics', denial, inputFor(en, { knownOn }, story).visible)
    expect([at('2021-01-05'), at('2021-01-08'), at(null)]).toEqual([false, true, true])
  })

  it('is shown where it had been said when it is chosen', () => {
    const go = reveal(story, foldingOf(story), 'claim-politics')
    const state = { ...initialState('en'), viewport: denial }
    expect(go({ ...state, knownOn: '2021-01-08' }).viewport).toBe(denial)
    expect(go({ ...state, knownOn: '2021-01-05' }).viewport?.start).toBeLessThan(denial.start)
  })
})

it('who gives a date is part of what a file says, and nothing where it does not say so', () => {
  const plain = late()
  for (const data of statedIn(plain)) delete data['whenCites']
  const [now, before] = [printsOf(linked(late())), printsOf(linked(plain))]
  const changed = [...(now.records ?? [])].filter(([key, value]) => before.records?.get(key) !== value).map(([key]) => key)
  expect(changed).toEqual(['closing', linked(late()).relations[0]?.id])
})
