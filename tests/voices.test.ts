import { describe, expect, it, test } from 'vitest'
import { isolated } from '../src/base/bidi.ts'
import { cardOf } from '../src/graph/card.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { knownBy } from '../src/story/known.ts'
import { shownCards } from '../src/timeline/decks.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { spokenCard } from '../src/timeline/spoken-card.ts'
import { tipOf } from '../src/timeline/tip.ts'
import { SILENCE } from '../src/words/silence.ts'
import { sidesOf, takenOn } from '../src/words/voices.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked, tinyStory } from './story.ts'
import { inputOf } from './timeline-stories.ts'

const story = blitar()
const stated = [...story.events, ...story.relations].filter((record) => record.claims.some(({ states }) => states.includes(record)))

test('a name turns nothing around it, whatever marks of direction it holds', () => {
  const name = 'Anna\u202enossnevs'
  const file = changedStory((whole) => {
    whole.entities[0].name = name
    whole.relations[0] = { ...whole.relations[0], from: 'company' }
  })
  const turned = linked(file)
  const visible = selectVisible(turned, initialState('en'), null)
  const input = inputOf(turned, { lang: 'en' })
  const relations = turned.relations.map((record) => cardOf(record, { story: turned, words: en, visible }))
  const tips = shownCards(input).cards.map((card) => spokenCard(card, turned, en, visible))
  const said = [...relations.flatMap(({ title, lines }) => [title, ...lines]), ...tips].filter((text) => text.includes('nossnevs'))
  expect(said.length).toBeGreaterThan(1)
  for (const text of said) expect(text.replaceAll(isolated(name), '')).not.toContain('nossnevs')
})

describe.each([en, id])('what a claim states, in $lang', (words) => {
  const visible = selectVisible(story, initialState(words.lang), null)
  const sides = [words.record.sides.asserts, words.record.sides.denies].map((side) => `${side}: `)
  const hasBoth = (text: string) => sides.every((side) => text.includes(side))

  it('is never said beside the pointer or aloud without who says so and who denies it', () => {
    expect(stated.length).toBeGreaterThan(5)
    for (const record of stated) expect(hasBoth(cardOf(record, { story, words, visible }).lines.join('\n'))).toBe(true)
    const input = inputOf(story, { lang: words.lang })
    const cards = shownCards(input).cards.filter(({ kind, record }) => kind === 'event' && stated.some((other) => other === record))
    expect(cards.length).toBeGreaterThan(1)
    for (const card of cards) expect(hasBoth(spokenCard(card, story, words, visible))).toBe(true)
    for (const mark of timelineScene(input).marks) {
      if (mark.kind !== 'card' || !cards.includes(mark.card)) continue
      expect(hasBoth(tipOf({ kind: 'mark', mark }, input).lines.join('\n'))).toBe(true)
    }
  })

  it('names who only passes it on as such, who qualifies it, and that nobody denies it', () => {
    const record = stated.find((one) => one.id === 'pekerja-dianggap-loyalis')
    const lines =
      record === undefined ? [] : sidesOf(record, { shown: visible, words, style: { phrases: words.dates, timeZone: story.timeZone } })
    expect(lines[0]).toContain(`(${words.record.stances.repeats})`)
    expect(lines[1]).toBe(`${words.record.sides.denies}: ${SILENCE[words.lang].silent}`)
    expect(lines[2]).toContain('Santoso')
  })

  it('says on which day a denial follows that had not been published yet', () => {
    const known = knownBy('2021-01-05', story.timeZone)
    const then = selectVisible(story, initialState(words.lang), known)
    const speech = { shown: then, words, style: { phrases: words.dates, timeZone: story.timeZone } }
    const lines = stated.filter(({ id: one }) => then.has(one)).flatMap((record) => sidesOf(record, speech))
    expect(lines.filter((line) => line.startsWith(`${words.record.sides.asserts}: `)).length).toBeGreaterThan(0)
    for (const line of lines) expect(line).not.toMatch(/undefined|NaN/)
  })
})

describe('the positions of one side on one day', () => {
  const voice = (by: string, stance: string, when: string | undefined) => ({
    by,
    stance,
    ...(when === undefined ? {} : { when }),
    cites: [{ source: 'report-two', at: 'p1' }],
  })
  /** Who takes the asserting side, in the order in which they are heard. */
  const heard = (...positions: readonly ReturnType<typeof voice>[]) => {
    const file = tinyStory()
    file.claims[0].positions = positions
    const tiny = linked(file)
    const [claim] = tiny.claims
    const taken = claim === undefined ? [] : takenOn(claim, ['asserts', 'repeats'], { positions: ({ positions }) => positions })
    return taken.map(({ by, stance, when }) => `${by.id} ${stance} ${when?.text ?? ''}`.trim())
  }
  const [morning, noon] = ['2021-01-07T08:10+07:00', '2021-01-07T12:00+07:00']

  it('stand in the order of their hours, where these are known, whoever repeats', () => {
    const early = voice('worker', 'repeats', morning)
    const late = voice('company', 'asserts', noon)
    expect(heard(late, early)).toEqual([`worker repeats ${morning}`, `company asserts ${noon}`])
  })

  it('stand first-hand before repeated where no hour says otherwise, and turn no two hours round', () => {
    const day = '2021-01-07'
    expect(heard(voice('worker', 'repeats', day), voice('company', 'asserts', day))).toEqual([
      `company asserts ${day}`,
      `worker repeats ${day}`,
    ])
    expect(
      heard(
        voice('worker', 'repeats', day),
        voice('company', 'asserts', noon),
        voice('worker', 'repeats', morning),
        voice('company', 'asserts', day),
      ),
    ).toEqual([`company asserts ${day}`, `worker repeats ${morning}`, `company asserts ${noon}`, `worker repeats ${day}`])
  })

  it('take no hour from the publication, by which a word was said', () => {
    const file = tinyStory()
    file.sources[1].published = '2021-01-08T14:00+07:00'
    file.claims[0].positions = [voice('worker', 'repeats', '2021-01-08T09:00+07:00'), voice('company', 'asserts', undefined)]
    const [claim] = linked(file).claims
    expect(claim && takenOn(claim, ['asserts', 'repeats'], { positions: ({ positions }) => positions }).map(({ by }) => by.id)).toEqual([
      'company',
      'worker',
    ])
  })
})
