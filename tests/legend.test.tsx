import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { legendOf } from '../src/app/legend.ts'
import { toMarkup } from '../src/base/markup.ts'
import { SYMBOLS } from '../src/base/shapes.ts'
import { Legend } from '../src/panels/legend.tsx'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import { DATE_FORMS, formsOf } from '../src/timeline/date-forms.ts'
import { pictureSigns, signedOf } from '../src/timeline/legend-signs.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { SIGN_GROUPS } from '../src/timeline/sign-shapes.ts'
import { datesEn } from '../src/words/dates-en.ts'
import { en } from '../src/words/en.ts'
import { id } from '../src/words/id.ts'
import { pageEn } from '../src/words/page-en.ts'
import { pageId } from '../src/words/page-id.ts'
import type { AllWords } from '../src/words/words.ts'
import { blitar } from './blitar-story.ts'
import { rowInputOf } from './row-looks.ts'
import { soleEvent } from './statused-story.ts'
import { changedStory, fixtureStory, linked, tinyStory } from './story.ts'
import { inputOf, stories } from './timeline-stories.ts'

const words = { ...en, ...pageEn }
const entriesOf = (story: Story, folded = false) => legendOf(story, words, folded, '').flatMap(({ entries }) => entries)
const legend = (story: Story) => {
  const shown = selectVisible(story, initialState('en'), null)
  const style = { phrases: datesEn, timeZone: story.timeZone } as const
  return renderToString(<Legend reading={{ story, shown, words, style }} groups={legendOf(story, words, false, '')} />)
}

test('the legend shows each kind of name that the story has, in its form and colour, and no other', () => {
  const story = blitar()
  const html = legend(story)
  for (const type of story.types.entity.values()) {
    const used = story.entities.some((entity) => entity.type === type)
    const label = typeof type.label === 'string' ? type.label : (type.label['en'] ?? '')
    expect(html.includes(`<bdi>${label}</bdi>`), type.id).toBe(used)
    const { color } = SYMBOLS[type.symbol ?? 'circle']
    if (used) expect(html).toContain(`var(--${color})`)
  }
})

test('a dashed empty form is explained where a name is withheld', () => {
  const named = linked(
    changedStory((file) => {
      for (const entity of file.entities) delete entity.anonymous
    }),
  )
  expect(legend(blitar())).toContain(en.record.anonymous)
  expect(legend(named)).not.toContain(en.record.anonymous)
})

describe('signs', () => {
  const said = (story: Story) => entriesOf(story).map((entry) => entry.words)

  test('are explained for each form of date that occurs, and for no other', () => {
    for (const story of [blitar(), linked(tinyStory()), fixtureStory('century'), fixtureStory('dates')]) {
      const used = new Set([...signedOf(story)].flatMap(({ when }) => (when === null ? [] : formsOf(when))))
      for (const form of DATE_FORMS) expect(said(story).includes(pageEn.legend.signs[form]), `${story.id}: ${form}`).toBe(used.has(form))
    }
  })

  test('are all explained where all occur', () => {
    const dated = said(fixtureStory('dates'))
    for (const form of DATE_FORMS) expect(dated, form).toContain(pageEn.legend.signs[form])
  })

  test('of status and of voices occur as the story has them', () => {
    const tiny = said(linked(tinyStory()))
    const { signs } = pageEn.legend
    expect(tiny).toEqual(expect.arrayContaining([signs.reported, signs.contested, signs.asserts, signs.denies, signs.saidBy, signs.source]))
    for (const unused of [signs.documented, signs.repeats, signs.qualifies, signs.torn]) expect(tiny).not.toContain(unused)
  })

  test('of an event that is alleged and disputed is one of its own; of a relation both stand', () => {
    const { signs } = pageEn.legend
    const stated = new Set([signs.alleged, signs.disputed, signs.contested])
    const told = (state: 'alleged' | 'alleged-disputed') => said(soleEvent(state, 'main', 'day')).filter((each) => stated.has(each))
    // The relations of the story are in every state.
    expect(told('alleged')).toEqual([signs.alleged, signs.disputed])
    expect(told('alleged-disputed')).toEqual([signs.alleged, signs.disputed, signs.contested])
  })

  test('speak of folded time only where there is some', () => {
    const torn = (folded: boolean) => entriesOf(blitar(), folded).some((entry) => entry.words === pageEn.legend.signs.torn)
    expect([torn(true), torn(false)]).toEqual([true, false])
  })

  test('explain what a picture draws of its own, by the code that draws it, wherever it is drawn', () => {
    const story = fixtureStory('dates')
    for (const name of SIGN_GROUPS.picture) {
      const words = pageEn.legend.signs[name]
      expect(
        legendOf(story, { ...en, ...pageEn }, false, '', [name])
          .flatMap(({ entries }) => entries)
          .map((entry) => entry.words),
      ).toContain(words)
    }
    const far = timelineScene(inputOf(stories.get('5,000 events') ?? story))
    expect(pictureSigns(far)).toEqual(expect.arrayContaining(['columns', 'ticks']))
    expect(pictureSigns(timelineScene(inputOf(blitar())))).toEqual(expect.arrayContaining(['moments', 'torn']))
    expect(pictureSigns(timelineScene(rowInputOf(blitar(), { mode: 'entity' })))).toContain('join')
    expect(pictureSigns(timelineScene(rowInputOf(blitar(), { mode: 'type' })))).not.toContain('join')
  })

  test('each have words of their own, in both languages, and a drawing of their own', () => {
    const names = Object.values(SIGN_GROUPS).flat()
    for (const { signs } of [pageEn.legend, pageId.legend]) expect(new Set(names.map((name) => signs[name])).size).toBe(names.length)
    const all = (said: AllWords) => legendOf(fixtureStory('dates'), said, true, '', SIGN_GROUPS.picture).flatMap(({ entries }) => entries)
    const drawn = all(words).map(({ sign }) => toMarkup(sign))
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(all({ ...id, ...pageId })).toHaveLength(drawn.length)
  })
})
