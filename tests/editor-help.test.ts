import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CompletionItem, getLanguageService, type MarkupContent, TextDocument } from 'vscode-json-languageservice'
import { DATE, schemaText } from '../src/cli/schema.ts'
import { parseWhen } from '../src/story/when.ts'
import { changedStory, type StoryFile, tinyStory } from './story.ts'
import { wholeStory } from './whole-story.ts'

/** What VS Code does with a story file. */
const service = getLanguageService({
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } } },
  workspaceContext: { resolveRelativePath: (path, file) => new URL(path, file).href },
  schemaRequestService: async (address) => {
    if (address !== SCHEMA) throw new Error(`${address} is not there`)
    return schemaText()
  },
})
const SCHEMA = 'file:///data/story.schema.json'
service.configure({ validate: true, allowComments: false, schemas: [{ uri: SCHEMA, fileMatch: ['*'] }] })

const open = (text: string, name = 'story.json') => {
  const document = TextDocument.create(`file:///data/${name}`, 'json', 1, text)
  return { document, json: service.parseJSONDocument(document) }
}
const pretty = (file: StoryFile) => JSON.stringify(file, null, 2)

async function messagesOf(text: string, name?: string): Promise<readonly string[]> {
  const { document, json } = open(text, name)
  const found = await service.doValidation(document, json)
  return found.map(({ range, message }) => `${document.getText(range)}: ${message}`)
}

/** What is offered where `|` stands. */
async function offered(marked: string): Promise<readonly CompletionItem[]> {
  const { document, json } = open(marked.replace('|', ''))
  const list = await service.doComplete(document, document.positionAt(marked.indexOf('|')), json)
  return list?.items ?? []
}

async function hoverOn(text: string, word: string): Promise<string> {
  const { document, json } = open(text, 'examples/perahu-baca.json')
  const hover = await service.doHover(document, document.positionAt(text.indexOf(word) + 1), json)
  // Signs that Markdown would read come escaped.
  return [hover?.contents ?? []].flat().join('\n').replaceAll('\\', '')
}

const wordsOf = ({ documentation }: CompletionItem): string =>
  typeof documentation === 'string' ? documentation : ((documentation as MarkupContent | undefined)?.value ?? '')

describe('nothing is said of a story that is right', () => {
  const data = new URL('../data/', import.meta.url)
  const texts = [
    ...['blitar-2021.json', ...readdirSync(new URL('examples/', data)).map((name) => `examples/${name}`)].map(
      (name) => [name, readFileSync(new URL(name, data), 'utf8')] as const,
    ),
    ['the-smallest.json', pretty(tinyStory())] as const,
  ]
  test.each(texts)('%s', async (name, text) => expect(await messagesOf(text, name)).toEqual([]))
})

describe('what is wrong is marked and said in words', () => {
  test.each<[string, (file: StoryFile) => void, string]>([
    ['an id', (file) => Object.assign(file.entities[0], { id: 'PT Contoh' }), '"PT Contoh": Huruf kecil, angka'],
    ['a date in words', (file) => Object.assign(file.events[0], { when: '8 Februari 2021' }), '"8 Februari 2021": Tanggal EDTF'],
    ['a date turned round', (file) => Object.assign(file.events[0], { when: '08-02-2021' }), '"08-02-2021": Tanggal EDTF'],
    ['a date from a spreadsheet', (file) => Object.assign(file.events[0], { when: '44235' }), '"44235": Tanggal EDTF'],
    ['an address', (file) => Object.assign(file.sources[0], { url: 'www.news.example' }), '"www.news.example": Alamat lengkap'],
    ['an empty text', (file) => Object.assign(file.entities[0], { name: ' ' }), '" ": Tidak boleh kosong.'],
    ['a language', (file) => Object.assign(file.sources[0], { language: 'Indonesia' }), '"Indonesia": Kode bahasa'],
    ['a field that there is not', (file) => Object.assign(file.events[0], { wen: '2021' }), '"wen": Property wen is not allowed.'],
    ['a value that there is not', (file) => Object.assign(file.events[0], { status: 'disputed' }), '"disputed": Value is not accepted.'],
    ['a wrong type', (file) => Object.assign(file.events[0], { cites: 'report-one' }), '"report-one": Incorrect type.'],
    ['no cite', (file) => Object.assign(file.events[0], { cites: [] }), '[]: '],
  ])('%s', async (_, change, expected) => {
    const messages = await messagesOf(pretty(changedStory(change)))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(expected)
  })
})

describe('what may stand somewhere is offered', () => {
  const inside = (key: string, marked: string) => pretty(tinyStory({ [key]: ['@'] })).replace('"@"', marked)

  test.each([
    ['sources', 'sumber baru · new source'],
    ['entities', 'entitas baru · new entity'],
    ['events', 'kejadian baru · new event'],
    ['relations', 'hubungan baru · new relation'],
    ['claims', 'klaim baru · new claim'],
    ['figures', 'angka baru · new figure'],
    ['questions', 'pertanyaan baru · new question'],
    ['corrections', 'ralat baru · new correction'],
    ['tours', 'bacaan baru · new guided reading'],
  ])('in %s a beginning', async (key, label) => {
    const item = (await offered(inside(key, '|'))).find((each) => each.label === label)
    expect(item?.insertTextFormat).toBe(2)
    // With its places filled in by what they show, the editor has nothing to say against its shape.
    const filled = (item?.textEdit?.newText ?? '').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace('"https://"', '"https://news.example/"')
    expect(await messagesOf(inside(key, filled))).toEqual([])
  })

  test('a new claim has a place for the denial', async () => {
    const item = (await offered(inside('claims', '|'))).find(({ label }) => label === 'klaim baru · new claim')
    expect(item?.textEdit?.newText).toMatch(/asserts[\s\S]*denies/)
  })

  test('in an event its fields, each explained', async () => {
    const items = await offered(inside('events', '{ | }'))
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'id',
        'type',
        'title',
        'when',
        'summary',
        'participants',
        'part',
        'outcome',
        'status',
        'cites',
        'was',
        'draft',
      ]),
    )
    for (const item of items) expect(wordsOf(item), item.label).toMatch(/\S\n\n\S/)
  })

  test('for a status the three that there are, each with what it means', async () => {
    const items = await offered(inside('events', '{ "status": | }'))
    const found = new Map(items.map((item) => [item.label, wordsOf(item)]))
    expect([...found.keys()]).toEqual(['"documented"', '"reported"', '"alleged"'])
    expect(found.get('"alleged"')).toMatch(/^Diduga: [\s\S]*\n\nAlleged: /)
  })

  test('for a date the forms of dates', async () => {
    const labels = (await offered(inside('events', '{ "when": | }'))).map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['"2021-01-05"', '"2020-12~"', '"2020-12-31/2021-01-08"']))
  })
})

test('every field of the whole example says under the pointer what it is for', async () => {
  const text = pretty(wholeStory())
  const keys = [...new Set([...text.matchAll(/"(\w+)": /g)].map(([, key = '']) => key))].filter((key) => key !== 'id' && key !== 'en')
  expect(keys.length).toBeGreaterThan(50)
  expect(await hoverOn(text, '"when"')).toMatch(/Kapan[\s\S]*When[\s\S]*Contoh · Example: "2021-01-05"/)
  const own = new Set(Object.values(wholeStory().vocabulary).flatMap((types) => Object.keys(types as object)))
  for (const key of keys.filter((each) => !own.has(each))) expect(await hoverOn(text, `"${key}": `), key).toMatch(/\S\n\n\S/)
})

describe('what the editor takes for a date', () => {
  const VALID =
    '2018 0001 -0044 2020-12 2020-12-31 2021-01-05T22:16+07:00 2021-01-05T22:16Z 2020-12-31/2021-01-08 2021-01-05/.. ../2021 /2021 2021/ 2021-01-XX 2021-XX-XX 201X 20XX 2020-12~ 2021? 2021% 2021-21 Y-170000002 Y170000002 [2019,2021] [2019-09-01..2019-09-03] [..2021] [1667,1760-12..] 2021-01-05?/..'
  test.each(VALID.split(' '))('%s', (text) => {
    expect(parseWhen(text, 'Asia/Jakarta').ok).toBe(true)
    expect(text).toMatch(new RegExp(DATE))
  })
  test.each(['8 Februari 2021', '31-12-2020', '12/31/2020', '44235', 'Februari', '2021-01-05 22:16', ''])('%j is none', (text) =>
    expect(text).not.toMatch(new RegExp(DATE)),
  )
})
