import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { entityShape, idShape, langShape, textShape } from '../src/story/dataset.ts'
import { PATTERNS } from '../src/story/patterns.ts'

describe('ids', () => {
  test.each(['a', '0', 'sent-home-2021', 'constructor', 'prototype', 'length', 'name', 'null', 'x'.repeat(64)])('%s is one', (id) =>
    expect(v.is(idShape, id)).toBe(true),
  )
  test.each([
    '',
    ' a',
    'A',
    'toString',
    '__proto__',
    'a--b',
    '-a',
    'a-',
    'a_b',
    'a.b',
    'å',
    'a\n',
    'a b',
    '#a',
    '😀',
    'x'.repeat(65),
    7,
    null,
  ])('%j is none', (id) => expect(v.is(idShape, id)).toBe(false))
})

describe('addresses', () => {
  test.each([
    'https://example.org',
    'http://example.org/',
    'https://example.org:8080/a?b=c#d',
    'https://example.org?q=1',
    'https://müller.example/ä',
    'https://web.archive.org/web/2021/https://example.org/',
    'https://example.org/a@b',
  ])('%s can be linked', (url) => {
    expect(url).toMatch(PATTERNS.url)
    expect(['http:', 'https:']).toContain(new URL(url).protocol)
  })
  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'feed:javascript:alert(1)',
    'feed:https://example.org',
    'intent://x#Intent;end',
    'ms-word:ofe|u|https://x',
    'view-source:https://example.org',
    'ftp://example.org',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    'https:/example.org',
    'https:example.org',
    'https:\\\\example.org',
    'https://',
    'https:///example.org',
    'https://a@example.org',
    'https://a:b@example.org',
    'https://example.org\\@evil.example',
    'https://example.org:80@evil.example',
    'https://exa mple.org',
    'https://example.org/a b',
    'https://example.org\n',
    ' https://example.org',
    'HTTPS//example.org',
    'example.org',
    'mailto:a@example.org',
    'tel:1',
    'urn:x',
    'about:blank',
    'chrome://settings',
    '',
  ])('%j cannot', (url) => expect(url).not.toMatch(PATTERNS.url))
})

describe('languages', () => {
  test.each(['id', 'en', 'jv', 'ban', 'zh-Hant', 'pt-BR', 'zh-Hant-TW', 'es-419', 'ca-valencia'])(
    '%s is one, and Intl takes it',
    (lang) => {
      expect(v.is(langShape, lang)).toBe(true)
      expect(() => new Intl.DateTimeFormat(lang)).not.toThrow()
    },
  )
  test.each(['', 'xx!!', 'Indonesia', 'ID', 'id_ID', 'id-', 'en-US-', 'i', '__proto__'])('%j is none', (lang) =>
    expect(v.is(langShape, lang)).toBe(false),
  )
})

describe('texts', () => {
  test.each(['a', { id: 'a' }, { id: 'a', en: 'b' }])('%j is one', (text) => expect(v.is(textShape, text)).toBe(true))
  test.each(['', ' \n', {}, { id: '' }, { id: 3 }, { Indonesia: 'a' }, 3, null])('%j is none', (text) =>
    expect(v.is(textShape, text)).toBe(false),
  )
})

test('a fixed place lies within the picture', () => {
  const entity = { id: 'a', type: 'b', name: 'c' }
  for (const x of [0, 0.5, 1]) expect(v.is(entityShape, { ...entity, x, y: x })).toBe(true)
  for (const x of [-0.1, 1.1, Number.POSITIVE_INFINITY, Number.NaN, '0']) expect(v.is(entityShape, { ...entity, x })).toBe(false)
})
