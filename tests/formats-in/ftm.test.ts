import { expect, test } from 'vitest'
import { readFtm } from '../../src/formats/ftm-in.ts'
import { OPTIONS } from './options.ts'

const line = (id: string, schema: string, properties: object): string => JSON.stringify({ id, schema, properties })
const read = (text: string) => {
  const result = readFtm(text, OPTIONS)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('a list with things in it that no text can be made of is read past them, and that is told', () => {
  const person = line('a', 'Person', { name: ['A'] })
  const { file, notes } = read(`[{"toString":1},${person},null,[[]],{"valueOf":{"toString":null}}]`)
  expect(file.entities.map(({ name }) => name)).toEqual(['A'])
  expect(notes.filter(({ code }) => code === 'bad-line').map(({ line }) => line)).toEqual([1, 3, 4, 5])
})

test('an interest of thousands in thousands becomes so many ties, and it is told once that there are more', () => {
  const names = Array.from({ length: 6000 }, (_, i) => `n${i}`)
  const people = names.map((id) => line(id, 'Person', { name: [id] }))
  const all = line('own', 'Ownership', { owner: names, asset: names })
  const { file, notes } = read([...people, all].join('\n'))
  expect(file.relations).toHaveLength(100)
  expect(notes.filter(({ code }) => code === 'no-ends')).toHaveLength(1)
})

test('a documentation of thousands by thousands becomes so many cites, and it is told once that there are more', () => {
  const [names, documents] = ['n', 'd'].map((letter) => Array.from({ length: 6000 }, (_, i) => `${letter}${i}`))
  const people = names?.map((id) => line(id, 'Person', { name: [id] })) ?? []
  const pages = documents?.map((id) => line(id, 'Document', { title: [id] })) ?? []
  const { file, notes } = read([...people, ...pages, line('all', 'Documentation', { document: documents, entity: names })].join('\n'))
  const cites = file.entities.flatMap(({ cites = [] }) => cites)
  expect(cites.filter(({ source }) => /-d\d+$/.test(source))).toHaveLength(1000)
  expect(notes.filter(({ code }) => code === 'no-ends')).toHaveLength(1)
})

test('what comes in several parts is put together, each text once', () => {
  const { file } = read(
    [line('a', 'Person', { name: ['A'], alias: ['B', 'C'] }), line('a', 'Person', { alias: ['C', 'D', 'B'] })].join('\n'),
  )
  expect(file.entities.map(({ aliases }) => aliases)).toEqual([['B', 'C', 'D']])
})
