import fc from 'fast-check'
import { type Node, parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { locate, locateAll } from '../src/story/locate.ts'
import type { PathStep, Problem, ProblemCode } from '../src/story/problem.ts'

const problemAt = (path: readonly PathStep[], code: ProblemCode = 'wrong-type'): Problem => ({ code, severity: 'error', path, values: {} })
const placeOf = (text: string, path: readonly PathStep[], code?: ProblemCode) => locate(text, [problemAt(path, code)])[0]?.place

const TEXT = '{\n  "story": { "id": "a" },\n  "events": [\n    { "id": "b" },\n    { "id": "c", "wen": 1 }\n  ]\n}'

describe('the place of a problem', () => {
  test.each<[string, readonly PathStep[], ProblemCode, object]>([
    ['a value', ['events', 1, 'id'], 'bad-id', { line: 5, column: 13 }],
    ['an object', ['events', 0], 'depends-on-set-aside', { line: 4, column: 5 }],
    ['a missing key: its object', ['events', 1, 'when'], 'missing-key', { line: 5, column: 5 }],
    ['a key missing from the file: its start', ['claims'], 'missing-key', { line: 1, column: 1 }],
    ['an unknown key: the key', ['events', 1, 'wen'], 'unknown-key', { line: 5, column: 18 }],
    ['an entry past the end: its list', ['events', 7], 'wrong-type', { line: 3, column: 13 }],
  ])('%s', (_, path, code, place) => expect(placeOf(TEXT, path, code)).toEqual(place))

  test('is not there for the whole file', () => expect(placeOf(TEXT, [])).toBeUndefined())
  test('is the last of two equal keys, which is the one that is read', () => {
    expect(placeOf('{"a":1,\n"a":2}', ['a'])).toEqual({ line: 2, column: 5 })
    expect(placeOf('{"a":{"b":1},\n"a":{"c":2}}', ['a', 'b'])).toEqual({ line: 2, column: 5 })
  })
  test('is found under keys of every kind', () => {
    for (const key of ['__proto__', 'constructor', '', 'a.b', '0', '😀', '\u2028'])
      expect(placeOf(`{"x":1,\n${JSON.stringify(key)}:2}`, [key])?.line, key).toBe(2)
  })
})

test('every value of any JSON is found where it begins', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value)
      const all = [...valuesIn(JSON.parse(text), [])]
      const found = locate(
        text,
        all.map(([path]) => problemAt(path)),
      )
      for (const [i, [, inner]] of all.entries()) {
        const column = found[i]?.place?.column ?? Number.NaN
        expect(text.startsWith(JSON.stringify(inner), column - 1), `${text} ${i}`).toBe(true)
      }
    }),
  )
})

/** Every value in a value but itself, with its path. */
function* valuesIn(value: unknown, path: readonly PathStep[]): Generator<readonly [readonly PathStep[], unknown]> {
  if (path.length > 0) yield [path, value]
  if (Array.isArray(value)) for (const [i, child] of value.entries()) yield* valuesIn(child, [...path, i])
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* valuesIn(child, [...path, key])
}

describe('lines are counted as editors do', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s', (_, end) => expect(placeOf(TEXT.replaceAll('\n', end), ['events', 1, 'id'])).toEqual({ line: 5, column: 13 }))
  test('a byte-order mark takes no column', () => expect(placeOf('\ufeff{"a":1}', ['a'])).toEqual({ line: 1, column: 6 }))
  test('U+2028 in a text ends no line', () => expect(placeOf('{"b":"\u2028","a":1}', ['a'])).toEqual({ line: 1, column: 14 }))
  test('LF after CR is one end, CR after LF is another', () => expect(placeOf('{\r\n\n\r"a":1}', ['a'])).toEqual({ line: 4, column: 5 }))
})

describe('broken JSON', () => {
  const fault = (text: string) => {
    const [found] = locate(text, [problemAt([], 'broken-json')])
    return `${found?.place?.line}:${found?.place?.column} ${found?.values['reason']}`
  }
  test.each([
    ['{"a":1 "b":2}', '1:8 comma-expected'],
    ['[1 2]', '1:4 comma-expected'],
    ['{"a" 1}', '1:6 colon-expected'],
    ['{"a":}', '1:6 value-expected'],
    ['{"a":1,}', '1:8 trailing-comma'],
    ['[1,]', '1:4 trailing-comma'],
    ['{,}', '1:2 value-expected'],
    ['{"a":1]', '1:7 closing-brace-expected'],
    ['[1}', '1:3 closing-bracket-expected'],
    ['{"a":[1', '1:8 unexpected-end'],
    ['{"a":"', '1:6 unclosed-text'],
    ['{"a":"x\n"}', '1:6 unclosed-text'],
    ['{"a":"\\x"}', '1:6 bad-escape'],
    ['{"a":"\\u12"}', '1:6 bad-escape'],
    ['{"a":"\u0001"}', '1:6 control-character'],
    ["{'a':1}", '1:2 single-quotes'],
    ['{“a”:1}', '1:2 curly-quotes'],
    ['{"a":1} 2', '1:9 text-after-end'],
    ['{"a":1}}', '1:8 text-after-end'],
    ['{"a":1, 2}', '1:9 key-expected'],
    ['{"a":True}', '1:6 bare-word'],
    ['{"a":NaN}', '1:6 bare-word'],
    ['{"a":undefined}', '1:6 bare-word'],
    ['{"a":-}', '1:6 bare-word'],
    ['{"a":1.}', '1:6 bad-number'],
    ['{"a":01}', '1:7 comma-expected'],
    ['{"a":1 /* x */}', '1:8 comment'],
    ['{\n  // x\n}', '2:3 comment'],
    ['{"a":\u00a01}', '1:6 bare-word'],
  ])('%j is %s', (text, expected) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(fault(text)).toBe(expected)
  })

  test('has a place whatever it is that the parser refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.',
      'true',
      'x',
      "'",
      '//',
      '\\',
      ' ',
      '\n',
      '\u0000',
      '\ufeff',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('')
        if (!isJson(text.replace(/^\ufeff/, ''))) expect(locate(text, [problemAt([], 'broken-json')])[0]?.place, text).toBeDefined()
      }),
    )
  })

  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
})

test('no depth is too deep to be looked at', () => {
  const deep = '['.repeat(1_000_000)
  expect(locate(deep, [problemAt([], 'too-deep')])[0]?.place).toEqual({ line: 1, column: 65 })
  expect(locate(deep, [problemAt([], 'broken-json')])).toHaveLength(1)
  expect(locateAll(deep, [])).toEqual([])
})

describe('repeated keys', () => {
  test.each([
    ['{"a":1,"a":2}', [['a', 1, 8]]],
    ['{"a":1,"\\u0061":2}', [['a', 1, 8]]],
    [
      '{"a":{"b":1,\n"b":2},"c":[{"d":1,"d":2,"d":3}]}',
      [
        ['a.b', 2, 1],
        ['c.0.d', 2, 20],
        ['c.0.d', 2, 26],
      ],
    ],
    ['{"__proto__":1,"__proto__":2}', [['__proto__', 1, 16]]],
    ['{"a":{"b":1},"c":{"b":2}}', []],
    ['{"é":1,"e\u0301":2}', []],
    [
      `{${[...Array(40).keys(), 5, 30, 30].map((n) => `"${n}":1`).join('\n,')}}`,
      [
        ['5', 41, 2],
        ['30', 42, 2],
        ['30', 43, 2],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(locateAll(text, []).map(({ path, place }) => [path.join('.'), place?.line, place?.column])).toEqual(expected)
  })

  test('are not asked about where the text is no JSON', () => {
    expect(locateAll('{"a":1,"a":2', [problemAt([], 'broken-json')]).map(({ code }) => code)).toEqual(['broken-json'])
    expect(locateAll('<script>{"a":1,"a":2}</script>', [problemAt([], 'web-page')]).map(({ code }) => code)).toEqual(['web-page'])
  })

  test('are found where another reader finds them, however many keys there are and however they are written', () => {
    const key = fc.constantFrom('a', '"', '\\', 'é', '', 'b'.repeat(20)).chain((name) => fc.constantFrom(name, `${name}${name}`))
    const { json } = fc.letrec<{ json: string }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('1', '-1.5e3', 'true', 'null', '"x"', '"}{,:"', '"\\""'),
        fc.array(tie('json'), { maxLength: 3 }).map((items) => `[ ${items.join(' , ')}]`),
        fc.array(fc.tuple(key, fc.boolean(), tie('json')), { maxLength: 30 }).map((entries) => `{${entries.map(written).join(',\n')}}`),
      ),
    }))
    fc.assert(
      fc.property(json, (text) => {
        const found = locateAll(text, []).flatMap(({ code, path, place }) =>
          code === 'repeated-key' ? [`${path.join('/')} ${place?.line}:${place?.column}`] : [],
        )
        expect(found, text).toEqual(twice(parseTree(text), [], text).slice(0, 100))
      }),
    )
  })

  test('of very many, the first hundred are listed', () => {
    const found = locateAll(`{${Array.from({ length: 142 }, () => '"a":1').join()}}`, [])
    expect(found).toHaveLength(101)
    expect(found.at(-1)).toMatchObject({ code: 'more-of-the-same', values: { code: 'repeated-key', count: 41 } })
  })
})

const written = ([key, escaped, value]: readonly [string, boolean, string]): string =>
  `${escaped ? `"${[...key].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"` : JSON.stringify(key)} :${value}`

/** Every key that an object has had before, with its place, in the order of the text. */
function twice(node: Node | undefined, path: readonly PathStep[], text: string): readonly string[] {
  if (node?.type === 'array') return (node.children ?? []).flatMap((child, i) => twice(child, [...path, i], text))
  if (node?.type !== 'object') return []
  const seen = new Set<unknown>()
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    const at = [...path, String(key?.value)]
    const lines = text.slice(0, key?.offset).split('\n')
    const here = seen.has(key?.value) ? [`${at.join('/')} ${lines.length}:${(lines.at(-1) ?? '').length + 1}`] : []
    seen.add(key?.value)
    return [...here, ...twice(value, at, text)]
  })
}
