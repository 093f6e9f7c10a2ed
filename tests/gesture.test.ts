import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGestures, type Gesture } from '../src/input/gestures.ts'
import { keyCommand } from '../src/input/keys.ts'
import type { PointerSample, Sample } from '../src/input/sample.ts'

function play(samples: readonly Sample[], { cooperative = false, brushing = false } = {}) {
  const heard: Gesture[] = []
  const gestures = createGestures({ cooperative: () => cooperative, brushing: () => brushing }, (gesture) => heard.push(gesture))
  const taken = samples.map(gestures.take)
  return { heard, taken }
}
const pointer = (kind: PointerSample['kind'], x: number, y = 100, more: Partial<PointerSample> = {}): PointerSample => ({
  ...{ kind, pointer: 1, touch: false, point: { x, y }, time: 0, shift: false },
  ...more,
})
const touch = (kind: PointerSample['kind'], x: number, id = 1) => pointer(kind, x, 100, { pointer: id, touch: true })
const wheel = (dx: number, dy: number, more = {}): Sample => ({
  kind: 'wheel',
  point: { x: 50, y: 9 },
  dx,
  dy,
  zoom: false,
  shift: false,
  ...more,
})
const kinds = (heard: readonly Gesture[]) => heard.map(({ kind }) => kind)

describe('a drag', () => {
  test('pans by exactly as much as the pointer moved since the press became a drag', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 20 }), (start, xs) => {
        const { heard } = play([
          pointer('down', start),
          pointer('move', start + 50),
          ...xs.map((x) => pointer('move', x)),
          pointer('up', xs.at(-1) ?? 0),
        ])
        const moved = heard.reduce((sum, gesture) => sum + (gesture.kind === 'pan' ? gesture.dx : 0), 0)
        expect(moved).toBeCloseTo((xs.at(-1) ?? 0) - start, 6)
      }),
    )
  })

  test('of less than a few px is a tap', () => {
    expect(play([pointer('down', 10), pointer('move', 12), pointer('up', 12)]).heard).toEqual([
      { kind: 'tap', at: { x: 12, y: 100 }, count: 1 },
    ])
  })

  test('with shift, or while brushing is on, brushes from where it began', () => {
    const drag = (shift: boolean) => [pointer('down', 10, 100, { shift }), pointer('move', 60), pointer('up', 70)]
    const brush = { kind: 'brush', from: { x: 10, y: 100 }, to: { x: 70, y: 100 }, done: true }
    expect(play(drag(true)).heard.at(-1)).toEqual(brush)
    expect(play(drag(false), { brushing: true }).heard.at(-1)).toEqual(brush)
    expect(kinds(play(drag(false)).heard)).not.toContain('brush')
  })

  test('that the browser takes away lets the brush go', () => {
    const { heard } = play([pointer('down', 10, 100, { shift: true }), pointer('move', 60), pointer('cancel', 60), pointer('move', 90)])
    expect(kinds(heard)).toEqual(['hover', 'brush', 'brush-cancel', 'hover'])
  })
})

describe('two fingers', () => {
  test('zoom by how far they part, about their middle, and pan with it', () => {
    const { heard } = play([touch('down', 100), touch('down', 200, 2), touch('move', 50), touch('move', 250, 2)])
    const factor = heard.reduce((product, gesture) => product * (gesture.kind === 'zoom' ? gesture.factor : 1), 1)
    const moved = heard.reduce((sum, gesture) => sum + (gesture.kind === 'pan' ? gesture.dx : 0), 0)
    expect(factor).toBeCloseTo(0.5, 9)
    expect(moved).toBeCloseTo(0, 9)
  })

  test('end in a pan with the one that stays, never in a tap', () => {
    const { heard } = play([touch('down', 100), touch('down', 200, 2), touch('up', 100), touch('move', 230, 2), touch('up', 230, 2)])
    expect(kinds(heard)).toEqual(['pan'])
  })
})

describe('taps', () => {
  const tap = (x: number, time: number) => [pointer('down', x, 100, { time }), pointer('up', x, 100, { time })]
  const counts = (samples: readonly Sample[]) => play(samples).heard.map((gesture) => (gesture.kind === 'tap' ? gesture.count : 0))

  test.each([
    ['soon after each other and near', [...tap(10, 0), ...tap(12, 200)], [1, 2]],
    ['late', [...tap(10, 0), ...tap(12, 900)], [1, 1]],
    ['far away', [...tap(10, 0), ...tap(90, 200)], [1, 1]],
    ['three', [...tap(10, 0), ...tap(10, 100), ...tap(10, 200)], [1, 2, 1]],
  ])('%s', (_, samples, expected) => {
    expect(counts(samples)).toEqual(expected)
  })
})

describe('the wheel', () => {
  test('zooms at the pointer: up shows less, down shows more, and back again is where it was', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 240, noNaN: true }), (dy) => {
        const factor = (by: number) => play([wheel(0, by)]).heard.map((gesture) => (gesture.kind === 'zoom' ? gesture.factor : 0))[0] ?? 0
        expect(factor(-dy)).toBeLessThan(1)
        expect(factor(dy) * factor(-dy)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('pans sideways, and with shift', () => {
    expect(play([wheel(30, 4)]).heard).toEqual([{ kind: 'pan', dx: -30, dy: 0 }])
    expect(play([wheel(0, 30, { shift: true })]).heard).toEqual([{ kind: 'pan', dx: -30, dy: 0 }])
  })
})

describe('in an article', () => {
  test('a plain wheel and one finger are the page’s, with a word about it', () => {
    const plain = play([wheel(0, 100)], { cooperative: true })
    expect(plain).toEqual({ heard: [{ kind: 'left-to-page', by: 'wheel' }], taken: [false] })
    const finger = play([touch('down', 10), touch('move', 90), touch('move', 120)], { cooperative: true })
    expect(finger.heard).toEqual([{ kind: 'left-to-page', by: 'touch' }])
    expect(finger.taken.slice(1)).toEqual([false, false])
  })

  test('Ctrl and the wheel, two fingers, a tap and a mouse are the view’s', () => {
    expect(kinds(play([wheel(0, 100, { zoom: true })], { cooperative: true }).heard)).toEqual(['zoom'])
    expect(kinds(play([touch('down', 100), touch('down', 200, 2), touch('move', 50)], { cooperative: true }).heard)).toEqual([
      'pan',
      'zoom',
    ])
    expect(kinds(play([touch('down', 100), touch('up', 100)], { cooperative: true }).heard)).toEqual(['tap'])
    expect(kinds(play([pointer('down', 10), pointer('move', 60)], { cooperative: true }).heard)).toContain('pan')
  })
})

describe('keys', () => {
  test.each([
    ['ArrowRight', 'next'],
    ['Home', 'first'],
    ['[', 'range-start'],
    ['Escape', 'let-go'],
    ['x', null],
  ])('%s', (key, command) => {
    expect(keyCommand({ key, ctrlKey: false, metaKey: false, altKey: false })).toBe(command)
  })

  test('with Ctrl are the browser’s', () => {
    expect(keyCommand({ key: '0', ctrlKey: true, metaKey: false, altKey: false })).toBeNull()
  })
})
