import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFrame } from '../src/app/frame.ts'

let frames: (() => void)[] = []
const reported: unknown[] = []

beforeEach(() => {
  frames = []
  reported.length = 0
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act))
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
})
afterEach(() => void vi.unstubAllGlobals())

const pass = () => {
  for (const act of frames.splice(0)) act()
}

test('a frame draws once, however often it is asked for', () => {
  let drawn = 0
  const frame = createFrame(() => drawn++, expect.unreachable)
  frame.request()
  frame.request()
  pass()
  pass()
  expect(drawn).toBe(1)
})

test('a frame that is over draws no more', () => {
  const frame = createFrame(expect.unreachable, expect.unreachable)
  frame.request()
  frame.destroy()
  pass()
  frame.request()
  pass()
  expect(reported).toEqual([])
})

test('a frame that goes wrong is reported and told of, and the next is drawn', () => {
  const wrong = new Error('no picture')
  const told: string[] = []
  let times = 0
  const frame = createFrame(
    () => {
      if (times++ === 0) throw wrong
      told.push('drawn')
    },
    () => told.push('failed'),
  )
  frame.request()
  pass()
  frame.request()
  pass()
  expect([told, reported]).toEqual([['failed', 'drawn'], [wrong]])
})
