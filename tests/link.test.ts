import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStory } from '../src/story/parse.ts'
import { pathText } from '../src/story/path-text.ts'
import { changedStory, fixtureStory, linked, manyEvents, type StoryFile, tinyStory } from './story.ts'

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
const wrong = (file: StoryFile) => parseStory(JSON.stringify(file)).problems.map(({ code, path }) => `${code} ${pathText(path)}`)
const utc = (text: string) => Date.parse(text)

describe('a linked story', () => {
  const story = linked(tinyStory())
  const entity = (id: string) => story.entities.find((one) => one.id === id)

  test('has records where the file has ids', () => {
    const [event] = story.events
    expect(event?.participants.map((part) => part.entity)).toEqual([entity('company')])
    expect(event?.cites[0]?.source).toBe(story.sources[0])
    expect(story.relations[0]).toMatchObject({ from: { id: 'company' }, to: { id: 'worker' } })
    expect(story.relations[0]?.from).toBe(entity('company'))
  })
  test('gives an entity its ties, each once, events by time', () => {
    expect(ids(entity('company')?.events ?? [])).toEqual(['punished', 'sent-home'])
    expect(ids(entity('company')?.relations ?? [])).toEqual(['company-employs-worker'])
    expect(ids(entity('worker')?.claims ?? [])).toEqual(['was-punished'])
  })
  test('finds every record by its id', () => {
    expect(story.records.size).toBe(8)
    for (const [id, record] of story.records) expect(record.id).toBe(id)
  })
  test('reads dates in its own time zone', () => {
    expect(story.records.get('sent-home')).toMatchObject({ when: { startMin: utc('2020-12-30T17:00Z'), endMax: utc('2020-12-31T17:00Z') } })
  })
  test('reaches from the first instant of anything dated to the last', () => {
    expect(story.extent).toEqual({ start: utc('2020-11-30T17:00Z'), end: utc('2021-01-08T17:00Z') })
  })
  test('fills what is left out', () => {
    expect(story).toMatchObject({ version: null, credits: null, licence: null })
    expect(story.types.entity.get('person')).toMatchObject({
      id: 'person',
      symbol: 'circle',
      plural: null,
      directed: false,
      causal: false,
      outcome: false,
    })
    expect(story.events[0]).toMatchObject({ part: 'main', summary: null, draft: false, was: [] })
  })
})

describe('order', () => {
  test('events go by their start, then their end, then their id; without a date they come last', () => {
    const event = (id: string, when?: string) => ({
      ...tinyStory().events[0],
      id,
      ...(when === undefined ? { when: undefined } : { when }),
    })
    const whens = [
      ['z'],
      ['c', '2020-05-02'],
      ['b', '2020-05-02'],
      ['a', '2020-05'],
      ['y', '2020-05-01'],
      ['past', '../2020'],
      ['open', '2019/..'],
    ] as const
    const file = changedStory((story) => {
      story.events.push(...whens.map(([id, when]) => event(id, when)))
    })
    expect(ids(linked(file).events)).toEqual(['past', 'open', 'y', 'a', 'b', 'c', 'punished', 'sent-home', 'z'])
  })
  test('sources go by publication', () => {
    const file = changedStory((story) => {
      story.sources.reverse()
    })
    expect(ids(linked(file).sources)).toEqual(['report-one', 'report-two'])
  })
  test('everything else keeps the order of the file', () => {
    expect(ids(linked(manyEvents(300)).relations)).toEqual(manyEvents(300).relations.map(({ id }: { id: string }) => id))
  })
})

describe('in these sources since', () => {
  const story = linked(tinyStory())
  const [first, second] = [utc('2021-01-05T17:00Z'), utc('2021-01-08T17:00Z')]
  test.each([
    ['report-two', second],
    ['sent-home', first],
    ['company-employs-worker', first],
    ['was-punished', first],
    ['company', first],
  ])('%s', (id, since) => expect(story.records.get(id)?.since).toBe(since))
  test('a position counts by itself', () => {
    expect(story.claims[0]?.positions.map(({ by, since }) => [by.id, since])).toEqual([
      ['worker', first],
      ['company', second],
    ])
  })
  test('an entity is known by whatever names it first, a participant by its own cites', () => {
    const file = changedStory((one) => {
      one.entities.push(
        { id: 'witness', type: 'person', name: 'W' },
        { id: 'outlet', type: 'company', name: 'O' },
        { id: 'counted', type: 'person', name: 'C' },
      )
      one.events[0].participants.push({ entity: 'witness', cites: [{ source: 'report-two' }] })
      one.sources[0].publisher = 'outlet'
      one.figures = [{ id: 'how-many', label: 'How many', about: ['counted'], values: [{ value: '3', cites: [{ source: 'report-two' }] }] }]
    })
    const { records } = linked(file)
    expect(['witness', 'outlet', 'counted'].map((id) => records.get(id)?.since)).toEqual([second, first, second])
  })
})

describe('what is not there', () => {
  test('a draft is for editing: readers get neither it nor what needs it', () => {
    const file = changedStory((story) => {
      story.sources[1].draft = true
      story.events[0].cites.push({ source: 'report-two' })
    })
    const published = parseStory(JSON.stringify(file))
    expect(ids(published.story?.sources ?? [])).toEqual(['report-one'])
    expect(ids(published.story?.events ?? [])).toEqual(['sent-home'])
    expect(published.story?.events[0]?.cites.length).toBe(1)
    const edited = parseStory(JSON.stringify(file), { drafts: true })
    expect(edited.problems).toEqual([])
    expect(edited.story?.records.get('report-two')?.draft).toBe(true)
  })
  test('a former id finds its record, and is offered to whoever still uses it', () => {
    const file = changedStory((story) => {
      story.entities[1].was = ['the-worker', 'labourer']
      story.events[0].participants[0].entity = 'labourer'
    })
    const { story, problems } = parseStory(JSON.stringify(file))
    expect(story?.records.get('the-worker')).toBe(story?.records.get('worker'))
    expect(problems[0]).toMatchObject({ code: 'unknown-reference', values: { id: 'labourer', near: 'worker' } })
  })
  test('the first record keeps an id, wherever the other stands', () => {
    const file = changedStory((story) => {
      story.claims[0].id = 'worker'
    })
    expect(wrong(file)).toContain('repeated-id claims[0].id')
    expect(linked(file).records.get('worker')?.kind).toBe('entity')
  })
  test('what falls takes with it what needs it, and so on', () => {
    const file = changedStory((story) => {
      story.entities[0].type = 'nonsense'
    })
    expect(wrong(file)).toEqual([
      'unknown-type entities[0].type',
      'depends-on-set-aside relations[0]',
      'depends-on-set-aside events[1]',
      'claim-set-aside claims[0]',
      'depends-on-set-aside events[0].participants[1].entity',
    ])
    expect([...linked(file).records.keys()]).toEqual(['report-one', 'report-two', 'worker', 'sent-home'])
  })
  test('an event stays as long as one of its cites does', () => {
    const cite = (...sources: string[]) =>
      changedStory((story) => {
        story.events[0].cites = sources.map((source) => ({ source }))
      })
    expect(ids(linked(cite('nowhere', 'report-two')).events)).toEqual(['punished', 'sent-home'])
    expect(ids(linked(cite('nowhere', 'worker')).events)).toEqual(['punished'])
  })
  test('a figure stands with all its values or not at all', () => {
    const figure = (source: string) =>
      changedStory((story) => {
        const value = (cited: string) => ({ value: '1', cites: [{ source: cited }] })
        story.figures = [{ id: 'figure', label: 'F', about: [], values: [value('report-one'), value(source)] }]
      })
    expect(linked(figure('report-two')).figures.length).toBe(1)
    expect(linked(figure('nowhere')).figures.length).toBe(0)
  })
  test('an entity without cites stands only where a record with cites names it', () => {
    const named = (change: (story: StoryFile) => void) =>
      linked(
        changedStory((story) => {
          story.entities.push({ id: 'lonely', type: 'person', name: 'L' })
          change(story)
        }),
      ).records.has('lonely')
    expect(named(() => {})).toBe(false)
    expect(named((story) => Object.assign(story, { tours: [{ id: 'tour', title: 'T', steps: [{ text: 'x', focus: ['lonely'] }] }] }))).toBe(
      false,
    )
    expect(named((story) => Object.assign(story, { questions: [{ id: 'q', question: 'Q', about: ['lonely'] }] }))).toBe(false)
    expect(
      named((story) =>
        Object.assign(story, { questions: [{ id: 'q', question: 'Q', about: ['lonely'], cites: [{ source: 'report-one' }] }] }),
      ),
    ).toBe(true)
    expect(named((story) => story.events[0].participants.push({ entity: 'lonely' }))).toBe(true)
    expect(named((story) => Object.assign(story.sources[0], { publisher: 'lonely' }))).toBe(true)
  })
})

describe('nothing goes round for ever', () => {
  test.each<[string, (story: StoryFile) => void, readonly string[]]>([
    [
      'sources based on each other',
      (story) =>
        story.sources.splice(0, 2, ...story.sources.map((source: StoryFile) => ({ ...source, basedOn: ['report-one', 'report-two'] }))),
      [],
    ],
    ['a relation of something to itself', (story) => Object.assign(story.relations[0], { to: 'company' }), []],
    [
      'a claim about itself',
      (story) => Object.assign(story.claims[0], { about: ['was-punished'] }),
      ['wrong-kind claims[0].about[0]', 'depends-on-set-aside events[1]', 'claim-set-aside claims[0]'],
    ],
    [
      'a figure about a question about the figure',
      (story) => {
        story.figures = [{ id: 'f', label: 'F', about: ['q'], values: [{ value: '1', cites: [{ source: 'report-one' }] }] }]
        story.questions = [{ id: 'q', question: 'Q', about: ['f', 'q'] }]
      },
      [],
    ],
  ])('%s', (_, change, expected) => expect(wrong(changedStory(change))).toEqual(expected))

  test('not even along a chain of thousands', () => {
    const length = 5000
    const file = changedStory((story) => {
      story.entities.push(...Array.from({ length }, (_, i) => ({ id: `e${i}`, type: 'person', name: 'E' })))
      story.relations.push(
        ...Array.from({ length: length - 1 }, (_, i) => ({ ...story.relations[0], id: `r${i}`, from: `e${i}`, to: `e${i + 1}` })),
      )
      story.entities.at(-length).type = 'nonsense'
    })
    const story = linked(file)
    expect(story.relations.length).toBe(length - 1)
    expect(story.records.has('e1')).toBe(true)
    expect(story.records.has('r0')).toBe(false)
  })
})

test('all of it is frozen', () => {
  const seen = new Set<unknown>()
  const stack: unknown[] = [fixtureStory('century'), linked(tinyStory())]
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    expect(Object.isFrozen(value)).toBe(true)
    stack.push(...[...(value instanceof Map ? value.values() : Object.values(value))].filter((child) => child !== undefined))
  }
  expect(seen.size).toBeGreaterThan(300)
})

describe('a story without much in it', () => {
  const empty = { sources: [], entities: [], events: [], relations: [], claims: [] }
  test('is a story', () => expect(linked(tinyStory(empty))).toMatchObject({ events: [], extent: null }))
  test.each([
    ['one moment', '2021-01-05T10:00:00Z', 1000],
    ['an open end', '2021-01-05/..', 86_400_000],
    ['all time', '../..', null],
  ])('may hold %s', (_, when, width) => {
    const file = changedStory((story) => {
      const [event] = story.events
      Object.assign(story, {
        sources: [{ ...story.sources[0], published: '../..' }],
        relations: [],
        claims: [],
        events: [{ ...event, when }],
      })
    })
    const { story } = parseStory(JSON.stringify(file))
    const extent = story?.extent ?? null
    expect(extent === null ? null : extent.end - extent.start).toBe(width)
  })
})

describe('laws', () => {
  const keys = ['sources', 'entities', 'events', 'relations', 'claims'] as const
  /** A file from which some records are gone and in which some references lead elsewhere. */
  const damaged = fc
    .array(fc.tuple(fc.constantFrom(...keys), fc.nat(), fc.constantFrom('drop', 'double', 'draft', 'untype')), { maxLength: 6 })
    .map((damages) => {
      const file: StoryFile = structuredClone(JSON.parse(JSON.stringify(tinyStory())))
      for (const [key, n, how] of damages) {
        const list: StoryFile[] = file[key]
        const record = list[n % Math.max(1, list.length)]
        if (record === undefined) continue
        if (how === 'drop') list.splice(list.indexOf(record), 1)
        if (how === 'double') list.push({ ...record })
        if (how === 'draft') record['draft'] = true
        if (how === 'untype') record['type'] = 'nonsense'
      }
      return file
    })

  test('whatever stands has all that it needs among what stands', () => {
    fc.assert(
      fc.property(damaged, (file) => {
        const story = linked(file)
        const stands = (record: { readonly id: string }) => story.records.get(record.id) === record
        for (const event of story.events) expect(event.cites.length).toBeGreaterThan(0)
        for (const record of [...story.events, ...story.relations])
          if (record.status === 'alleged') expect(story.claims.some((claim) => claim.states.includes(record))).toBe(true)
        for (const { from, to } of story.relations) expect([from, to].every(stands)).toBe(true)
        for (const claim of story.claims) {
          expect(claim.positions.length).toBe(2)
          expect(
            [
              ...claim.positions.map(({ by }) => by),
              ...claim.positions.flatMap(({ cites }) => cites.map(({ source }) => source)),
              ...claim.about,
              ...claim.states,
            ].every(stands),
          ).toBe(true)
        }
      }),
    )
  })
  test('nothing is missing without a word', () => {
    fc.assert(
      fc.property(damaged, (file) => {
        const { story, problems } = parseStory(JSON.stringify(file))
        for (const key of keys)
          for (const [i, { id, draft }] of (file[key] as StoryFile[]).entries())
            if (draft !== true && !story?.records.has(id)) expect(problems.some(({ path }) => path[0] === key && path[1] === i)).toBe(true)
      }),
    )
  })
})
