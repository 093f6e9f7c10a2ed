import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { initialState } from '../src/state/state.ts'
import { checkText } from '../src/story/check-text.ts'
import { fileShape, textShape } from '../src/story/dataset.ts'
import { type Parsed, parseStory } from '../src/story/parse.ts'
import { pathText } from '../src/story/path-text.ts'
import type { PathStep } from '../src/story/problem.ts'
import { MOST_OF_A_CODE } from '../src/story/report.ts'
import { sayProblem } from '../src/words/problem.ts'
import { problemEn } from '../src/words/problem-en.ts'
import { problemId } from '../src/words/problem-id.ts'
import { expectDrawn } from './drawn.ts'
import { changedStory, linked, type StoryFile, tinyStory } from './story.ts'

/** With these closed, whoever writes to a prototype throws. */
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype]
const keysOf = (object: object) => Reflect.ownKeys(object).map(String)
const before = [...PROTOTYPES, Object].map(keysOf)
beforeAll(() => PROTOTYPES.forEach((prototype) => void Object.preventExtensions(prototype)))
afterEach(() => expect([...PROTOTYPES, Object].map(keysOf)).toEqual(before))

/** Reads a text with its drafts and warnings and sees that every problem can be said in each language. */
function checked(text: string) {
  const parsed = parseStory(text, { drafts: true })
  for (const problem of [...parsed.problems, ...checkText(text)]) {
    for (const words of [problemEn, problemId]) {
      const { what, fix } = sayProblem(words, problem)
      expect(`${what} ${fix}`).not.toMatch(/undefined|\[object|\p{Cc}/u)
    }
    for (const value of Object.values(problem.values)) expect(typeof value === 'string' || Number.isFinite(value)).toBe(true)
  }
  if (parsed.story === null) expect(errorsOf(parsed)).not.toEqual([])
  else expect(nothingIsNaN(parsed.story)).toBe(true)
  return { story: parsed.story, problems: errorsOf(parsed) }
}

const errorsOf = ({ problems }: Parsed) => problems.filter(({ severity }) => severity === 'error')

function nothingIsNaN(root: unknown): boolean {
  const seen = new Set<unknown>()
  const stack = [root]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Number.isNaN(value) || Object.is(value, -0)) return false
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const child of value instanceof Map ? value.values() : Object.values(value)) stack.push(child)
  }
  return true
}

/** A story that has every field of the format, in the first record of its kind; and a bystander that leans on nothing of that. */
function wholeStory(): StoryFile {
  const cite = { source: 'report-one', at: 'p1', quote: { id: 'a', en: 'a' }, note: { id: 'a', en: 'a' } }
  const kept = { was: ['was'], draft: true }
  const whole = changedStory((story) => {
    Object.assign(story, { $schema: 'x' })
    Object.assign(story.story, {
      version: '1',
      credits: 'C',
      method: 'M',
      licence: 'L',
      url: 'https://example.org',
      contact: 'C',
      draft: true,
    })
    for (const types of ['entityTypes', 'eventTypes', 'relationTypes'])
      story.vocabulary[types] = {
        whole: { label: 'W', plural: 'W', description: 'W', symbol: 'circle', directed: true, inverse: 'W', causal: false, outcome: true },
        bystander: { label: 'B' },
      }
    const named = (kind: string) => ({ ...kept, was: [`was-${kind}`] })
    Object.assign(story.sources[0], {
      publisher: 'company',
      authors: ['A'],
      archived: 'https://example.org',
      retrieved: '2021',
      basedOn: ['report-two'],
      note: 'N',
      ...named('source'),
    })
    story.entities = [
      {
        id: 'company',
        type: 'whole',
        name: 'C',
        aliases: ['A'],
        summary: 'S',
        links: ['https://example.org'],
        cites: [cite],
        x: 0.5,
        y: 0.5,
        ...named('entity'),
      },
      { id: 'worker', type: 'whole', name: 'W', anonymous: true },
    ]
    Object.assign(story.events[0], {
      type: 'whole',
      summary: 'S',
      part: 'main',
      outcome: ['punished'],
      whenCites: [cite],
      participants: [{ entity: 'company', role: 'R', cites: [cite] }],
      cites: [cite],
      ...named('event'),
    })
    Object.assign(story.events[1], { type: 'whole' })
    Object.assign(story.relations[0], { type: 'whole', when: '2020', whenCites: [cite], summary: 'S', cites: [cite], ...named('relation') })
    Object.assign(story.claims[0], { ...named('claim') })
    Object.assign(story.claims[0].positions[0], { summary: 'S', cites: [cite] })
    story.figures = [
      {
        id: 'figure',
        label: 'F',
        about: ['sent-home'],
        values: [{ value: '1', min: 1, max: 2, unit: 'U', cites: [cite] }],
        ...named('figure'),
      },
    ]
    story.questions = [{ id: 'question', question: 'Q', about: ['sent-home'], since: '2021', cites: [cite], ...named('question') }]
    story.corrections = [{ date: '2021', note: 'N', about: ['sent-home'] }]
    story.tours = [
      { id: 'tour', title: 'T', steps: [{ text: 'T', focus: ['sent-home'], range: '2021', knownOn: '2021' }], ...named('tour') },
    ]
  })
  whole.sources.push({
    id: 'bystander-source',
    type: 'document',
    title: 'B',
    published: '2021',
    language: 'id',
    url: 'https://example.org',
  })
  whole.entities.push({ id: 'bystander-entity', type: 'bystander', name: 'B', cites: [{ source: 'bystander-source' }] })
  whole.events.push({
    ...whole.events[0],
    id: 'bystander',
    was: [],
    type: 'bystander',
    participants: [],
    outcome: [],
    whenCites: undefined,
    cites: [{ source: 'bystander-source' }],
  })
  return whole
}

interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly value?: Shape
}

/** Every position of a shape: where an object has a key, a list its first entry, a map the key `whole`. */
function* positionsOf(shape: Shape, path: readonly PathStep[] = []): Generator<readonly [readonly PathStep[], Shape]> {
  yield [path, shape]
  const inner = shape.wrapped ?? shape
  if (inner === textShape) return
  for (const [key, child] of Object.entries(inner.entries ?? {})) yield* positionsOf(child, [...path, key])
  if (inner.item !== undefined) yield* positionsOf(inner.item, [...path, 0])
  if (inner.value !== undefined) yield* positionsOf(inner.value, [...path, 'whole'])
}

const positions = [...positionsOf(fileShape)].slice(1)

const at = (file: unknown, path: readonly PathStep[]): unknown =>
  path.reduce<unknown>((value, step) => (value as StoryFile | undefined)?.[step], file)
const put = (file: StoryFile, path: readonly PathStep[], value: unknown) =>
  Object.assign(at(file, path.slice(0, -1)) as object, { [path.at(-1) ?? '']: value })

describe('a wrong type in any position', () => {
  test('can be put there: the whole story has them all, and without drafts nothing is wrong with it', () => {
    const whole = wholeStory()
    expect(positions.length).toBeGreaterThan(150)
    // Anonymous is the one field that cannot stand beside the others.
    for (const [path] of positions) if (path.at(-1) !== 'anonymous') expect(at(whole, path), pathText(path)).toBeDefined()
    expect(parseStory(JSON.stringify(whole), { drafts: true }).problems).toEqual([])
  })

  test.each([[null], [true], [0], [''], [[]], [{}]])('%j is named by its path, and the rest is shown', (value) => {
    for (const [path, shape] of positions) {
      const file = wholeStory()
      put(file, path, value)
      const text = JSON.stringify(file)
      const { story, problems } = checked(text)
      const name = pathText(path)
      const fits = v.is(shape as v.GenericSchema, value)
      if (!fits && name !== 'format')
        expect(
          problems.some((problem) => pathText(problem.path).startsWith(name)),
          name,
        ).toBe(true)
      const [top, second] = path
      const alone = path.length === 1 || (top === 'vocabulary' && path.length === 2) || second === undefined
      if (!alone) expect(story?.records.has('bystander'), name).toBe(true)
      if (!['format', 'story', 'vocabulary'].includes(name)) expect(story, name).not.toBeNull()
    }
  })
})

describe('ids', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    '__defineGetter__',
    '__lookupGetter__',
  ]
  const MORE = ['prototype', 'length', 'name', 'size', 'get', 'then', 'id', '0', '-0', '1e3', 'nan', 'null', 'undefined', '']

  /** Gives every kind of record, in turn, the id; with parallel relations and one to itself. */
  const fileWith = (kind: string, id: string): string => {
    const file = changedStory((story) => {
      story.relations.push({ ...story.relations[0], id: 'parallel' }, { ...story.relations[0], id: 'loop', to: 'company' })
    })
    const old = {
      source: 'report-one',
      entity: 'company',
      event: 'sent-home',
      relation: 'company-employs-worker',
      claim: 'was-punished',
      type: 'person',
    }[kind]
    return JSON.stringify(file).replaceAll(`"${old}"`, JSON.stringify(id))
  }

  const kinds = ['source', 'entity', 'event', 'relation', 'claim', 'type']
  test.each(kinds.flatMap((kind) => [...NAMES, ...MORE].map((id) => [kind, id] as const)))(
    'a %s called %j behaves as any other, or is refused',
    (kind, id) => {
      const { story, problems } = checked(fileWith(kind, id))
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        expect(problems).toEqual([])
        const plain = linked(JSON.parse(fileWith(kind, 'okid')))
        const shownAs = (as: string, from: typeof plain) =>
          [...from.records.values()]
            .map((record) => JSON.stringify([record.kind, record.id === as ? 'X' : record.id, record.since]))
            .toSorted()
        expect(story && shownAs(id, story)).toEqual(shownAs('okid', plain))
      } else {
        expect(problems.some(({ code, path }) => code === 'bad-id' && path.length > 0)).toBe(true)
        expect(story?.records.has(id)).toBe(false)
        expect(story?.sources.some((source) => source.id === 'report-two')).toBe(true)
      }
    },
  )
})

describe('keys', () => {
  const HOSTILE = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":1,"toString":null,'
  const text = JSON.stringify(tinyStory())
  test.each([
    ['in the file', text.replace('{', `{${HOSTILE}`)],
    ['in the head', text.replace('"id":"tiny"', `${HOSTILE}"id":"tiny"`)],
    ['in the vocabulary', text.replace('"entityTypes"', `${HOSTILE}"entityTypes"`)],
    ['in a type', text.replace('"symbol"', `${HOSTILE}"symbol"`)],
    ['in a record', text.replace('"id":"sent-home"', `${HOSTILE}"id":"sent-home"`)],
    ['three deep', text.replace('"source":"report-one"', `${HOSTILE}"source":"report-one"`)],
  ])('%s are unknown, and nothing else happens', (_, hostile) => {
    const { story, problems } = checked(hostile)
    expect(problems.map(({ code, path }) => `${code} ${path.at(-1)}`)).toEqual(
      ['__proto__', 'constructor', 'prototype', 'toString'].map((key) => `unknown-key ${key}`),
    )
    expect(story).toEqual(parseStory(text).story)
  })
  test.each(['__proto__', 'constructor', 'prototype'])('%s is no language', (key) => {
    const { story, problems } = checked(
      text.replace('{"id":"Pekerja dipulangkan"', `{${JSON.stringify(key)}:"x","id":"Pekerja dipulangkan"`),
    )
    expect(problems.map(({ code, path }) => `${code} ${path.at(-1)}`)).toEqual([`unknown-key ${key}`])
    expect(story?.records.has('sent-home')).toBe(true)
  })
  test.each(['__proto__', 'toString'])('%s is no type', (key) => {
    const { problems } = checked(text.replace('"person":{', `${JSON.stringify(key)}:{"label":"x"},"person":{`))
    expect(problems.map(({ code }) => code)).toEqual(['bad-id'])
  })
  test.each(['constructor', 'prototype', 'length'])('%s may be a type', (key) => {
    expect(checked(text.replaceAll('"person"', JSON.stringify(key))).problems).toEqual([])
  })
})

describe('numbers', () => {
  const figure = (number: string) =>
    JSON.stringify(
      tinyStory({ figures: [{ id: 'f', label: 'F', about: [], values: [{ value: '1', min: 'MIN', cites: [{ source: 'report-one' }] }] }] }),
    ).replace('"MIN"', number)
  test.each([
    ['-0', 0],
    ['1e-999', 0],
    ['-1e-999', 0],
    ['9007199254740993', 9007199254740992],
    ['9223372036854775808', 2 ** 63],
    ['1e308', 1e308],
  ])('%s is read as %d', (number, value) => expect(checked(figure(number)).story?.figures[0]?.values[0]?.min).toBe(value))
  test.each(['1e999', '-1e999'])('%s is refused', (number) => {
    expect(checked(figure(number)).problems.map(({ code, path }) => `${code} ${pathText(path)}`)).toEqual([
      'wrong-value figures[0].values[0].min',
    ])
  })
  test.each(['NaN', 'Infinity', '-Infinity', '0x1', '+1', '01', '.5'])('%s is no JSON', (number) =>
    expect(checked(figure(number)).problems.map(({ code }) => code)).toEqual(['broken-json']),
  )
  test('a number is no id', () =>
    expect(checked(JSON.stringify(tinyStory()).replace('"id":"sent-home"', '"id":9223372036854775808')).problems[0]?.code).toBe(
      'wrong-type',
    ))
})

describe('texts', () => {
  const titled = (title: string) => JSON.stringify(tinyStory()).replace('"Report one"', title)
  test.each([
    ['NUL', '"a\\u0000b"', 'a\u0000b'],
    ['U+2028', '"a\u2028b"', 'a\u2028b'],
    ['half a surrogate pair', '"\\ud800"', '\ud800'],
    ['a byte-order mark', '"a\ufeffb"', 'a\ufeffb'],
    ['what is no markup', '"<img src=x onerror=alert(1)>"', '<img src=x onerror=alert(1)>'],
    ['a combining letter', '"A\u030a"', 'A\u030a'],
    ['a line end', '"a\\r\\nb"', 'a\r\nb'],
  ])('%s is kept as it is', (_, title, kept) => expect(checked(titled(title)).story?.sources[0]?.title).toBe(kept))
  test.each([
    ['"a\\u0000b"', 'U+0000'],
    ['"\\ud800"', 'U+D800'],
    ['"a\\u202eb"', 'U+202E'],
    ['"a\\u2066b"', 'U+2066'],
    ['"a\u200bb"', 'U+200B'],
    ['"a\ufeffb"', 'U+FEFF'],
  ])('%s hides something, which is told', (title, character) => {
    expect(checkText(titled(title)).find(({ code }) => code === 'hidden-characters')?.values).toEqual({ character })
  })
  test.each(['"a\\tb\\r\\nc"', '"👩‍👩‍👧"', '"می‌خواهم"', '"‏עברית‏"', '"e\u0301"'])('%s hides nothing', (title) =>
    expect(checkText(titled(title)).filter(({ code }) => code === 'hidden-characters')).toEqual([]),
  )
  test('a million letters are a title', () =>
    expect(checked(titled(JSON.stringify('x'.repeat(1_000_000)))).story?.sources[0]?.title).toHaveLength(1_000_000))
})

describe('depth and size', () => {
  test.each([65, 10_000, 1_000_000])('%i lists in each other', (depth) => {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(checked(JSON.stringify(tinyStory()).replace('"format"', `"x":${nested},"format"`)).problems.map(({ code }) => code)).toEqual([
      'too-deep',
    ])
  })
  test('20,000 records that are none: some are listed, all are counted, the rest is shown', () => {
    const file = tinyStory({ relations: Array.from({ length: 20_000 }, (_, i) => [null, {}, [], 'x', { id: `r${i}` }][i % 5]) })
    const { story, problems } = checked(JSON.stringify(file))
    expect(story?.events.length).toBe(2)
    expect(problems.length).toBeLessThan(5 * MOST_OF_A_CODE)
    const counted = problems.filter(({ code }) => code === 'more-of-the-same')
    expect(counted.length).toBeGreaterThan(1)
    for (const { values } of counted) expect(values['count']).toBeGreaterThan(0)
  })
})

describe('a date of any form', () => {
  const dated = positions.filter(([path]) => at(wholeStory(), path) === '2021' || path.at(-1) === 'when' || path.at(-1) === 'published')
  const dates = ['2021-01-05/..', '../2021', '/', 'Y170000002', 'Y-170000002', '-0043', '201X', '20XX', '2021?', '[2020,2022]', '2021-21']
  test.each(dates)('%s can be drawn wherever a date stands', (date) => {
    expect(dated.length).toBeGreaterThan(8)
    for (const [path] of dated) {
      const file = wholeStory()
      put(file, path, date)
      const { story } = checked(JSON.stringify(file))
      if (story !== null) expectDrawn(story, { ...initialState('en'), selection: story.claims[0]?.id ?? null })
    }
  })
})

describe('anything at all', () => {
  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void checked(text)))
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => void checked(text)))
  })
  test('no value in any place of a story makes it throw, nor what is drawn of it', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('company', 'sent-home', 'was-punished', 'report-one', '__proto__', '2021-02-30', '../..', 'https://a@b'),
    )
    const change = fc.tuple(fc.constantFrom(...positions.map(([path]) => path)), value)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const file = wholeStory()
        for (const [path, to] of changes) {
          const parent = at(file, path.slice(0, -1))
          if (typeof parent === 'object' && parent !== null)
            Object.defineProperty(parent, path.at(-1) ?? '', { value: to, enumerable: true, writable: true, configurable: true })
        }
        const { story } = checked(JSON.stringify(file))
        if (story !== null) expectDrawn(story, { ...initialState('en'), selection: story.claims[0]?.id ?? null })
      }),
    )
  })
  test('no cut through a story makes it throw', () => {
    const text = JSON.stringify(wholeStory())
    fc.assert(fc.property(fc.nat(text.length), fc.nat(20), (from, length) => void checked(text.slice(0, from) + text.slice(from + length))))
    fc.assert(fc.property(fc.nat(text.length), (length) => void checkText(text.slice(0, length))))
  })
})
