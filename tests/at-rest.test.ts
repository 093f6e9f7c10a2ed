import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { atRest } from '../src/app/derived.ts'
import { finish } from '../src/base/steps.ts'
import { isAtRest, wholeOf } from '../src/state/at-rest.ts'
import { emphasis } from '../src/state/linking.ts'
import { selectVisible } from '../src/state/select.ts'
import { initialState, type State } from '../src/state/state.ts'
import { beginLarge } from '../src/story/read-large.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()
const state = initialState('id')
const ids = [...story.records.keys(), 'nobody']
const KINDS = ['entities', 'events', 'relations', 'claims', 'figures', 'questions', 'sources'] as const
const [event] = story.events

describe('a story that nobody has touched', () => {
  it('shows what passes filters that hide nothing', () => {
    const filtered = selectVisible(story, state, null)
    const whole = wholeOf(story)
    for (const kind of KINDS) expect(whole[kind]).toBe(filtered[kind])
    expect(ids.filter(whole.has)).toEqual(ids.filter(filtered.has))
    for (const claim of story.claims) expect(whole.positions(claim)).toBe(filtered.positions(claim))
    expect([whole.away, whole.knownBy]).toEqual([filtered.away, filtered.knownBy])
  })

  it('shows all of a large story once that is read, though it was shown before', () => {
    const begun = finish(beginLarge(JSON.parse(readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8'))))
    if (begun === null) throw new Error('not begun')
    const early = atRest(begun.story, true)
    const shown = early.visible
    expect(shown.relations).toEqual([])
    expect(finish(begun.rest())).toBe(true)
    expect(createDerivation(begun.story)(state)).toBe(early)
    const whole = wholeOf(story)
    for (const kind of KINDS) expect(shown[kind].map(({ id }) => id)).toEqual(whole[kind].map(({ id }) => id))
    expect(ids.filter(shown.has)).toEqual(ids.filter(whole.has))
  })

  it('is as normal as nothing chosen makes it', () => {
    const [lit, normal] = [emphasis(story, state), atRest(story, true).emphasis]
    expect(ids.map(normal)).toEqual(ids.map(lit))
  })

  it('is drawn from the same before and after the code that lights and filters has come', () => {
    const derive = createDerivation(story)
    expect(derive(state)).toBe(atRest(story, true))
    const pointed = derive({ ...state, hover: event?.id ?? null })
    expect(pointed.visible).toBe(atRest(story, true).visible)
    expect(pointed.folding).toBe(atRest(story, true).folding)
    expect(derive(state)).toBe(atRest(story, true))
  })

  const touched: readonly (readonly [string, Partial<State>])[] = [
    ['a choice', { selection: event?.id ?? null }],
    ['what is pointed at', { hover: event?.id ?? null }],
    ['a brush', { brush: { start: 0, end: 1 } }],
    ['a range', { ranges: [{ start: 0, end: 1 }] }],
    ['playing', { play: { to: 0, viewport: null } }],
    ['a status', { status: 'documented' }],
    ['a hidden type', { hidden: { ...state.hidden, event: [event?.type.id ?? ''] } }],
    ['a hidden name', { hidden: { ...state.hidden, name: [story.entities[0]?.id ?? ''] } }],
    ['a known date', { knownOn: '2021-01-05' }],
  ]
  it.each(touched)('is not at rest with %s, which changes what is derived', (_what, change) => {
    const now = { ...state, ...change }
    expect(isAtRest(now)).toBe(false)
    const { visible, emphasis: level } = createDerivation(story)(now)
    expect(visible !== wholeOf(story) || ids.some((id) => level(id) !== 'normal')).toBe(true)
  })
})
