import fc from 'fast-check'
import { hashText } from '../src/base/hash.ts'
import { finish } from '../src/base/steps.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import type { Id, Size } from '../src/base/units.ts'
import { forceTaskSteps, layoutStory, placedSteps } from '../src/graph/layout.ts'
import { networkOf } from '../src/graph/network.ts'
import type { Layout } from '../src/graph/positions.ts'
import type { GraphInput } from '../src/graph/world.ts'
import type { Story } from '../src/story/story.ts'
import type { Hearing } from '../src/words/voices.ts'
import { id as words } from './all-words.ts'
import { linked, type StoryFile, tinyStory } from './story.ts'

/** The places from which all begins. */
export const seededLayout = (story: Story): Layout => finish(placedSteps(networkOf(story), finish(forceTaskSteps(story, new Map())).starts))

const cites = [{ source: 'report-one', at: 'p1' }]

/** A story of nothing but names and ties: `ties` are pairs of indices into `names`; ids are `e0`, `e1`, … unless given. */
export function tiesFile(names: readonly string[], ties: readonly (readonly [number, number])[], ids: readonly string[] = []): StoryFile {
  const idOf = (i: number) => ids[i] ?? `e${i}`
  return tinyStory({
    vocabulary: {
      entityTypes: { person: { label: 'Person', symbol: 'circle' } },
      eventTypes: {},
      relationTypes: { knows: { label: 'knows', directed: true } },
    },
    entities: names.map((name, i) => ({ id: idOf(i), type: 'person', name, cites })),
    events: [],
    relations: ties.map(([from, to], i) => ({ id: `tie-${i}`, type: 'knows', from: idOf(from), to: idOf(to), status: 'reported', cites })),
    claims: [],
  })
}

export const tiesStory = (...args: Parameters<typeof tiesFile>): Story => linked(tiesFile(...args))

/** Any small graph, with loops, parallel ties, lonely nodes, and names of one letter up to several long words. */
export const anyTies: fc.Arbitrary<StoryFile> = fc
  .array(fc.array(fc.stringMatching(/^[A-Za-zÀ-ž]{1,14}$/), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  .chain((names) =>
    fc.array(fc.tuple(fc.nat(names.length - 1), fc.nat(names.length - 1)), { maxLength: 18 }).map((ties) =>
      tiesFile(
        names.map((parts) => parts.join(' ')),
        ties,
      ),
    ),
  )

export const anySize: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 320, max: 1400 }),
  height: fc.integer({ min: 300, max: 900 }),
})

/** What these let through, as of today. */
export const shownBy = (has: (id: Id) => boolean): Hearing => ({
  has,
  positions: ({ positions }) => positions,
  knownBy: null,
  questions: [],
  sources: [],
})

export const inputOf = (story: Story, change: Partial<GraphInput> = {}): GraphInput => ({
  story,
  layout: change.layout ?? layoutStory(story),
  visible: shownBy(() => true),
  emphasis: () => 'normal',
  words,
  measure: tableMeasure,
  ...change,
})

/** The input with places from a hash, quickly found and as bad as places can be: what holds for them holds for any layout. */
export const scatteredInput = (story: Story, change: Partial<GraphInput> = {}): GraphInput => {
  const place = ({ id }: { readonly id: string }) => [id, { x: hashText(id, 1) / 2 ** 32, y: hashText(id, 2) / 2 ** 32 }] as const
  return inputOf(story, { layout: { fingerprint: '', positions: new Map(networkOf(story).nodes.map(place)) }, ...change })
}

/** One of every shape, a nameless one, a pair of lines both ways, a loop, something alleged and something disputed. */
export function shapesFile(): StoryFile {
  const symbols = ['circle', 'square', 'hexagon', 'diamond', 'small-square', 'triangle', 'ring']
  const entity = (id: string, type: string, name: string) => ({ id, type, name, cites })
  const relation = (id: string, type: string, from: string, to: string, status = 'reported') => ({ id, type, from, to, status, cites })
  const claim = (id: string, states: string, positions: readonly object[]) => ({
    id,
    statement: 'So it is.',
    about: [states],
    states: [states],
    positions,
  })
  const says = (by: string, stance: string) => ({ by, stance, cites })
  return tinyStory({
    vocabulary: {
      entityTypes: Object.fromEntries(symbols.map((symbol) => [symbol, { label: symbol, symbol }])),
      eventTypes: {},
      relationTypes: {
        owns: { label: 'owns', directed: true, inverse: 'owned by' },
        knows: { label: 'knows' },
        pays: { label: 'pays', directed: true },
      },
    },
    entities: [
      ...symbols.map((symbol) => entity(`a-${symbol}`, symbol, `The ${symbol}`)),
      { ...entity('nameless', 'circle', 'a witness'), anonymous: true },
    ],
    events: [],
    relations: [
      relation('owns', 'owns', 'a-square', 'a-small-square'),
      relation('owns-back', 'owns', 'a-small-square', 'a-square'),
      relation('pays-itself', 'pays', 'a-hexagon', 'a-hexagon'),
      relation('knows', 'knows', 'a-circle', 'nameless'),
      relation('alleged', 'pays', 'a-circle', 'a-diamond', 'alleged'),
      relation('disputed', 'pays', 'a-triangle', 'a-ring', 'alleged'),
      relation('across', 'knows', 'a-hexagon', 'a-circle'),
    ],
    claims: [
      claim('it-is-alleged', 'alleged', [says('nameless', 'asserts')]),
      claim('it-is-disputed', 'disputed', [says('nameless', 'asserts'), says('a-ring', 'denies')]),
    ],
  })
}
