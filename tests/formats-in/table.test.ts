import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/app/decode-text.ts'
import { readTable } from '../../src/formats/table-in.ts'

const written = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end)

test('what a spreadsheet writes comes back, cell by cell', () => {
  const cell = fc.stringMatching(/^([a-z0-9é ",;|\t\n-]|\r\n){0,12}$/).filter((text) => !text.startsWith("'"))
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (body, delimiter, end, closes) => {
        const header = body[0]?.map((_, i) => `column ${i}`) ?? []
        const table = readTable(`sep=${delimiter}\n${written([header, ...body], delimiter, end)}${closes ? end : ''}`)
        expect(table.header).toEqual(header)
        expect(table.rows.map(({ cells }) => cells)).toEqual(body)
      },
    ),
  )
})

describe('how a table is written is found out', () => {
  test.each([
    ['a,b\n1,2', ','],
    ['a;b\n"1,5";2,5\n3;4', ';'],
    ['a\tb\n1,2\t3', '\t'],
    ['a|b\n1|2', '|'],
    ['Nama;Tanggal, tempat\nA;1,2\nB;3', ';'],
    ['"a;b",c\n1,2', ','],
    ['one column', ','],
    ['', ','],
  ])('%j by %j', (text, delimiter) => expect(readTable(text).delimiter).toBe(delimiter))
})

test('rows are told by the line on which they begin', () => {
  const { header, rows } = readTable('\ufeff\r\na,b\r\n"1\r\n1",2\r\n\r\n"3"x,4\n5,"never closed\n,6')
  expect(header).toEqual(['a', 'b'])
  expect(rows).toEqual([
    { line: 3, cells: ['1\r\n1', '2'] },
    { line: 5, cells: [''] },
    { line: 6, cells: ['3x', '4'] },
    { line: 7, cells: ['5', 'never closed\n,6'] },
  ])
})

test('the apostrophe that guards a cell from spreadsheets is no part of it', () => {
  expect(readTable("a,b\n'=1+1,'tis").rows[0]?.cells).toEqual(['=1+1', "'tis"])
})

describe('bytes', () => {
  const text = 'Tanggal;Judul\n2021;Ångström'
  const utf16 = (order: 'le' | 'be', mark: string) => {
    const bytes = Buffer.from(mark + text, 'utf16le')
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
  }
  test.each([
    ['UTF-8', new TextEncoder().encode(text), false],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), false],
    ['UTF-16 LE with a mark', utf16('le', '\ufeff'), false],
    ['UTF-16 BE with a mark', utf16('be', '\ufeff'), false],
    ['UTF-16 LE', utf16('le', ''), false],
    ['UTF-16 BE', utf16('be', ''), false],
    ['Windows-1252', new Uint8Array(Buffer.from(text, 'latin1')), true],
  ])('in %s', (_, bytes, guessed) => expect(decodeText(bytes)).toEqual({ text, guessed }))

  test('that are no text', () => expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 8))).toBeNull())
  test('of nothing', () => expect(decodeText(new Uint8Array())).toEqual({ text: '', guessed: false }))
})
