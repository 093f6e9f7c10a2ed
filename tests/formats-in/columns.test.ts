import { describe, expect, test } from 'vitest'
import { changeColumn, guessMapping } from '../../src/formats/columns.ts'
import { createDateReader } from '../../src/formats/date-in.ts'
import { importText } from '../../src/formats/import-text.ts'
import { readTable } from '../../src/formats/table-in.ts'
import { OPTIONS } from './options.ts'

const dates = createDateReader(OPTIONS)
const guess = (text: string) => guessMapping(readTable(text), dates)
const said = (text: string) => {
  const { kind, columns } = guess(text)
  return [kind, ...columns.map(({ field, sure }) => `${field}${sure || field === null ? '' : '?'}`)]
}

describe('what the columns seem to mean', () => {
  test.each([
    ['Tanggal,Judul,Keterangan\n2021,a,b', ['events', 'when', 'title', 'summary']],
    ['Start date,End date,Event,Source URL\n', ['events', 'when', 'end', 'title', 'source']],
    ['Name,Date,Title\n', ['events', 'null', 'when', 'title']],
    ['x,y,z\nSomething happened,2021-01-05,https://a.example', ['events', 'title?', 'when?', 'source?']],
    ['x,y\n1,2', ['events', 'null', 'null']],
    ['Source,Target,Type,Label\na,b,Directed,pays', ['relations', 'from', 'to', 'directed', 'type']],
    ['Source,Target,Type\na,b,pays', ['relations', 'from', 'to', 'type']],
    ['Dari;Ke;Hubungan;Sejak\na;b;c;2020', ['relations', 'from', 'to', 'type', 'when']],
    ['TÍTULO,__proto__,constructor\n', ['events', 'null', 'null', 'null']],
  ])('%j', (text, expected) => expect(said(text)).toEqual(expected))

  test('the order of days and months, where one date can be read in one order only', () => {
    expect(guess('title,when\na,5/1/2021\nb,31/1/2021').dateOrder).toBe('day-first')
    expect(guess('title,when\na,5/1/2021\nb,1/31/2021').dateOrder).toBe('month-first')
    expect(guess('title,when\na,31/1/2021\nb,1/31/2021').dateOrder).toBeNull()
    expect(guess('title,when\na,5/1/2021').dateOrder).toBeNull()
  })
})

describe('a column can mean something else', () => {
  const text = 'Name,Date,Title\nAna,2021,Chair\n'

  test('and whoever had that meaning before has none', () => {
    const changed = changeColumn(guess(text), 0, 'title')
    expect(changed.columns.map(({ field }) => field)).toEqual(['title', 'when', null])
    const { result } = importText(text, OPTIONS, { mapping: () => changed })
    expect(result.ok && result.value.file.events.map(({ title }) => title)).toEqual(['Ana'])
    expect(result.ok && result.value.notes.map(({ code, field }) => `${code} ${field}`)).toContain('unused-column Title')
  })

  test('but many may be details', () => {
    const changed = changeColumn(changeColumn(guess(text), 0, 'detail'), 1, 'detail')
    const { result } = importText(text, OPTIONS, { mapping: () => changed })
    expect(result.ok && result.value.file.events[0]?.summary).toBe('Name: Ana\nDate: 2021')
  })

  test('what a table cannot do without is asked for', () => {
    const events = importText('x,y\n1,2', OPTIONS).result
    expect(events.ok ? null : events.error.code).toBe('no-titles')
    const relations = importText('x,y\n1,2', OPTIONS, { format: 'relations' }).result
    expect(relations.ok ? null : relations.error.code).toBe('no-ends')
  })
})
