import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { claimNote } from '../src/app/claim-note.ts'
import { selectVisible } from '../src/state/select.ts'
import { NOTHING_HIDDEN, type StatusFilter } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import type { Story } from '../src/story/story.ts'
import { titleOf } from '../src/story/title.ts'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import type { Reading } from '../src/text/reading.ts'
import { RecordBody } from '../src/text/record-body.tsx'
import { RecordLink } from '../src/text/record-link.tsx'
import { PAGE_RECORDS, recordCount, textScene } from '../src/text/scene.ts'
import { SidedLink } from '../src/text/sided-link.tsx'
import { TextView } from '../src/text/text-view.tsx'
import { datesEn } from '../src/words/dates-en.ts'
import { datesId } from '../src/words/dates-id.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { pageEn } from '../src/words/page-en.ts'
import { pageId } from '../src/words/page-id.ts'
import { SILENCE } from '../src/words/silence.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked, manyEvents, type StoryFile, tinyStory } from './story.ts'

function reading(story: Story, lang: 'id' | 'en' = 'id', known: string | null = null, status: StatusFilter = 'all'): Reading {
  const by = known === null ? null : knownBy(known, story.timeZone)
  const shown = selectVisible(story, { status, hidden: NOTHING_HIDDEN }, by)
  return {
    story,
    shown,
    words: lang === 'id' ? { ...id, ...pageId } : { ...en, ...pageEn },
    style: { phrases: lang === 'en' ? datesEn : datesId, timeZone: story.timeZone },
  }
}

function names(of: Story, one: string): string {
  const record = of.records.get(one)
  return record === undefined ? '' : titleOf(record, 'id')
}

const html = (r: Reading) => renderToString(<TextView reading={r} />)
const story = blitar()

test('the text has every record once, each with its id', () => {
  const text = html(reading(story))
  const ids = [...text.matchAll(/data-record="([^"]+)"/g)].map((match) => match[1])
  const records = [story.events, story.claims, story.figures, story.questions, story.entities, story.relations, story.sources].flat()
  expect(ids.toSorted()).toEqual(records.map((record) => record.id).toSorted())
})

test.each(['id', 'en'] as const)('the text says where each statement stands: every cite of every record, in %s', (lang) => {
  const r = reading(story, lang)
  for (const claim of story.claims) {
    const body = renderToString(<RecordBody record={claim} reading={r} />)
    const cites = claim.positions.flatMap((position) => position.cites)
    expect(body.match(/class="cite"/g)?.length).toBe(cites.length)
  }
})

describe('a claim never stands without its denial', () => {
  const { asserts, denies } = id.record.sides
  test('its card always has both columns, of the same kind', () => {
    for (const claim of story.claims) {
      const body = renderToString(<RecordBody record={claim} reading={reading(story)} />)
      expect(body.match(/class="side"/g)?.length).toBe(2)
      // Who listens hears each list of voices by the name of its column.
      const named = [asserts, denies].filter((side) => body.includes(`<ul class="positions" aria-label="${side}">`))
      expect(named).toEqual([asserts, denies].filter((side) => !new RegExp(`>${side}</p><p class="silent"`).test(body)))
      expect(body.indexOf(asserts)).toBeLessThan(body.indexOf(denies))
      expect(body.indexOf(asserts)).toBeGreaterThan(-1)
    }
  })
  test('each position has its speaker, the day it was said where there is one, and the day it was reported', () => {
    const claim = story.records.get('claim-politics')
    if (claim?.kind !== 'claim') throw new Error('no claim')
    const lines = [...renderToString(<RecordBody record={claim} reading={reading(story)} />).matchAll(/class="said">([^<]*)/g)].map(
      ([, said]) => said,
    )
    // In the order of the sides; read from the reports by hand.
    expect(lines).toEqual([
      'dikatakan paling lambat 5 Januari 2021',
      'mengulang, bukan ucapan tangan pertama · dikatakan 5 Januari 2021 · terbit 5 Januari 2021',
      'mengulang, bukan ucapan tangan pertama · dikatakan paling lambat 8 Januari 2021',
      'dikatakan paling lambat 5 Januari 2021',
      'dikatakan 7 Januari 2021 · terbit 8 Januari 2021',
      'dikatakan paling lambat 8 Januari 2021',
    ])
  })
  test('a side that is silent says so', () => {
    const silent = story.claims.find((claim) => !claim.disputed)
    expect(silent && renderToString(<RecordBody record={silent} reading={reading(story)} />)).toContain(SILENCE.id.silent)
  })
  test('a side that speaks later says when', () => {
    const tiny = linked(tinyStory())
    const [claim] = tiny.claims
    const early = claim && renderToString(<RecordBody record={claim} reading={reading(tiny, 'id', '2021-01-05')} />)
    expect(early).toContain(SILENCE.id.until('5 Januari 2021', 'pada 8 Januari 2021'))
  })
  test('whatever is alleged comes with the claim that states it, whole', () => {
    for (const record of [...story.events, ...story.relations].filter(({ status }) => status === 'alleged')) {
      const body = renderToString(<RecordBody record={record} reading={reading(story)} />)
      expect(body).toContain('class="pair"')
    }
  })
  test('a name’s events and relations say that they are disputed, or that a claim about them is', () => {
    const { disputed, aboutDisputed } = id.record
    const lines = story.entities.flatMap((entity) => {
      const html = renderToString(<RecordBody record={entity} reading={reading(story)} />)
      return [...entity.events, ...entity.relations].map((record) => {
        const line = html.split('<li>').find((item) => item.includes(`data-select="${record.id}"`)) ?? ''
        const about = record.claims.some((claim) => claim.disputed)
        expect([line.includes(` · ${disputed}`), line.includes(aboutDisputed)], record.id).toEqual([
          record.disputed,
          about && !record.disputed,
        ])
        return record.disputed || about
      })
    })
    expect(new Set(lines).size).toBe(2)
  })
  test('a name’s claims, and what claims state of it, are linked to with both sides named', () => {
    for (const entity of story.entities.filter(({ claims }) => claims.length > 0)) {
      const body = renderToString(<RecordBody record={entity} reading={reading(story)} />)
      const stating = [...entity.events, ...entity.relations].flatMap((record) =>
        record.claims.filter(({ states }) => states.includes(record)),
      )
      expect(body.match(/class="claim-side"/g)?.length).toBe(2 * (entity.claims.length + stating.length))
    }
  })
})

test('what had not been said by a day is not in the text of that day', () => {
  const text = html(reading(story, 'id', '2021-01-05'))
  expect(text).not.toContain('data-record="claim-satrio-keren"')
  expect(html(reading(story, 'id', '2020-12-31'))).not.toContain('data-record=')
})

test('the text never holds an element that the story wrote, nor an address that is none', () => {
  const payload = '"><img src=x onerror=alert(1)>'
  const hostile = linked(
    changedStory((file) => {
      file.story.title = payload
      file.entities[0].name = payload
      file.events[0].title = { id: payload, en: payload }
      file.claims[0].statement = payload
      file.sources[0].note = payload
      file.sources[0].authors = [payload]
    }),
  )
  const plain = linked(tinyStory())
  const tags = (text: string) => new Set([...text.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]))
  expect(html(reading(hostile))).not.toContain('<img')
  expect([...tags(html(reading(hostile)))].filter((tag) => !tags(html(reading(plain))).has(tag))).toEqual([])
})

test.each([
  ['2018', '2018'],
  ['2018-05', '2018'],
  ['2018-XX', '2018'],
  ['2018~', 'sekitar 2018'],
  ['201X', '2010-an'],
  ['20XX', 'suatu waktu antara 2000 dan 2099'],
  ['-0043', '44 SM'],
  ['../2018', 'sampai 2018'],
  ['[2018,2020]', '2018 atau 2020'],
])('an event of %s stands under no more than the source says: %s', (when, heading) => {
  const dated = linked(changedStory((file) => Object.assign(file['events'][0], { when })))
  const found = textScene(reading(dated)).years.find(({ records }) => records.some(({ id: one }) => one === 'sent-home'))
  expect(found?.year).toBe(heading)
})

describe('in a claim’s columns', () => {
  /** Who says so, top to bottom, in the card and on the desk’s sheet; and in a line. */
  const columns = (...voices: readonly (readonly [by: string, stance: 'asserts' | 'repeats', when?: string])[]) => {
    const file = changedStory((loose) => {
      const [claim] = loose['claims']
      const [said, denied] = claim.positions
      const { when: _, ...undated } = said
      claim.positions = [
        ...voices.map(([by, stance, when]) => ({ ...undated, by, stance, ...(when === undefined ? {} : { when }) })),
        denied,
      ]
    })
    const tiny = linked(file)
    const [claim] = tiny.claims
    if (claim === undefined) throw new Error('no claim')
    const r = reading(tiny)
    const order = (html: string) => voices.map(([by]) => by).toSorted((a, b) => html.indexOf(names(tiny, a)) - html.indexOf(names(tiny, b)))
    const columnsOf = [renderToString(<RecordBody record={claim} reading={r} />), renderToString(<DeskSheet reading={r} />)]
    const lines = [renderToString(<SidedLink record={claim} reading={r} />), claimNote(claim, r)]
    return { columns: columnsOf.map(order), lines: lines.map(order) }
  }
  const twice = (...ids: readonly string[]) => [ids, ids]

  test('voices stand in date order, whether they say so first-hand or repeat it', () => {
    const { columns: found } = columns(['worker', 'asserts', '2021-01-03'], ['company', 'repeats', '2021-01-02'])
    expect(found).toEqual(twice('company', 'worker'))
  })
  test('of one day, who says so first-hand stands above who repeats it: nothing says who spoke first', () => {
    const both: readonly (readonly [string, 'asserts' | 'repeats', string?])[] = [
      ['company', 'repeats', '2021-01-05'],
      // Said by the evening of the day on which the report came out.
      ['worker', 'asserts'],
    ]
    expect(columns(...both).columns).toEqual(twice('worker', 'company'))
    expect(columns(...both.toReversed()).columns).toEqual(twice('worker', 'company'))
  })
  test('a line without dates names who says so first-hand first', () => {
    expect(columns(['worker', 'asserts', '2021-01-03'], ['company', 'repeats', '2021-01-02']).lines).toEqual(twice('worker', 'company'))
  })
})

describe('a long story', () => {
  const long = reading(linked(manyEvents(5000)))
  test('comes in pages of 200 records that together are all of them, in order', () => {
    const { pages } = textScene(long)
    expect(pages).toBe(Math.ceil(recordCount(long) / PAGE_RECORDS))
    const records = Array.from({ length: pages }, (_, page) => textScene(long, page)).flatMap(({ years, sections }) =>
      [...years, ...sections].flatMap((part) => part.records),
    )
    expect(records.length).toBe(recordCount(long))
    expect(records.slice(0, long.story.events.length).map((record) => record.id)).toEqual(long.story.events.map((event) => event.id))
  })
  test('has no page beyond the last', () => expect(textScene(long, 9999).page).toBe(textScene(long).pages - 1))
})

test('a record says how many sources it rests on, and how many of them only repeat another', () => {
  const bodyOf = (of: Story, known: string | null = null) => {
    const event = of.events.find(({ id: each }) => each === 'sent-home')
    return event === undefined ? '' : renderToString(<RecordBody record={event} reading={reading(of, 'id', known)} />)
  }
  const both = (loose: StoryFile) => Object.assign(loose['events'][0], { cites: [{ source: 'report-one' }, { source: 'report-two' }] })
  expect(bodyOf(linked(changedStory(both)))).toContain('2 sumber, 2 asal')
  const repeating = changedStory((loose) => {
    both(loose)
    Object.assign(loose['sources'][1], { basedOn: ['report-one'] })
  })
  expect(bodyOf(linked(repeating))).toContain('2 sumber, 1 asal')
  expect(bodyOf(linked(tinyStory()))).not.toContain('asal')
  // What had not appeared is not counted.
  expect(bodyOf(linked(repeating), '2021-01-05')).toMatch(/^(?!.*asal).*Report one/)
})

test('a title that is not in the reader’s language names its own, in headings and in links', () => {
  const file = changedStory((whole) => {
    whole.entities[0].name = { en: 'The Company' }
    whole.vocabulary.relationTypes[whole.relations[0].type].label = { en: 'Belongs to' }
  })
  const r = reading(linked(file))
  expect(html(r)).toContain('<h3><bdi lang="en">The Company</bdi></h3>')
  const [relation] = r.story.relations
  if (relation === undefined) throw new Error('no relation')
  const link = renderToString(<RecordLink record={relation} reading={r} />)
  expect(link).toContain('<bdi lang="en">The Company</bdi>')
  expect(link).toContain('<bdi lang="en">Belongs to</bdi>')
})

test('a name without end is whole in its heading, and a label in links', () => {
  const name = 'W'.repeat(100_000)
  const file = changedStory((whole) => {
    whole.entities[0].name = name
  })
  const r = reading(linked(file))
  expect(html(r)).toContain(name)
  const [entity] = r.story.entities
  if (entity === undefined) throw new Error('no entity')
  expect(renderToString(<RecordLink record={entity} reading={r} />).length).toBeLessThan(500)
  expect(html(r).length).toBeLessThan(3 * name.length)
})

test('a source that has both shows its live address and the archived one, each as a link with its name', () => {
  const story = linked(
    changedStory((file) => {
      Object.assign(file.sources[0], { url: 'https://example.org/kabar', archived: 'https://archive.example/2021/kabar' })
    }),
  )
  const [source] = story.sources
  if (source === undefined) throw new Error('the story has no source')
  for (const lang of ['id', 'en'] as const) {
    const view = reading(story, lang)
    const shown = renderToString(<RecordBody record={source} reading={view} />)
    for (const name of [view.words.detail.address, view.words.detail.archived]) expect(shown).toContain(name)
    const links = [...shown.matchAll(/class="address" href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toEqual(['https://example.org/kabar', 'https://archive.example/2021/kabar'])
  }
})
