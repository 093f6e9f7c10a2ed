import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolated } from '../src/base/bidi.ts'
import { cardOf, placeCard } from '../src/graph/card.ts'
import { say } from '../src/story/say.ts'
import type { Claim, Entity, Relation } from '../src/story/story.ts'
import { en, id } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { shapesFile } from './graph-stories.ts'
import { linked } from './story.ts'

const story = linked(shapesFile())
const visible = { has: () => true, positions: ({ positions }: Claim) => positions, knownBy: null, questions: [], sources: [] }
const record = (from: typeof story, key: string): Entity | Relation => {
  const found = from.records.get(key)
  if (found?.kind !== 'entity' && found?.kind !== 'relation') throw new Error(`no ${key}`)
  return found
}

describe('a card', () => {
  it('says what a name is and how many ties it has', () => {
    expect(cardOf(record(story, 'nameless'), { story, words: en, visible })).toEqual({
      title: 'a witness',
      lines: ['Circle · name withheld · 1 tie'],
    })
  })

  it('says of a relation how sure it is, who says so and who denies it, and that it has no date', () => {
    const [triangle, ring, witness] = ['The triangle', 'The ring', 'a witness'].map(isolated)
    expect(cardOf(record(story, 'disputed'), { story, words: en, visible })).toEqual({
      title: `${triangle} → ${ring}`,
      lines: ['Pays · alleged · disputed', `Says so: ${witness}`, `Denies it: ${ring}`, 'No date in these sources'],
    })
  })

  it('says of an event the same', () => {
    const first = blitar()
    const event = first.records.get('ott-kpk-2018')
    if (event?.kind !== 'event') throw new Error('no event')
    const { title, lines } = cardOf(event, { story: first, words: en, visible })
    expect(title).toBe(say(event.title, 'en').text)
    expect(lines.at(-1)).toMatch(/2018/)
  })

  it('names the sources where no claim states the relation', () => {
    const card = cardOf(record(story, 'owns'), { story, words: id, visible })
    expect(card.lines.some((line) => line.startsWith('Sumber: '))).toBe(true)
  })

  it('does not speak of what was not known by the day that is looked at', () => {
    const hushed = { has: () => true, positions: () => [], knownBy: null, questions: [], sources: [] }
    const card = cardOf(record(story, 'disputed'), { story, words: en, visible: hushed })
    expect(card.lines.join()).not.toMatch(/Says so|Denies it/)
  })

  it('has words for every name, relation and event of the first story', () => {
    const first = blitar()
    for (const words of [en, id])
      for (const one of [...first.entities, ...first.relations, ...first.events]) {
        const { title, lines } = cardOf(one, { story: first, words, visible })
        expect([title, ...lines].every((line) => line.trim() !== '' && !/undefined|\[object/.test(line))).toBe(true)
      }
  })
})

describe('the place of a card', () => {
  it('is inside the region and never on what is pointed at, where there is room beside it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.integer({ min: 60, max: 300 }), fc.integer({ min: 30, max: 120 }), (sx, sy, width, height) => {
        const region = { width: 900, height: 400 }
        const beside = { x: sx * (region.width - 30), y: sy * (region.height - 30), width: 30, height: 30 }
        const { x, y } = placeCard({ width, height }, beside, region, () => 0)
        expect(x >= 0 && y >= 0 && x + width <= region.width && y + height <= region.height).toBe(true)
        const apart = x >= beside.x + 30 || x + width <= beside.x || y >= beside.y + 30 || y + height <= beside.y
        expect(apart).toBe(true)
      }),
    )
  })

  it('is the one that covers least', () => {
    const [region, beside] = [
      { width: 900, height: 400 },
      { x: 400, y: 200, width: 20, height: 20 },
    ]
    const right = placeCard({ width: 100, height: 50 }, beside, region, () => 0)
    expect(right.x).toBeGreaterThan(420)
    const left = placeCard({ width: 100, height: 50 }, beside, region, ({ x }) => (x > 400 ? 1 : 0))
    expect(left.x).toBeLessThan(400)
  })
})
