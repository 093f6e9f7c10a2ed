import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../src/app/decode-text.ts'
import { readImport } from '../src/app/read-import.ts'
import type { ImportLead } from '../src/edit/import-input.ts'
import { checkText } from '../src/story/check-text.ts'
import { IMPORT_WORDS } from '../src/words/import.ts'
import { IMPORT_FIELDS } from '../src/words/import-fields.ts'

const LEAD: ImportLead = { lang: 'en', columns: [], language: 'id', zone: '', order: '' }
const read = (name: string, text: string | Uint8Array, lead: Partial<ImportLead> = {}) =>
  readImport(decodeText(typeof text === 'string' ? new TextEncoder().encode(text) : text), name, { ...LEAD, ...lead })
const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/imports', name)))
const written = async (answer: ReturnType<typeof read>) => JSON.parse((await answer.story?.file.text()) ?? 'null')

describe('what a page tells of another tool’s file', () => {
  test.each([
    ['timelinejs.csv', 'timelinejs'],
    ['timelinejs.json', 'timelinejs'],
    ['events.csv', 'events'],
    ['relations.csv', 'relations'],
    ['dynamic.gexf', 'gexf'],
    ['networkx.graphml', 'graphml'],
    ['entities.ftm.json', 'ftm'],
  ])('%s is known as %s, and becomes a story without a mistake', async (name, format) => {
    const answer = read(name, fixture(name))
    expect(answer.format).toBe(format)
    expect(answer.columns.length > 0).toBe(format === 'events' || format === 'relations')
    const text = (await answer.story?.file.text()) ?? ''
    expect(checkText(text).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(answer.parts.length).toBeGreaterThan(0)
  })

  const CSV = 'Tanggal,Judul,Warna\n5/1/2021,Rapat,merah\n'

  test('shows what each column is taken for and what stands in it', () => {
    const { columns, fields } = read('rapat.csv', CSV)
    expect(columns).toEqual([
      { header: 'Tanggal', field: 'when', sure: true, values: ['5/1/2021'] },
      { header: 'Judul', field: 'title', sure: true, values: ['Rapat'] },
      { header: 'Warna', field: '', sure: false, values: ['merah'] },
    ])
    expect(fields.map(({ label }) => label)).toContain(IMPORT_FIELDS.en['summary'])
  })

  test('takes a column for what its reader says, the dates the way round that they say, and the clocks of the zone that they name', async () => {
    const lead = { columns: [[2, 'type']], order: 'day-first', zone: 'Asia/Makassar' } as const
    const answer = read('rapat.csv', 'Tanggal,Judul,Warna\n5/1/2021 14:30,Rapat,merah\n', lead)
    const { story, events } = await written(answer)
    expect(events).toMatchObject([{ type: 'merah', when: '2021-01-05T14:30+08:00' }])
    expect(story.timeZone).toBe('Asia/Makassar')
    const left = read('rapat.csv', CSV, { columns: [[1, '']] })
    expect(left.story).toBeNull()
    expect(left.sentences.join()).toContain(IMPORT_WORDS.en.ways.page.refused['no-titles']?.('') ?? 'x')
  })

  test('speaks of no command: what is to be settled is settled in the page', () => {
    const told = JSON.stringify([read('rapat.csv', 'Tanggal,Judul,Warna\n5/1/2021 14:30,Rapat,merah\n'), read('x.csv', 'a\nb\n')])
    expect(told).toContain('above')
    expect(told).not.toContain('--')
  })

  test('says of a tie without one of its ends that it is lost, and not that something can be chosen for it', () => {
    const { parts } = read('ties.csv', 'from,to\nAna,Budi\nDewi,\n')
    const said = parts.flatMap(({ lines }) => lines.map(({ sentence }) => sentence))
    expect(said).toContain(`${IMPORT_WORDS.en.lost['no-ends']()} (line 3)`)
  })

  test.each([
    ['picture.png', Uint8Array.of(0x89, 0x50, 0, 0, 0xff, 0xfe, 0, 1, 2), 'not-text'],
    ['empty.csv', '', 'empty'],
    ['web.html', '<!doctype html><p>x', 'unknown-format'],
    ['bomb.gexf', '<!DOCTYPE g [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><gexf>&c;</gexf>', 'xml-entities'],
    ['deep.gexf', `<gexf>${'<a>'.repeat(100)}`, 'too-deep'],
    ['header.csv', 'title,when\n', 'no-rows'],
  ] as const)('%s is refused in a sentence', (name, text, code) => {
    const answer = read(name, text)
    expect(answer.story).toBeNull()
    expect(answer.mayBeStory).toBe(false)
    expect(answer.sentences.join(' ')).toContain(IMPORT_WORDS.en.refused[code]('1:22').split('1:22')[0])
  })

  test('a broken story is left to the editor, unless it has been said to be something else', () => {
    expect(read('story.json', '{ "story": { "id": "x", } }').mayBeStory).toBe(true)
    expect(read('story.json', '{ "story": { "id": "x", } }', { format: 'timelinejs' }).mayBeStory).toBe(false)
    expect(read('list.json', '[1, 2').mayBeStory).toBe(false)
  })

  test('ids that are keys of every object, and signs that hide or turn text, come in as plain names or are written out', async () => {
    const csv = 'from,to,\u202eegami\n__proto__,constructor,kenal\n\u202eevil,toString,__proto__\n'
    const answer = read('a\u202e.csv', csv)
    const { entities, relations } = await written(answer)
    expect(entities.map(({ name }: { name: string }) => name)).toEqual(['__proto__', 'constructor', '\u202eevil', 'toString'])
    expect(relations).toHaveLength(2)
    expect(Object.keys({})).toEqual([])
    expect(answer.columns.flatMap(({ header, values }) => [header, ...values]).join()).not.toContain('\u202e')
  })
})
