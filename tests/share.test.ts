import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEmbeds } from '../src/app/embeds.ts'
import { citation, recordLine, storyLine } from '../src/app/share-text.ts'
import { isolated } from '../src/base/bidi.ts'
import { withoutIdleMarks } from '../src/base/idle-marks.ts'
import { escapeMarkup } from '../src/base/markup.ts'
import { ampCode, type Framed, frameCode, scriptCode } from '../src/embed/codes.ts'
import { heightAsked } from '../src/embed/frame-size.ts'
import type { EmbedChoice } from '../src/panels/share-input.ts'
import { readPairs, readQuery } from '../src/state/query.ts'
import { initialState, type State } from '../src/state/state.ts'
import { readHash } from '../src/state/url.ts'
import type { Story } from '../src/story/story.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { attribute, elementsOf, plainText } from './elements.ts'
import { inputFor } from './panel-stories.ts'
import { changedStory, linked } from './story.ts'

const SITE = 'https://example.org/blitar/'
const story = blitar()
const framed: Framed = {
  src: `${SITE}embed.html?story=a&lang=id#v1&sel=b`,
  full: `${SITE}?story=a&lang=id#v1&sel=b`,
  title: 'A title',
  picture: `${SITE}og/a-id.png`,
  height: 480,
  more: 'All',
}
const tagsOf = (code: string) =>
  elementsOf(code)
    .map(({ tag }) => tag)
    .sort()
const readOf = (code: string, tag: string, name: string) => {
  const element = elementsOf(code).find((each) => each.tag === tag)
  return element === undefined ? undefined : plainText(attribute(element, name) ?? '')
}

describe('the code for an article', () => {
  it('holds a frame with a height, and a link with a picture for where there is none', () => {
    const code = frameCode(framed)
    expect(tagsOf(code)).toEqual(['a', 'iframe', 'img', 'noscript'])
    expect(code).toContain('width="100%" height="480" loading="lazy" allow="fullscreen; clipboard-write" style="border: 0"')
    expect(readOf(code, 'iframe', 'src')).toBe(framed.src)
    expect(readOf(code, 'a', 'href')).toBe(framed.full)
    expect(readOf(code, 'img', 'alt')).toBe('A title')
    expect(readOf(code, 'img', 'src')).toBe(framed.picture)
  })

  it('has the link alone where no picture has an address', () => {
    const code = frameCode({ ...framed, picture: null })
    expect(tagsOf(code)).toEqual(['a', 'iframe', 'noscript'])
    expect(elementsOf(code).find(({ tag }) => tag === 'a')?.text).toBe('A title')
  })

  it('includes the script that gives the frame its height', () => {
    expect(scriptCode(framed, `${SITE}embed.js`)).toBe(`${frameCode(framed)}\n<script async="" src="${SITE}embed.js"></script>`)
  })

  it('is sized by AMP itself, with something to stand for it and a button for the rest', () => {
    const code = ampCode(framed)
    expect(tagsOf(code)).toEqual(['amp-iframe', 'amp-img', 'div'])
    expect(tagsOf(ampCode({ ...framed, picture: null }))).toEqual(['amp-iframe', 'div', 'p'])
    expect(code).toMatch(/<amp-iframe [^>]*height="480" layout="fixed-height" resizable="" sandbox="allow-scripts allow-same-origin/)
    expect(code).toContain('<div overflow="" tabindex="0" role="button" aria-label="All">All</div>')
  })

  it('says no more and no less than the title, whatever that holds, and never anything that runs', () => {
    const hostile = fc.constantFrom(
      '"><script>alert(1)</script>',
      "' onload='x",
      '</noscript><img src=x onerror=x>',
      '&quot;&lt;',
      '\u202eabc',
      '-->',
      ']]>',
    )
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), fc.boolean(), (title, hasPicture) => {
        const codes = (of: Framed) => [frameCode(of), scriptCode(of, `${SITE}embed.js`), ampCode(of)]
        const plain = { ...framed, picture: hasPicture ? framed.picture : null }
        for (const [i, code] of codes({ ...plain, title }).entries()) {
          const tame = codes(plain)[i] ?? ''
          expect(tagsOf(code)).toEqual(tagsOf(tame))
          // As many attributes as ever.
          expect(code.match(/="/g)?.length).toBe(tame.match(/="/g)?.length)
          const [held] = elementsOf(code).flatMap((element) => attribute(element, 'title') ?? [])
          expect(held).toBe(escapeMarkup(title))
          // What cannot be written at all is the other tests' matter.
          if (!/\p{C}/u.test(title)) expect(plainText(held ?? '')).toBe(title)
        }
      }),
    )
  })
})

it.each([
  [{ type: 'runut:height', v: 1, height: 640.4 }, 640],
  [{ type: 'runut:height', v: 1, height: 1e9 }, 5000],
  [{ type: 'runut:height', v: 1, height: -1 }, 200],
  [{ type: 'runut:height', v: 1, height: '100%' }, null],
  [{ type: 'runut:height', v: 1, height: Number.NaN }, null],
  [{ type: 'runut:height', v: 2, height: 640 }, null],
  [{ type: 'runut:ready', v: 1 }, null],
  ['[iFrameSizer]a:640', null],
  [null, null],
  [undefined, null],
])('a frame that says %j is given the height %j', (data, height) => expect(heightAsked(data)).toBe(height))

describe('what is embedded', () => {
  const CHOICE: EmbedChoice = { part: 'view', controls: 'few', theme: 'auto' }
  const made = (
    change: Partial<State>,
    choice: Partial<EmbedChoice> = {},
    href = `${SITE}?theme=dark`,
    published: string | null = SITE,
  ) => {
    const input = inputFor(en, change)
    const state = { ...initialState('en'), ...change }
    const chosen = state.selection === null ? undefined : story.records.get(state.selection)
    const embeds = createEmbeds({
      href,
      site: { ...SITE_OF, root: new URL('http://localhost:5173/') },
      published: published === null ? null : new URL(published),
      reading: input.reading,
      origin: null,
      state,
      chosen,
      line: chosen === undefined ? null : recordLine(chosen, input.reading),
    })
    return { embeds, embed: embeds.make?.({ ...CHOICE, ...choice }) ?? expect.fail('no code') }
  }
  const SITE_OF = { story: 'blitar-2021', lang: 'id', file: '', sound: true, zone: null, framed: false, listed: null } as const
  const srcOf = (code: string | null) => new URL(readOf(code ?? '', 'iframe', 'src') ?? '')
  const VIEW: Partial<State> = {
    selection: 'claim-politics',
    knownOn: '2021-01-08',
    viewport: { start: Date.UTC(2020, 11, 1), end: Date.UTC(2021, 0, 9) },
    ranges: [{ start: Date.UTC(2020, 11, 30, 17), end: Date.UTC(2021, 0, 8, 17) }],
    status: 'reported',
    degree: 2,
    view: 'timeline',
    theme: 'dark',
  }

  it('keeps language, view, time, range, choice, filters and known date, and leaves the theme to the reader’s device', () => {
    const src = srcOf(made(VIEW).embed.codes.frame)
    expect(src.href.startsWith(`${SITE}blitar-2021/en/embed.html?view=timeline#v1&`)).toBe(true)
    const { theme: _, view: __, ...hash } = VIEW
    expect(readHash(src.hash, story)).toEqual(hash)
    expect(readQuery(src.search)).toEqual({ view: 'timeline' })
  })

  it('is looked at here by this site’s own page, with what the code says', () => {
    const { embed } = made(VIEW, { theme: 'light', controls: 'none' })
    expect(embed.src.replace('http://localhost:5173/', SITE)).toBe(srcOf(embed.codes.script).href)
    expect(Object.fromEntries(readPairs(srcOf(embed.codes.frame).search.slice(1)))).toMatchObject({ theme: 'light', controls: 'none' })
  })

  it('is the card of what is chosen, by its choice and the known date alone, and its title has both sides', () => {
    const { embeds, embed } = made(VIEW, { part: 'card' })
    expect(embeds.parts).toEqual(['view', 'card'])
    const src = srcOf(embed.codes.frame)
    expect(src.hash).toBe('#v1&sel=claim-politics&known=2021-01-08')
    expect(src.searchParams.get('view')).toBe('text')
    const title = readOf(embed.codes.frame ?? '', 'iframe', 'title') ?? ''
    expect(title).toContain('denies it: Santoso')
    expect(title).toContain('says so: ')
  })

  it('is the graph around a chosen name', () => {
    const { embeds, embed } = made({ selection: 'santoso', degree: 2, knownOn: '2021-01-08' }, { part: 'name' })
    expect(embeds.parts).toEqual(['view', 'card', 'name'])
    expect(srcOf(embed.codes.frame).href).toBe(`${SITE}blitar-2021/en/embed.html?view=graph#v1&sel=santoso&known=2021-01-08&deg=2`)
  })

  it('is no card of what these sources did not have by the known date: it would name it', () => {
    expect(made({ selection: 'claim-politics', knownOn: '2018-01-01' }).embeds.parts).toEqual(['view'])
  })

  it('is the text where the desk’s sheet is on screen', () => {
    expect(srcOf(made({ view: 'sheet' }).embed.codes.frame).searchParams.get('view')).toBe('text')
  })

  it('has a picture and an oEmbed address where the site’s address is known, and neither where it is not', () => {
    const { codes } = made({}).embed
    expect(codes.oembed).toBe(`${SITE}oembed/blitar-2021.json`)
    expect(codes.frame).toContain(`${SITE}og/blitar-2021-en.png`)
    const local = made({}, {}, SITE, null).embed.codes
    expect(local.oembed).toBeNull()
    expect(local.frame).not.toContain('<img')
    expect(srcOf(local.frame).origin).toBe('http://localhost:5173')
  })

  it('names the story of the address, and an old version of it by its file', () => {
    expect(srcOf(made({}, {}, `${SITE}?story=other`).embed.codes.frame).searchParams.get('story')).toBe('other')
    const old = made({}, {}, `${SITE}?data=data/blitar-2021@1.0.json`).embed
    expect(Object.fromEntries(srcOf(old.codes.frame).searchParams)).toEqual({ data: 'data/blitar-2021@1.0.json', lang: 'en' })
    expect(old.codes.oembed).toBeNull()
  })

  it.each(['?data=https://evil.example/a.json', '?data=other/a.json', '?story=../a'])(
    'is nothing that a frame would refuse: %s',
    (query) => {
      const { reading } = inputFor(en)
      const state = initialState('en')
      const site = { ...SITE_OF, root: new URL(SITE) }
      const embeds = createEmbeds({
        href: SITE + query,
        site,
        published: null,
        reading,
        origin: null,
        state,
        chosen: undefined,
        line: null,
      })
      expect(embeds.make).toBeNull()
    },
  )
})

describe('a citation', () => {
  const ADDRESS = `${SITE}?version=1.0.1#v1&sel=santoso`
  const cite = (of: Story, words = en, knownOn: string | null = null) => citation(inputFor(words, { knownOn }, of).reading, null, ADDRESS)

  it('has the title, who made it, which version of which day, the licence and the address, as the file gives them', () => {
    expect(cite(story)).toBe(
      "“Outsourcing contracts at Blitar city hall”. Compiled, translated and checked paragraph by paragraph by the Runut project from the two reports listed. The English, including the reports' titles, is our translation. Version 1.0.4 of 29 November 2026. Licence: CC BY 4.0. " +
        ADDRESS,
    )
    expect(cite(story, id)).toContain('Versi 1.0.4, 29 November 2026. Lisensi: CC BY 4.0. ')
  })

  it('says nothing that the file does not', () => {
    const bare = linked(
      changedStory((file) => {
        for (const key of ['credits', 'licence', 'version']) delete file.story[key]
        Object.assign(file.story, { title: 'A story', updated: '2021-02' })
      }),
    )
    expect(cite(bare)).toBe(`“A story”. File of February 2021. ${ADDRESS}`)
  })

  it('says that it is of what was known by a day, and of whose file', () => {
    expect(cite(story, en, '2021-01-05')).toContain('Only what these sources had said by 5 January 2021.')
    expect(citation(inputFor(en).reading, 'evil.example', ADDRESS)).toContain('Data from evil.example, not checked by this site.')
  })
})

describe('marks of direction', () => {
  it('stay out of what is handed on, unless something in it runs leftward', () => {
    expect(storyLine(inputFor(en).reading)).toBe('Outsourcing contracts at Blitar city hall')
    expect(withoutIdleMarks(`A ${isolated('b\u202ec')}`)).toBe('A bc')
    expect(withoutIdleMarks(`A ${isolated('\u05d0\u05d1')}`)).toBe(`A ${isolated('\u05d0\u05d1')}`)
  })

  it('are all that goes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (line) => withoutIdleMarks(line).replace(/[\u202a-\u202e\u2066-\u2069]/g, '') === line.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
      ),
    )
  })
})
