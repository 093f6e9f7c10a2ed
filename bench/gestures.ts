import type { CDPSession } from '@playwright/test'

/** What a step of a gesture costs the page's main thread, in ms of work: other programs on the machine do not count. */
export interface GestureCost {
  readonly zoom: number
  readonly pan: number
}

const STEPS = 60
const PACE_MS = 1000 / 60
/** Some pages take seconds for a step: a gesture is cut short after so long. */
const MOST_MS = 30_000

/** A place on the page, in CSS pixels. */
interface At {
  readonly x: number
  readonly y: number
}

/** Zooms in and out with the wheel, then drags there and back. A step is sent when the last has been dealt with, so that none is merged away. `from` is where the drag begins. */
export async function measureGestures(session: CDPSession, at: At, from = at): Promise<GestureCost> {
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel', { x, y }: At, more: object = {}) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, ...more })
  await mouse('mouseMoved', at)
  const zoom = await costOf(session, (i) => mouse('mouseWheel', at, { deltaX: 0, deltaY: i < STEPS / 2 ? -100 : 100 }))
  const held = { button: 'left', buttons: 1 }
  await mouse('mouseMoved', from)
  await mouse('mousePressed', from, { ...held, clickCount: 1 })
  const pan = await costOf(session, (i) =>
    mouse('mouseMoved', { x: from.x + 8 * (i < STEPS / 2 ? i + 1 : STEPS - 1 - i), y: from.y }, held),
  )
  await mouse('mouseReleased', from, { button: 'left', clickCount: 1 })
  return { zoom, pan }
}

async function costOf(session: CDPSession, step: (i: number) => Promise<unknown>): Promise<number> {
  const before = await mainThreadMs(session)
  const end = performance.now() + MOST_MS
  let steps = 0
  while (steps < STEPS && performance.now() < end) await Promise.all([step(steps++), pause(PACE_MS)])
  await pause(300)
  return ((await mainThreadMs(session)) - before) / steps
}

/** How long the main thread has worked so far; `Performance` must have been enabled with `threadTicks`. */
export async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
