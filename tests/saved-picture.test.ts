import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { type SavedInput, savedSheet } from '../src/app/saved-sheet.ts'
import { isolated } from '../src/base/bidi.ts'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import { toMarkup } from '../src/base/markup.ts'
import { wrapText } from '../src/base/wrap.ts'
import { type DrawnSheet, drawSheet } from '../src/formats/sheet.ts'
import { FIT } from '../src/graph/camera.ts'
import type { Dress } from '../src/graph/dressing.ts'
import { layoutStory } from '../src/graph/layout.ts'
import { initialState, type State } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import { titleOf } from '../src/story/title.ts'
import { timelineHeight } from '../src/timeline/decks.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { pageEn } from '../src/words/page-en.ts'
import { pageId } from '../src/words/page-id.ts'
import { SILENCE } from '../src/words/silence.ts'
import { blitar } from './blitar-story.ts'
import { ROOT } from './sources.ts'
import { linked, manyEvents, tinyStory } from './story.ts'

const ADDRESS = 'https://example.org/runut/?lang=en#v1'
const NOBODY = { newsroom: null, archive: null }

const PLAIN: Dress = { events: false, measured: null }

/** What the page would save of a story: both regions of a wide screen, unless told otherwise. */
function saved(
  story: Story,
  lang: 'id' | 'en',
  state: Partial<State> = {},
  parts: Partial<SavedInput> = {},
  dress: Dress = PLAIN,
): SavedInput {
  const all = { ...initialState(lang), ...state }
  const words = lang === 'en' ? { ...en, ...pageEn } : { ...id, ...pageId }
  const derived = createDerivation(story)(all)
  const timeline = { width: 896, height: timelineHeight(story, derived.folding, words) }
  const graph = { layout: layoutStory(story), camera: FIT, size: { width: 896, height: 250 }, moved: new Map(), ...dress }
  return { story, state: all, derived, words, timeline, graph, address: ADDRESS, origin: null, standing: NOBODY, ...parts }
}

const drawn = (input: SavedInput): DrawnSheet => drawSheet(savedSheet(input), LIGHT_PALETTE)
const svgOf = (input: SavedInput): string => toMarkup(drawn(input).svg)
/** Everything written in the picture, lines run together, marks of direction aside. */
const written = (svg: string): string =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)]
    .map(([, text]) => text)
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')

describe('a saved picture', () => {
  test.each([
    ['id', {}],
    ['en', { selection: 'claim-politics', knownOn: '2021-01-05' }],
  ] as const)('of the story stays as it is, %s', async (lang, state) => {
    await expect(svgOf(saved(blitar(), lang, state)).replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/saved-${lang}.svg`)
  })

  test('says what is shown: the time, how many of the events, the clocks, the filters and the day', () => {
    const story = blitar()
    const { shown } = savedSheet(
      saved(story, 'en', {
        status: 'reported',
        knownOn: '2021-01-05',
        viewport: { start: Date.parse('2021-01-01T00:00+07:00'), end: Date.parse('2021-01-09T00:00+07:00') },
      }),
    )
    expect(shown[0]).toMatch(
      /^Time shown: 1 – 8 January 2021 · \d+ of \d+ dated events in view · times in WIB$|^Time shown: 1.* Jan.* 2021 · \d+ of \d+ dated events in view · times in WIB$/,
    )
    expect(shown[1]).toContain('Only what these sources had said by 5 January 2021')
    expect(shown[1]).toContain('+ reported')
    expect(shown[1]).toMatch(/\d+ records hidden/)
    expect(savedSheet(saved(story, 'en')).shown).toHaveLength(1)
  })

  test('names its sources with their days, the licence and the address', () => {
    const text = written(svgOf(saved(blitar(), 'en')))
    expect(text).toContain('Sources: SINDOnews, 5 January 2021 · Indonesiasatu Blitar, 8 January 2021')
    expect(text).toContain('Licence: CC BY 4.0')
    expect(text).toContain(ADDRESS)
    expect(written(svgOf(saved(linked(tinyStory()), 'en', {}, { origin: 'https://elsewhere.org' })))).toMatch(
      /Data from https:\/\/elsewhere\.org.*Licence: none stated/,
    )
  })

  test('has no claim without those who deny it, or that nobody does', () => {
    const story = blitar()
    const { notes } = savedSheet(saved(story, 'en'))
    const lines = notes[0]?.lines ?? []
    expect(lines).toHaveLength(story.claims.length)
    for (const [i, claim] of story.claims.entries()) {
      expect(lines[i]).toContain(titleOf(claim, 'en'))
      const deniers = claim.positions.filter(({ stance }) => stance === 'denies').map(({ by }) => titleOf(by, 'en'))
      for (const name of deniers) expect(lines[i]?.split(en.record.stances.denies)[1]).toContain(name)
      if (deniers.length === 0) expect(lines[i]).toContain(`${en.record.stances.denies}: ${SILENCE.en.silent}`)
    }
  })

  test('names the claim behind an alleged event or tie even where the claim itself is out of the picture', () => {
    const story = linked(tinyStory())
    const before = { start: Date.parse('2020-12-01T00:00+07:00'), end: Date.parse('2020-12-20T00:00+07:00') }
    const { notes } = savedSheet(saved(story, 'en', { viewport: before }, { graph: null }))
    expect(notes[0]?.lines[0]).toMatch(/He was sent home as a punishment.*a worker.*denies it: .PT Contoh/)
  })

  test('says of a denial that had not appeared by the day when it follows', () => {
    const { notes } = savedSheet(saved(linked(tinyStory()), 'en', { knownOn: '2021-01-05' }))
    expect(notes[0]?.lines[0]).toContain('Nobody in these sources by 5 January 2021; one follows on 8 January 2021.')
  })

  test('explains the signs that are in it, and no others', () => {
    const { signs } = pageEn.legend
    const wordsOf = (input: SavedInput) => savedSheet(input).legend.entries.map((entry) => entry.words)
    const all = wordsOf(saved(blitar(), 'en'))
    expect(all).toEqual(
      expect.arrayContaining([
        signs.set,
        signs.within,
        signs.openEnd,
        signs.torn,
        signs.denies,
        signs.uncertain,
        'Person',
        en.record.anonymous,
      ]),
    )
    expect(all).not.toContain(signs.thread)
    expect(all).not.toContain(signs.unknownEnd)
    expect(wordsOf(saved(blitar(), 'en', { selection: 'claim-politics' }))).toContain(signs.thread)
    expect(wordsOf(saved(blitar(), 'en', {}, { timeline: null }))).not.toContain(signs.torn)
    expect(wordsOf(saved(blitar(), 'en', {}, { graph: null }))).not.toContain('Person')
  })

  test('of the graph with events has them too, says what they are, and names both sides of what is alleged among them', () => {
    const story = blitar()
    const alleged = story.events.filter(({ status, claims }) => status === 'alleged' && claims.length > 0)
    const graphOnly = { timeline: null }
    const recordsIn = (svg: string) => new Set([...svg.matchAll(/data-record="([^"]*)"/g)].map(([, id]) => id))
    const [without, svg] = [false, true].map((events) => svgOf(saved(story, 'en', {}, graphOnly, { ...PLAIN, events })))
    const held = story.events.filter(({ participants }) => participants.length > 0).map(({ id }) => id)
    expect(held.filter((id) => recordsIn(without ?? '').has(id))).toEqual([])
    expect(held.filter((id) => !recordsIn(svg ?? '').has(id))).toEqual([])
    expect(written(svg ?? '')).toContain('thin line: takes part, not a relation')
    const notes = savedSheet(saved(story, 'en', {}, graphOnly, { ...PLAIN, events: true })).notes.flatMap(({ lines }) => lines)
    const claims = alleged.flatMap((event) => event.claims.filter(({ states }) => states.includes(event)))
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) expect(notes.some((line) => line.includes(titleOf(claim, 'en')))).toBe(true)
  })

  test('of a measured graph is drawn as measured, and warns that it is the file that is measured', () => {
    const story = blitar()
    const values = new Map(story.entities.map(({ id, relations }) => [id, relations.length]))
    const measured = { name: 'degree', state: 'done', values } as const
    const graphOnly = { timeline: null }
    const [plain, sized] = [PLAIN, { ...PLAIN, measured }].map((dress) => svgOf(saved(story, 'en', {}, graphOnly, dress)))
    const radii = (svg = '') => [...svg.matchAll(/<circle r="([\d.]+)"/g)].map(([, r]) => r)
    expect(radii(sized)).not.toEqual(radii(plain))
    expect(written(sized ?? '')).toContain('They do not measure the world')
    expect(written(plain ?? '')).not.toContain('They do not measure the world')
    const working = { ...PLAIN, measured: { name: 'degree', state: 'working' } } as const
    expect(svgOf(saved(story, 'en', {}, graphOnly, working))).toBe(plain)
  })

  test('is no larger than its story asks for, however large that is', () => {
    const story = linked(manyEvents(5000))
    const input = saved(story, 'en', {}, { graph: null, timeline: { width: 1400, height: 500 } })
    const { size } = drawn(input)
    expect(size).toEqual({ width: 1448, height: expect.any(Number) })
    expect(size.height).toBeLessThan(1500)
    expect(svgOf(input).length).toBeLessThan(1e6)
  })
})

describe('a hostile story', () => {
  const EVIL = [
    '<script>__pwn=1</script>',
    '"><svg onload=__pwn=1>',
    "' onmouseover='__pwn=1",
    '</text><foreignObject><body onload=__pwn=1>',
    ']]><a href="javascript:__pwn=1">x</a>',
    '&lt;script&gt; &#x3c;img src=x onerror=__pwn=1&#x3e;',
    'url(https://evil.example/x) @import',
    '\u202egnp.exe\u2066 \u0000\ud800 \ufffe',
  ]
  const file = tinyStory()
  const evil = (i: number) => EVIL[i % EVIL.length] ?? ''
  file.story.title = EVIL.join(' ')
  file.story.licence = evil(3)
  file.entities.forEach((entity: { name: unknown }, i: number) => {
    entity.name = evil(i)
  })
  file.vocabulary.entityTypes.person.label = evil(4)
  file.events[0].title = evil(1)
  file.events[1].title = evil(5)
  file.claims[0].statement = EVIL.join(' ')
  file.sources[0].title = evil(0)
  file.sources[1].title = evil(7)
  const svg = svgOf(
    saved(linked(file), 'en', {}, { address: 'https://example.org/?q=%22%3E<script>&x=1#v1', origin: 'https://x"><script>' }),
  )

  test('leaves nothing in the picture that acts, loads or leads elsewhere', () => {
    const names = [...svg.matchAll(/<([a-zA-Z!?/][^\s>]*)/g)].map(([, name = '']) => name.replace('/', ''))
    const ALLOWED = [
      'svg',
      'title',
      'desc',
      'rect',
      'text',
      'tspan',
      'g',
      'path',
      'line',
      'circle',
      'polygon',
      'defs',
      'linearGradient',
      'stop',
    ]
    expect([...new Set(names)].filter((name) => !ALLOWED.includes(name))).toEqual([])
    const tags = svg.match(/<[^>]*>/g) ?? []
    const attributes = tags.flatMap((tag) =>
      [...tag.matchAll(/\s([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const),
    )
    expect(attributes.filter(([name]) => /^on|href|^style$|^src$/i.test(name))).toEqual([])
    expect(attributes.filter(([, value]) => /url\((?!#runut-fade-)/.test(value))).toEqual([])
    expect(svg).not.toMatch(/<(script|foreignObject|style|image|use|a|animate|set)\b/i)
  })

  test('is written as it stands, and the picture can be read as XML and drawn', () => {
    expect(svg).toContain('&lt;script&gt;__pwn=1&lt;/script&gt;')
    const { width, height } = new Resvg(Buffer.from(svg)).render()
    expect(width).toBe(drawn(saved(linked(file), 'en')).size.width)
    expect(height).toBeGreaterThan(400)
  })

  test('turns nothing around its names: each stands in an isolate of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\u202e', '\u202b', '\u202c', '\u2066', '\u2068', '\u2069')), (parts) => {
        let depth = 0
        const marks = [...isolated(parts.join(''))]
        for (const [i, char] of marks.entries()) {
          if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(char)) depth++
          else if (/[\u202c\u2069]/.test(char)) depth--
          expect(depth > 0 || i === marks.length - 1).toBe(true)
        }
        expect(depth).toBe(0)
      }),
    )
    expect(savedSheet(saved(linked(file), 'en')).notes[0]?.lines[0]).toContain('\u2068')
  })
})

test('lines are no wider than their room and lose no letter', () => {
  const measure = (text: string) => [...text].length
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '–', '😀') }), fc.integer({ min: 1, max: 12 }), (text, room) => {
      const lines = wrapText(text, room, measure)
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test('its colours are those of the light page', () => {
  const css = readFileSync(join(ROOT, 'src/app/tokens.css'), 'utf8').split('}')[0] ?? ''
  const tokens = new Map([...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6,8});/g)].map(([, name, value]) => [name, value]))
  for (const [name, colour] of Object.entries(LIGHT_PALETTE)) if (name !== 'thread-soft') expect(colour, name).toBe(tokens.get(name))
})

describe('whose site it is', () => {
  const standing = { newsroom: 'Warta Kota', archive: 'https://archive.example/https://example.org/runut/' }
  const last = (parts: Partial<SavedInput>) => savedSheet(saved(blitar(), 'en', {}, parts)).notes.at(-1)?.lines ?? []

  test('stands beside the address, and the archived copy below it', () => {
    const lines = last({ standing }).map((line) => line.replace(/[\u2066-\u2069]/g, ''))
    expect(lines.slice(-2)).toEqual([`Warta Kota · This view: ${ADDRESS}`, `Archived copy: ${standing.archive}`])
  })

  test('is not said of what comes from elsewhere', () => {
    expect(last({ standing, origin: 'data.example' }).join()).not.toMatch(/Warta|archive/)
  })
})
