import { expect, onTestFinished, test, vi } from 'vitest'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import { eventGlyph, SOURCE_GLYPH, tileGlyph } from '../src/timeline/glyphs.ts'
import { createPainter } from '../src/timeline/paint.ts'
import { createQuickPaint, formOf } from '../src/timeline/paint-quick.ts'
import { glyphAt, line, type Shape } from '../src/timeline/shapes.ts'

/** A canvas that only writes down what it is told. */
function drawLog(ratio = 1) {
  const calls: string[] = []
  const context = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => {
      if (name === 'getTransform') return () => ({ a: ratio })
      return (...given: unknown[]) => {
        calls.push([String(name), ...given.map((one) => (typeof one === 'number' ? Math.round(one * 1000) / 1000 : '…'))].join(' '))
      }
    },
    set: () => true,
  }) as unknown as CanvasRenderingContext2D
  return { context, calls }
}

function drawn(shapes: readonly Shape[], ratio = 1): readonly string[] {
  const { context, calls } = drawLog(ratio)
  createPainter().paint(context, shapes, { width: 100, height: 100 }, LIGHT_PALETTE, 'serif', createQuickPaint())
  return calls.filter((call) => !/^(clearRect|setLineDash|beginPath)/.test(call))
}

const reported = eventGlyph({ status: 'reported', disputed: false, part: 'main' })

test('a ring is a disc on a larger one, and a column or a square a rectangle', () => {
  expect(drawn(glyphAt(reported, 30, 40, 2, 1))).toEqual(['arc 32 40 6.125 0 6.283', 'fill', 'arc 32 40 3.875 0 6.283', 'fill'])
  expect(drawn(glyphAt(SOURCE_GLYPH, 30, 40, 2, 1))).toEqual(['fillRect 27.5 35.5 9 9'])
  expect(drawn(glyphAt(tileGlyph(7, false), 30, 40, 0, 1))).toEqual(['fillRect 23 33 14 14'])
})

test.each(['M-5 0a5 5 0 1 1 10 0', 'M0 -5a5 5 0 0 1 0 10Z', 'M-2 -7h4v14h-5Z', 'M5 -4L-1 0L5 4'])('%s is drawn as it is', (d) => {
  expect(formOf(d)).toBeNull()
})

test('what shines through, and what is dashed, is no disc on a disc', () => {
  const alleged = eventGlyph({ status: 'alleged', disputed: false, part: 'main' })
  const paths: string[] = []
  Object.assign(globalThis, {
    Path2D: class {
      constructor(d: string) {
        paths.push(d)
      }
    },
  })
  for (const shapes of [glyphAt(reported, 30, 40, 0, 0.4), glyphAt(alleged, 30, 40, 0, 1)])
    expect(drawn(shapes).some((call) => call.startsWith('arc'))).toBe(false)
  expect(paths).toHaveLength(2)
})

test('dots are dots where a px is no whole number of the screen’s own', () => {
  expect(drawn([line(10, 0, 10, 50, 'rule', { dash: [1, 3] })], 1.5)).toEqual(['moveTo 10.5 0.5', 'lineTo 10.5 50.5', 'stroke'])
})

/** A page whose canvases only keep how large they are, and what was drawn on them. */
function stubPage() {
  const strips: { width: number; height: number; calls: readonly string[] }[] = []
  const createElement = () => {
    const { context, calls } = drawLog()
    const strip = { width: 0, height: 0, calls, getContext: () => context }
    strips.push(strip)
    return strip
  }
  return { strips, page: { createElement } }
}

function drawnWithStrips(shape: Shape, ratio: number) {
  const { strips, page } = stubPage()
  const { context } = drawLog(ratio)
  const placed: (readonly number[])[] = []
  const own = new Proxy(context, {
    get: (target, name) => {
      if (name === 'canvas') return { ownerDocument: page }
      if (name === 'drawImage') return (_: unknown, ...at: readonly number[]) => placed.push(at)
      return Reflect.get(target, name)
    },
  })
  createPainter().paint(own, [shape], { width: 300, height: 300 }, LIGHT_PALETTE, 'serif', createQuickPaint())
  return { strips: strips.map(({ width, height, calls }) => ({ width, height, calls })), placed }
}

test.each([1, 2])('a dotted line is drawn from its upper end to its lower, whichever comes first, at %i px to a px', (ratio) => {
  const dotted = (y0: number, y1: number) => line(40.2, y0, 40.2, y1, 'ink-2', { width: 1, dash: [2, 3] })
  for (const [top, bottom] of [
    [20, 121],
    [120, 121],
    [20.2, 20.3],
  ] as const) {
    const down = drawnWithStrips(dotted(top, bottom), ratio)
    const up = drawnWithStrips(dotted(bottom, top), ratio)
    expect(up).toEqual(down)
    expect(up.placed).toHaveLength(1)
    const [[, y = 0, width, height = 0] = []] = up.placed
    expect(width).toBe(1)
    expect(y).toBeLessThanOrEqual(top)
    expect(y + height).toBeGreaterThanOrEqual(bottom - 0.5)
    // A canvas without a height cannot be drawn.
    for (const strip of up.strips) expect(Math.min(strip.width, strip.height)).toBeGreaterThan(0)
    expect(up.strips[0]?.calls).toContain('stroke')
  }
})

test('strips that are no longer drawn give their memory back: at another palette, and where there are too many', () => {
  let [made, closed] = [0, 0]
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => drawLog().context
      transferToImageBitmap = () => {
        made += 1
        return { close: () => (closed += 1) }
      }
    },
  )
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const { context } = drawLog()
  const own = new Proxy(context, { get: (target, name) => (name === 'canvas' ? { ownerDocument: null } : Reflect.get(target, name)) })
  const quick = createQuickPaint()
  const dotted = (length: number) => line(40, 0, 40, length, 'ink-2', { width: 1, dash: [2, 3] })
  const paint = (shapes: readonly Shape[], palette = LIGHT_PALETTE) =>
    createPainter().paint(own, shapes, { width: 300, height: 300 }, palette, 'serif', quick)
  paint([dotted(10), dotted(20)])
  expect([made, closed]).toEqual([2, 0])
  paint([dotted(10)])
  expect([made, closed]).toEqual([2, 0])
  paint([dotted(10)], { ...LIGHT_PALETTE })
  expect([made, closed]).toEqual([3, 2])
  paint(
    Array.from({ length: 3000 }, (_, i) => dotted(i + 1)),
    LIGHT_PALETTE,
  )
  expect(made - closed).toBeGreaterThan(0)
  expect(made - closed).toBeLessThan(1100)
})
