import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGestures, type Gesture } from '../src/input/gestures.ts'
import { releaseSpeed } from '../src/input/glide.ts'
import { keyCommand } from '../src/input/keys.ts'
import type { PointerSample, Sample } from '../src/input/sample.ts'
import { createSurface } from '../src/input/surface.ts'

function play(samples: readonly Sample[], { cooperative = false, brushing = false } = {}) {
  const all: Gesture[] = []
  const gestures = createGestures({ cooperative: () => cooperative, brushing: () => brushing }, (gesture) => all.push(gesture))
  const taken = samples.map(gestures.take)
  /** Every press is told, whatever becomes of it. */
  const heard = all.filter(({ kind }) => kind !== 'press')
  return { heard, taken, presses: all.length - heard.length }
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
  unit: 1,
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

describe('a drag that is let go', () => {
  /** A drag of `count` moves, each of so many px in so many ms, at rest for a while before it is let go. */
  const drag = (count: number, px: number, ms: number, rest = 0) => [
    pointer('down', 0),
    ...Array.from({ length: count }, (_, i) => pointer('move', (i + 1) * px, 100, { time: (i + 1) * ms })),
    pointer('up', count * px, 100, { time: count * ms + rest }),
  ]
  const flung = (samples: readonly Sample[]) =>
    play(samples).heard.flatMap((gesture) =>
      gesture.kind === 'release' ? [releaseSpeed(gesture.track, gesture.time)].filter((speed) => speed !== 0) : [],
    )

  test.each([
    ['fast', drag(8, 20, 10), [2]],
    ['fast, to the left', drag(8, -20, 10), [-2]],
    ['slowly', drag(8, 5, 100), []],
    ['at rest', drag(8, 20, 10, 150), []],
    ['after a short stop, with what was left of the speed', drag(11, 20, 10, 50), [1]],
    ['faster than any hand', drag(8, 400, 10), [6]],
    ['with Shift: it was a brush', drag(8, 20, 10).map((sample) => ({ ...sample, shift: true })), []],
  ])('%s', (_, samples, expected) => {
    expect(flung(samples)).toEqual(expected.map((speed) => expect.closeTo(speed, 6)))
  })

  test('by one of two fingers is not flung yet', () => {
    const { heard } = play([touch('down', 100), touch('down', 200, 2), touch('move', 50), touch('up', 50)])
    expect(kinds(heard)).not.toContain('release')
  })

  test('can be caught: every press is told', () => {
    expect(play([pointer('down', 0), pointer('up', 0), touch('down', 5, 2)]).presses).toBe(2)
  })
})

describe('two fingers', () => {
  const at = (kind: PointerSample['kind'], x: number, id: number, time: number) => pointer(kind, x, 100, { pointer: id, touch: true, time })

  test('that tap step back, about their middle', () => {
    const { heard } = play([
      at('down', 100, 1, 0),
      at('down', 200, 2, 20),
      at('move', 104, 1, 60),
      at('up', 200, 2, 90),
      at('up', 104, 1, 99),
    ])
    expect(heard).toEqual([{ kind: 'tap-out', at: { x: 150, y: 100 } }])
  })

  test('that stay, or that have moved, do not tap', () => {
    expect(play([at('down', 100, 1, 0), at('down', 200, 2, 20), at('up', 200, 2, 800), at('up', 100, 1, 800)]).heard).toEqual([])
    const { heard } = play([at('down', 100, 1, 0), at('down', 200, 2, 9), at('move', 50, 1, 20), at('up', 200, 2, 60), at('up', 50, 1, 70)])
    expect(kinds(heard)).not.toContain('tap-out')
  })

  test('keep what is under them under them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 300 })), { minLength: 1, maxLength: 20 }), (moves) => {
        let fingers = [100, 700]
        // A place on screen x shows (x - left) / size of the picture.
        let [left, size] = [0, 1]
        const under = fingers.map((x) => (x - left) / size)
        const gestures = createGestures({ cooperative: () => false, brushing: () => false }, (gesture) => {
          if (gesture.kind === 'pan') left += gesture.dx
          if (gesture.kind === 'zoom') [left, size] = [gesture.at.x - (gesture.at.x - left) / gesture.factor, size / gesture.factor]
        })
        gestures.take(touch('down', 100))
        gestures.take(touch('down', 700, 2))
        for (const [first, by] of [[true, 150], ...moves] as const) {
          const x = first ? 100 + by : 700 + by - 150
          fingers = first ? [x, fingers[1] ?? 0] : [fingers[0] ?? 0, x]
          gestures.take(touch('move', x, first ? 1 : 2))
        }
        fingers.forEach((x, i) => {
          expect((x - left) / size).toBeCloseTo(under[i] ?? Number.NaN, 6)
        })
      }),
    )
  })

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

  test('twice with Shift step back', () => {
    const samples = [...tap(10, 0), ...tap(10, 100)].map((sample) => ({ ...sample, shift: true }))
    expect(kinds(play(samples).heard)).toEqual(['tap', 'tap-out'])
  })

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

  test('moves the picture as far on the page with large letters, and zooms as much', () => {
    for (const unit of [0.8, 1, 2]) {
      expect(play([wheel(30, 4, { unit })]).heard).toEqual([{ kind: 'pan', dx: -30 / unit, dy: 0 }])
      expect(play([wheel(0, 30, { unit, shift: true })]).heard).toEqual([{ kind: 'pan', dx: -30 / unit, dy: 0 }])
      // Which way it was turned is asked of the wheel, not of the picture.
      expect(play([wheel(20, 30, { unit })]).heard).toEqual(play([wheel(0, 30)]).heard)
      expect(play([wheel(0, 30, { unit, zoom: true })]).heard).toEqual(play([wheel(0, 30, { zoom: true })]).heard)
    }
  })

  test('is told by the page, with the px that a picture has for one of its own', () => {
    const heard: Gesture[] = []
    const element = Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ left: 10, top: 20 }) }) as unknown as HTMLElement
    const options = { cooperative: () => false, brushing: () => false }
    const { destroy } = createSurface(
      element,
      options,
      (gesture) => heard.push(gesture),
      () => 2,
    )
    const turn = (deltaX: number, deltaY: number, more = {}) =>
      element.dispatchEvent(Object.assign(new Event('wheel'), { deltaX, deltaY, deltaMode: 0, clientX: 110, clientY: 60, ...more }))
    turn(40, 0)
    turn(1, 0, { deltaMode: 1 })
    turn(0, 30)
    destroy()
    turn(40, 0)
    expect(heard.slice(0, 2)).toEqual([
      { kind: 'pan', dx: -20, dy: 0 },
      { kind: 'pan', dx: -16.5, dy: 0 },
    ])
    expect(heard.slice(2)).toEqual(play([wheel(0, 30, { point: { x: 50, y: 20 } })]).heard)
  })
})

describe('in an article', () => {
  test('a plain wheel and one finger are the page’s, with a word about it', () => {
    const plain = play([wheel(0, 100)], { cooperative: true })
    expect(plain).toMatchObject({ heard: [{ kind: 'left-to-page', by: 'wheel' }], taken: [false] })
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
