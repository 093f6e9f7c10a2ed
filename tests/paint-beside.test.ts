import { expect, test } from 'vitest'
import { LIGHT_PALETTE } from '../src/base/light-palette.ts'
import { type BesideAnswer, type BesidePicture, paintBeside } from '../src/timeline/paint-beside.ts'
import { createShapeEncoder } from '../src/timeline/shape-code.ts'
import { bar, text } from '../src/timeline/shapes.ts'

/** A thread whose time goes on when it is told to, and a canvas that only writes down its texts. */
function standing(hasContext = true) {
  const due: (() => void)[] = []
  const frames: (() => void)[] = []
  const said: BesideAnswer[] = []
  const written: string[] = []
  const drawn = new Set<unknown>()
  const canvas = Object.assign(new EventTarget(), {
    width: 0,
    height: 0,
    getContext: () => (hasContext ? context : null),
    // Of what is drawn once it has canvases.
    ownerDocument: { createElement: () => ({ getContext: () => null }) },
  })
  const context: unknown = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => {
      if (name === 'canvas') return canvas
      if (name === 'getTransform') return () => ({ a: 1 })
      if (name === 'drawImage') return (strip: unknown) => drawn.add(strip)
      return (words: unknown) => name === 'fillText' && written.push(String(words))
    },
    set: () => true,
  })
  const take = paintBeside({
    setTimeout: (act: () => void) => due.push(act),
    requestAnimationFrame: (act: () => void) => frames.push(act),
    postMessage: (answer: BesideAnswer) => void said.push(answer),
  } as Parameters<typeof paintBeside>[0])
  const encode = createShapeEncoder()
  const send = (words: string, asked: number | null, width = 100, palette = LIGHT_PALETTE) => {
    const shapes = [bar(1, 9, 2, 8, 'doubt', { fadeStart: 0.5 }), text(words, { x: 1, dx: 0, y: 9, style: 'small', fill: 'ink' })]
    // What comes from another thread is a copy each time.
    const look = { size: { width, height: 50 }, ratio: 2, palette: { ...palette }, family: 'serif' }
    const first = written.length === 0 && due.length === 0
    const data = { ...encode(shapes), look, asked, ...(first && { canvas }) } as unknown as BesidePicture
    take({ data } as MessageEvent<BesidePicture>)
  }
  const run = (list: (() => void)[]) => {
    for (const act of list.splice(0)) act()
  }
  return { canvas, said, written, drawn, send, work: () => run(due), frame: () => run(frames) }
}

test('of pictures that come while it is busy only the last is painted', () => {
  const { written, send, work } = standing()
  send('first', null)
  send('second', null)
  send('third', null)
  work()
  expect(written).toEqual(['third'])
  send('fourth', null)
  work()
  expect(written).toEqual(['third', 'fourth'])
})

test('it says that a picture is painted to those who ask, and not before the next frame', () => {
  const { said, send, work, frame } = standing()
  send('first', 7)
  frame()
  work()
  expect(said).toEqual([])
  frame()
  expect(said).toEqual([7])
  send('second', null)
  work()
  frame()
  expect(said).toEqual([7])
})

const OTHER = { ...LIGHT_PALETTE, doubt: '#123456' }

test('what is drawn once is used again for as long as the colours are the same', () => {
  const { drawn, send, work } = standing()
  const counts = [LIGHT_PALETTE, LIGHT_PALETTE, OTHER, OTHER].map((palette, i) => {
    send(String(i), null, 100, palette)
    work()
    return drawn.size
  })
  expect(counts).toEqual([1, 1, 2, 2])
})

test('its canvas is as large as the picture', () => {
  const { canvas, send, work } = standing()
  send('first', null, 100)
  work()
  expect([canvas.width, canvas.height]).toEqual([200, 100])
  send('second', null, 40)
  work()
  expect([canvas.width, canvas.height]).toEqual([80, 100])
})

test('a canvas that cannot be painted on, or not any more, is told', () => {
  const refused = standing(false)
  refused.send('first', 1)
  refused.work()
  refused.frame()
  expect(refused.said).toEqual([null])
  const lost = standing()
  lost.send('first', null)
  lost.canvas.dispatchEvent(new Event('contextlost'))
  expect(lost.said).toEqual([null])
})
