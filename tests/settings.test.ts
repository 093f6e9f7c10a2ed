import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { contrast, nearestReadable, readColour } from '../scripts/vite/contrast.ts'
import { readLogo } from '../scripts/vite/logo.ts'
import { newsroomLooks } from '../scripts/vite/newsroom.ts'
import { readSettings } from '../scripts/vite/settings.ts'
import { ROOT } from './sources.ts'

const NOTHING = { story: 'a', address: '', archive: '', newsroom: '', logo: '', accent: '', accentDark: '', origins: '' }
const set = (written: Partial<typeof NOTHING>) => readSettings(ROOT, { ...NOTHING, ...written })
const HERE = { address: 'https://example.org/blitar/' }

it('takes what this project itself has set', () => {
  expect(readSettings(ROOT, packageJson.config).story).toBe(packageJson.config.story)
})

it('is nothing where nothing is set', () => {
  expect(set({})).toEqual({ story: 'a', address: null, archive: null, newsroom: null, origins: [] })
})

it('takes a name, colours and other sites', () => {
  const settings = set({
    ...HERE,
    newsroom: ' Warta Kota ',
    accent: '#7A1F3D',
    accentDark: '#e58fae',
    archive: 'https://web.archive.org/web/2026/https://example.org/blitar/',
    origins: 'https://data.example.org https://a.example',
  })
  expect(settings.newsroom).toEqual({ name: 'Warta Kota', logo: null, accent: { light: '#7a1f3d', dark: '#e58fae' } })
  expect(settings.origins).toEqual(['https://data.example.org', 'https://a.example'])
  expect(settings.archive).toContain('web.archive.org')
})

test.each(['', '?direct', '?v=1'])('its colour is added to the style sheet, asked for with “%s” too', (query) => {
  const { transform } = newsroomLooks({ name: 'Warta Kota', logo: null, accent: { light: '#7a1f3d', dark: '#e58fae' } })
  if (typeof transform !== 'function') throw new Error('it transforms nothing')
  const made = (id: string): unknown => Reflect.apply(transform, null, ['a {}', id])
  expect(made(`/home/kisah/src/app/app.css${query}`)).toContain('--accent: #7a1f3d')
  expect(made(`/home/kisah/src/app/embed.css${query}`)).toBeNull()
})

test.each([
  [{ accent: '#7a1f3d' }, 'config.newsroom should say whose'],
  [{ newsroom: 'x'.repeat(61) }, 'at most 60 letters'],
  [{ newsroom: 'A\u202eB' }, 'on one line'],
  [{ newsroom: 'W', accent: 'red' }, 'a colour such as'],
  [{ newsroom: 'W', accent: '#ffcc00' }, 'hard to read in the light theme, on #fbfaf6; the nearest colour that is not is #'],
  [{ newsroom: 'W', accent: '#7a1f3d' }, 'hard to read in the dark theme, on #171614: set config.accentDark too, for example to #'],
  [
    { newsroom: 'W', accent: '#7a1f3d', accentDark: '#7a1f3d' },
    'config.accentDark in package.json is “#7a1f3d”: it is hard to read in the dark',
  ],
  [{ newsroom: 'W', accentDark: '#e58fae' }, 'config.accent should say'],
  [{ archive: 'https://web.archive.org/x' }, 'config.address should say of what'],
  [{ ...HERE, archive: 'http://web.archive.org/x' }, 'it should be an address such as'],
  [{ ...HERE, archive: 'javascript:alert(1)' }, 'it should be an address such as'],
  [{ origins: 'https://data.example.org/stories' }, 'without a path'],
  [{ origins: 'http://data.example.org' }, 'config.origins'],
  [{ origins: '*' }, 'config.origins'],
  [{ newsroom: 'W', logo: '../logo.svg' }, 'a file within this folder'],
  [{ newsroom: 'W', logo: '/etc/passwd' }, 'a file within this folder'],
  [{ newsroom: 'W', logo: 'nowhere.svg' }, 'there is no such file'],
  [{ newsroom: 'W', logo: 'https://example.org/logo.svg' }, 'there is no such file'],
])('refuses %j, and says what would be right', (written, said) => {
  expect(() => set(written)).toThrow(said)
})

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const rgb = (hex: string) => readColour(hex) ?? [0, 0, 0]

test('the colour that is named instead can be read, and is the same where the first one could', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('#fbfaf6', '#171614'), (hex, paper) => {
      const nearest = nearestReadable(rgb(hex), rgb(paper), 4.5)
      expect(contrast(rgb(nearest), rgb(paper))).toBeGreaterThanOrEqual(4.5)
      if (contrast(rgb(hex), rgb(paper)) >= 4.5) expect(nearest).toBe(hex)
    }),
  )
})

describe('a logo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runut-logo-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return name
  }
  const svg = (inside: string, attributes = 'viewBox="0 0 120 24"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`
  const shapes = svg('<defs><linearGradient id="g"><stop stop-color="#a00"/></linearGradient></defs><path fill="url(#g)" d="M0 0h9v9z"/>')

  it('is a drawing of shapes, or pixels, as high as a line', () => {
    expect(readLogo(folder, put('good.svg', shapes))).toMatchObject({
      path: 'newsroom/logo.svg',
      width: 120,
      height: 24,
      type: 'image/svg+xml',
    })
    const png = Buffer.alloc(30)
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png)
    png.writeUInt32BE(96, 16)
    png.writeUInt32BE(48, 20)
    expect(readLogo(folder, put('good.png', png))).toMatchObject({ path: 'newsroom/logo.png', width: 48, height: 24 })
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script with a prefix of its own', '<svg:script/>'],
    ['a handler', '<path onload="alert(1)"/>'],
    ['a handler after a line end', '<path\nonclick = "x()"/>'],
    ['foreign markup', '<foreignObject/>'],
    ['a picture of another site', '<image href="https://evil.example/x.png"/>'],
    ['a use', '<use xlink:href="https://evil.example/#x"/>'],
    ['a fill of another site', '<path fill="url(https://evil.example/#x)"/>'],
    ['a style sheet', '<style>@import "https://evil.example"</style>'],
    ['a style with an address', '<path style="fill:url(//evil.example/a)"/>'],
    ['a link', '<a href="https://evil.example"/>'],
    ['an animation', '<animate attributeName="href"/>'],
    ['an older style sheet', '<?xml-stylesheet href="x.css"?>'],
    ['an entity', '<!ENTITY x "y">'],
  ])('with %s is refused', (_, inside) => {
    expect(() => readLogo(folder, put('bad.svg', svg(inside)))).toThrow('only shapes, words, colours and gradients')
  })

  test.each([
    ['no-size.svg', svg('', 'width="9"'), 'viewBox'],
    ['wide.svg', svg('', 'viewBox="0 0 900 24"'), '900 px wide'],
    ['heavy.svg', shapes + ' '.repeat(30_000), 'at most 30000'],
    ['logo.gif', 'GIF89a', 'an SVG or a PNG'],
    ['fake.png', shapes, 'no PNG file'],
  ])('%s is refused', (name, content, said) => {
    expect(() => readLogo(folder, put(name, content))).toThrow(said)
  })

  it('does not lead out of the folder by a link', () => {
    mkdirSync(join(folder, 'site'))
    put('secret.svg', shapes)
    symlinkSync(join(folder, 'secret.svg'), join(folder, 'site/logo.svg'))
    expect(() => readLogo(join(folder, 'site'), 'logo.svg')).toThrow('leads out of this folder')
  })
})
