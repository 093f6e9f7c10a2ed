import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IMPORT_FORMATS, importText } from '../../src/formats/import-text.ts'
import type { Imported } from '../../src/formats/imported.ts'
import { parseStory } from '../../src/story/parse.ts'
import { PATTERNS } from '../../src/story/patterns.ts'
import { IMPORT_WORDS } from '../../src/words/import.ts'
import { OPTIONS } from './options.ts'

/** Pieces of which files are made, so that random texts go deep into every reader. */
const PIECES = [
  ...'<>&"\';,|\t\n\r{}[]:=/-\\'.split(''),
  ...['\r\n', ' ', '\ufeff', '\0', '\ud800', '\u202e', '']
    .concat([
      '<gexf>',
      '<graph>',
      '<nodes>',
      '<node id="a" label="A"/>',
      '<node id="b"/>',
      '</nodes>',
      '<edges>',
      '<edge source="a" target="b" start="2020"/>',
    ])
    .concat([
      '</edges>',
      '</graph>',
      '</gexf>',
      '<graphml>',
      '</graphml>',
      '<key id="k" attr.name="label"/>',
      '<data key="k">x</data>',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
    ])
    .concat(['&b;', '&amp;', '&#0;', '&#xD800;', '<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0"?>'])
    .concat([
      '{"id":"a","schema":"Person","properties":{"name":["A"]}}',
      '{"id":"c","schema":"Ownership","properties":{"owner":["a"],"asset":["a"]}}',
    ])
    .concat(['{"events":[', '{"text":{"headline":"A"},"start_date":{"year":2020}}', ']}', 'null', '1e999', '__proto__', 'constructor'])
    .concat([
      'Headline,Year,Month,Text,Media,Type\n',
      'title,when,source,status,said by\n',
      'from;to;type\n',
      'A,2020,',
      '2020-01-05',
      '5/1/2020',
      '31/12/2020',
      '9:05',
    ])
    .concat([
      'https://a.example/x',
      '<a href="https://b.example">b</a>',
      '<script>',
      '</script>',
      '<br>',
      'alleged',
      '-500',
      'era',
      'title',
      '=1+1',
      "'=1",
    ]),
]
const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 8 })))
  .map((parts) => parts.join(''))
const format = fc.constantFrom(undefined, ...IMPORT_FORMATS)
const options = fc.record({
  order: fc.constantFrom(null, 'day-first' as const, 'month-first' as const),
  trustsClock: fc.boolean(),
  language: fc.constantFrom('id', 'en', 'sv'),
  fileName: fc.oneof(fc.constant('a.csv'), fc.string({ unit: 'binary' })),
})

function read(
  text: string,
  as: (typeof IMPORT_FORMATS)[number] | undefined,
  given: typeof options extends fc.Arbitrary<infer T> ? T : never,
) {
  const { order, ...rest } = given
  return importText(text, { ...OPTIONS, ...rest, dateOrder: order }, as === undefined ? {} : { format: as })
}

/** What is the matter with an import, beyond what the reader of stories would say. */
function faultsOf({ file, notes }: Imported): readonly string[] {
  const faults: string[] = []
  const text = JSON.stringify(file)
  for (const drafts of [true, false])
    for (const { code, path, severity } of parseStory(text, { drafts }).problems)
      if (severity === 'error') faults.push(`${code} ${path.join('.')}`)
  const ids = [...file.sources, ...file.entities, ...file.events, ...file.relations, ...file.claims].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice')
  for (const id of ids) if (!PATTERNS.id.test(id) || id in {}) faults.push(`id ${id}`)
  for (const { code } of notes)
    if (![IMPORT_WORDS.en.lost, IMPORT_WORDS.en.changed, IMPORT_WORDS.en.sources].some((words) => code in words))
      faults.push(`no words for ${code}`)
  return faults
}

test('whatever the text is, there is a sound story file or a refusal', () => {
  fc.assert(
    fc.property(soup, format, options, (text, as, given) => {
      const { result } = read(text, as, given)
      if (result.ok) expect(faultsOf(result.value)).toEqual([])
      else expect(Object.keys(IMPORT_WORDS.en.refused)).toContain(result.error.code)
    }),
    { numRuns: 1500 },
  )
})

test('the same file gives the same story', () => {
  fc.assert(
    fc.property(soup, format, options, (text, as, given) => {
      expect(read(text, as, given)).toEqual(read(text, as, given))
    }),
    { numRuns: 200 },
  )
})

/** Words that stand nowhere else, so that each can be looked for. */
const rows = (width: number) =>
  fc.array(fc.array(fc.oneof(fc.constant(''), cellOf), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
const cellOf = fc
  .tuple(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom('', ' ', '\n', '"', ',', ';', '<b>', '&amp;', '=', '2021'))
  .map(([n, with_]) => `w${n}x${with_}`)
const special = (width: number) =>
  fc.array(
    fc.tuple(
      fc.nat(11),
      fc.nat(width - 1),
      fc.constantFrom('2021-02-03', '5/1/2021', 'alleged', 'title', 'era', '12', 'https://a.example/w7x'),
    ),
    { maxLength: 40 },
  )

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const toCsv = (header: readonly string[], body: readonly (readonly string[])[]) =>
  [header, ...body].map((row) => row.map(quoted).join(',')).join('\r\n')

/** Words of rows that became records which are neither in the file nor told. */
function missing(body: readonly (readonly string[])[], lines: readonly number[], { file, notes }: Imported): readonly string[] {
  const text = JSON.stringify(file)
  return body.flatMap((row, i) => {
    const here = notes.filter(({ line }) => line === lines[i])
    if (here.some(({ code }) => DROPS.includes(code))) return []
    const told = here.map(({ value, field }) => `${field} ${value}`)
    return row.flatMap((cell) =>
      (cell.match(/w\d+x/g) ?? []).filter((word) => !text.includes(word) && !told.some((note) => note.includes(word))),
    )
  })
}

const linesOf = (body: readonly (readonly string[])[]): readonly number[] => {
  let line = 2
  return body.map((row) => {
    const here = line
    line += 1 + row.join('').split('\n').length - 1
    return here
  })
}

const SHEETS = {
  timelinejs:
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background,More',
  events: 'title,when,end,time,summary,place,type,people,status,said by,denied by,source,source title,published,publisher,at,odd',
  relations:
    'from,to,relation,directed,since,end,summary,place,from type,to type,status,said by,denied by,source,source title,published,publisher,at,odd',
} as const
const DROPS = ['empty-row', 'no-title', 'no-ends', 'alleged-alone']

describe.each(Object.entries(SHEETS))('in a sheet of %s', (name, header) => {
  const columns = header.split(',')
  const sheets = fc.tuple(rows(columns.length), special(columns.length)).map(([body, puts]) => {
    for (const [row, column, value] of puts) if (body[row] !== undefined) body[row][column] = value
    return body
  })

  test('every row is a record or is told, and every word of it is carried or told', () => {
    fc.assert(
      fc.property(sheets, (body) => {
        const { format, result } = importText(toCsv(columns, body), OPTIONS)
        expect(format).toBe(name)
        if (!result.ok) throw new Error(result.error.code)
        const { file, notes } = result.value
        const head = name === 'timelinejs' && body.some((row) => row[16]?.trim() === 'title') ? 1 : 0
        const dropped = notes.filter(({ code }) => DROPS.includes(code)).length
        expect(file.events.length + file.relations.length + dropped + head).toBe(body.length)
        expect(missing(body, linesOf(body), result.value)).toEqual([])
        expect(faultsOf(result.value)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('records stand in the order of the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const row = (i: number) =>
          columns.map((column) => (['Headline', 'title', 'from'].includes(column) ? `Row ${i}` : column === 'to' ? 'End' : ''))
        const { result } = importText(
          toCsv(
            columns,
            Array.from({ length: count }, (_, i) => row(i)),
          ),
          OPTIONS,
        )
        if (!result.ok) throw new Error(result.error.code)
        const { events, relations } = result.value.file
        const found = name === 'relations' ? relations.map(({ from }) => from) : events.map(({ id }) => id)
        expect(found).toEqual(Array.from({ length: count }, (_, i) => `row-${i}`))
      }),
      { numRuns: 20 },
    )
  })
})
