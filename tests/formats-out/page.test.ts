import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WRITERS } from '../../src/app/exports.ts'
import { LIGHT_PALETTE } from '../../src/base/light-palette.ts'
import { DARK, PAGE_STYLE, PAGE_STYLE_DIGEST } from '../../src/formats/page-style.ts'
import { attribute, elementsOf } from '../elements.ts'
import { changedStory, linked } from '../story.ts'
import { outgoing, readStory } from './outgoing-stories.ts'

const NO_PICTURES = () => Promise.resolve([])

test('the policy of a page that stands alone names its own looks, and lets nothing else in', async () => {
  expect(PAGE_STYLE_DIGEST).toBe(`sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}`)
  const page = await WRITERS.html(outgoing(readStory('blitar-2021')), NO_PICTURES)
  expect(page).toContain(
    `<head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${PAGE_STYLE_DIGEST}'; base-uri 'none'; form-action 'none'">`,
  )
  expect(page).toContain(`<style>${PAGE_STYLE}</style>`)
  expect(page).not.toMatch(/<(script|iframe|img|link|object|form|base)\b|\s(style|on[a-z]+|src)=/)
})

test('its themes have the colours of the site', () => {
  const tokens = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8')
  const dark = /prefers-color-scheme: dark[^{]*\{[^{]*\{([^}]*)\}/.exec(tokens)?.[1] ?? ''
  for (const [name, colour] of Object.entries(DARK)) expect(dark).toContain(`--${name}: ${colour};`)
  expect(Object.keys(DARK).sort()).toEqual(Object.keys(LIGHT_PALETTE).sort())
})

test('links between records lead within the page, and every one of them to a record', async () => {
  const page = await WRITERS.html(outgoing(readStory('examples/perahu-baca')), NO_PICTURES)
  const elements = elementsOf(page)
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  const links = elements.flatMap((element) => attribute(element, 'href') ?? []).filter((href) => href.startsWith('#'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => id.startsWith('record-'))).toBe(true)
  expect(links.length).toBeGreaterThan(50)
  expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
})

test('no text of the story becomes an element', async () => {
  const hostile = linked(
    changedStory((file) => {
      file['story'].title = '</title></style><script>alert(1)</script>'
      for (const event of file['events']) event.title = '"><img src=x onerror=alert(1)>'
    }),
  )
  expect(await WRITERS.html(outgoing(hostile), NO_PICTURES)).not.toMatch(/<(script|img)\b/)
})
