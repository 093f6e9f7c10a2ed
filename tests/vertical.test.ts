import { expect, test } from 'vitest'
import { type Markup, toMarkup } from '../src/base/markup.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { en } from '../src/words/en.ts'
import { blitar } from './blitar-story.ts'
import { linked, manyEvents } from './story.ts'
import { inputOf, type Look, stories } from './timeline-stories.ts'

const textOf = (node: Markup): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))
const find = (node: Markup, test: (tag: Exclude<Markup, string>) => boolean): readonly Exclude<Markup, string>[] =>
  typeof node === 'string' ? [] : [...(test(node) ? [node] : []), ...node.children.flatMap((child) => find(child, test))]
const listOf = (lang: 'id' | 'en') => timelineList(inputOf(blitar(), { lang }))
const links = (lang: 'id' | 'en') => find(listOf(lang), ({ tag }) => tag === 'a')

test.each([...stories].filter(([, story]) => story.events.length < 100))(
  'of %s has everything that is shown, once, the undated last',
  (_, story) => {
    const input = inputOf(story)
    const { cards, undated } = shownCards(input)
    const ids = find(timelineList(input), ({ tag }) => tag === 'a').map(({ attributes }) => attributes['data-record'])
    expect(ids).toEqual([...cards.map(({ record }) => record.id), ...undated.map(({ id }) => id)])
  },
)

test('each line has a date, what it is, and how well it is known, in words', () => {
  const line = (lang: 'id' | 'en', record: string) =>
    links(lang)
      .filter(({ attributes }) => attributes['data-record'] === record)
      .map(textOf)
  expect(line('id', 'kontrak-habis')).toEqual([
    '31 Des 2020   Masa kontrak habis Dilaporkan · disinggung dalam klaim yang diperselisihkan · 1 pertanyaan terbuka',
  ])
  expect(line('en', 'ott-kpk-2018')[0]).toMatch(/^2018 .*background · reported · day not stated · no outcome in these sources$/i)
  expect(line('en', 'claim-politics').join('\n')).toMatch(/Claim · .*\u2068Santoso\u2069: denies it/)
})

test('of a long story draws the beginning, in few elements, for the app to go on with', () => {
  const list = timelineList(inputOf(linked(manyEvents(5000))))
  expect(find(list, () => true).length).toBeLessThan(1500)
  expect(find(list, ({ attributes }) => attributes['class'] === 'long')).toHaveLength(1)
})

test('says how much each tear leaves out: of the time between two bands only what is in neither', () => {
  const folds = find(listOf('id'), ({ attributes }) => attributes['class'] === 'time-fold').map(textOf)
  expect(folds).toEqual(['1 tahun dilipat', '1 tahun dilipat'])
})

test('has a switch for folded time where there is any, as it stands now, and cannot be pressed before somebody listens', () => {
  const switches = (look: Look, of = blitar()) =>
    find(timelineList(inputOf(of, look)), ({ attributes }) => attributes['class'] === 'time-switch').map((button) => [
      button.attributes['aria-label'],
      button.attributes['aria-pressed'],
    ])
  expect(switches({ lang: 'en' })).toEqual([[en.timeline.fold, 'true']])
  expect(switches({ lang: 'en', fold: false })).toEqual([[en.timeline.fold, 'false']])
  expect(switches({}, stories.get('hour'))).toEqual([])
  for (const { attributes } of find(listOf('id'), ({ tag }) => tag === 'button')) expect(attributes).toHaveProperty('disabled')
})

test('links lead to the address that chooses the record', () => {
  for (const { attributes } of links('id')) expect(attributes['href']).toBe(`#v1&sel=${attributes['data-record']}`)
})

test('has no markup from data', () => {
  expect(toMarkup(listOf('en'))).not.toMatch(/style=|<script| id=| name=/)
})

test('says since when these sources have each thing, where that is asked for: in words, and on a small axis where the time between can be read', () => {
  const list = timelineList({ ...inputOf(blitar(), { lang: 'en' }), since: true })
  const rows = find(list, ({ tag }) => tag === 'li').flatMap((item) => {
    const [link] = find(item, ({ tag }) => tag === 'a')
    const [line] = find(item, ({ attributes }) => attributes['class'] === 'time-delay')
    const axes = find(item, ({ attributes }) => attributes['class'] === 'time-own-axis')
    return link === undefined ? [] : [[link.attributes['data-record'], line === undefined ? '' : textOf(line), axes.length]]
  })
  expect(rows).toContainEqual(['kontrak-habis', 'Date: 31 December 2020 · in these sources since 5 January 2021', 1])
  // On the day itself nothing can be read from an axis; without a date nothing stands on it; a source is itself what came.
  expect(rows).toContainEqual(['keterangan-pekerja-5-januari', 'Date: 5 January 2021 · in these sources since 5 January 2021', 0])
  expect(rows).toContainEqual(['isu-media-sosial', 'in these sources since 8 January 2021', 0])
  expect(rows).toContainEqual(['sindonews-2021-01-05', '', 0])
  expect(find(timelineList(inputOf(blitar(), { lang: 'en' })), ({ attributes }) => attributes['class'] === 'time-delay')).toEqual([])
  const pressed = find(list, ({ attributes }) => attributes['class'] === 'time-since').map(({ attributes }) => attributes['aria-pressed'])
  expect(pressed).toEqual(['true'])
})

test('with since when these sources have each thing stays as it is', async () => {
  const list = timelineList({ ...inputOf(blitar()), since: true })
  await expect(toMarkup(list).replaceAll('><', '>\n<')).toMatchFileSnapshot('golden/list-since-id.html')
})
