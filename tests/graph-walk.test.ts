import { describe, expect, it } from 'vitest'
import { captionOf, spoken } from '../src/graph/speech.ts'
import { go, goBack, goTo, startWalk, tiesOf, turn, type Walk, type Ways } from '../src/graph/walk.ts'
import type { GraphWords } from '../src/words/words.ts'
import { en, id as indonesian } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { shapesFile, shownBy } from './graph-stories.ts'
import { linked } from './story.ts'

const story = linked(shapesFile())
const visible = shownBy(() => true)
const all = { visible, events: false }
const from = (id: string | null, ways: Ways = all, of = story): Walk => {
  const walk = startWalk(of, ways, id)
  if (walk === null) throw new Error('nowhere to start')
  return walk
}
const said = (walk: Walk, words: GraphWords, of = story, events = false) => plain(spoken(walk, { story: of, words, visible, events }))
const without = (hidden: string): Ways => ({ visible: { has: (id) => id !== hidden, knownBy: null }, events: false })
const plain = (text: string | null) => text?.replaceAll(/[\u2068\u2069]/g, '')

describe('a walk by keys', () => {
  it('starts at what is chosen, or where most ties are', () => {
    expect(from('a-ring').at.id).toBe('a-ring')
    expect(from('it-is-alleged').at.id).toBe('a-circle')
    expect(startWalk(story, { visible: { has: () => false, knownBy: null }, events: true }, null)).toBeNull()
  })

  it('looks along every tie in turn and comes round, both ways', () => {
    const start = from('a-circle')
    const count = tiesOf(start.at, all).length
    let walk = start
    const seen = Array.from({ length: count + 1 }, () => {
      walk = turn(walk, all, 1)
      return walk.tie
    })
    expect(seen).toEqual([...Array.from({ length: count }, (_, i) => i), 0])
    expect(turn(start, all, -1).tie).toBe(count - 1)
  })

  it('goes along a tie and comes back', () => {
    const there = go(turn(from('nameless'), all, 1), all)
    expect(there.at.id).toBe('a-circle')
    expect(goBack(there)).toMatchObject({ at: { id: 'nameless' }, tie: null, back: [] })
    expect(goBack(from('nameless')).at.id).toBe('nameless')
  })

  it('passes over what is hidden', () => {
    const ways = without('knows')
    expect(turn(from('nameless', ways), ways, 1).tie).toBeNull()
    expect(goTo(from('a-circle'), story, without('nameless'), 'last').at.id).toBe('a-ring')
  })
})

describe('what is said of it', () => {
  it('names the node, its kind and its ties, then the tie that is looked at, as seen from here', () => {
    const walk = from('a-small-square')
    expect(said(walk, en)).toBe('The small-square, small-square, 2 ties')
    expect(said(turn(walk, all, 1), en)).toBe('The small-square, small-square, 2 ties; 1 of 2: owned by The square')
    expect(said(turn(walk, all, -1), en)).toBe('The small-square, small-square, 2 ties; 2 of 2: owns The square')
  })

  it('says what is alleged and what is disputed, by whom, and who denies it', () => {
    expect(said(turn(from('a-triangle'), all, 1), indonesian)).toContain(
      'pays The ring (diduga, diperselisihkan; Menyatakan: a witness; Membantah: The ring)',
    )
    expect(plain(captionOf(story.records.get('disputed'), { story, words: en, ...all }))).toBe(
      'The triangle → The ring: pays (alleged, disputed; Says so: a witness; Denies it: The ring)',
    )
  })

  it('says the direction where a type has no word for the way back', () => {
    expect(said(turn(from('a-diamond'), all, 1), en)).toContain('(the other way round) pays The circle')
  })

  it('keeps names apart from the words around them, whatever their direction', () => {
    expect(spoken(from('a-ring'), { story, words: en, ...all })).toMatch(/^\u2068The ring\u2069, /)
  })
})

describe('a walk with events', () => {
  const first = blitar()
  const both = { visible, events: true }
  const walkTo = (id: string) => from(id, both, first)

  it('goes from a name to an event it takes part in, to another who does, and back', () => {
    const henry = walkTo('henry')
    const relations = tiesOf(henry.at, { ...both, events: false }).length
    const looking = { ...henry, tie: relations }
    const event = go(looking, both)
    expect(event.at.kind).toBe('event')
    const parts = tiesOf(event.at, both)
    expect(parts.map(({ other }) => other.id)).toContain('henry')
    const there = go(turn(turn(event, both, 1), both, 1), both)
    expect(there.at).toBe(parts[1]?.other)
    expect(goBack(goBack(there)).at.id).toBe('henry')
  })

  it('reaches every event that somebody takes part in, and none where events are not shown', () => {
    const reached = (events: boolean) =>
      new Set(
        first.entities.flatMap((entity) =>
          tiesOf(entity, { visible, events }).flatMap(({ other }) => (other.kind === 'event' ? other.id : [])),
        ),
      )
    expect(reached(true)).toEqual(new Set(first.events.flatMap(({ id, participants }) => (participants.length > 0 ? id : []))))
    expect(reached(false).size).toBe(0)
    expect(startWalk(first, { visible, events: false }, 'pilkada-2020')?.at.kind).toBe('entity')
    expect(walkTo('pilkada-2020').at.id).toBe('pilkada-2020')
  })

  it('says how many ties there are and which one is looked at, and as what one takes part', () => {
    const henry = walkTo('henry')
    expect(said({ ...henry, tie: 0 }, indonesian, first)).toBe(
      'Henry Pradipta Anwar, orang, 5 hubungan; 1 dari 5: putra dari Samanhudi Anwar',
    )
    expect(said({ ...henry, tie: 5 }, indonesian, first, true)).toBe(
      'Henry Pradipta Anwar, orang, 5 hubungan, 2 kejadian; 6 dari 7: dalam kejadian Pilkada Kota Blitar 2020 (calon wali kota; disinggung dalam klaim yang diperselisihkan)',
    )
    const election = walkTo('pilkada-2020')
    expect(said({ ...election, tie: 0 }, en, first, true)).toMatch(
      /^Blitar city election, 2020, .*, 5 names; 1 of 5: .* \(candidate for mayor\)$/,
    )
  })

  it('says of no alleged tie or event that it is, without who says so', () => {
    for (const at of [...first.entities, ...first.events.filter(({ participants }) => participants.length > 0)])
      for (const [tie, { record }] of tiesOf(at, both).entries()) {
        const text = said({ at, tie, back: [] }, en, first, true)
        if (record.status === 'alleged') expect(text).toMatch(/alleged.*; (Says so: .*; Denies it: |Source: )/)
        else expect(text?.split('; ').at(-1)).not.toContain('alleged')
      }
  })
})
