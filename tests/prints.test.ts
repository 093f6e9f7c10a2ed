import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Changes, changesSince, MOST_RECORDS, printsOf } from '../src/story/prints.ts'
import { linked, manyEvents, type StoryFile } from './story.ts'

const text = readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8')
const file = (): StoryFile => JSON.parse(text)
const before = printsOf(linked(file()))
const LISTS = ['sources', 'entities', 'events', 'relations', 'claims', 'figures', 'questions', 'tours'] as const
const NOTHING: Changes = { version: false, corrections: 0, added: [], changed: [], gone: 0 }

/** What has changed for a reader of the file as it is, once it has been changed. */
function changesBy(change: (story: StoryFile) => void): Changes | null {
  const changed = file()
  change(changed)
  return changesSince(before, linked(changed))
}

/** The file with a record under a new id, wherever it is named. */
function renamed(id: string): StoryFile {
  const other: StoryFile = JSON.parse(text.replaceAll(`"${id}"`, '"lain"'))
  const record = LISTS.flatMap((list) => other[list]).find((each: { readonly id: string }) => each.id === 'lain')
  Object.assign(record, { was: [id] })
  return other
}

/** A question that nothing else names. */
const loose = ({ questions }: StoryFile) => questions.find(({ id }: { readonly id: string }) => text.split(`"${id}"`).length === 2)

test('the same file is no news', () => expect(changesBy(() => undefined)).toBeNull())

test.each(LISTS)('other words in one of the %s are a change of that record and of no other', (list) => {
  for (const [i, { id }] of file()[list].entries()) {
    const changes = changesBy((story) => {
      const record = story[list][i]
      const key = ['title', 'name', 'statement', 'label', 'question'].find((each) => each in record) ?? 'summary'
      record[key] = { id: 'Lain', en: 'Other' }
    })
    expect(changes).toEqual({ ...NOTHING, changed: [id] })
  }
})

describe('what follows from other records is no change', () => {
  test('a denial is a change of its claim, and not of what has become disputed by it', () => {
    const changes = changesBy((story) => {
      const claim = story['claims'].find(({ id }: { readonly id: string }) => id === 'claim-loyalty')
      claim.positions.push({ by: 'santoso', stance: 'denies', cites: [{ source: 'indonesiasatu-2021-01-08', at: 'p2' }] })
    })
    expect(changes).toEqual({ ...NOTHING, changed: ['claim-loyalty'] })
  })
  test.each(['santoso', 'kontrak-habis', 'claim-loyalty', 'sindonews-2021-01-05'])(
    '%s under a new id is the same record, and so is what names it',
    (id) => expect(changesSince(before, linked(renamed(id)))).toBeNull(),
  )
})

test('what is new, what is gone, what was corrected and another version are told apart', () => {
  const changes = changesBy((story) => {
    Object.assign(story['story'], { version: '2.0' })
    story['questions'].splice(story['questions'].indexOf(loose(story)), 1)
    story['questions'].push({ id: 'baru', question: 'Lalu?', about: ['santoso'] })
    story['corrections'].push({ date: '2026-11-29', note: 'Salah tulis.' })
  })
  expect(changes).toEqual({ version: true, corrections: 1, added: ['baru'], changed: [], gone: 1 })
})

test('the records of a large story are not looked at', () => {
  const large = linked(manyEvents(MOST_RECORDS))
  expect(printsOf(large).records).toBeNull()
  expect(changesSince(printsOf(large), large)).toBeNull()
  expect(changesSince({ ...before, records: null }, linked(file()))).toBeNull()
})
