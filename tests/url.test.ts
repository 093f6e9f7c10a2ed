import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { arrive } from '../src/state/arrive.ts'
import { setLaneMode } from '../src/state/lane-actions.ts'
import { LANE_MODES, type LaneMode, type LaneState, PACKED } from '../src/state/lanes.ts'
import { LOOSE_ROWS } from '../src/state/loose-rows.ts'
import { readQuery } from '../src/state/query.ts'
import { initialState, type State } from '../src/state/state.ts'
import { isNewStep, readHash, writeHash } from '../src/state/url.ts'
import { fitViewport, pan, toUSpan, zoom } from '../src/state/viewport.ts'
import { blitar } from './blitar-story.ts'
import { expectDrawn } from './drawn.ts'

const story = blitar()
const MINUTE = 60_000

const ids = [...story.records.keys()]
const names = story.entities.map(({ id }) => id)
const instants = fc.integer({ min: -120_000_000_000_000, max: 240_000_000_000_000 })
/** From the shortest viewport on, short ones as often as long ones. */
const lengths = fc.double({ min: Math.log(MINUTE), max: Math.log(2e9 * MINUTE), noNaN: true }).map((log) => Math.round(Math.exp(log)))
const spans = fc
  .tuple(instants, lengths)
  .map(([start, length]) => ({ start, end: start + length }))
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
  since: fc.boolean(),
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

/** Hashes as anybody may write them: each key with a value of its kind, a strange one, or one of another kind. */
const hashes = (() => {
  const strange = ['', '-', '@', '@5', '__proto__', '%', 'NaN', '2021-02-30', '../..', '1e999']
  const limits = [
    '@0',
    '@1',
    '@-1',
    '@8640000000000000',
    '@8640000000000001',
    '@8640000000000002',
    `@${'9'.repeat(24)}`,
    `@-${'9'.repeat(24)}`,
  ]
  const days = [
    '0000',
    '9999',
    '2021',
    '2021-01-05',
    '2021-01-05T10:00Z',
    '2021-01-05T10:00:01Z',
    'Y170000002',
    '-5000',
    '2021~',
    '201X',
    '..',
  ]
  const instant = fc.oneof(
    fc.constantFrom(...limits, ...days),
    fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }).map((n) => `@${n}`),
  )
  const span = fc.oneof(
    instant,
    fc.tuple(instant, instant).map((ends) => ends.join('/')),
  )
  const id = fc.constantFrom(...ids, ...strange)
  const dotted = fc.tuple(id, id).map((two) => two.join('.'))
  const list = fc.array(
    fc.tuple(fc.constantFrom('', '-', '_', '-entity.', '-event.', '-name.', '.'), id).map((two) => two.join('')),
    { maxLength: 4 },
  )
  const lanes = fc.tuple(fc.constantFrom(...LANE_MODES), list).map(([mode, rows]) => [mode, ...rows].join(','))
  const value = {
    ...{ t: span, range: span, known: instant, sel: id, path: dotted, lanes, types: list.map((parts) => parts.join(',')) },
    tour: fc
      .tuple(fc.constantFrom(...story.tours.map((tour) => tour.id), 'no'), fc.integer({ min: -1, max: 12 }))
      .map((two) => two.join('.')),
    ...{ status: fc.constantFrom('documented', 'reported', 'x'), deg: fc.constantFrom('2', '3', '9'), fold: fc.constantFrom('0', '1') },
    ...{
      events: fc.constantFrom('0', '1'),
      measure: fc.constantFrom('degree', 'betweenness', 'x'),
      q: fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
    },
  }
  const pairs = Object.entries(value).map(([key, of]) =>
    fc.oneof({ arbitrary: of, weight: 6 }, fc.constantFrom(...strange), dotted).map((text) => `${key}=${text}`),
  )
  return fc.array(fc.oneof(...pairs), { maxLength: 5 }).map((parts) => ['#v1', ...parts].join('&'))
})()

test('whatever an address says can be drawn', () => {
  const draw = (hash: string) => {
    const state = arrive(initialState('en'), hash, story)
    // What a reader types may well be “NaN”: it stands in the field as typed.
    expectDrawn(story, { ...state, query: state.query.replaceAll(/NaN|Infinity|undefined|\[object/g, '') })
  }
  draw('#v1&t=@8640000000000001/@8640000000000002')
  draw(`#v1&t=@-${'9'.repeat(24)}/@${'9'.repeat(24)}&fold=0`)
  fc.assert(fc.property(hashes, draw), { numRuns: 60 })
})

test('an address with the viewport of a reader opens there, to a thousandth of its length', () => {
  const folding = createDerivation(story)(initialState('en')).folding
  const moves = fc.array(
    fc.tuple(
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: 0.1, max: 1.6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(moves, (steps) => {
      const viewport = steps.reduce((view, [du, factor, part]) => {
        const { u0, u1 } = toUSpan(folding, view)
        return pan(folding, zoom(folding, view, u0 + part * (u1 - u0), factor), du * (u1 - u0))
      }, fitViewport(folding))
      close(arrive(initialState('en'), writeHash({ ...initialState('en'), viewport }), story).viewport, viewport)
    }),
  )
})

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
