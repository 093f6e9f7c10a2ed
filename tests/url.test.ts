import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setLaneMode } from '../src/state/lane-actions.ts'
import { LANE_MODES, type LaneMode, type LaneState, LOOSE_ROWS, PACKED } from '../src/state/lanes.ts'
import { readQuery } from '../src/state/query.ts'
import { initialState, type State } from '../src/state/state.ts'
import { isNewStep, readHash, writeHash } from '../src/state/url.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()
const MINUTE = 60_000

const ids = [...story.records.keys()]
const names = story.entities.map(({ id }) => id)
const instants = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map((minutes) => minutes * (MINUTE / 60))
const spans = fc
  .tuple(instants, fc.integer({ min: 2000, max: 2_000_000_000 }))
  .map(([start, minutes]) => ({ start, end: start + minutes * MINUTE }))
  .filter(({ start, end }) => Math.abs(start) < 8e15 && Math.abs(end) < 8e15)
const types = (kind: 'entity' | 'event' | 'relation') => fc.subarray([...story.types[kind].keys()])

const rowsOf: Readonly<Record<LaneMode, readonly string[]>> = {
  packed: [],
  type: [...story.types.event.keys(), ...LOOSE_ROWS.type],
  entity: [...story.entities.map(({ id }) => id), ...LOOSE_ROWS.entity],
  claim: [...story.claims.map(({ id }) => id), ...LOOSE_ROWS.claim],
}
const laneStates: fc.Arbitrary<LaneState> = fc.constantFrom(...LANE_MODES).chain((mode) => {
  const some = fc.shuffledSubarray([...rowsOf[mode]])
  return fc.record({ mode: fc.constant(mode), order: some, folded: some, hidden: some })
})

const states: fc.Arbitrary<State> = fc.record({
  viewport: fc.option(spans),
  ranges: fc.option(spans).map((span) => (span === null ? [] : [span])),
  selection: fc.option(fc.constantFrom(...ids)),
  status: fc.constantFrom('documented', 'reported', 'all'),
  hidden: fc.record({ entity: types('entity'), event: types('event'), relation: types('relation'), name: fc.subarray(names) }),
  knownOn: fc.option(fc.constantFrom('2021-01-05', '2020', '2021-01-08T14:12+07:00')),
  fold: fc.boolean(),
  lanes: laneStates,
  tour: fc.constantFrom(null, ...story.tours.flatMap(({ id, steps }) => steps.map((_, step) => ({ tour: id, step })))),
  path: fc.option(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names))).map((ends) => {
    const [from = '', to = ''] = ends ?? []
    return ends === null || from === to ? null : { from, to }
  }),
  degree: fc.constantFrom(1, 2, 3),
  events: fc.boolean(),
  measure: fc.constantFrom(null, 'degree', 'betweenness', 'communities'),
  choosing: fc.constant(null),
  query: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.toWellFormed()),
  lang: fc.constantFrom('id', 'en'),
  theme: fc.constant('auto'),
  view: fc.constant('both'),
  hover: fc.constant(null),
  brush: fc.constant(null),
  play: fc.constant(null),
})

const close = (a: State['viewport'], b: State['viewport']) => {
  if (a === null || b === null) return expect(a).toBe(b)
  const thousandth = (b.end - b.start) / 1000
  expect(Math.abs(a.start - b.start)).toBeLessThanOrEqual(thousandth)
  return expect(Math.abs(a.end - b.end)).toBeLessThanOrEqual(thousandth)
}

test('an address brings back the state that wrote it, spans to a thousandth of their length', () => {
  fc.assert(
    fc.property(states, (state) => {
      const read = { ...initialState(state.lang), ...readHash(`#${writeHash(state)}`, story) }
      close(read.viewport, state.viewport)
      close(read.ranges[0] ?? null, state.ranges[0] ?? null)
      expect({ ...read, viewport: null, ranges: [] }).toEqual({ ...state, viewport: null, ranges: [] })
    }),
  )
})

test('writing what was read changes nothing more', () => {
  fc.assert(
    fc.property(states, (state) => {
      const once = writeHash({ ...initialState('id'), ...readHash(writeHash(state), story) })
      expect(writeHash({ ...initialState('id'), ...readHash(once, story) })).toBe(once)
    }),
  )
})

test('a fresh page has no hash', () => expect(writeHash(initialState('en'))).toBe(''))

test('no hash throws, and unknown parts leave the rest standing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (hash) => void readHash(hash, story)),
    { numRuns: 2000 },
  )
  expect(readHash('#v1&amp=1&sel=santoso&?secret=abc&types=-entity.nobody,-event.__proto__&t=NaN/1e999&fold=0&%E0%A4=1', story)).toEqual({
    selection: 'santoso',
    hidden: { name: [], entity: [], event: [], relation: [] },
    fold: false,
  })
})

test.each([
  ['#sel=nobody', {}],
  ['#sel=__proto__', {}],
  ['#__proto__=1', {}],
  ['#t=2021-01-08/2021-01-05', {}],
  ['#t=2021-01-05', { viewport: { start: Date.UTC(2021, 0, 4, 17), end: Date.UTC(2021, 0, 5, 17) } }],
  ['#range=2018', { ranges: [{ start: Date.UTC(2017, 11, 31, 17), end: Date.UTC(2018, 11, 31, 17) }] }],
  ['#known=tomorrow', {}],
  ['#known=2021-01-05', { knownOn: '2021-01-05' }],
  ['#tour=jalan-cerita.99', {}],
  ['#tour=jalan-cerita.0', {}],
  ['#tour=jalan-cerita.2', { tour: { tour: 'jalan-cerita', step: 1 } }],
  ['#status=everything', {}],
  ['#lanes=packed', { lanes: PACKED }],
  ['#lanes=diagonal,santoso', {}],
  ['#lanes=__proto__', {}],
  ['#lanes=entity', { lanes: { ...PACKED, mode: 'entity' } }],
  [
    '#lanes=entity,santoso,nobody,kpk,kpk,_henry,_.claims,_.about,-.nobody,-statement,--x,_,%00',
    { lanes: { mode: 'entity', order: ['santoso', 'kpk'], folded: ['henry', '.claims'], hidden: ['.nobody'] } },
  ],
  ['#lanes=type,-statement,santoso,__proto__', { lanes: { ...PACKED, mode: 'type', hidden: ['statement'] } }],
  ['#lanes=claim,_claim-politics,santoso', { lanes: { ...PACKED, mode: 'claim', folded: ['claim-politics'] } }],
  ['#path=santoso.henry', { path: { from: 'santoso', to: 'henry' } }],
  ['#path=santoso.santoso', {}],
  ['#path=santoso.nobody', {}],
  ['#path=santoso.henry.yasin', {}],
  ['#path=santoso', {}],
  ['#path=santoso.__proto__', {}],
  ['#path=santoso.claim-politics', {}],
  ['#deg=3', { degree: 3 }],
  ['#deg=4', {}],
  ['#deg=1', {}],
  ['#events=yes', {}],
  ['#measure=constructor', {}],
  ['#types=-name.santoso,-name.nobody,-name.claim-politics', { hidden: { name: ['santoso'], entity: [], event: [], relation: [] } }],
])('reads %s', (hash, part) => expect(readHash(hash, story)).toEqual(part))

test('the query sets language, theme and view, and nothing else', () => {
  expect(readQuery('?lang=en&theme=dark&view=text&story=x&childId=3')).toEqual({ lang: 'en', theme: 'dark', view: 'text' })
  expect(readQuery('?lang=fr&theme=red&view=editor')).toEqual({})
})

test('moving about is no new step; choosing, ranging and filtering are', () => {
  const before = initialState('id')
  expect(isNewStep(before, { ...before, viewport: { start: 0, end: 1 }, hover: 'santoso', query: 'x', fold: false })).toBe(false)
  expect(isNewStep(before, { ...before, selection: 'santoso' })).toBe(true)
  expect(isNewStep(before, { ...before, ranges: [{ start: 0, end: 1 }] })).toBe(true)
  expect(isNewStep(before, { ...before, knownOn: '2021' })).toBe(true)
  expect(isNewStep(before, setLaneMode('entity')(before))).toBe(true)
  expect(isNewStep(before, { ...before, path: { from: 'santoso', to: 'henry' } })).toBe(true)
})
