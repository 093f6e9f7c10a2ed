import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { RelationBody } from '../src/text/relation-body.tsx'
import { en } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { plainText } from './elements.ts'
import { inputFor } from './panel-stories.ts'

test('a relation without any date says so, and says it once', () => {
  const story = blitar()
  const { reading } = inputFor(en, {}, story)
  const said = (id: string) => {
    const record = story.records.get(id)
    if (record?.kind !== 'relation') throw new Error(`no relation ${id}`)
    return plainText(renderToString(<RelationBody record={record} reading={reading} />)).split(en.seen.undated).length - 1
  }
  expect(said('pekerja-di-pemkot')).toBe(1)
  // What was said about it has dates.
  expect(said('pekerja-dianggap-loyalis')).toBe(1)
  expect(said('henry-yasin')).toBe(0)
})
