import { describe, expect, test } from 'vitest'
import { importText } from '../../src/formats/import-text.ts'
import { readXml } from '../../src/formats/xml-in.ts'
import { OPTIONS } from './options.ts'

describe('XML that is not opened', () => {
  const laughs = ['lol', ...Array.from({ length: 9 }, (_, i) => `&l${i};`.repeat(10))]
    .map((text, i) => `<!ENTITY l${i} "${text}">`)
    .join('')
  test.each([
    ['entities that grow', `<!DOCTYPE g [${laughs}]><gexf>&l9;</gexf>`, 'xml-entities'],
    ['an entity from elsewhere', '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf>&x;</gexf>', 'xml-entities'],
    ['an entity that nobody declared', '<gexf>&x;</gexf>', 'broken-xml'],
    ['an element that is not closed', '<gexf><graph></gexf>', 'broken-xml'],
    ['an end too early', '<gexf><graph>', 'broken-xml'],
    ['an attribute twice', '<gexf a="1" a="2"/>', 'broken-xml'],
    ['two roots', '<gexf/><gexf/>', 'broken-xml'],
    ['too many in each other', `${'<a>'.repeat(100_000)}`, 'too-deep'],
    ['a control character', '<gexf>\u0001</gexf>', 'broken-xml'],
  ])('%s', (_, text, code) => {
    const found = readXml(text)
    expect(found.ok ? null : found.error.code).toBe(code)
    const { result } = importText(text, OPTIONS, { format: 'gexf' })
    expect(result.ok ? null : result.error.code).toBe(code)
  })

  test('its place is told', () =>
    expect(readXml('<gexf>\n  <graph></node>')).toEqual({ ok: false, error: { code: 'broken-xml', detail: '2:17' } }))
})

test('a document type that declares nothing is passed over, wherever it leads', () => {
  const { result } = importText(
    '<!DOCTYPE graphml SYSTEM "http://elsewhere.example/x.dtd"><graphml><graph><node id="a"/></graph></graphml>',
    OPTIONS,
  )
  expect(result.ok && result.value.file.entities.map(({ id }) => id)).toEqual(['a'])
})

test('elements keep their lines, their text and their attributes by local name', () => {
  const found = readXml('<a>\n<x:b y:c="1&lt;2">t<d/>u<![CDATA[<v>]]></x:b>\n</a>')
  expect(found.ok && found.value.children[0]).toMatchObject({ name: 'b', line: 2, text: 'tu<v>', attributes: new Map([['c', '1<2']]) })
})

test('a graph of one format is not read as the other', () => {
  const { result } = importText('<graphml><graph><node id="a"/></graph></graphml>', OPTIONS, { format: 'gexf' })
  expect(result).toEqual({ ok: false, error: { code: 'wrong-format', detail: 'GEXF' } })
})
