import type { ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Detail } from '../src/panels/detail.tsx'
import { Footer } from '../src/panels/footer.tsx'
import { Help } from '../src/panels/help.tsx'
import type { FileRecord, PanelInput } from '../src/panels/input.ts'
import { Notices } from '../src/panels/notices.tsx'
import { changeLine } from '../src/panels/scene.ts'
import { mismatchOf, readPin } from '../src/state/pin.ts'
import { parseStory } from '../src/story/parse.ts'
import { say } from '../src/story/say.ts'
import type { Story } from '../src/story/story.ts'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import { waysToRead } from '../src/text/how-to-read.tsx'
import { TextView } from '../src/text/text-view.tsx'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { elementsOf } from './elements.ts'
import { inputFor } from './panel-stories.ts'
import { changedStory, linked, tinyStory } from './story.ts'

const WORDS = { id, en } as const
const LANGS = ['id', 'en'] as const
const read = (part: ComponentChild) => elementsOf(renderToString(<div>{part}</div>)).at(-1)?.text ?? ''

/** Everywhere a reader can come upon the file as a public record. */
const PLACES: Readonly<Record<string, (input: PanelInput) => string>> = {
  'the panel': (input) => read(<Detail input={input} />),
  'the text, which is printed': ({ reading }) => read(<TextView reading={reading} />),
  'the desk’s sheet': ({ reading }) => read(<DeskSheet reading={reading} />),
}
const FOOT = (input: PanelInput) => read(<Footer input={input} />)

const corrected = linked(
  changedStory((file) => {
    Object.assign(file.story, { version: '1.1', updated: '2021-02-02', contact: { id: 'Tulis ke redaksi.', en: 'Write to the desk.' } })
    file.corrections = [
      { date: '2021-01-20', note: { id: 'Ralat lama.', en: 'An old correction.' } },
      { date: '2021-02-01', note: { id: 'Ralat baru.', en: 'A new correction.' }, about: ['was-punished'] },
    ]
  }),
)

describe.each(LANGS)('in %s, where a correction or a reply goes, of which file,', (lang) => {
  test.each(Object.entries({ ...PLACES, 'the page’s foot': FOOT }))('stands in %s', (_, place) => {
    for (const story of [blitar(), corrected]) {
      const input = inputFor(WORDS[lang], {}, story)
      const said = place(input)
      expect(said).toContain(WORDS[lang].text.contact)
      expect(said).toContain(story.contact === null ? '' : say(story.contact, lang).text)
      expect(said).toContain(story.version)
      expect(said).toContain(story.updated.start.kind === 'date' ? String(story.updated.start.date.year) : '')
    }
  })

  test.each(Object.entries({ ...PLACES, 'the page’s foot': FOOT }))('is promised nowhere where it cannot be reached: %s', (_, place) => {
    const { noContact, noContactAddress } = WORDS[lang].text
    const told = (contact?: string) => {
      const story = linked(
        changedStory((file) => {
          if (contact === undefined) delete file.story.contact
          else file.story.contact = contact
        }),
      )
      const said = place(inputFor(WORDS[lang], {}, story))
      return [noContact, noContactAddress].filter((words) => said.includes(words))
    }
    expect(told()).toEqual([noContact])
    expect(told('Write to the tracker of this project.')).toEqual([noContactAddress])
    expect(told('Write to desk@example.org.')).toEqual([])
    expect(told('Write to https://example.org/reply.')).toEqual([])
  })
})

describe('the log of corrections', () => {
  test.each(Object.entries(PLACES))('stands in %s, the latest first, with both sides of a claim that it is about', (_, place) => {
    const said = place(inputFor(en, {}, corrected))
    expect(said.indexOf('A new correction.')).toBeGreaterThan(0)
    expect(said.indexOf('An old correction.')).toBeGreaterThan(said.indexOf('A new correction.'))
    const entry = said.slice(said.indexOf('A new correction.'), said.indexOf('An old correction.'))
    expect(entry).toContain('says so: a worker')
    expect(entry).toContain('denies it: PT Contoh')
  })

  test.each(Object.entries(PLACES))('says in %s that there is none where there is none', (_, place) => {
    expect(place(inputFor(en, {}, linked(tinyStory())))).toContain(en.text.noCorrections)
  })

  test('is told of at the record itself, and at no other', () => {
    const [correction] = corrected.corrections.filter(({ note }) => say(note, 'en').text === 'A new correction.')
    const concerned = correction?.about ?? []
    expect(concerned.length).toBeGreaterThan(0)
    for (const record of corrected.records.values()) {
      const input = inputFor(en, { selection: record.id }, corrected)
      expect(read(<Detail input={input} />).includes('A new correction.')).toBe(concerned.includes(record))
    }
    const text = read(<TextView reading={inputFor(en, {}, corrected).reading} />)
    expect(text.split('A new correction.')).toHaveLength(concerned.length + 2)
    const [first] = concerned
    const early = inputFor(en, { selection: first?.id ?? null, knownOn: '2021-01-04' }, corrected)
    expect(read(<Detail input={early} />)).not.toContain('A new correction.')
  })

  test('of a record that these sources did not have yet tells no more than that there was one', () => {
    const said = PLACES['the panel']?.(inputFor(en, { knownOn: '2021-01-04' }, corrected)) ?? ''
    expect(said).not.toContain('A new correction.')
    expect(said).toContain(en.file.notYet)
    expect(said).toContain('An old correction.')
  })
})

describe('a link that was made for another version', () => {
  const notice = (search: string, file: Partial<FileRecord> = {}, lang: 'id' | 'en' = 'en') => {
    const input = inputFor(WORDS[lang], {}, corrected)
    const mismatch = mismatchOf(readPin(search), corrected)
    return read(<Notices input={{ ...input, file: { ...input.file, mismatch, ...file } }} />)
  }
  test('says which one is shown, what was corrected since, and what can be done', () => {
    const said = notice('?version=1.0&updated=2021-01-25')
    for (const part of [
      'Version 1.0 of 25 January 2021',
      'Version 1.1 of 2 February 2021',
      '1 correction on that day or since',
      en.file.notKept,
      en.file.stay,
    ])
      expect(said).toContain(part)
    expect(notice('?version=1.0&updated=2021-01-01')).toContain('2 corrections on that day or since')
    expect(notice('?version=1.0&updated=2021-02-02')).toContain(en.file.correctedSince(0))
    expect(notice('?version=1.0&updated=2021-01-25', {}, 'id')).toContain('1 ralat pada hari itu atau sesudahnya')
  })
  test('offers the version itself where the site keeps it, and to load again where the file is the older one', () => {
    expect(notice('?version=1.0', { keeps: true })).toContain(en.file.openThat)
    expect(notice('?version=1.0', { keeps: true })).not.toContain(en.file.notKept)
    expect(notice('?version=2.0&updated=2021-06-01')).toContain(en.file.reload)
  })
  test.each(LANGS)('repeats no words of the address, and calls no file old for what an address says, in %s', (lang) => {
    const w = WORDS[lang].file
    const said = notice('?version=Budi%20mencuri&updated=2099-01-01', {}, lang)
    expect(said).not.toContain('Budi')
    expect(said).toContain(w.later)
    expect(notice('?version=Budi', {}, lang)).toContain(w.madeFor(''))
    expect(w.madeFor('')).not.toContain(':')
  })
  test('is no notice where it is the version that is shown', () => expect(notice('?version=1.1&updated=2021-02-02')).toBe(''))
  test('an old version says that it is one, and leads to the current one', () => {
    const said = notice('', { isKept: true })
    expect(said).toContain(en.file.old('Version 1.1 of 2 February 2021'))
    expect(said).toContain(en.file.openCurrent)
  })
})

test.each([
  [
    'en',
    { version: true, corrections: 1, added: ['a', 'b'], changed: ['c'], gone: 0 },
    'version ⁨1.1⁩ of the file; 1 correction; 2 new records; 1 record changed',
  ],
  ['id', { version: false, corrections: 0, added: [], changed: ['c', 'd'], gone: 1 }, '2 catatan berubah; 1 catatan tidak ada lagi'],
] as const)('in %s, what has changed since the last visit is counted in words', (lang, changes, line) => {
  const input = inputFor(WORDS[lang], {}, corrected)
  expect(changeLine({ ...input, file: { ...input.file, changes } })).toBe(line)
})

test('what has changed is listed with both sides, as far as it is shown', () => {
  const changes = { version: true, corrections: 0, added: ['was-punished'], changed: ['sent-home'], gone: 0 }
  const input = inputFor(en, {}, corrected)
  const said = read(<Detail input={{ ...input, file: { ...input.file, changes } }} />)
  expect(said.slice(said.indexOf(en.visit.name))).toMatch(
    /New.*He was sent home as a punishment.*denies it: PT Contoh.*Changed.*The worker is sent home/s,
  )
})

describe('how the page is read', () => {
  const ways = (story: Story, lang: 'id' | 'en' = 'en') => waysToRead(inputFor(WORDS[lang], {}, story).reading)
  test.each(LANGS)('is said in six lines of the first story, in %s, in the panel, the text and the help', (lang) => {
    const input = inputFor(WORDS[lang])
    const lines = ways(blitar(), lang)
    expect(lines).toHaveLength(6)
    const help = read(<Help reading={input.reading} legend={[]} everywhere={{ on: true }} onClose={() => undefined} />)
    for (const said of [help, PLACES['the panel']?.(input), PLACES['the text, which is printed']?.(input)])
      for (const line of lines) expect(said).toContain(line)
  })
  test('names a status, a soft edge or a claim only where the story has one', () => {
    const [plain, whole] = [linked(tinyStory({ claims: [], events: [tinyStory()['events'][0]] })), linked(tinyStory())]
    const { signs } = en.ways
    for (const word of [signs.alleged, signs.disputed, signs.documented]) expect(ways(plain).join()).not.toContain(word)
    for (const word of [signs.alleged, signs.disputed, signs.reported]) expect(ways(whole).join()).toContain(word)
    expect(ways(plain)).not.toContain(en.ways.claims)
    expect(ways(whole)).toContain(en.ways.claims)
    expect(ways(plain)[0]).toBe(en.ways.time(false))
    expect(ways(whole)[0]).toBe(en.ways.time(true))
  })
})

test('a title too long for the page’s head stands whole in the panel and in the text', () => {
  const title = `${'A very long title. '.repeat(20)}Its end.`
  const story = linked(changedStory((file) => Object.assign(file.story, { title })))
  for (const place of ['the panel', 'the text, which is printed']) expect(PLACES[place]?.(inputFor(en, {}, story))).toContain(title)
  expect(PLACES['the panel']?.(inputFor(en, {}, corrected))).not.toContain('Tiny story')
})

describe('how an event ended that asks for it', () => {
  const arrest = (outcome: readonly string[]) =>
    linked(
      changedStory((file) => {
        file.vocabulary.eventTypes.arrest = { label: 'Arrest', description: 'An arrest only; not a verdict.', outcome: true }
        Object.assign(file.events[0], { type: 'arrest', ...(outcome.length > 0 ? { outcome } : {}) })
        file.events.push({
          ...file.events[0],
          id: 'released',
          outcome: [],
          type: 'dismissal',
          title: 'Released',
          cites: [{ source: 'report-two' }],
        })
      }),
    )
  const panel = (story: Story, selection: string, knownOn: string | null = null) =>
    read(<Detail input={inputFor(en, { selection, knownOn }, story)} />)

  test.each(LANGS)(
    'the arrest of the first story is one: that it is no verdict, and that no outcome stands in these sources, in %s',
    (lang) => {
      const w = WORDS[lang]
      const input = inputFor(w, { selection: 'ott-kpk-2018' })
      for (const said of [read(<Detail input={input} />), read(<TextView reading={input.reading} />)]) {
        expect(said).toContain(lang === 'id' ? 'Penangkapan saja; bukan putusan.' : 'An arrest only; not a verdict.')
        expect(said).toContain(w.outcome.none)
      }
      const person = read(<Detail input={inputFor(w, { selection: 'samanhudi' })} />)
      expect(person).toContain(`${w.outcome.beside}: ${w.outcome.none}`)
    },
  )
  test('is said to be in no source, or linked to, or not yet there', () => {
    expect(panel(arrest([]), 'sent-home')).toContain('none in these sources')
    expect(panel(arrest(['released']), 'sent-home')).toMatch(/Outcome\s*Released/)
    expect(panel(arrest(['released']), 'worker')).toContain('outcome: Released')
    const before = panel(arrest(['released']), 'sent-home', '2021-01-05')
    expect(before).toContain('none in these sources by 5 January 2021; one follows on 8 January 2021')
    expect(before).not.toContain('Released')
  })
  test('is not spoken of where neither the type nor the file asks', () => {
    expect(panel(linked(tinyStory()), 'sent-home')).not.toContain('none in these sources')
  })
})

test.each(LANGS)('a file is not said to be of a date that cannot be read, in %s', (lang) => {
  const undated = changedStory((file) => Object.assign(file.story, { updated: 'yesterday' }))
  const { story } = parseStory(JSON.stringify(undated))
  if (story === null) throw new Error('no story')
  const input = inputFor(WORDS[lang], {}, story)
  for (const [place, said] of Object.entries(PLACES)) {
    expect(said(input), place).not.toContain(WORDS[lang].file.stand('', WORDS[lang].dates.unknown))
  }
})
