import { describe, expect, test } from 'vitest'
import { checkText } from '../src/story/check-text.ts'
import { parseStory } from '../src/story/parse.ts'
import { pathText } from '../src/story/path-text.ts'
import { excerpt } from '../src/story/problem-values.ts'
import { MOST_OF_A_CODE } from '../src/story/report.ts'
import { changedStory, fixtureStory, type StoryFile, tinyStory } from './story.ts'

const parse = (file: StoryFile) => parseStory(JSON.stringify(file))
const codes = (text: string) => parseStory(text).problems.map(({ code }) => code)
/** What is wrong, as `code path`. */
const wrong = (file: StoryFile) => parse(file).problems.map(({ code, path }) => `${code} ${pathText(path)}`)

describe('what is no story file', () => {
  test.each([
    ['nothing', '', 'file-empty'],
    ['blanks', '\ufeff \r\n\t', 'file-empty'],
    ['a page', '<!doctype html>', 'web-page'],
    ['XML', '\ufeff\n<?xml version="1.0"?>', 'web-page'],
    ['half of it', '{', 'broken-json'],
    ['two of it', '{} {}', 'broken-json'],
    ['NUL', '\u0000', 'broken-json'],
    ['null', 'null', 'not-a-story'],
    ['a number', '3', 'not-a-story'],
    ['the format alone', '"runut/1"', 'not-a-story'],
    ['the format in a list', '["runut/1"]', 'not-a-story'],
    ['an empty object', '{}', 'not-a-story'],
    ['a format that is no text', '{"format":1}', 'not-a-story'],
    ['a format without version', '{"format":"runut"}', 'not-a-story'],
    ['version 0', '{"format":"runut/0"}', 'not-a-story'],
    ['an inherited format', '{"__proto__":{"format":"runut/1"}}', 'not-a-story'],
    ['version 2', '{"format":"runut/2"}', 'newer-format'],
    ['version 10', '{"format":"runut/10","story":7}', 'newer-format'],
    ['65 lists', `${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
    ['100,000 objects', '{"a":'.repeat(100_000), 'too-deep'],
  ])('%s', (_, text, code) => {
    expect(parseStory(text).story).toBeNull()
    expect(codes(text)).toEqual([code])
  })
  test('brackets inside texts are not depth', () => {
    const file = changedStory((story) => {
      story.story.summary = '['.repeat(1000)
    })
    expect(codes(JSON.stringify(file))).toEqual([])
  })
})

test('nothing is wrong with the stories that the other tests lean on', () => {
  for (const file of [tinyStory()]) expect(checkText(JSON.stringify(file))).toEqual([])
  for (const name of ['century', 'hour'] as const) expect(fixtureStory(name).id).toBe(name)
})

test('a byte-order mark and any line ends are fine', () => {
  const text = JSON.stringify(tinyStory(), null, 2)
  const plain = parseStory(text).story
  for (const end of ['\r\n', '\r']) expect(parseStory(`\ufeff${text.replaceAll('\n', end)}`).story).toEqual(plain)
})

describe('the head', () => {
  test.each([
    ['missing', 'delete', 'missing-key story'],
    ['null', null, 'wrong-type story'],
    ['a list', [], 'wrong-type story'],
  ])('%s leaves nothing to show', (_, value, expected) => {
    const file = tinyStory(value === 'delete' ? {} : { story: value })
    if (value === 'delete') delete file['story']
    expect(parse(file).story).toBeNull()
    expect(wrong(file)).toContain(expected)
  })
  test('each faulty part is replaced by itself', () => {
    const { story, problems } = parse(
      changedStory((file) => {
        Object.assign(file.story, {
          title: 7,
          languages: ['xx!!', 'en', 3],
          timeZone: 'Mars/X',
          updated: '2021-02-30',
          url: 'javascript:x',
          licence: 'CC0',
        })
      }),
    )
    expect(problems.map(({ path }) => pathText(path)).toSorted()).toEqual(
      ['story.languages[0]', 'story.languages[2]', 'story.timeZone', 'story.title', 'story.updated', 'story.url'].toSorted(),
    )
    expect(story).toMatchObject({ id: 'tiny', title: '–', languages: ['en'], timeZone: 'UTC', url: null, licence: 'CC0' })
    expect(story?.updated).toMatchObject({
      startMin: Number.NEGATIVE_INFINITY,
      endMax: Number.POSITIVE_INFINITY,
      start: { kind: 'unknown' },
    })
    expect(story?.events.length).toBe(2)
  })
  test('a near time zone is offered', () => {
    const file = changedStory((story) => {
      story.story.timeZone = 'Asia/Jakata'
    })
    expect(parse(file).problems[0]?.values).toEqual({ found: 'Asia/Jakata', near: 'Asia/Jakarta' })
  })
})

describe('one bad record', () => {
  test('is set aside, named, and the rest is shown', () => {
    const file = changedStory((story) => {
      story.sources.push({ id: 'Bad Id', type: 'news', title: '', published: 2021 })
    })
    expect(wrong(file)).toEqual([
      'bad-id sources[2].id',
      'wrong-value sources[2].type',
      'empty-text sources[2].title',
      'wrong-type sources[2].published',
      'missing-key sources[2].language',
    ])
    expect(parse(file).story?.sources.map(({ id }) => id)).toEqual(['report-one', 'report-two'])
  })
  test('unknown keys set nothing aside', () => {
    const file = changedStory((story) => {
      story.events[0].sumary = 'x'
      story.events[0].cites[0].page = 3
      story['extra'] = []
    })
    expect(wrong(file)).toEqual(['unknown-key extra', 'unknown-key events[0].sumary', 'unknown-key events[0].cites[0].page'])
    expect(parse(file).problems.map(({ values }) => values['near'])).toEqual([undefined, 'summary', undefined])
    expect(parse(file).story?.events.length).toBe(2)
  })
  test.each([
    ['Sent Home!', 'sent-home'],
    ['Élan--vital', 'elan-vital'],
    ['???', undefined],
  ])('the id %s is answered with %s', (id, near) => {
    const file = changedStory((story) => {
      story.events[0].id = id
    })
    expect(parse(file).problems[0]?.values['near']).toBe(near)
  })
})

test('more than a hundred of a code are counted, not listed', () => {
  const file = changedStory((story) => {
    story.events.push(...Array.from({ length: 250 }, () => ({ id: 'x' })))
  })
  const { problems } = parse(file)
  const listed = (code: string) => problems.filter((problem) => problem.code === code).length
  expect(listed('missing-key')).toBe(MOST_OF_A_CODE)
  expect(problems.filter(({ code }) => code === 'more-of-the-same').map(({ values }) => values)).toEqual([
    { code: 'missing-key', count: 3 * 250 - MOST_OF_A_CODE },
    { code: 'no-cites', count: 250 - MOST_OF_A_CODE },
  ])
})

describe('warnings', () => {
  const warnings = (file: StoryFile) => checkText(JSON.stringify(file)).filter(({ severity }) => severity === 'warning')
  const oversight = changedStory((story) => {
    delete story.events[0].title.en
  })
  test('are heard by those who ask', () => expect(warnings(oversight).map(({ code }) => code)).toEqual(['missing-language']))
  test('and by nobody else', () => expect(parse(oversight).problems).toEqual([]))
  test('tell which direction matters', () => {
    const twice = (directed: boolean) =>
      changedStory((story) => {
        story.vocabulary.relationTypes.employs.directed = directed
        story.relations.push({ ...story.relations[0], id: 'back', from: 'worker', to: 'company' })
      })
    expect(warnings(twice(true))).toEqual([])
    expect(warnings(twice(false)).map(({ code }) => code)).toEqual(['same-relation-twice'])
  })
  test.each([
    ['2021-01-06', []],
    ['2021-01', []],
    ['2021-01-05/2021-03', []],
    ['2021-01-09', ['dated-after-sources']],
    ['2021-02', ['dated-after-sources']],
  ])('ask about %s only where all of it lies after every source', (when, expected) => {
    const file = changedStory((story) => {
      Object.assign(story.events[0], { when, cites: [{ source: 'report-one' }, { source: 'report-two' }] })
    })
    expect(warnings(file).map(({ code }) => code)).toEqual(expected)
  })
  test.each([
    ['report-one', ['dated-after-sources']],
    ['report-two', []],
  ])('ask of a date only about the sources that give it: %s', (source, expected) => {
    const file = changedStory((story) => {
      Object.assign(story.events[0], {
        when: '2021-01-06',
        whenCites: [{ source }],
        cites: [{ source: 'report-one' }, { source: 'report-two' }],
      })
    })
    expect(warnings(file).map(({ code }) => code)).toEqual(expected)
  })
  test('take the description of two who are anonymous for no likeness', () => {
    const file = changedStory((story) => {
      story.entities.push({ ...story.entities[1], id: 'other-worker' })
      story.events[0].participants.push({ entity: 'other-worker' })
    })
    expect(warnings(file)).toEqual([])
  })
  test.each([
    ['PT Contoh', 'РТ Соntоh'],
    ['Ångström', '\u212bngstro\u0308m'],
    ['PT Contoh', 'PT\u200b  Contoh'],
  ])('see that %s and %s look alike', (one, other) => {
    const file = changedStory((story) => {
      story.entities[0].name = one
      story.entities.push({ ...story.entities[0], id: 'other', name: other })
      story.events[0].participants.push({ entity: 'other' })
    })
    expect(warnings(file).map(({ code }) => code)).toContain('look-alike-names')
  })
})

describe('what a problem quotes of the file', () => {
  test('is cut between graphemes', () => {
    expect(excerpt('👩‍👩‍👧'.repeat(81))).toBe(`${'👩‍👩‍👧'.repeat(79)}…`)
    expect(excerpt('a'.repeat(80))).toBe('a'.repeat(80))
    expect(excerpt('👩‍👩‍👧'.repeat(20))).toBe('👩‍👩‍👧'.repeat(20))
    expect(excerpt('a'.repeat(10_000_000)).length).toBe(80)
    expect(excerpt(`a${'\u0301'.repeat(100_000)}`).length).toBeLessThan(2000)
  })
  test('is cut all the same in an engine that knows of no graphemes or time zones', () => {
    const known = Object.getOwnPropertyDescriptors(Intl)
    Reflect.deleteProperty(Intl, 'Segmenter')
    Reflect.deleteProperty(Intl, 'supportedValuesOf')
    try {
      expect(excerpt('😀'.repeat(100))).toBe(`${'😀'.repeat(79)}…`)
      const file = tinyStory()
      file.story.timeZone = 'x'.repeat(100)
      expect(parse(file).problems[0]?.code).toBe('bad-time-zone')
    } finally {
      Object.defineProperties(Intl, known)
    }
  })
  test('shows what hides', () => {
    const file = changedStory((story) => {
      story.events[0].status = 'a\u202eb\u0000\n\ud800'
    })
    expect(parse(file).problems[0]?.values['found']).toBe('a<U+202E>b<U+0000><U+000A><U+D800>')
  })
  test('a path cannot pose as another', () => {
    expect(pathText(['events', 3, 'when'])).toBe('events[3].when')
    expect(pathText(['a.b', 'c[0]', '', '"', '\u202e'])).toBe('["a.b"]["c[0]"][""]["\\""]["<U+202E>"]')
  })
})
