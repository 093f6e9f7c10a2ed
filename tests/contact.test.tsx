import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { FileRecordSection } from '../src/panels/file-record.tsx'
import { Footer } from '../src/panels/footer.tsx'
import { Contact, contactParts } from '../src/text/contact.tsx'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import { PlainUrl } from '../src/text/plain-url.tsx'
import { TextView } from '../src/text/text-view.tsx'
import { en } from './all-words.ts'
import { attribute, elementsOf, plainText } from './elements.ts'
import { everything } from './everything.tsx'
import { inputFor } from './panel-stories.ts'
import { changedStory, linked } from './story.ts'

const storyOf = (contact: string) => linked(changedStory((file) => Object.assign(file['story'], { contact })))
const linksOf = (contact: string) => {
  const { reading } = inputFor(en, {}, storyOf(contact))
  return elementsOf(renderToString(<Contact text={contact} reading={reading} />)).filter(({ tag }) => tag === 'a')
}
const hrefs = (contact: string) => linksOf(contact).map((link) => attribute(link, 'href'))

describe('where a correction or a reply goes', () => {
  test.each([
    ['Write to desk@example.org.', ['mailto:desk@example.org']],
    ['hak.jawab+blitar@redaksi.example.co.id, or call', ['mailto:hak.jawab+blitar@redaksi.example.co.id']],
    ['See https://example.org/issues (or http://example.org).', ['https://example.org/issues', 'http://example.org/']],
    [
      'https://id.wikipedia.org/wiki/Blitar_(kota), (https://id.wikipedia.org/wiki/Blitar_(kota)).',
      ['https://id.wikipedia.org/wiki/Blitar_(kota)', 'https://id.wikipedia.org/wiki/Blitar_(kota)'],
    ],
    ['https://example.org/a).)… and [https://example.org/(b).]', ['https://example.org/a', 'https://example.org/(b)']],
    ['https://example.org/((a), https://example.org/(a.)', ['https://example.org/((a)', 'https://example.org/(a.)']],
    ['“https://example.org/a?b=1”: desk@example.org', ['https://example.org/a?b=1', 'mailto:desk@example.org']],
    ['no address at all: 01/02, a@b, @name, x@y.1', []],
    ['desk@example.org?bcc=all@example.net', ['mailto:desk@example.org', 'mailto:all@example.net']],
    ['https://desk@example.org/', []],
    ['https://desk:secret@example.org/', []],
    ['javascript:alert(1)', []],
    ['data:text/html,x', []],
    ['//example.org/x', []],
    ['https://', []],
    ['mailto:desk@example.org', ['mailto:desk@example.org']],
  ])('%s leads to %j', (contact, expected) => {
    expect(hrefs(contact)).toEqual(expected)
  })

  test('is a link wherever it stands, and opens a page of its own that is told nothing', () => {
    const input = inputFor(en, {}, storyOf('Write to desk@example.org or https://example.org/reply.'))
    const places = [
      <Footer input={input} />,
      <FileRecordSection input={input} />,
      <TextView reading={input.reading} />,
      <DeskSheet reading={input.reading} />,
    ]
    for (const place of places) {
      const links = elementsOf(renderToString(place)).filter((link) => /^mailto:desk|\/reply$/.test(attribute(link, 'href') ?? ''))
      expect(links.map((link) => attribute(link, 'href'))).toEqual(['mailto:desk@example.org', 'https://example.org/reply'])
      for (const link of links) expect([attribute(link, 'rel'), attribute(link, 'target')]).toEqual(['noopener noreferrer', '_blank'])
    }
  })

  test('is the only place from which a mailbox is reached: every other link of the page leads to the web, or to a record of it', () => {
    const story = storyOf('Write to desk@example.org?bcc=all@example.net, or see https://example.org/reply.')
    const links = [...everything(story, inputFor(en, {}, story))].flatMap(([, html]) => [...html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)])
    expect(links.length).toBeGreaterThan(100)
    const others = links.filter(([, attributes]) => !/ href="(#v1&amp;sel=[\w-]+|https?:\/\/[^"@]*)"/.test(attributes ?? ''))
    expect(new Set(others.map(([, attributes, text]) => `${/ href="([^"]*)"/.exec(attributes ?? '')?.[1]} ${text}`))).toEqual(
      new Set(['mailto:desk@example.org desk@example.org', 'mailto:all@example.net all@example.net']),
    )
    for (const [, attributes] of links.filter(([, each]) => !each?.includes(' href="#')))
      expect(attributes).toContain('rel="noopener noreferrer"')
  })

  test.each([
    ...['java\nscript:alert(1)', '\u0001javascript:alert(1)', 'vbscript:x', 'data:text/html,x', 'blob:https://h/x', 'file:///etc/passwd'],
    ...[
      'feed:javascript:x',
      '//h',
      '/\\h',
      'https://a@h',
      'https://a:b@h/x',
      'intent:x',
      'ms-word:ofe|u|https',
      'tel:110',
      'sms:110',
      'ftp://h',
    ],
    ...['mailto:desk@example.org', 'mailto:desk@example.org?body=x', 'desk@example.org', 'https://', 'https:// h'],
  ])('an address that a source gives is a link only to the web: %j', (url) => {
    expect(renderToString(<PlainUrl url={url} />)).not.toContain('<a')
  })

  test('of any text is that text, and leads nowhere but to web pages and mailboxes', () => {
    const pieces = fc.constantFrom(
      'a',
      '@',
      '.',
      ' ',
      'https://',
      'http://',
      'example.org',
      '%0a',
      '?',
      '&',
      ':',
      '/',
      '\\',
      '"',
      '<',
      '>',
      'mailto:',
      '\u202e',
      'javascript:',
      '#',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('')
        expect(
          contactParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
        for (const href of hrefs(`x${text}`)) expect(href).toMatch(/^(https?:\/\/[^@/]+([/?#].*)?|mailto:[\w.+-]+@[\w.-]+)$/)
      }),
    )
  })

  test('is read at once, however long it is', () => {
    const long = `${'a'.repeat(200_000)}@`
    expect(contactParts(long)).toHaveLength(1)
    expect(
      plainText(
        contactParts(`${'a.'.repeat(100_000)}@b`)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toHaveLength(200_002)
  })
})
