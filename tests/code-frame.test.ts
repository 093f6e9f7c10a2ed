import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrame } from '../src/story/code-frame.ts'

const TEXT = '{\n  "a": 1,\n  "when": "8 Mei 2021",\n\t"b": 2\n}'
/** The frame as it is read, with the marked part in angle brackets. */
const drawn = (text: string, line: number, column: number) =>
  codeFrame(text, { line, column }).map(
    ({ number, before, marked, after }) => `${number}|${before}${marked === '' ? '' : `<${marked}>`}${after}`,
  )

describe('the lines around a mistake', () => {
  test('are two before and two after, with what stands at the place marked', () => {
    expect(drawn(TEXT, 3, 11)).toEqual(['1|{', '2|  "a": 1,', '3|  "when": <"8 Mei 2021">,', '4|  "b": 2', '5|}'])
  })
  test('are fewer at the file’s ends', () => {
    expect(drawn(TEXT, 1, 1)).toEqual(['1|<{>', '2|  "a": 1,', '3|  "when": "8 Mei 2021",'])
    expect(drawn(TEXT, 5, 2)).toEqual(['3|  "when": "8 Mei 2021",', '4|  "b": 2', '5|}'])
  })
  test.each(['\r\n', '\r'])('end with %j as well', (end) => {
    expect(drawn(TEXT.replaceAll('\n', end), 3, 11)).toEqual(drawn(TEXT, 3, 11))
  })
  test('begin after a byte-order mark', () => expect(drawn(`\ufeff${TEXT}`, 1, 1)[0]).toBe('1|<{>'))
  test('show what cannot be seen', () => expect(drawn('{ "a": "\u202e" }', 1, 8)).toEqual(['1|{ "a": <"<U+202E>"> }']))
  test('of a file in one line are cut around the place', () => {
    const [line = ''] = drawn(`{"a":"${'x'.repeat(500)}","when":"2021-02-30","b":"${'y'.repeat(500)}"}`, 1, 516)
    expect(line).toContain('"when":<"2021-02-30">')
    expect(line.length).toBeLessThan(110)
    expect(line).toMatch(/^1\|….*…$/)
  })
  test('of a value of millions of letters are cut as well', () => {
    const [line = ''] = drawn(`{"a":"${'x'.repeat(10_000_000)}"}`, 1, 6)
    expect(line).toMatch(/^1\|\{"a":<"x+>…$/)
  })
  test('are cut beside a character and not within it', () => {
    for (const padding of ['', 'x']) {
      const [line = ''] = drawn(`${padding}${'🙂'.repeat(100)}"a"${padding}${'🙂'.repeat(100)}`, 1, 201 + padding.length)
      expect(line).toMatch(/^1\|…🙂+<"a">x?🙂+…$/u)
    }
  })
  test('hold the place, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(12), fc.nat(60), (text, line, column) => {
        const lines = text.split(/\r\n|\r|\n/)
        const frame = codeFrame(text, { line: line + 1, column: column + 1 })
        expect(frame.length).toBeLessThanOrEqual(5)
        expect(frame.some(({ number }) => number === line + 1)).toBe(line < lines.length)
      }),
    )
  })
})
