import { describe, expect, test } from 'vitest'
import { changedStory, linked } from '../story.ts'
import { outgoing, readStory } from './outgoing-stories.ts'
import { written } from './said-in.ts'

interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const read = (text: string): readonly FtmEntity[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const THING = ['name', 'summary', 'description', 'alias', 'keywords', 'notes', 'sourceUrl', 'publisher', 'retrievedAt']
const INTERVAL = ['startDate', 'endDate', 'date', 'summary', 'description', 'sourceUrl']
const DOCUMENT = [...THING, 'title', 'author', 'publishedAt', 'language']
/** What of the model is used here, written down from its schema files (followthemoney/schema): another property there would be refused. */
const MODEL: Readonly<Record<string, readonly string[]>> = {
  Note: [...THING, 'entity'],
  Document: DOCUMENT,
  Article: DOCUMENT,
  Person: THING,
  Organization: THING,
  Company: THING,
  LegalEntity: THING,
  Position: THING,
  Vessel: THING,
  Event: [...THING, ...INTERVAL],
  Documentation: [...INTERVAL, 'role', 'status', 'document', 'entity'],
  UnknownLink: [...INTERVAL, 'role', 'status', 'subject', 'object'],
}
const REFERENCES = ['entity', 'document', 'subject', 'object']

describe.each(['blitar-2021', 'examples/perahu-baca'] as const)('%s', (name) => {
  const story = readStory(name)
  const all = read(written('ftm', outgoing(story)))

  test('uses schemata and properties of the model only, and leads to entities that are there', () => {
    const ids = new Set(all.map(({ id }) => id))
    expect(ids.size).toBe(all.length)
    for (const { schema, properties } of all)
      for (const [property, values] of Object.entries(properties)) {
        expect(MODEL[schema] ?? []).toContain(property)
        expect(values.length).toBeGreaterThan(0)
        if (REFERENCES.includes(property)) expect(values.filter((value) => !ids.has(value))).toEqual([])
      }
  })

  test('has every record, and each cite of an event with its paragraph', () => {
    const ids = new Set(all.map(({ id }) => id))
    const records = [...story.entities, ...story.events, ...story.relations, ...story.claims, ...story.sources]
    expect(records.filter(({ id }) => !ids.has(`${story.id}.${id}`))).toEqual([])
    const cites =
      story.events.reduce((sum, event) => sum + event.cites.length, 0) + story.entities.reduce((sum, { cites }) => sum + cites.length, 0)
    expect(all.filter(({ schema }) => schema === 'Documentation')).toHaveLength(cites)
  })

  test('has no name of a claim, event or link that is alleged without both sides', () => {
    const byId = new Map(all.map((entity) => [entity.id, entity]))
    const alleged = [...story.events, ...story.relations].filter(({ status }) => status === 'alleged')
    for (const record of [...alleged, ...story.claims]) {
      const { properties } = byId.get(`${story.id}.${record.id}`) ?? expect.fail(record.id)
      for (const said of [
        properties[record.kind === 'relation' ? 'role' : 'name']?.[0],
        properties['description']?.[0]?.replaceAll('\n', ' '),
      ])
        expect(said).toMatch(/Says so: .*Denies it: /)
    }
  })
})

test.each([
  ['2018', { date: ['2018'] }],
  ['2020-12', { date: ['2020-12'] }],
  ['2021-01-XX', { date: ['2021-01'] }],
  ['2021-01-05', { date: ['2021-01-05'] }],
  ['2021-01-05T22:16+07:00', { date: ['2021-01-05T15:16'] }],
  ['2020-12~', {}],
  ['2021-01-05?', {}],
  ['[2020,2021-02]', {}],
  ['201X', {}],
  ['2020-12/2021-01-08', { startDate: ['2020-12'], endDate: ['2021-01-08'] }],
  ['2021-01-05/..', { startDate: ['2021-01-05'] }],
])('a date such as %s is as short as it is known, and in words alone where it is not sure', (when, dates) => {
  const story = linked(
    changedStory((file) => {
      for (const event of file['events']) event.when = when
    }),
  )
  const { properties = {} } = read(written('ftm', outgoing(story))).find(({ schema }) => schema === 'Event') ?? {}
  expect(Object.fromEntries(Object.entries(properties).filter(([name]) => /date$/i.test(name)))).toEqual(dates)
  expect(properties['description']?.[0]).toMatch(/Date: \S/)
})
