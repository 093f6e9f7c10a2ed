import { describe, expect, it } from 'vitest'
import { captionOf, spoken } from '../src/graph/speech.ts'
import { go, goBack, goTo, startWalk, tiesOf, turn, type Walk } from '../src/graph/walk.ts'
import { en } from '../src/words/en.ts'
import { id as indonesian } from '../src/words/id.ts'
import { speechOf } from '../src/words/voices.ts'
import type { Words } from '../src/words/words.ts'
import { shapesFile, shownBy } from './graph-stories.ts'
import { linked } from './story.ts'

const story = linked(shapesFile())
const all = shownBy(() => true)
const speaks = (words: Words) => speechOf({ story, words, visible: all })
const from = (id: string | null, visible: { readonly has: (id: string) => boolean } = all): Walk => {
  const walk = startWalk(story, visible, id)
  if (walk === null) throw new Error('nowhere to start')
  return walk
}
const plain = (text: string | null) => text?.replaceAll(/[\u2068\u2069]/g, '')

describe('a walk by keys', () => {
  it('starts at what is chosen, or where most ties are', () => {
    expect(from('a-ring').at.id).toBe('a-ring')
    expect(from('it-is-alleged').at.id).toBe('a-circle')
    expect(startWalk(story, { has: () => false }, null)).toBeNull()
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
    const visible = { has: (id: string) => id !== 'knows' }
    expect(turn(from('nameless', visible), visible, 1).tie).toBeNull()
    expect(goTo(from('a-circle'), story, { has: (id) => id !== 'nameless' }, 'last').at.id).toBe('a-ring')
  })
})

describe('what is said of it', () => {
  it('names the node, its kind and its ties, then the tie that is looked at, as seen from here', () => {
    const walk = from('a-small-square')
    expect(plain(spoken(walk, speaks(en)))).toBe('The small-square, small-square, 2 ties')
    expect(plain(spoken(turn(walk, all, 1), speaks(en)))).toBe('The small-square, small-square, 2 ties; 1 of 2: owned by The square')
    expect(plain(spoken(turn(walk, all, -1), speaks(en)))).toBe('The small-square, small-square, 2 ties; 2 of 2: owns The square')
  })

  it('says what is alleged and what is disputed', () => {
    expect(plain(spoken(turn(from('a-triangle'), all, 1), speaks(indonesian)))).toContain(
      'pays The ring (diduga, diperselisihkan), Menyatakan: a witness, Membantah: The ring',
    )
    expect(plain(captionOf(story.records.get('disputed'), speaks(en)))).toBe(
      'The triangle → The ring: pays · alleged · disputed · Says so: a witness · Denies it: The ring',
    )
  })

  it('says the direction where a type has no word for the way back', () => {
    expect(plain(spoken(turn(from('a-diamond'), all, 1), speaks(en)))).toContain('(the other way round) pays The circle')
  })

  it('keeps names apart from the words around them, whatever their direction', () => {
    expect(spoken(from('a-ring'), speaks(en))).toMatch(/^\u2068The ring\u2069, /)
  })
})
