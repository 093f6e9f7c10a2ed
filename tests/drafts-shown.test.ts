import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { atRest } from '../src/app/derived.ts'
import { EDITING } from '../src/app/editing.ts'
import { firstPictures } from '../src/app/first-pictures.ts'
import { toMarkup } from '../src/base/markup.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { parseStory } from '../src/story/parse.ts'
import { TextView } from '../src/text/text-view.tsx'
import { en, id } from './all-words.ts'
import { everything } from './everything.tsx'
import { inputFor } from './panel-stories.ts'
import type { StoryFile } from './story.ts'
import { wholeStory } from './whole-story.ts'

const CALLED = ['title', 'name', 'statement', 'label', 'question'] as const

/** The example with all of its drafts, each under a name that nothing else has. */
function named(): StoryFile {
  const file = wholeStory()
  const records = Object.values(file).flatMap((list: unknown) => (Array.isArray(list) ? (list as StoryFile[]) : []))
  for (const [i, record] of records.filter((each) => each['draft'] === true).entries())
    for (const key of CALLED) if (record[key] !== undefined) record[key] = { id: `Rahasia${i}.`, en: `Secret${i}.` }
  return file
}

/** What can be read of a picture: names may be in lines. */
const toText = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const text = JSON.stringify(named())
const shown = parseStory(text, EDITING).story ?? expect.fail('no story')

test('the example has drafts of each kind, and they are read while it is edited', () => {
  const kinds = new Set([...shown.records.values()].filter(({ draft }) => draft).map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['claim', 'entity', 'event', 'figure', 'question', 'relation', 'source', 'tour'])
  expect(parseStory(text, EDITING).problems).toEqual([])
  // The marks are not in the file: what is read of it without them is another story.
  expect(parseStory(text, EDITING).sound).toBe(false)
})

test.each([
  [id, /Rahasia\d+\./g, /✎ Draf: Rahasia\d+\./g],
  [en, /Secret\d+\./g, /✎ Draft: Secret\d+\./g],
])('wherever a draft is named, in whichever view, a sign and a word say that it is one', (words, bare, marked) => {
  const places = [...everything(shown, inputFor(words, {}, shown))]
  const { graph, timeline, overview } = firstPictures(shown, atRest(shown, true), layoutStory(shown, 1), words)
  for (const [name, tags] of Object.entries({ graph, timeline, overview })) places.push([name, toText(tags.map(toMarkup).join(''))])
  const seen = places.map(([place, said]) => ({ place, named: said.match(bare)?.length ?? 0, marked: said.match(marked)?.length ?? 0 }))
  expect(seen.filter((each) => each.named !== each.marked)).toEqual([])
  expect(seen.filter((each) => each.marked > 0).map(({ place }) => place.replace(/[:,].*/, ''))).toEqual(
    expect.arrayContaining(['text', 'sheet', 'panel', 'chosen', 'hit', 'list', 'spoken', 'tip', 'card', 'graph', 'timeline']),
  )
})

test('a tie is marked by its type, which stands beside those that are not drafts’', () => {
  const ties = shown.relations.filter(({ draft }) => draft)
  expect(ties.length).toBeGreaterThan(0)
  for (const { type } of ties) expect(type.label).toMatchObject({ id: expect.stringMatching(/^✎ Draf: /) })
  for (const { type } of shown.relations.filter(({ draft }) => !draft)) expect(JSON.stringify(type.label)).not.toContain('✎')
})

test('a story that is a draft as a whole says so in its title', () => {
  const file = named()
  Object.assign(file['story'], { draft: true })
  expect(parseStory(JSON.stringify(file), EDITING).story?.title).toMatchObject({ id: expect.stringMatching(/^✎ Draf: /) })
})

test('readers see neither drafts nor marks', () => {
  const story = parseStory(text).story ?? expect.fail('no story')
  expect(renderToString(h(TextView, { reading: inputFor(en, {}, story).reading }))).not.toMatch(/✎|Secret/)
})

test('a file without drafts is read as readers have it', () => {
  const file = wholeStory()
  for (const list of Object.values(file)) if (Array.isArray(list)) for (const record of list) delete record.draft
  const plain = JSON.stringify(file)
  expect(parseStory(plain, EDITING)).toEqual(parseStory(plain))
})
