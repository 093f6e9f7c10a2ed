import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { findAgain, openAgain } from '../src/timeline/list-again.ts'
import { placeOfTime, timeAt } from '../src/timeline/list-place.ts'
import { type ListScene, listScene } from '../src/timeline/list-scene.ts'
import { blitar } from './blitar-story.ts'
import { inputOf, stories } from './timeline-stories.ts'

const anyLook = fc.record({
  name: fc.constantFrom(...stories.keys()),
  lang: fc.constantFrom('id' as const, 'en' as const),
  fold: fc.boolean(),
  opened: fc.uniqueArray(fc.nat({ max: 250 }), { maxLength: 6 }),
})
type Look = typeof anyLook extends fc.Arbitrary<infer T> ? T : never
/** Made within the properties, so that what is printed of a broken law is how to make it again. */
const listOf = ({ name, lang, fold, opened }: Look): ListScene =>
  listScene(inputOf(stories.get(name) ?? blitar(), { lang, fold }), new Set(opened))
const part = fc.double({ min: 0, max: 1, noNaN: true })

describe('time in the list', () => {
  test('comes no later the further down one looks, beside one entry and from one to the next', () => {
    fc.assert(
      fc.property(anyLook, part, (look, within) => {
        const scene = listOf(look)
        const times = [...scene.entries.keys()].flatMap((index) => [0, within, 1].map((at) => timeAt(scene, { index, part: at })))
        const dated = times.filter((time) => time !== null)
        for (const [i, time] of dated.entries()) expect(time).toBeGreaterThanOrEqual((dated[i - 1] ?? -1) - 1e-12)
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })

  test('is found again: what stands before its place is earlier, the place itself has come so far', () => {
    fc.assert(
      fc.property(anyLook, part, (look, u) => {
        const scene = listOf(look)
        const place = placeOfTime(scene, u)
        if (place === null) {
          expect(scene.cards.every(({ startMin }) => startMin < u)).toBe(true)
          return
        }
        const time = timeAt(scene, place) ?? Number.NaN
        const entry = scene.entries[place.index]
        if (entry?.kind !== 'heading') expect(time).toBeGreaterThanOrEqual(u - 1e-9)
        for (const before of scene.entries.slice(0, place.index)) if (before.kind === 'row') expect(before.card.startMin).toBeLessThan(u)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

const recordAt = ({ entries }: ListScene, index: number) => {
  const entry = entries[index]
  return entry?.kind === 'row' ? entry.card.record.id : entry?.kind === 'undated' ? entry.event.id : null
}

describe('what is read', () => {
  test('is the same row in the other language, with time folded or not, with other parts open', () => {
    fc.assert(
      fc.property(anyLook, part, fc.boolean(), (look, along, fold) => {
        const scene = listOf(look)
        const other = inputOf(stories.get(look.name) ?? blitar(), { lang: look.lang === 'id' ? 'en' : 'id', fold })
        const now = listScene(other, openAgain(scene, listScene(other)))
        const at = Math.floor(along * scene.entries.length)
        const found = findAgain(scene, at, now)
        const next = scene.entries.findIndex(
          (entry, i) => i >= at && entry.kind !== 'gap' && (entry.kind !== 'heading' || entry.open === false),
        )
        if (next < 0) return
        expect(found?.was).toBe(next)
        const id = recordAt(scene, next)
        if (id !== null && found !== null) expect(recordAt(now, found.is)).toBe(id)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  test('is the next row that a filter leaves, or else the last one before', () => {
    const input = inputOf(blitar())
    const before = listScene(input)
    const now = listScene({ ...input, visible: selectVisible(blitar(), { ...initialState('id'), status: 'documented' }, null) })
    const left = before.entries.flatMap((_, i) =>
      now.entries.some((__, j) => recordAt(now, j) !== null && recordAt(now, j) === recordAt(before, i)) ? [i] : [],
    )
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(before.cards.length)
    for (const at of before.entries.keys()) expect(findAgain(before, at, now)?.was).toBe(left.find((i) => i >= at) ?? left.at(-1))
  })
})
