import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setViewport } from '../src/state/actions.ts'
import { PACKED } from '../src/state/lanes.ts'
import { emphasis } from '../src/state/linking.ts'
import { stopPlaying } from '../src/state/page-actions.ts'
import { playTo, stayHere } from '../src/state/playing.ts'
import { initialState, type State } from '../src/state/state.ts'
import { writeHash } from '../src/state/url.ts'
import { advance, type Course, courseOf, endOf, neighbour, rateOf, reached, SPEEDS, startOf, stepMs } from '../src/timeline/play.ts'
import { courseFor, stopWords } from '../src/timeline/play-words.ts'
import { foldingOf, inputOf, stories } from './timeline-stories.ts'

const courses = fc
  .record({ name: fc.constantFrom(...stories.keys()), fold: fc.boolean(), ranged: fc.boolean() })
  .map(({ name, fold, ranged }) => {
    const story = stories.get(name)
    if (story === undefined) throw new Error('no story')
    const folding = foldingOf(story, fold)
    const range = ranged ? { start: folding.toInstant(0.2), end: folding.toInstant(0.9) } : null
    return {
      folding,
      course: courseOf(
        folding,
        range,
        story.events.flatMap(({ when }) => (when === null ? [] : [when.startMin])),
      ),
    }
  })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const at = (course: Course, along: number) => advance(course, startOf(course), along * course.length)

describe('a course', () => {
  test('is gone through in the same way however finely it is stepped', () => {
    fc.assert(
      fc.property(courses, part, part, ({ course }, a, b) => {
        const u = startOf(course)
        const [first, second] = [a * course.length, b * course.length]
        expect(advance(course, advance(course, u, first), second)).toBeCloseTo(advance(course, u, first + second), 9)
      }),
    )
  })

  test('never leads through folded time, only on, and to its end', () => {
    fc.assert(
      fc.property(courses, part, part, ({ course, folding }, along, by) => {
        const u = at(course, along)
        const next = advance(course, u, by * course.length)
        expect(next).toBeGreaterThanOrEqual(u)
        expect(folding.segments.some(({ folded, u0, u1 }) => folded && next > u0 + 1e-12 && next < u1 - 1e-12)).toBe(false)
        expect(advance(course, u, course.length)).toBeCloseTo(endOf(course), 9)
      }),
    )
  })

  test('reaches each stop once, in order, and each stop is its neighbour’s neighbour', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 1, max: 60 }), ({ course }, frames) => {
        const counts = Array.from({ length: frames + 1 }, (_, i) => reached(course, at(course, i / frames)))
        expect(counts.toSorted((x, y) => x - y)).toEqual(counts)
        expect(reached(course, endOf(course))).toBe(course.stops.length)
        const places = [...new Set(course.stops.map(({ u }) => u))]
        places.forEach((u, i) => {
          if (i > 0) expect([neighbour(course, u, -1), neighbour(course, places[i - 1] ?? 0, 1)]).toEqual([places[i - 1], u])
        })
      }),
    )
  })

  test('takes forty seconds at the speed of 1, whatever the story; no screen flies by in less than four', () => {
    fc.assert(
      fc.property(courses, fc.constantFrom(...SPEEDS), part, ({ course }, speed, onScreen) => {
        expect(course.length / rateOf(course, 2, speed)).toBeCloseTo(40_000 / speed, 6)
        fc.pre(onScreen > 0)
        expect(onScreen / rateOf(course, onScreen, speed)).toBeGreaterThanOrEqual(4000 / speed - 1e-6)
      }),
    )
  })

  test('by stops, shows each long enough to be read', () => {
    fc.assert(
      fc.property(courses, ({ course }) => {
        expect(stepMs(course, 1)).toBeGreaterThanOrEqual(1000)
        expect(stepMs(course, 1)).toBeLessThanOrEqual(4000)
      }),
    )
  })
})

describe('while time is played', () => {
  const story = stories.get('century')
  if (story === undefined) throw new Error('no story')

  test('exactly what begins later recedes, but for what is chosen; what has no date stays', () => {
    const stops = courseFor({ ...inputOf(story), lanes: PACKED, palette: {} as never }).stops
    fc.assert(
      fc.property(fc.constantFrom(...stops), ({ instant }) => {
        const level = emphasis(story, playTo(instant)(initialState('id')))
        for (const { id, when } of story.events) expect(level(id) === 'muted').toBe(when !== null && when.startMin > instant)
      }),
    )
    const chosen = story.events.at(-1)?.id ?? ''
    expect(emphasis(story, { ...playTo(0)(initialState('id')), selection: chosen })(chosen)).toBe('focus')
  })

  test('the address says nothing of it, and stopping brings back where the reader was', () => {
    const before: State = { ...initialState('id'), viewport: { start: 0, end: 1e9 } }
    const played = [playTo(1), setViewport({ start: 5, end: 10 }), playTo(2)].reduce<State>((state, step) => step(state), before)
    expect(writeHash({ ...played, viewport: before.viewport })).toBe(writeHash(before))
    expect(stopPlaying(played)).toEqual(before)
    expect(stopPlaying(before)).toBe(before)
  })

  test('who looks elsewhere meanwhile is there when it is over', () => {
    const before: State = { ...initialState('id'), viewport: { start: 0, end: 1e9 } }
    const here = { start: 7, end: 9 }
    const steps = [playTo(1), setViewport({ start: 5, end: 10 }), setViewport(here), stayHere, playTo(2), setViewport({ start: 1, end: 3 })]
    expect(stopPlaying(steps.reduce<State>((state, step) => step(state), before))).toEqual({ ...before, viewport: here })
    expect(stayHere(before)).toBe(before)
  })

  test('what has begun is said with how many others', () => {
    const input = { ...inputOf(story, { lang: 'en' }), lanes: PACKED, palette: {} as never }
    const course = courseFor(input)
    expect(stopWords(course, 1, 0, input)).not.toContain('more')
    expect(stopWords(course, course.stops.length, 0, input)).toMatch(/; and \d+ more$/)
  })
})
