import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_SWIPE, type Swipe, swipe, type Touched } from '../src/panels/swipe.ts'

/** A finger that goes down, along a way of steps, and up again. */
function along(steps: readonly (readonly [dx: number, dy: number])[], took: number): readonly Touched[] {
  const path = [{ x: 200, y: 400 }]
  for (const [dx, dy] of steps) path.push({ x: (path.at(-1)?.x ?? 0) + dx, y: (path.at(-1)?.y ?? 0) + dy })
  const at = (kind: Touched['kind'], i: number): Touched => ({
    kind,
    pointer: 1,
    point: path[i] ?? { x: 0, y: 0 },
    time: (took * i) / steps.length,
  })
  return [at('down', 0), ...steps.map((_, i) => at('move', i + 1)), at('up', steps.length)]
}
const after = (touches: readonly Touched[]): Swipe => touches.reduce(swipe, NO_SWIPE)

const step = fc.integer({ min: 3, max: 30 })
const sideways = fc.array(fc.tuple(step, fc.integer({ min: -1, max: 1 })), { minLength: 8, maxLength: 20 })
const mirrored = (steps: readonly (readonly [number, number])[]) => steps.map(([dx, dy]) => [-dx, dy] as const)

test('a finger across turns a step: to the left on, to the right back, however slow it is', () => {
  fc.assert(
    fc.property(sideways, fc.integer({ min: 50, max: 3000 }), (steps, took) => {
      fc.pre(steps.reduce((sum, [dx]) => sum + dx, 0) >= 56)
      expect(after(along(mirrored(steps), took)).turn).toBe(1)
      expect(after(along(steps, took)).turn).toBe(-1)
    }),
  )
})

test('a finger that scrolls turns nothing and moves nothing, wherever it goes afterwards', () => {
  const down = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), step), { minLength: 4, maxLength: 8 })
  fc.assert(
    fc.property(down, sideways, (first, then) => {
      const way = along([...first, ...then], 300)
      expect(after(way).turn).toBe(0)
      expect(way.map((_, i) => after(way.slice(0, i + 1)).dx)).toEqual(way.map(() => 0))
    }),
  )
})

test.each([
  ['a tap', along([[2, 1]], 80), 0],
  [
    'a short slow way',
    along(
      [
        [-12, 0],
        [-20, 0],
      ],
      600,
    ),
    0,
  ],
  [
    'a short quick way',
    along(
      [
        [-12, 0],
        [-20, 0],
      ],
      120,
    ),
    1,
  ],
  [
    'a way there and back',
    along(
      [
        [-40, 0],
        [-40, 0],
        [70, 0],
      ],
      900,
    ),
    0,
  ],
])('%s', (_, touches, turn) => expect(after(touches).turn).toBe(turn))

test('a second finger is no swipe, nor is one that the browser has taken away', () => {
  const way = along(
    [
      [-40, 0],
      [-40, 0],
      [-40, 0],
    ],
    400,
  )
  const second: Touched = { kind: 'down', pointer: 2, point: { x: 0, y: 0 }, time: 100 }
  expect(after([...way.slice(0, 2), second, ...way.slice(2)]).turn).toBe(0)
  expect(after([...way.slice(0, 3), { ...second, kind: 'cancel', pointer: 1 }, ...way.slice(3)])).toEqual(NO_SWIPE)
})

test('after a swipe the card is back in its place and the next one counts', () => {
  const way = along(
    [
      [-40, 0],
      [-40, 0],
    ],
    200,
  )
  expect(after(way)).toEqual({ ...NO_SWIPE, turn: 1 })
  expect(after([...way, ...way]).turn).toBe(1)
})
