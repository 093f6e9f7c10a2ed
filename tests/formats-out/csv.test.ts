import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { harmless, readHarmless, toCsv } from '../../src/formats/csv.ts'
import { outgoing, readStory } from './outgoing-stories.ts'
import { WRITTEN, written } from './said-in.ts'

const RISKY = /^[=+\-@\t\r\n＝＋－＠]/
const risky = fc
  .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', "'", '"', '＝', 'a', ' ', '1', 'HYPERLINK("x")'), { maxLength: 8 })
  .map((parts) => parts.join(''))
/** Texts without what no cell can hold. */
const text = fc
  .oneof(risky, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  .map((each) => each.toWellFormed().replaceAll('\0', ''))

const read = (csv: string, delimiter = ',') =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter, newline: '\r\n', skipEmptyLines: true })

test('no text is taken for a formula, and each is read back as it was', () => {
  fc.assert(
    fc.property(text, (each) => {
      const cell = harmless(each)
      expect(cell).not.toMatch(RISKY)
      expect(readHarmless(cell)).toBe(each)
    }),
    { numRuns: 2000 },
  )
})

test('a table is read back by another reader, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const { data, errors } = read(toCsv(rows.map(([a, b, c]) => ['id', a, b, c])))
      expect(errors).toEqual([])
      expect(data.map((row) => row.map(readHarmless))).toEqual(rows.map((row) => ['id', ...row]))
    }),
  )
})

test('nor is one where a spreadsheet is set to other separators', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom(';', '\t'), (cells, separator) => {
      const { data } = Papa.parse<string[]>(toCsv([['id', ...cells]]).slice(1), { delimiter: separator })
      for (const cell of data.flat()) expect(cell.replace(/^"+/, '')).not.toMatch(/^[=@]|^[+-](?!\d+"?$)/)
    }),
    { numRuns: 2000 },
  )
})

test.each(['0', '2021', '-44'])('a number stays one: %s', (number) => expect(toCsv([[number]])).toBe(`\ufeff"${number}"\r\n`))

describe.each(WRITTEN.filter((format) => format.startsWith('csv') || format === 'timelinejs'))('the table %s', (format) => {
  test.each(['blitar-2021', 'examples/perahu-baca'] as const)('of %s has as many cells in each row as it has heads', (name) => {
    const { data, errors } = read(written(format, outgoing(readStory(name))))
    expect(errors).toEqual([])
    expect(data.length).toBeGreaterThan(1)
    for (const row of data) expect(row).toHaveLength(data[0]?.length ?? 0)
  })
})

test('a row has both sides of what is alleged, or says that one is silent', () => {
  for (const format of ['csv', 'csv-relations', 'csv-claims'] as const)
    for (const knownOn of [null, '2021-01-06']) {
      const out = outgoing(readStory('blitar-2021'), 'en', knownOn)
      const { column } = out.said
      const [head = [], ...rows] = read(written(format, out)).data
      const at = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? ''
      const alleged = rows.filter((row) => format === 'csv-claims' || at(row, column.status) === 'alleged')
      expect(alleged.length).toBeGreaterThan(0)
      for (const row of alleged) for (const side of [column.saysSo, column.deniesIt]) expect(at(row, side)).not.toBe('')
    }
})
