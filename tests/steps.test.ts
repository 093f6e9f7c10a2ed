import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inSlices } from '../src/app/slices.ts'
import { allHold, allPass } from '../src/base/all-steps.ts'
import { IN_STEPS } from '../src/base/sort-steps.ts'
import { AT_ONCE } from '../src/base/sorting.ts'
import { finish, part, STRIDE, type Steps, visitAll } from '../src/base/steps.ts'

const LENGTHS = [0, 1, 2, STRIDE - 1, 2 * STRIDE, 2 * STRIDE + 1, 5 * STRIDE, 9 * STRIDE + 3]
const values = (length: number, kinds: number) => fc.array(fc.nat(kinds), { minLength: length, maxLength: length })
const list = fc.tuple(fc.constantFrom(...LENGTHS), fc.constantFrom(3, 1e6)).chain(([length, kinds]) => values(length, kinds))

/** A text that comes before those of lesser numbers. */
const backwards = (i: number) => String(999_999_999 - i)

describe.each(Object.entries({ AT_ONCE, IN_STEPS }))('sorting %s', (_, sorting) => {
  it('comes to what the engine comes to, those alike in the order they came', () => {
    fc.assert(
      fc.property(list, (numbers) => {
        const items = numbers.map((value, i) => ({ value, i, text: String(value & 1) }))
        // Parts of the value are the keys, so that many are told apart by the text alone.
        const key = ({ value }: { value: number }) => value >> 2
        const next = ({ value }: { value: number }) => value >> 1
        expect(finish(sorting.items(items, key, next, ({ text }) => text))).toEqual([...items].sort((a, b) => a.value - b.value))
      }),
      { numRuns: 40 },
    )
  })
  it('by any numbers but NaN, and 0 is no more than −0', () => {
    const number = fc.oneof(fc.constantFrom(0, -0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1, -1), fc.double({ noNaN: true }))
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number)), (pairs) => {
        const items = pairs.map((pair, i) => ({ pair, i }))
        const byPair = ({ pair: [a, b] }: (typeof items)[number], { pair: [c, d] }: (typeof items)[number]) =>
          Number(a > c) - Number(a < c) || Number(b > d) - Number(b < d)
        const sorted = sorting.items(
          items,
          ({ pair }) => pair[0],
          ({ pair }) => pair[1],
          ({ i }) => backwards(i),
        )
        expect(finish(sorted)).toEqual([...items].sort((a, b) => byPair(a, b) || b.i - a.i))
      }),
    )
  })
  it('by instants of whole seconds, of which many are alike and some have no end', () => {
    const instant = fc.oneof(
      fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      fc.integer({ min: -3, max: 9 }).map((second) => 1000 * second),
      fc.integer({ min: -1e9, max: 1e9 }).map((second) => 1000 * second),
    )
    const longs = fc.constantFrom(3, 14, 5 * STRIDE)
    const some = longs.chain((maxLength) => fc.array(fc.tuple(instant, instant), { maxLength, size: 'max' }))
    fc.assert(
      fc.property(some, fc.boolean(), (pairs, tied) => {
        const items = pairs.map(([start, end], i) => ({ start, end, i }))
        const sorted = sorting.items(
          items,
          ({ start }) => start,
          ({ end }) => end,
          tied ? ({ i }) => backwards(i) : null,
        )
        const byBoth = (a: (typeof items)[number], b: (typeof items)[number]) =>
          Number(a.start > b.start) - Number(a.start < b.start) || Number(a.end > b.end) - Number(a.end < b.end)
        expect(finish(sorted)).toEqual([...items].sort((a, b) => byBoth(a, b) || (tied ? b.i - a.i : 0)))
      }),
      { numRuns: 60 },
    )
  })
  it('by instants that are all but alike', () => {
    const items = Array.from({ length: 40 * STRIDE }, (_, i) => ({ end: 1000 * ((7 * i) % 11), i }))
    const sorted = sorting.items(
      items,
      () => 5000,
      ({ end }) => end,
      null,
    )
    expect(finish(sorted)).toEqual([...items].sort((a, b) => a.end - b.end))
  })
  it('by any texts where all else is alike, unit by unit', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', '-', '~', '\u007f', 'é', 'ü', '\0', '😀'), maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 9 }),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const items = texts.map((text, i) => ({ text, i }))
        const sorted = sorting.items(
          items,
          () => 0,
          () => Number.POSITIVE_INFINITY,
          ({ text }) => text,
        )
        expect(finish(sorted)).toEqual([...items].sort((a, b) => Number(a.text > b.text) - Number(a.text < b.text)))
      }),
    )
  })
  it('of numbers too', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 64 * STRIDE, 200 * STRIDE + 7), fc.nat(), (length, seed) => {
        const numbers = Float64Array.from({ length }, (_, i) => Math.sin(i * (seed + 1)) * 1e6)
        expect(finish(sorting.numbers(numbers.slice()))).toEqual(numbers.sort())
      }),
      { numRuns: 20 },
    )
  })
})

test('all pass only if each does, and those after the first that does not are not asked', () => {
  const asked: number[] = []
  const work = () => allPass([1, 2, 3], (n) => asked.push(n) > 0 && n < 2)
  expect(finish(allHold([work(), work()]))).toBe(false)
  expect(asked).toEqual([1, 2])
})

test('a part takes the progress of its work from one place to another', () => {
  expect([
    ...part(
      visitAll(Array(4 * STRIDE).fill(0), () => {}),
      0.5,
      1,
    ),
  ]).toEqual([0.625, 0.75, 0.875, 1])
})

/** Work that takes its time and counts its steps. */
function* slow(steps: number, done: { count: number }): Steps<string> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + 8
    while (performance.now() < end);
    done.count++
    yield i / steps
  }
  return 'done'
}

describe('work in slices', () => {
  it('lets the page’s own tasks in between, and comes to its end', async () => {
    const done = { count: 0 }
    const seen: number[] = []
    const timer = setInterval(() => seen.push(done.count), 0)
    const reports: number[] = []
    const result = await inSlices(slow(20, done), { report: (share) => reports.push(share), signal: new AbortController().signal })
    clearInterval(timer)
    expect(result).toBe('done')
    expect(new Set(seen).size).toBeGreaterThan(2)
    expect(reports).toEqual([...reports].sort((a, b) => a - b))
  })
  it('stops at the pause after it has been told to', async () => {
    const done = { count: 0 }
    const stopper = new AbortController()
    const work = inSlices(slow(100, done), { report: () => stopper.abort(), signal: stopper.signal })
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    expect(done.count).toBeLessThan(10)
  })
})
