import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { h } from '../../src/base/markup.ts'
import { toXml } from '../../src/formats/xml.ts'
import { changedStory, linked } from '../story.ts'
import { outgoing } from './outgoing-stories.ts'
import { written } from './said-in.ts'

/** The texts and attribute values of a document, as a strict reader has them; throws where it is not well-formed. */
function read(xml: string): readonly string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes }) => found.push(...Object.values(attributes)))
  parser.on('text', (text) => {
    if (text.trim() !== '') found.push(text)
  })
  parser.write(xml).close()
  return found
}

const any = fc.oneof(
  fc.constantFrom(']]>', '<!--', '-->', '\0', '\u0001', '\ud800', '\udc00a', '\ufffe', '\r', 'a\nb\tc', '&amp;', '"', '<?xml', '&#x1;'),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no way to hold
const held = (text: string) => text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')

test('any text makes a well-formed document, which holds all of it that XML can hold', () => {
  fc.assert(
    fc.property(any, any, (inside, value) => {
      const found = read(toXml(h('a', {}, h('meta', { value: `v${value}` }, `t${inside}`), h('link', {}))))
      expect(found).toEqual([held(`v${value}`), held(`t${inside}`)])
    }),
    { numRuns: 2000 },
  )
})

test('so does any story', () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      const story = linked(
        changedStory((file) => {
          file['story'].title = `t${a}`
          for (const event of file['events']) event.title = `t${b}`
          for (const entity of file['entities']) if (entity.anonymous === undefined) entity.name = `t${c}`
        }),
      )
      for (const format of ['gexf', 'graphml'] as const) expect(read(written(format, outgoing(story)))).toContain(held(`t${c}`))
    }),
    { numRuns: 40 },
  )
})
