import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brushTo, commitRange, hover, panBy, select, zoomAt } from '../src/state/actions.ts'
import { backToRange, letGo, reset, setTheme, toggleType } from '../src/state/page-actions.ts'
import { reveal } from '../src/state/reveal.ts'
import { committedRange, initialState, NOTHING_HIDDEN } from '../src/state/state.ts'
import { createStore } from '../src/state/store.ts'
import { atStep, goToStep } from '../src/state/tour-step.ts'
import { fitViewport } from '../src/state/viewport.ts'
import { foldTime } from '../src/story/folding.ts'
import { isKnownBy, knownBy } from '../src/story/known.ts'
import { timeEdges } from '../src/story/time-edges.ts'
import { blitar } from './blitar-story.ts'

const story = blitar()
const folding = foldTime(timeEdges(story), true)
const start = initialState('id')
const [a, b] = [
  { start: 0, end: 10 },
  { start: 2, end: 5 },
]

test('a transition that changes nothing gives the same state, and the store tells nobody', () => {
  const store = createStore(start)
  let heard = 0
  store.subscribe(() => heard++)
  store.apply(select(null))
  store.apply(hover(null))
  expect(heard).toBe(0)
  store.apply(select('santoso'))
  expect(heard).toBe(1)
})

describe('ranges', () => {
  test('a brush previews, a commit keeps, and one can step back to each', () => {
    const previewed = brushTo(a)(start)
    expect(committedRange(previewed)).toBeNull()
    const twice = commitRange(b)(commitRange(a)(previewed))
    expect(twice.brush).toBeNull()
    expect(twice.ranges).toEqual([a, b])
    expect(committedRange(backToRange(1)(twice))).toEqual(a)
    expect(committedRange(backToRange(0)(twice))).toBeNull()
  })
  test('committing the same range twice is one step', () => expect(commitRange(a)(commitRange(a)(start)).ranges).toEqual([a]))
  test('a range without a length is none', () => {
    for (const nothing of [
      { start: 5, end: 5 },
      { start: 5, end: 2 },
      { start: Number.NaN, end: 2 },
    ])
      expect(commitRange(nothing)(brushTo(nothing)(start))).toEqual(start)
  })
  test('there is nowhere to step back to from the whole time', () => expect(backToRange(-1)(start)).toBe(start))
})

test('letting go lets go of one thing at a time, innermost first, and then of nothing', () => {
  const full = { ...start, brush: b, tour: { tour: 'x', step: 0 }, selection: 'santoso', ranges: [a] }
  const steps = [full]
  for (let i = 0; i < 5; i++) steps.push(letGo(steps[i] ?? full) as typeof full)
  expect(steps.map((s) => [s.brush, s.tour, s.selection, s.ranges.length])).toEqual([
    [b, full.tour, 'santoso', 1],
    [null, full.tour, 'santoso', 1],
    [null, null, 'santoso', 1],
    [null, null, null, 1],
    [null, null, null, 0],
    [null, null, null, 0],
  ])
})

test('a type is hidden in its own id space and shown again', () => {
  const hidden = toggleType('event', 'arrest')(start)
  expect(hidden.hidden).toEqual({ ...NOTHING_HIDDEN, event: ['arrest'] })
  expect(toggleType('event', 'arrest')(hidden).hidden).toEqual(start.hidden)
})

test('the first pan or zoom begins at the whole story', () => {
  const fit = fitViewport(folding)
  expect(zoomAt(folding, 0.5, 0.5)(start).viewport).not.toEqual(fit)
  expect(panBy(folding, 0)(start).viewport?.start).toBeCloseTo(fit.start, -3)
})

test('reset forgets what the reader did, and keeps how they read', () => {
  const reading = setTheme('dark')({
    ...start,
    selection: 'santoso',
    ranges: [a],
    status: 'reported',
    knownOn: '2021',
    query: 'x',
    view: 'text',
  })
  expect(reset(reading)).toEqual({ ...start, theme: 'dark', view: 'text' })
})

test('revealing chooses a record and brings its time into view; what is in view stays where it is', () => {
  const away = { ...start, viewport: { start: Date.UTC(2021, 0, 7), end: Date.UTC(2021, 0, 8) } }
  const shown = reveal(story, folding, 'kontrak-habis')(away)
  expect(shown.selection).toBe('kontrak-habis')
  expect(shown.viewport?.start).toBeLessThan(Date.UTC(2020, 11, 31))
  expect(reveal(story, folding, 'keterangan-santoso-7-januari')(away).viewport).toBe(away.viewport)
  expect(reveal(story, folding, 'santoso')(away).viewport).toBe(away.viewport)
  expect(reveal(story, folding, 'nobody')(away)).toBe(away)
})

test('an address that names a step keeps what else it says, and takes the rest from the step', () => {
  const viewport = { start: Date.UTC(2021, 0, 1), end: Date.UTC(2021, 0, 3) }
  const read = { ...start, tour: { tour: 'jalan-cerita', step: 3 } }
  const step = goToStep(story, folding, read.tour)(start)
  expect(atStep(story, folding)(read)).toMatchObject({ selection: step.selection, knownOn: step.knownOn, viewport: step.viewport })
  expect(atStep(story, folding)({ ...read, viewport, knownOn: '2021-01-08' })).toMatchObject({
    ...{ selection: step.selection, viewport, knownOn: '2021-01-08' },
  })
  const path = { from: 'pekerja', to: 'samanhudi' }
  expect(atStep(story, folding)({ ...read, path })).toMatchObject({ path, selection: null })
  const chosen = { ...read, selection: 'kpk' }
  expect(atStep(story, folding)(chosen)).toBe(chosen)
})

describe('a step of a tour moves both views as the file asks', () => {
  interface Asked {
    readonly focus: readonly string[]
    readonly range?: string
    readonly knownOn?: string
  }
  const text = readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8')
  const [tour]: { readonly id: string; readonly steps: readonly Asked[] }[] = JSON.parse(text).tours
  const steps = (tour?.steps ?? []).map((asked, step) => [step, asked] as const)
  /** The first and the last day of a range in the story's zone, read without the help of the code under test. */
  const daysOf = (range: string): readonly [first: number, last: number] => {
    const [first = '', last = first] = range.split('/')
    const whole = (day: string, rest: string) => Date.parse(`${day.length === 4 ? day + rest : day}T00:00+07:00`)
    return [whole(first, '-01-01'), whole(last, '-12-31')]
  }
  const before = { ...start, knownOn: '2021-01-08', selection: 'kpk', viewport: { start: 0, end: 1 } }

  test('the story has steps of each kind', () => {
    expect(steps.some(([, { range }]) => range !== undefined) && steps.some(([, { knownOn }]) => knownOn !== undefined)).toBe(true)
    expect(steps.some(([, { range }]) => range === undefined) && steps.some(([, { knownOn }]) => knownOn === undefined)).toBe(true)
  })
  test.each(steps)('step %i', (step, { focus, range, knownOn = null }) => {
    const there = goToStep(story, folding, { tour: tour?.id ?? '', step })(before)
    expect([there.selection, there.knownOn]).toEqual([focus[0], knownOn])
    const since = story.records.get(focus[0] ?? '')
    expect(since !== undefined && since.kind !== 'tour' && isKnownBy(since, knownBy(knownOn, story.timeZone))).toBe(true)
    if (range === undefined) return expect(there.viewport).toBeNull()
    const [first, last] = daysOf(range)
    expect(there.viewport?.start).toBeLessThanOrEqual(first)
    expect(there.viewport?.end).toBeGreaterThan(last)
    expect(there.viewport).not.toEqual(fitViewport(folding))
  })
  test('ending it gives the sources back', () => {
    for (const [step] of steps)
      expect(goToStep(story, folding, null)(goToStep(story, folding, { tour: tour?.id ?? '', step })(start))).toMatchObject({
        tour: null,
        knownOn: null,
      })
  })
})
