import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { NOTHING_HIDDEN } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { say } from '../src/story/say.ts'
import type { Claim, Story } from '../src/story/story.ts'
import { DeskSheet } from '../src/text/desk-sheet.tsx'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { pageEn } from '../src/words/page-en.ts'
import { pageId } from '../src/words/page-id.ts'
import { SILENCE } from '../src/words/silence.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked, tinyStory } from './story.ts'

const WORDS = { id: { ...id, ...pageId }, en: { ...en, ...pageEn } } as const

function sheetOf(story: Story, lang: 'id' | 'en' = 'id', known: string | null = null): string {
  const shown = selectVisible(story, { status: 'all', hidden: NOTHING_HIDDEN }, knownBy(known, story.timeZone))
  return renderToString(
    <DeskSheet reading={{ story, shown, words: WORDS[lang], style: { phrases: WORDS[lang].dates, timeZone: story.timeZone } }} />,
  )
}

/** The parts of a claim's row: the claim, who says so, who denies it, who qualifies it, what is unanswered. */
function cellsOf(sheet: string, { id: of }: Pick<Claim, 'id'>): readonly string[] {
  const row = sheet.split(`<li class="sheet-claim" data-record="${of}">`)[1]?.split(/<li class="sheet-claim"|<section>/)[0] ?? ''
  return row.split('<div>').slice(1)
}

const story = blitar()

describe.each(['id', 'en'] as const)('the desk’s sheet, in %s', (lang) => {
  const sheet = sheetOf(story, lang)
  const { record } = WORDS[lang]

  test.each(story.claims.map((claim) => [claim.id, claim] as const))(
    'has all voices of %s in the column of their side, each with its paragraphs',
    (_, claim) => {
      const cells = cellsOf(sheet, claim)
      expect(cells).toHaveLength(5)
      for (const { by, stance, cites } of claim.positions) {
        const cell = cells[{ asserts: 1, repeats: 1, denies: 2, qualifies: 3 }[stance]] ?? ''
        expect(cell).toContain(say(by.name, lang).text)
        for (const { source, at } of cites) {
          expect(cell).toContain(`data-select="${source.id}"`)
          expect(cell).toContain(record.paragraph(at?.slice(1) ?? ''))
        }
      }
      // Who gives no date in the source has none here.
      const dated = claim.positions.filter(({ when }) => when !== null)
      expect(
        cells
          .slice(1, 4)
          .join('')
          .match(/[(\s]\d+ Jan 2021\)/g)?.length ?? 0,
      ).toBe(dated.length)
    },
  )

  test('names every record that is only alleged beside the claim that states it', () => {
    const alleged = [...story.events, ...story.relations].filter(({ status }) => status === 'alleged')
    expect(alleged.length).toBeGreaterThan(3)
    for (const of of alleged) {
      const claims = of.claims.filter(({ states }) => states.includes(of))
      expect(claims.every((claim) => cellsOf(sheet, claim)[0]?.includes(`data-select="${of.id}"`))).toBe(true)
    }
  })

  test('asks every open question of the story, once or beside each claim that it is about', () => {
    for (const { question } of story.questions) expect(sheet).toContain(say(question, lang).text.replaceAll("'", '&#39;').slice(0, 30))
  })

  test('says where a correction or a reply goes', () => {
    expect(sheet).toContain(WORDS[lang].text.contact)
  })
})

test('a side without a voice says so, and when one follows', () => {
  const tiny = linked(tinyStory())
  const [claim] = tiny.claims
  const cells = claim === undefined ? [] : cellsOf(sheetOf(tiny, 'id', '2021-01-05'), claim)
  expect(cells[2]).toContain(SILENCE.id.until('5 Januari 2021', 'pada 8 Januari 2021'))
})

test('who only passes on what is said is marked as such', () => {
  const file = changedStory((loose) => Object.assign(loose['claims'][0]['positions'][0], { stance: 'repeats' }))
  const repeated = linked(file)
  expect(cellsOf(sheetOf(repeated), { id: repeated.claims[0]?.id ?? '' })[1]).toContain(`(${id.record.stances.repeats}`)
})

test('a story without claims says that there are none', () => {
  const none = linked(tinyStory({ claims: [], events: [tinyStory()['events'][0]] }))
  expect(none.claims).toEqual([])
  expect(sheetOf(none)).toContain(pageId.sheet.none)
})
