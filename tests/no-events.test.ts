import { expect, test } from 'vitest'
import { emptyLine } from '../src/panels/scene.ts'
import { emptyWords } from '../src/timeline/empty-words.ts'
import { en, id } from './all-words.ts'
import { inputFor } from './panel-stories.ts'
import { linked, tinyStory } from './story.ts'

const bare = linked(tinyStory({ events: [], relations: [], claims: [] }))
const full = linked(tinyStory())
const typesOf = (kind: 'event' | 'relation') => [...full.types[kind].keys()]

test.each([
  ['en', en, 'This story has no events.', 'This story has no events and no relations.', 'Nothing passes these filters.'],
  [
    'id',
    id,
    'Cerita ini tidak memuat kejadian.',
    'Cerita ini tidak memuat kejadian maupun hubungan.',
    'Tidak ada yang lolos saringan ini.',
  ],
] as const)('a story without events is not said to be filtered (%s)', (_lang, words, timeline, page, filtered) => {
  const said = (input: ReturnType<typeof inputFor>) => [
    emptyWords({ story: input.reading.story, visible: input.visible, words }),
    emptyLine(input),
  ]
  expect(said(inputFor(words, {}, bare))).toEqual([timeline, page])
  expect(said(inputFor(words, { status: 'documented' }, bare))).toEqual([timeline, page])
  const hidden = { entity: [], name: [], event: typesOf('event'), relation: typesOf('relation') }
  expect(said(inputFor(words, { hidden }, full))).toEqual([filtered, filtered])
  expect(said(inputFor(words, { knownOn: '2020-01-01' }, bare))).toEqual([words.chrome.noneYet, words.chrome.noneYet])
})
